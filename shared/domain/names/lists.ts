import type { Lang } from '../../words/words.ts';

const AND: Readonly<Record<Lang, string>> = { nl: 'en', fr: 'et', en: 'and' };

/** Names in a row as a sentence has them: `A`, `A en B`, `A, B en C`. */
export function listNames(names: readonly string[], lang: Lang): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${AND[lang]} ${last}`;
}
