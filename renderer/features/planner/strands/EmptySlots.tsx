import type { Id } from '../../../../shared/ids.ts';
import { addMinutes, type LocalDate } from '../../../../shared/time.ts';
import { laneKeyOf } from '../drag/dragStore.ts';
import type { Lookups } from '../lookups.ts';
import { useGoneFrom } from '../scenarios/marks.tsx';
import { lengthOf, type TimeScale, topOf } from '../week/geometry.ts';
import { EmptySlot } from './EmptySlot.tsx';
import { emptySlotsIn, slotKeyOf, slotMinutes } from './emptySlots.ts';

type Props = {
  readonly day: LocalDate;
  readonly roomId: Id;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  /** Where time runs: down the week's lanes, across the day's. */
  readonly axis: 'down' | 'across';
};

// What is left below the hour for the name, whole lines only.
const linesIn = (heightPx: number): number => Math.max(1, Math.floor((heightPx - 22) / 16));

/** How much of a slot's place it leaves to what the scenario took out of it. */
const ASIDE = '34%';

/** The empty slots of one lane, each at its own time; beside what a scenario took out of it, not over it. */
export function EmptySlots({ day, roomId, lookups, scale, axis }: Props) {
  const { preProgrammeMin } = lookups.programme.venue;
  const gone = useGoneFrom(day).filter(({ left }) => left.roomId === roomId);
  return emptySlotsIn(lookups.programme, laneKeyOf({ day, roomId })).map((occasion) => {
    const { shownDay, startsAt } = occasion;
    if (startsAt === null) return null;
    const start = topOf(scale, shownDay, startsAt);
    const minutes = slotMinutes(lookups.strands.get(occasion.strandId), preProgrammeMin);
    const length = lengthOf(scale, startsAt, minutes);
    const isAside = gone.some(
      ({ left, minutes: long }) =>
        left.startsAt !== null &&
        left.startsAt < addMinutes(startsAt, minutes) &&
        startsAt < addMinutes(left.startsAt, long),
    );
    const style =
      axis === 'down'
        ? { top: start, height: length, left: isAside ? ASIDE : 2, right: 3, '--lines': linesIn(length) }
        : { left: start, width: length, top: isAside ? ASIDE : 3, bottom: 4 };
    return (
      <EmptySlot
        key={slotKeyOf(occasion)}
        occasion={occasion}
        lookups={lookups}
        shape="block"
        style={style}
      />
    );
  });
}

type UndecidedProps = { readonly laneKey: string; readonly lookups: Lookups };

/** The empty slots of a day that have no hour or no room. */
export const UndecidedSlots = ({ laneKey, lookups }: UndecidedProps) =>
  emptySlotsIn(lookups.programme, laneKey).map((occasion) => (
    <EmptySlot key={slotKeyOf(occasion)} occasion={occasion} lookups={lookups} shape="flow" />
  ));
