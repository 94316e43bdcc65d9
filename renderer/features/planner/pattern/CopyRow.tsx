import { memo } from 'react';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { PlannedCopy } from '../../../../shared/domain/pattern.ts';
import { timeOf } from '../../../../shared/time.ts';
import { type ConflictNames, conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { formatDay, formatMoment, formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Pattern.module.css';

type Props = {
  readonly copy: PlannedCopy;
  readonly names: ConflictNames;
  readonly onTick: (key: string, isTicked: boolean) => void;
};

/** One screening that would be made: its tick, hour, room, film, and what it would clash with. */
export const CopyRow = memo(function CopyRow({ copy, names, onTick }: Props) {
  const { t, lang } = useWords();
  const { key, screening, state, conflicts, isTicked } = copy;
  const { day, startsAt, roomId } = screening;
  const film = names.filmOf(screening.id);
  const title = film === undefined ? '?' : titleIn(film, lang);
  const room = names.roomOf(roomId ?? '')?.name ?? t('planner.noRoom');
  const hour = startsAt === null ? t('planner.undecidedShort') : formatTime(timeOf(startsAt), lang);
  const when =
    startsAt === null ? `${formatDay(day, lang)}, ${t('planner.undecided')}` : formatMoment(startsAt, lang);
  const isNew = state === 'new';
  return (
    <li className={`${classes.copy} ${isNew ? '' : classes.left}`} data-pattern-copy={state}>
      {/* The browser's own: a season's pattern has a thousand of them. */}
      <input
        type="checkbox"
        className={classes.tick}
        aria-label={t('pattern.tick', { film: title, room, when })}
        checked={isTicked}
        disabled={!isNew}
        onChange={(event) => onTick(key, event.currentTarget.checked)}
      />
      <span className={classes.hour}>{hour}</span>
      <span className={classes.inRoom} title={room}>
        {room}
      </span>
      <span className={classes.what}>
        <span className={classes.film} title={title}>
          {title}
        </span>
        {isNew ? null : <span className={classes.state}>{t(`pattern.${state}`)}</span>}
        {conflicts.map((each) => (
          <span key={each.key} className={`${classes.conflict} ${classes[each.severity]}`}>
            {conflictSentence(each, names, lang)}
          </span>
        ))}
      </span>
    </li>
  );
});
