import type { KeyboardEvent } from 'react';
import type { Room } from '../../../../shared/domain/house.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import type { SelectHow } from '../../../ui/VirtualGrid.tsx';
import { laneKeyOf } from '../drag/dragStore.ts';
import { ProposedGhosts } from '../ghosts/ProposedGhosts.tsx';
import type { Lookups } from '../lookups.ts';
import { RealGhosts } from '../scenarios/RealGhosts.tsx';
import { EmptySlots } from '../strands/EmptySlots.tsx';
import { ClosedMark } from '../together/ClosedMark.tsx';
import { ClockMark } from '../week/ClockMark.tsx';
import { ALONE, heightOf, sideBySide, type TimeScale } from '../week/geometry.ts';
import { DayBlock } from './DayBlock.tsx';
import { DayFollowers, DayGhost } from './DayGhost.tsx';
import classes from './DayTimeline.module.css';
import { fullHours } from './HourHeads.tsx';

type Props = {
  readonly day: LocalDate;
  readonly room: Room;
  readonly screenings: readonly Screening[];
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  readonly height: number;
  readonly isLast: boolean;
  /** Where the present minute is; null on any other day. */
  readonly nowPx: number | null;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (id: Id, how?: SelectHow) => void;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
};

/** One room of the day. */
export function DayRow(props: Props) {
  const { day, room, screenings, lookups, scale, height, isLast, nowPx, selectedIds, onSelect, onKey } =
    props;
  const beside = sideBySide(screenings, lookups);
  return (
    <>
      <div className={classes.roomHead} title={room.name} style={{ height }}>
        <span className={classes.roomName}>{room.name}</span>
      </div>
      <div className={classes.lane} style={{ height }} data-lane-day={day} data-lane-room={room.id}>
        <ClosedMark day={day} room={room} />
        {fullHours(scale).map((minutes) => (
          <span
            key={minutes}
            className={classes.hourLine}
            style={{ left: heightOf(scale, minutes) }}
            aria-hidden
          />
        ))}
        <ClockMark day={day} scale={scale} axis="across" />
        {nowPx === null ? null : <span className={classes.now} style={{ left: nowPx }} aria-hidden />}
        <RealGhosts day={day} roomId={room.id} lookups={lookups} scale={scale} axis="across" />
        <EmptySlots day={day} roomId={room.id} lookups={lookups} scale={scale} axis="across" />
        {screenings.map((screening) => (
          <DayBlock
            key={screening.id}
            screening={screening}
            lookups={lookups}
            scale={scale}
            beside={beside.get(screening.id) ?? ALONE}
            rowHeight={height}
            isSelected={selectedIds.has(screening.id)}
            onSelect={onSelect}
            onKey={onKey}
          />
        ))}
        <ProposedGhosts laneKey={laneKeyOf({ day, roomId: room.id })} scale={scale} axis="across" />
        <DayGhost day={day} roomId={room.id} lookups={lookups} scale={scale} isLast={isLast} />
        <DayFollowers day={day} roomId={room.id} lookups={lookups} scale={scale} />
      </div>
    </>
  );
}
