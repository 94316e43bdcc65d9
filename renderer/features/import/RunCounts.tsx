import { type ImportRun, ROW_OUTCOMES } from '../../../shared/import/plan.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';

/** What one import did: what it made and changed, and what became of the rows of its list. */
export function RunCounts({ run }: { readonly run: ImportRun }) {
  const { t, lang } = useWords();
  const { counts } = run;
  const figures = new Intl.NumberFormat(lang);
  const made = [
    [t('import.past.films'), counts.newFilms],
    [t('import.past.bookings'), counts.newBookings],
    [t('import.past.screenings'), counts.newScreenings],
    [t('import.past.changes'), counts.changedFields],
  ] as const;
  const rows = ROW_OUTCOMES.map((outcome) => [t(`import.filter.${outcome}`), counts[outcome]] as const);
  const list = (lines: readonly (readonly [string, number | undefined])[]) => (
    <dl>
      {lines.map(([label, count = 0]) =>
        count === 0 ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figures.format(count)}</dd>
          </div>
        ),
      )}
    </dl>
  );
  return (
    <div className={classes.runCounts}>
      {run.sheet === null ? null : <p>{t('import.past.sheet', { sheet: run.sheet })}</p>}
      {list(made)}
      <p className={classes.runRows}>{t('import.past.rows')}</p>
      {list(rows)}
    </div>
  );
}
