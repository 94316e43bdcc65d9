/** A font file's facts, as `resources/fonts/fonts.json` holds them. */
export type FontFacts = {
  readonly file: string;
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** One weight a file: a variable font would end up as nameless outlines in the PDF. */
  readonly weight: number;
  /** `U+0000-00FF,U+0131`: the signs this file holds. */
  readonly unicodeRange: string;
};
export type EmbeddedFont = FontFacts & { readonly base64: string };

/** Whether a font holds any sign of `text`. */
export function holdsSignOf(unicodeRange: string, text: string): boolean {
  const ranges = unicodeRange.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  const signs = new Set([...text].map((sign) => sign.codePointAt(0) ?? 0));
  return [...signs].some((sign) => ranges.some(([from, to]) => from <= sign && sign <= to));
}

/** A page's fonts as rules that hold the files themselves, so that the page needs nothing beside it. */
export const fontFaces = (fonts: readonly EmbeddedFont[]): string =>
  fonts
    .map(
      ({ family, style, weight, unicodeRange, base64 }) =>
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${unicodeRange}}`,
    )
    .join('\n');
