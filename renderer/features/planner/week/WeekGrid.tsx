import { Fragment, type KeyboardEvent, useMemo, useRef } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { addMinutes, atTime, daysFrom, type LocalDate, timeOf } from '../../../../shared/time.ts';
import { formatDay, formatTime } from '../../../../shared/words/dates.ts';
import type { SelectHow } from '../../../ui/VirtualGrid.tsx';
import { useWords } from '../../../ui/words.tsx';
import { laneKeyOf, undecidedKeyOf } from '../drag/dragStore.ts';
import { useGridDrop } from '../drag/useGridDrop.ts';
import { countFitting } from '../filters/filteredOut.ts';
import { useProposed } from '../ghosts/proposalStore.ts';
import { isHidden, type Lookups, openConflicts, roomsShown } from '../lookups.ts';
import { UndecidedSlots } from '../strands/EmptySlots.tsx';
import { emptySlotsOf } from '../strands/emptySlots.ts';
import { DayLock } from '../together/DayLock.tsx';
import { Block } from './Block.tsx';
import { Ghost } from './Ghost.tsx';
import { ALONE, heightOf, hoursOfWeek, laneHeight, type TimeScale } from './geometry.ts';
import { Lane } from './Lane.tsx';
import { useDayInSight } from './useDayInSight.ts';
import { useSteadyZoom } from './useSteadyZoom.ts';
import classes from './WeekGrid.module.css';

type Props = {
  readonly lookups: Lookups;
  readonly roomsAs: 'rows' | 'columns';
  /** The day one is on: in sight also where the days are wider than the window. */
  readonly day: LocalDate;
  readonly pxPerHour: number;
  /** How many steps larger than by itself. */
  readonly zoom: number;
  readonly nowAt: string | null;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (id: Id, how?: SelectHow) => void;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
  readonly onShowConflicts: (day: string) => void;
};

const NOTHING: readonly Screening[] = [];

/** The cinema week: days as columns; rooms as bands below one another, or as columns of each day. */
export function WeekGrid({
  lookups,
  roomsAs,
  day: shownDay,
  pxPerHour,
  zoom,
  nowAt,
  selectedIds,
  onSelect,
  onKey,
  onShowConflicts,
}: Props) {
  const { t } = useWords();
  const scroller = useRef<HTMLElement>(null);
  useDayInSight(scroller, shownDay, roomsAs === 'columns');
  useSteadyZoom(scroller, 'down', zoom, pxPerHour);
  const { programme } = lookups;
  const { clock } = lookups.model;
  const days = daysFrom(programme.from, 7);
  const shown = useMemo(
    () =>
      programme.screenings.filter(
        (each) => programme.from <= each.day && each.day <= programme.to && !isHidden(each, lookups),
      ),
    [programme, lookups],
  );
  const rooms = roomsShown(lookups, programme.from, shown);
  const dayStartsAt = programme.venue.programmeDayStartsAt;
  const empty = emptySlotsOf(programme);
  const proposed = useProposed();
  const { fromMin, toMin } = hoursOfWeek([...shown, ...proposed], lookups, empty);
  const scale: TimeScale = useMemo(
    () => ({ fromMin, toMin, pxPerHour, dayStartsAt, clock }),
    [fromMin, toMin, pxPerHour, dayStartsAt, clock],
  );
  useGridDrop(scroller, {
    scale,
    axis: 'down',
  });
  const byLane = useMemo(
    () =>
      Map.groupBy(
        shown.filter((each) => each.startsAt !== null),
        laneKeyOf,
      ),
    [shown],
  );
  const undecided = useMemo(
    () =>
      Map.groupBy(
        shown.filter((each) => each.startsAt === null || each.roomId === null),
        (each) => each.day,
      ),
    [shown],
  );

  const lane = (day: string, roomId: Id, isLastOfDay: boolean) => (
    <Lane
      key={`${day}${roomId}`}
      day={day}
      roomId={roomId}
      screenings={byLane.get(laneKeyOf({ day, roomId })) ?? NOTHING}
      lookups={lookups}
      scale={scale}
      nowAt={nowAt}
      selectedIds={selectedIds}
      isLastOfDay={isLastOfDay}
      onSelect={onSelect}
      onKey={onKey}
    />
  );
  const isRows = roomsAs === 'rows';
  const columns = isRows
    ? '76px repeat(7, minmax(76px, 1fr))'
    : `44px repeat(${7 * Math.max(rooms.length, 1)}, minmax(${rooms.length > 3 ? 76 : 64}px, 1fr))`;
  const span = isRows ? 1 : Math.max(rooms.length, 1);
  return (
    <section className={classes.scroller} ref={scroller} aria-label={t('planner.grid')}>
      {shown.length === 0 && empty.length === 0 && proposed.length === 0 ? (
        <div className={classes.empty}>
          {t(countFitting(lookups).all > 0 ? 'filter.noneFits' : 'planner.emptyWeek')}
        </div>
      ) : null}
      <div
        className={classes.grid}
        style={{
          gridTemplateColumns: columns,
          minWidth: isRows ? 76 * 8 : 44 + 7 * span * (rooms.length > 3 ? 76 : 64),
        }}
      >
        <div className={classes.corner} />
        {days.map((day) => (
          <DayHead key={day} day={day} span={span} lookups={lookups} onShowConflicts={onShowConflicts} />
        ))}
        {isRows ? null : (
          <>
            <div className={classes.corner} style={{ top: 33 }} />
            {days.flatMap((day) =>
              rooms.map((room) => (
                <div key={`${day}${room.id}`} className={classes.subRoom} title={room.name}>
                  {room.name}
                </div>
              )),
            )}
          </>
        )}
        <div className={classes.undecidedHead}>{t('planner.undecidedShort')}</div>
        {days.map((day) => (
          <div
            key={day}
            className={classes.undecided}
            style={{ gridColumn: `span ${span}` }}
            data-lane-day={day}
            data-lane-room=""
            data-lane-undecided=""
          >
            {(undecided.get(day) ?? []).map((screening) => (
              <Block
                key={screening.id}
                screening={{ ...screening, startsAt: null }}
                lookups={lookups}
                scale={scale}
                beside={ALONE}
                isSelected={selectedIds.has(screening.id)}
                onSelect={onSelect}
                onKey={onKey}
              />
            ))}
            <UndecidedSlots laneKey={undecidedKeyOf(day)} lookups={lookups} />
            <Ghost laneKey={undecidedKeyOf(day)} lookups={lookups} scale={scale} />
          </div>
        ))}
        {isRows ? (
          rooms.map((room) => (
            <Fragment key={room.id}>
              <div className={classes.roomHead} style={{ height: laneHeight(scale) }}>
                <span className={classes.roomName} title={room.name}>
                  {room.name}
                </span>
                <Hours scale={scale} />
              </div>
              {days.map((day) => lane(day, room.id, true))}
            </Fragment>
          ))
        ) : (
          <>
            <div className={classes.roomHead} style={{ height: laneHeight(scale) }}>
              <Hours scale={scale} />
            </div>
            {days.flatMap((day) =>
              rooms.map((room, index) => lane(day, room.id, index === rooms.length - 1)),
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Hours({ scale }: { readonly scale: TimeScale }) {
  const { lang } = useWords();
  const count = Math.floor((scale.toMin - scale.fromMin) / 60);
  const step = scale.pxPerHour < 26 ? 2 : 1;
  const hours = Array.from({ length: count - 1 }, (_, index) => index + 1).filter(
    (hour) => hour % step === 0,
  );
  return (
    <div className={classes.hours} aria-hidden>
      {hours.map((hour) => {
        // Any day serves: only the hour is shown.
        const time = timeOf(addMinutes(atTime('2026-01-01', scale.dayStartsAt), scale.fromMin + hour * 60));
        return (
          <span
            key={hour}
            className={classes.hour}
            style={{ top: heightOf(scale, hour * 60) }}
            data-hour={time}
          >
            {lang === 'en'
              ? formatTime(time, lang)
              : `${Number(time.slice(0, 2))}${lang === 'fr' ? ' h' : 'u'}`}
          </span>
        );
      })}
    </div>
  );
}

function DayHead({
  day,
  span,
  lookups,
  onShowConflicts,
}: {
  readonly day: string;
  readonly span: number;
  readonly lookups: Lookups;
  readonly onShowConflicts: (day: string) => void;
}) {
  const { t, lang } = useWords();
  const count = openConflicts(
    lookups.conflicts.filter((each) => lookups.screenings.get(each.screeningId)?.day === day),
  ).length;
  const isToday = day === lookups.programme.today;
  const [weekday, number, month] = formatDay(day, lang).split(' ');
  return (
    <div className={classes.dayHead} style={{ gridColumn: `span ${span}` }}>
      <span
        className={`${classes.dayName} ${isToday ? classes.isToday : ''}`}
        aria-current={isToday ? 'date' : undefined}
      >
        {weekday} {number} <span className={classes.month}>{month}</span>
      </span>
      <DayLock day={day} offers />
      {count === 0 ? null : (
        <button
          type="button"
          className={classes.dayConflicts}
          aria-label={t('planner.dayConflicts', { count, day: formatDay(day, lang) })}
          onClick={() => onShowConflicts(day)}
        >
          ▲{count}
        </button>
      )}
    </div>
  );
}
