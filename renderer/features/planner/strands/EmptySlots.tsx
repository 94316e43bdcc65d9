import type { Lookups } from '../lookups.ts';
import { lengthOf, type TimeScale, topOf } from '../week/geometry.ts';
import { EmptySlot } from './EmptySlot.tsx';
import { emptySlotsIn, slotKeyOf, slotMinutes } from './emptySlots.ts';

type Props = {
  readonly laneKey: string;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  /** Where time runs: down the week's lanes, across the day's. */
  readonly axis: 'down' | 'across';
};

// What is left below the hour for the name, whole lines only.
const linesIn = (heightPx: number): number => Math.max(1, Math.floor((heightPx - 22) / 16));

/** The empty slots of one lane, each at its own time. */
export function EmptySlots({ laneKey, lookups, scale, axis }: Props) {
  const { preProgrammeMin } = lookups.programme.venue;
  return emptySlotsIn(lookups.programme, laneKey).map((occasion) => {
    const { shownDay, startsAt } = occasion;
    if (startsAt === null) return null;
    const start = topOf(scale, shownDay, startsAt);
    const minutes = slotMinutes(lookups.strands.get(occasion.strandId), preProgrammeMin);
    const length = lengthOf(scale, startsAt, minutes);
    const style =
      axis === 'down'
        ? { top: start, height: length, left: 2, right: 3, '--lines': linesIn(length) }
        : { left: start, width: length, top: 3, bottom: 4 };
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

/** The empty slots of a day that have no hour or no room. */
export const UndecidedSlots = ({ laneKey, lookups }: Pick<Props, 'laneKey' | 'lookups'>) =>
  emptySlotsIn(lookups.programme, laneKey).map((occasion) => (
    <EmptySlot key={slotKeyOf(occasion)} occasion={occasion} lookups={lookups} shape="flow" />
  ));
