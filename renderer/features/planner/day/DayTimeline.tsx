import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { Loading } from '../../../ui/Loading.tsx';
import type { SelectHow } from '../../../ui/VirtualGrid.tsx';
import { useWords } from '../../../ui/words.tsx';
import { undecidedKeyOf } from '../drag/dragStore.ts';
import { useGridDrop } from '../drag/useGridDrop.ts';
import { countFitting } from '../filters/filteredOut.ts';
import { useProposed } from '../ghosts/proposalStore.ts';
import { isHidden, type Lookups, openConflicts, roomsShown } from '../lookups.ts';
import { UndecidedSlots } from '../strands/EmptySlots.tsx';
import { emptySlotsOn } from '../strands/emptySlots.ts';
import { DayLock } from '../together/DayLock.tsx';
import { growth } from '../useZoom.ts';
import { Block } from '../week/Block.tsx';
import { ALONE, heightOf, hoursOfWeek, type TimeScale, topOf } from '../week/geometry.ts';
import { useSteadyZoom } from '../week/useSteadyZoom.ts';
import { UndecidedGhost } from './DayGhost.tsx';
import { DayRow } from './DayRow.tsx';
import classes from './DayTimeline.module.css';
import { HourHeads } from './HourHeads.tsx';

type Props = {
  readonly lookups: Lookups;
  readonly day: LocalDate;
  /** The room there is, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** How many steps larger than by itself. */
  readonly zoom: number;
  readonly nowAt: string | null;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (id: Id, how?: SelectHow) => void;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
  readonly onShowConflicts: (day: LocalDate) => void;
};

const HEAD_PX = 112;
const ABOVE_PX = 64;

/** One programme day for the projectionist's eye: rooms below one another, time across, drawn to the minute. */
export function DayTimeline(props: Props) {
  const { from, to } = props.lookups.programme;
  // The week before stands in while the next one is on its way; it has nothing to say of this day.
  if (props.day < from || props.day > to) return <Loading />;
  return <Timeline {...props} />;
}

function Timeline(props: Props) {
  const { lookups, day, size, zoom, nowAt, selectedIds, onSelect, onKey, onShowConflicts } = props;
  const { t, lang } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const { programme } = lookups;
  const { clock } = lookups.model;
  const shown = useMemo(
    () => programme.screenings.filter((each) => each.day === day && !isHidden(each, lookups)),
    [programme, day, lookups],
  );
  const dayStartsAt = programme.venue.programmeDayStartsAt;
  const empty = emptySlotsOn(programme, day);
  const proposed = useProposed().filter((each) => each.day === day);
  const { fromMin, toMin } = hoursOfWeek([...shown, ...proposed], lookups, empty);
  const pxPerHour = Math.max(40, (size.width - HEAD_PX - 2) / ((toMin - fromMin) / 60)) * growth(zoom);
  useSteadyZoom(scroller, 'across', zoom, pxPerHour);
  const scale: TimeScale = useMemo(
    () => ({ fromMin, toMin, pxPerHour, dayStartsAt, clock }),
    [fromMin, toMin, pxPerHour, dayStartsAt, clock],
  );
  useGridDrop(scroller, {
    scale,
    axis: 'across',
  });
  const rooms = roomsShown(lookups, day, shown);
  const undecided = shown.filter((each) => each.startsAt === null || each.roomId === null);
  const rowHeight = Math.max(60, Math.min(150, (size.height - ABOVE_PX) / Math.max(rooms.length, 1)));
  const width = heightOf(scale, toMin - fromMin);
  const conflictCount = openConflicts(
    lookups.conflicts.filter((each) => lookups.screenings.get(each.screeningId)?.day === day),
  ).length;
  const isToday = day === programme.today;
  return (
    <section className={classes.scroller} ref={scroller} aria-label={t('planner.dayGrid')}>
      {shown.length === 0 && empty.length === 0 && proposed.length === 0 ? (
        <div className={classes.empty}>
          {t(countFitting(lookups, day).all > 0 ? 'filter.noneFits' : 'planner.emptyDay')}
        </div>
      ) : null}
      <div
        className={classes.grid}
        style={{ gridTemplateColumns: `${HEAD_PX}px ${width}px`, width: HEAD_PX + width }}
      >
        <div className={classes.corner}>
          <DayLock day={day} offers />
          {conflictCount === 0 ? null : (
            <button
              type="button"
              className={classes.dayConflicts}
              aria-label={t('planner.dayConflicts', { count: conflictCount, day: formatDay(day, lang) })}
              onClick={() => onShowConflicts(day)}
            >
              ▲{conflictCount}
            </button>
          )}
        </div>
        <HourHeads scale={scale} />
        <div className={classes.undecidedHead}>{t('planner.undecidedShort')}</div>
        <div className={classes.undecided} data-lane-day={day} data-lane-room="" data-lane-undecided="">
          {undecided.map((screening) => (
            <div key={screening.id} className={classes.undecidedBlock}>
              <Block
                screening={{ ...screening, startsAt: null }}
                lookups={lookups}
                scale={scale}
                beside={ALONE}
                isSelected={selectedIds.has(screening.id)}
                onSelect={onSelect}
                onKey={onKey}
              />
            </div>
          ))}
          <div className={classes.undecidedBlock}>
            <UndecidedSlots laneKey={undecidedKeyOf(day)} lookups={lookups} />
          </div>
          <UndecidedGhost day={day} lookups={lookups} />
        </div>
        {rooms.map((room, index) => (
          <DayRow
            key={room.id}
            day={day}
            room={room}
            screenings={shown.filter((each) => each.roomId === room.id && each.startsAt !== null)}
            lookups={lookups}
            scale={scale}
            height={rowHeight}
            isLast={index === rooms.length - 1}
            nowPx={isToday && nowAt !== null ? topOf(scale, day, nowAt) : null}
            selectedIds={selectedIds}
            onSelect={onSelect}
            onKey={onKey}
          />
        ))}
      </div>
    </section>
  );
}
