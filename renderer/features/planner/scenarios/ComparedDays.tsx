import { useMemo } from 'react';
import { findConflicts } from '../../../../shared/domain/conflicts.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { countDifferences } from '../../../../shared/domain/scenarios.ts';
import { formatDayLong } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { openConflicts } from '../lookups.ts';
import type { Work } from '../work.ts';
import classes from './Compare.module.css';
import { ComparedEntry } from './ComparedEntry.tsx';
import { chooseScenario } from './chosenScenario.ts';
import { type ComparedScreening, compareDays, type PlacedScreening } from './compareDays.ts';
import { titlesOf } from './naming.ts';
import type { FoundComparison } from './useComparison.ts';
import { useScenarioVerbs } from './useScenarios.ts';

type Props = {
  readonly found: FoundComparison;
  readonly isOnlyDifferences: boolean;
  readonly work: Work;
};

const within = ({ screenings, from, to }: Programme) =>
  screenings.filter((each) => from <= each.day && each.day <= to);

/** The totals, and under them each day with the two programmes next to each other. */
export function ComparedDays({ found, isOnlyDifferences, work }: Props) {
  const speak = useWords();
  const { t, lang } = speak;
  const { takeBack } = useScenarioVerbs();
  const { comparison, left, right } = found;
  const { differences } = comparison;
  const days = useMemo(
    () => compareDays(within(left), within(right), differences, isOnlyDifferences),
    [left, right, differences, isOnlyDifferences],
  );
  const titleOf = useMemo(() => {
    const films = [...left.films, ...right.films, ...comparison.films];
    const versions = [...left.versions, ...right.versions, ...comparison.versions];
    return titlesOf({ films, versions }, { lang });
  }, [left, right, comparison, lang]);
  const side = (programme: Programme, name: string) => (
    <div className={classes.sideHead}>
      <strong className={classes.sideName} title={name}>
        {name}
      </strong>
      <span className="soft">
        {t('compare.side', {
          screenings: within(programme).length,
          conflicts: openConflicts(findConflicts(programme)).length,
        })}
      </span>
    </div>
  );
  const show = ({ screening }: ComparedScreening, own: 'left' | 'right') => {
    chooseScenario(own === 'left' ? (comparison.left?.id ?? null) : comparison.right.id);
    work.closePanel();
    work.place.go(screening.day);
    work.selection.set([screening.id]);
  };
  const list = (entries: readonly PlacedScreening[], own: 'left' | 'right') => (
    <ul className={classes.entries}>
      {entries.map((entry) => {
        // The change is shown where the screening stands; one taken out stands on the left alone.
        const isHere = own === 'right' || entry.difference?.kind === 'removed';
        return (
          <ComparedEntry
            key={entry.screening.id}
            entry={entry}
            side={own}
            title={titleOf(entry.screening)}
            rooms={left.rooms}
            onShow={() => show(entry, own)}
            onTakeBack={
              comparison.left === null && entry.difference !== null && isHere
                ? () => void takeBack(comparison.right.id, [entry.screening.id])
                : null
            }
          />
        );
      })}
    </ul>
  );
  return (
    <div className={classes.compared}>
      <p className={classes.totals} role="status">
        {t('compare.totals', { ...countDifferences(differences), count: differences.length })}
      </p>
      <div className={classes.sides}>
        {side(left, comparison.left?.name ?? t('scenario.real'))}
        {side(right, comparison.right.name)}
      </div>
      {days.length === 0 ? <p className={classes.intro}>{t('compare.same')}</p> : null}
      {days.map((day) => (
        <section key={day.day} className={classes.day} aria-label={formatDayLong(day.day, lang)}>
          <h3 className={classes.dayName}>{formatDayLong(day.day, lang)}</h3>
          <div className={classes.sides}>
            {list(day.left, 'left')}
            {list(day.right, 'right')}
          </div>
        </section>
      ))}
    </div>
  );
}
