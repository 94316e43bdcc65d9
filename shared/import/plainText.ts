// A lone plain blank is left alone: a long text has a million of them.
const BLANKS = / *[^\S ][\s\u200b]*| *\u200b[\s\u200b]*| {2,}/g;
const ODD_BLANK =
  /[\t\n\v\f\r\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]| {2}|^ | $/;
/** Signs that only steer how a text is laid out: left along by a copy from a web page or a PDF. */
const INVISIBLE = /[\u00ad\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;
const MARKS = /\p{Diacritic}/gu;

/** Trimmed, every run of blanks (line feeds too) one blank, without signs nobody sees. */
export const collapse = (text: string): string =>
  ODD_BLANK.test(text) ? text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim() : text;

/** Lower case without accents, for comparing words: `Réalisateur` → `realisateur`. */
export const fold = (text: string): string =>
  collapse(text.normalize('NFD').replace(MARKS, '').toLowerCase())
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('’', "'");

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  euro: '€',
};
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

/** Text of a piece of HTML: tags become blanks, the common entities their sign. */
export function withoutHtml(text: string): string {
  const bare = text.includes('<') ? text.replace(TAG, ' ') : text;
  return bare.includes('&') ? decodeEntities(bare) : bare;
}

/** Replaces the entities HTML writes for signs; an unknown one stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (whole, decimal: string, hex: string, name: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
