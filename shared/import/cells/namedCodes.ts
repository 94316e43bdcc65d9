import { fold } from '../plainText.ts';

const LANGS = ['nl', 'fr', 'de', 'en', 'es', 'it'] as const;

/** How an adjective made of a language's name ends: `Franse versie`, `deutsche Fassung`, `norvégienne`, `sottotitoli inglesi`. */
const FORMS: Readonly<Record<string, (name: string) => readonly string[]>> = {
  nl: (name) => [`${name}e`],
  de: (name) => [`${name}e`],
  fr: (name) => (/ien$/.test(name) ? [`${name}ne`] : /[sdnl]$/.test(name) ? [`${name}e`] : []),
  it: (name) =>
    name.endsWith('ese')
      ? [name.replace(/e$/, 'i')]
      : name.endsWith('o')
        ? ['a', 'i', 'e'].map((ending) => name.replace(/o$/, ending))
        : [],
};
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

// The tables still name what is gone: East Germany reads "Duitsland" too.
const current = (type: 'region' | 'language', code: string): string => {
  const [tag = ''] = Intl.getCanonicalLocales(type === 'region' ? `und-${code}` : code);
  return (type === 'region' ? (tag.split('-')[1] ?? code) : tag).toLowerCase();
};

/**
 * Codes by their names in six languages, folded, from the runtime's own tables (CLDR) instead of a list to keep.
 *
 * `fallback: 'none'` leaves out the codes that stand for nothing.
 */
export function codesByName(
  type: 'region' | 'language',
  extra: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  for (const lang of LANGS) {
    const display = new Intl.DisplayNames([lang], { type, fallback: 'none' });
    for (const code of codes) {
      const name = display.of(type === 'region' ? code.toUpperCase() : code);
      const key = name && fold(name);
      if (!key || names.has(key)) continue;
      names.set(key, current(type, code));
      if (type !== 'language') continue;
      for (const form of FORMS[lang]?.(key) ?? []) if (!names.has(form)) names.set(form, current(type, code));
    }
  }
  for (const [code, words] of Object.entries(extra)) {
    for (const word of words.split(',')) names.set(fold(word), code);
  }
  return names;
}
