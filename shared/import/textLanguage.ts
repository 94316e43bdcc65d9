import type { Lang } from '../words/words.ts';

// The commonest words that only one of the three languages has.
const WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  nl: new Set(
    'het een van niet zijn dat maar voor met ook naar wordt haar hij zij aan zich heeft'.split(' '),
  ),
  fr: new Set('le les des est une dans pour qui sur son avec pas elle au aux sont du ses leur'.split(' ')),
  en: new Set('the and of to his her with that from who their when she they by has into is'.split(' ')),
};

/** The language a text is in, by its commonest words; undefined where too few of them tell. */
export function languageOfText(text: string): Lang | undefined {
  const words = text
    .slice(0, 2_000)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const counts = (['nl', 'fr', 'en'] as const)
    .map((lang) => ({ lang, count: words.filter((word) => WORDS[lang].has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first !== undefined && first.count >= 3 && first.count > (second?.count ?? 0) * 1.5
    ? first.lang
    : undefined;
}
