import classes from './CountBar.module.css';
import { useWords } from './words.tsx';

/** How long a text may be: at most so many characters, or between so many words. */
export type Measure =
  | { readonly unit: 'chars'; readonly max: number }
  | { readonly unit: 'words'; readonly from: number; readonly to: number }
  | { readonly unit: 'free' };

/** Characters as a reader counts them: `🎬` is one. */
export const countChars = (text: string): number => [...text.trim()].length;
export const countWords = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length;

/** A thin bar that fills under a text, with the count in figures; it says so where the text is too long. */
export function CountBar({ text, measure }: { readonly text: string; readonly measure: Measure }) {
  const { t } = useWords();
  const words = countWords(text);
  if (measure.unit === 'free') {
    return (
      <div className={classes.count}>{words === 0 ? '\u00a0' : t('count.wordsOnly', { count: words })}</div>
    );
  }
  const isChars = measure.unit === 'chars';
  const count = isChars ? countChars(text) : words;
  const max = isChars ? measure.max : measure.to;
  const over = Math.max(0, count - max);
  const said = isChars
    ? t('count.chars', { count, max })
    : t('count.words', { count, from: measure.from, to: measure.to });
  return (
    <div className={classes.count} data-over={over > 0 || undefined}>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${Math.min(100, (count / max) * 100)}%` }} />
        {isChars ? null : (
          <span className={classes.from} style={{ left: `${(measure.from / measure.to) * 100}%` }} />
        )}
      </span>
      <span>
        {said}
        {over > 0 ? <strong>{t('count.over', { over })}</strong> : null}
      </span>
    </div>
  );
}
