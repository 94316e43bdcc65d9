const LANG_WORDS: Readonly<Record<string, 'nl' | 'fr' | 'de' | 'en'>> = {
  nl: 'nl',
  ned: 'nl',
  nld: 'nl',
  nederlands: 'nl',
  nederlandse: 'nl',
  vl: 'nl',
  fr: 'fr',
  fra: 'fr',
  frans: 'fr',
  franse: 'fr',
  francais: 'fr',
  francaise: 'fr',
  vf: 'fr',
  de: 'de',
  deu: 'de',
  dt: 'de',
  duits: 'de',
  deutsch: 'de',
  deutscher: 'de',
  deutsche: 'de',
  allemand: 'de',
  en: 'en',
  eng: 'en',
  engels: 'en',
  engelse: 'en',
  english: 'en',
  anglais: 'en',
  uk: 'en',
  int: 'en',
};
const PLACE_WORDS: ReadonlySet<string> = new Set([
  'be',
  'bel',
  'belgie',
  'belgique',
  'benelux',
  'lux',
  'lu',
  'd',
  'a',
  'ch',
  'at',
  'us',
  'usa',
  'gb',
  'ie',
  'nat',
  'intl',
  'world',
  'nationale',
  'nationaal',
]);

/** A header as compared without the word for its language or its place: `titel nl`, `uk release date`. */
export function withoutLanguage(
  key: string,
): { readonly rest: string; readonly lang?: 'nl' | 'fr' | 'de' | 'en' } | undefined {
  const words = key.split(' ');
  if (words.length < 2) return undefined;
  const last = words.at(-1)!;
  const first = words[0]!;
  if (LANG_WORDS[last]) return { rest: words.slice(0, -1).join(' '), lang: LANG_WORDS[last] };
  if (PLACE_WORDS.has(last)) return { rest: words.slice(0, -1).join(' ') };
  if (LANG_WORDS[first] && first !== 'de') return { rest: words.slice(1).join(' '), lang: LANG_WORDS[first] };
  if (first.length > 1 && PLACE_WORDS.has(first)) return { rest: words.slice(1).join(' ') };
  return undefined;
}
