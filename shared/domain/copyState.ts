import type { Lang } from '../words/words.ts';
import type { Text, TextLength } from './text.ts';

/** Where one text of a film stands: not there, there, or translated from a text that moved on since. */
export type CopyState = 'missing' | 'written' | 'outdated';

export type Copy = Pick<Text, 'language' | 'length' | 'revision' | 'sourceLanguage' | 'sourceRevision'>;

const find = <C extends Copy>(texts: readonly C[], language: Lang, length: TextLength): C | undefined =>
  texts.find((text) => text.language === language && text.length === length);

/** The state of one text among all of its owner's. A source that was taken away leaves its translation standing. */
export function copyState(texts: readonly Copy[], language: Lang, length: TextLength): CopyState {
  const text = find(texts, language, length);
  if (text === undefined) return 'missing';
  const source = text.sourceLanguage === null ? undefined : find(texts, text.sourceLanguage, length);
  if (source === undefined || text.sourceRevision === null) return 'written';
  return source.revision > text.sourceRevision ? 'outdated' : 'written';
}

/**
 * The language a text in `target` is kept as a translation of, while `shown` stands beside it; null for an original.
 *
 * A text is never the translation of its own translation: two that follow each other would be outdated for ever.
 */
export function sourceOf(texts: readonly Copy[], target: Lang, shown: Lang, length: TextLength): Lang | null {
  const source = find(texts, shown, length);
  const own = find(texts, target, length);
  if (target === shown || source === undefined || source.sourceLanguage === target) return null;
  return own !== undefined && own.sourceLanguage === null ? null : shown;
}
