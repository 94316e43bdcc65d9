import { Link } from 'wouter';
import type { LeftOut } from '../../../shared/print/weeklySheet.ts';
import { formatDay, formatTime } from '../../../shared/words/dates.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './PrintPage.module.css';

type Props = { readonly leftOut: readonly LeftOut[] };

/** What of the week is not on the sheet, and why; each leads to its day in the planner. */
export function LeftOutList({ leftOut }: Props) {
  const { t, lang } = useWords();
  return (
    <section className={classes.leftOut} aria-labelledby="left-out">
      <h2 id="left-out" className={classes.sideTitle}>
        {leftOut.length === 0 ? t('print.leftOut.none') : t('print.leftOut', { count: leftOut.length })}
      </h2>
      <ul>
        {leftOut.map((each) => (
          <li key={each.screeningId}>
            <Link href={`/planner/${each.day}`} title={each.title}>
              <span className={classes.leftTitle}>{each.title}</span>
              <span className={classes.leftWhen}>
                {formatDay(each.day, lang)}
                {each.time === null ? '' : ` ${formatTime(each.time, lang)}`}
              </span>
              <span className={classes.leftWhy}>
                {t(`print.leftOut.${each.reason}`, {
                  until: each.until === null ? '' : formatDay(each.until, lang),
                })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
