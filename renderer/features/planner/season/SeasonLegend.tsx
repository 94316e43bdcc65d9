import { schoolHolidaysKnownUntil } from '../../../../shared/domain/holidays.ts';
import { rulesOf } from '../../../../shared/domain/rules.ts';
import { formatDayWithYear } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import type { SeasonModel } from './model.ts';
import classes from './Season.module.css';

const MOST = 10;

/** What colours and shades mean, and up to when the school holidays are known. */
export function SeasonLegend({ model }: { readonly model: SeasonModel }) {
  const { t, lang } = useWords();
  const { strands, venue } = model.house;
  const { community } = rulesOf(venue);
  const until = community === null ? null : schoolHolidaysKnownUntil(community);
  const shown = model.strandIds
    .slice(0, MOST)
    .flatMap((id) => strands.find((strand) => strand.id === id) ?? []);
  return (
    <div className={classes.legend} role="note" aria-label={t('season.legend')}>
      {shown.map((strand) => (
        <span key={strand.id} className={classes.legendStrand}>
          <span
            aria-hidden
            className={classes.swatch}
            style={{ background: `var(--tint-${strand.tint}-edge)` }}
          />
          {strand.names[lang] ?? Object.values(strand.names)[0]}
        </span>
      ))}
      <span className={classes.legendRest}>
        {community === null ? null : (
          <span>
            <span aria-hidden className={`${classes.box} ${classes.school}`} /> {t('season.legend.school')}
          </span>
        )}
        <span>
          <span aria-hidden className={`${classes.box} ${classes.public}`} /> {t('season.legend.public')}
        </span>
        <span>
          <span aria-hidden className={`${classes.box} ${classes.gapDay}`} /> {t('season.legend.gap')}
        </span>
        {until === null || until >= model.season.to ? null : (
          <span>{t('schoolHoliday.knownUntil', { day: formatDayWithYear(until, lang) })}</span>
        )}
      </span>
    </div>
  );
}
