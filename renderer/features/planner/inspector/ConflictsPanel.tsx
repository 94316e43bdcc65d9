import { CloseButton } from '@mantine/core';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { Id } from '../../../../shared/ids.ts';
import { formatDay, formatMoment } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import type { Planning } from '../usePlanning.ts';
import { ConflictCard } from './ConflictCard.tsx';
import classes from './Inspector.module.css';

type Props = {
  readonly lookups: Lookups;
  readonly planning: Planning;
  /** Only this day's; null for the whole week. */
  readonly day: string | null;
  readonly onSelect: (id: Id) => void;
  readonly onClose: () => void;
};

/** All conflicts of the week (or of one day), one after another. */
export function ConflictsPanel({ lookups, planning, day, onSelect, onClose }: Props) {
  const { t, lang } = useWords();
  const shown = lookups.conflicts.filter(
    (each) => day === null || lookups.screenings.get(each.screeningId)?.day === day,
  );
  return (
    <div className={classes.inspector}>
      <div className={classes.panelHead}>
        <h2 className={classes.title}>
          {day === null ? t('conflicts.panel') : `${t('conflicts.panel')} · ${formatDay(day, lang)}`}
        </h2>
        <CloseButton aria-label={t('inspector.close')} onClick={onClose} />
      </div>
      {shown.length === 0 ? <span className="soft">{t('conflicts.none')}</span> : null}
      <ul className={classes.list}>
        {shown.map((conflict) => {
          const screening = lookups.screenings.get(conflict.screeningId);
          const film = screening === undefined ? undefined : lookups.filmOf(screening);
          return (
            <li key={conflict.key}>
              <button
                type="button"
                className={classes.conflictFilm}
                onClick={() => onSelect(conflict.screeningId)}
              >
                {film === undefined ? '?' : titleIn(film, lang)} ·{' '}
                {screening?.startsAt == null ? '' : formatMoment(screening.startsAt, lang)}
              </button>
              <ConflictCard conflict={conflict} lookups={lookups} planning={planning} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
