/** Markup that has been escaped; nothing else gets into a page unescaped. */
export type Html = { readonly markup: string };
type Part = Html | string | number | false | null | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(markupOf).join('');
}

/** A template whose values are escaped, save those that are markup already. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.map((text, index) => text + (index < parts.length ? markupOf(parts[index]) : '')).join(''),
});

/** Running text in paragraphs: an empty line parts them, a single break stays a break. */
export const paragraphs = (text: string): readonly Html[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => {
      const lines = paragraph.split('\n').map(escapeHtml);
      return { markup: `<p>${lines.join('<br>')}</p>` };
    });

/** The start of a text, cut between words at about `maxChars`, as agenda sites show it. */
export function teaser(text: string, maxChars: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const characters = [...flat];
  if (characters.length <= maxChars) return flat;
  const cut = characters.slice(0, maxChars).join('');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > maxChars / 2 ? space : undefined).replace(/[\s,;:.–-]+$/, '')}…`;
}
