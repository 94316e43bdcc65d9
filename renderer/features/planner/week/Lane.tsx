import { type CSSProperties, type KeyboardEvent, memo } from 'react';
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
import { Block } from './Block.tsx';
import { ClockMark } from './ClockMark.tsx';
import { FollowerGhosts, Ghost } from './Ghost.tsx';
import { ALONE, heightOf, laneHeight, sideBySide, type TimeScale, topOf } from './geometry.ts';
import classes from './WeekGrid.module.css';

type Props = {
  readonly day: LocalDate;
  readonly roomId: Id;
  readonly screenings: readonly Screening[];
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  readonly nowAt: string | null;
  readonly selectedIds: ReadonlySet<Id>;
  readonly isLastOfDay: boolean;
  readonly onSelect: (id: Id, how?: SelectHow) => void;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
};

/** One room on one day. */
export const Lane = memo(function Lane({
  day,
  roomId,
  screenings,
  lookups,
  scale,
  nowAt,
  selectedIds,
  isLastOfDay,
  onSelect,
  onKey,
}: Props) {
  const beside = sideBySide(screenings, lookups);
  const isToday = day === lookups.programme.today;
  return (
    <div
      className={`${classes.lane} ${isToday ? classes.laneToday : ''} ${isLastOfDay ? classes.lastRoomOfDay : ''}`}
      style={{ height: laneHeight(scale), '--hour': `${heightOf(scale, 60)}px` } as CSSProperties}
      data-lane-day={day}
      data-lane-room={roomId}
    >
      <ClosedMark day={day} room={lookups.model.rooms.get(roomId)} />
      <ClockMark day={day} scale={scale} axis="down" />
      {nowAt !== null && isToday ? (
        <span className={classes.now} style={{ top: topOf(scale, day, nowAt) }} aria-hidden />
      ) : null}
      <RealGhosts day={day} roomId={roomId} lookups={lookups} scale={scale} axis="down" />
      <EmptySlots day={day} roomId={roomId} lookups={lookups} scale={scale} axis="down" />
      {screenings.map((screening) => (
        <Block
          key={screening.id}
          screening={screening}
          lookups={lookups}
          scale={scale}
          beside={beside.get(screening.id) ?? ALONE}
          isSelected={selectedIds.has(screening.id)}
          onSelect={onSelect}
          onKey={onKey}
        />
      ))}
      <ProposedGhosts laneKey={laneKeyOf({ day, roomId })} scale={scale} axis="down" />
      <Ghost laneKey={laneKeyOf({ day, roomId })} lookups={lookups} scale={scale} />
      <FollowerGhosts laneKey={laneKeyOf({ day, roomId })} lookups={lookups} scale={scale} />
    </div>
  );
});
