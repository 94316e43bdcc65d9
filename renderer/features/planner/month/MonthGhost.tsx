import { useSyncExternalStore } from 'react';
import { titleIn } from '../../../../shared/domain/film.ts';
import { type LocalDate, timeOf } from '../../../../shared/time.ts';
import { conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { tintOf } from '../blockFacts.ts';
import { dragStore } from '../drag/dragStore.ts';
import { type Lookups, openConflicts } from '../lookups.ts';
import blockClasses from '../week/Block.module.css';
import classes from './MonthGrid.module.css';

/** The screening under the pointer as it would stand on this day, and what it would clash with. */
export function MonthGhost({ day, lookups }: { readonly day: LocalDate; readonly lookups: Lookups }) {
  const { t, lang } = useWords();
  const drag = useSyncExternalStore(dragStore.subscribe, () => {
    const held = dragStore.get();
    return held !== null && held.slot.day === day ? held : null;
  });
  if (drag === null) return null;
  const { candidate, conflicts, film, isCopy, followers } = drag;
  const along = [...followers.values()].reduce((sum, each) => sum + each.length, 0);
  return (
    <div className={classes.ghost} data-ghost={candidate.startsAt ?? day}>
      <div
        className={`${blockClasses.block} ${classes.ghostChip} ${openConflicts(conflicts).length > 0 ? blockClasses.conflict : ''}`}
        style={tintOf(candidate, lookups)}
      >
        <span className={blockClasses.time}>
          {candidate.startsAt === null
            ? t('planner.undecidedChip')
            : formatTime(timeOf(candidate.startsAt), lang)}
        </span>
        <span className={blockClasses.inline}>{film === undefined ? '' : titleIn(film, lang)}</span>
        {isCopy ? <span className="soft">{t('planner.copying')}</span> : null}
        {along === 0 ? null : <span className={blockClasses.count}>+{along}</span>}
      </div>
      {conflicts.length === 0 ? null : (
        <div className={classes.ghostNote}>
          {conflicts
            .slice(0, 2)
            .map((each) => conflictSentence(each, lookups.names, lang))
            .join(' ')}
        </div>
      )}
    </div>
  );
}
