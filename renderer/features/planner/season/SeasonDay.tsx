// biome-ignore-all lint/a11y/useSemanticElements: cells laid out as a grid cannot be a table's own; the roles say what they are
import type { KeyboardEvent } from 'react';
import type { LocalDate } from '../../../../shared/time.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatDay, formatDayLong, formatTime } from '../../../../shared/words/dates.ts';
import { type Speak, useWords } from '../../../ui/words.tsx';
import { Marks } from './Marks.tsx';
import type { SeasonModel, Show } from './model.ts';
import classes from './Season.module.css';

const NONE: readonly Show[] = [];
const BAND_PX = 6;
const NUMBER_PX = 24;
const TOLD = 8;

type Props = {
  readonly day: LocalDate;
  readonly column: number;
  readonly model: SeasonModel;
  readonly lines: number;
  /** Of the cell, in pixels. */
  readonly width: number;
  readonly isFocusable: boolean;
  readonly onOpen: (day: LocalDate) => void;
  readonly onFocus: (day: LocalDate) => void;
};

/** Everything there is on a day in one sentence. */
function labelOf(day: LocalDate, shows: readonly Show[], model: SeasonModel, { t, lang }: Speak): string {
  const holiday = model.publicHolidays.get(day);
  const school = model.schoolHolidays.get(day);
  const gap = model.gapOn(day);
  const hourOf = ({ screening }: Show) =>
    screening.startsAt === null ? t('planner.undecidedChip') : formatTime(timeOf(screening.startsAt), lang);
  const parts = [
    t('season.day', { day: formatDayLong(day, lang), count: shows.length }),
    ...shows.slice(0, TOLD).map((show) => `${hourOf(show)} ${show.title}`),
    shows.length > TOLD ? t('planner.more', { count: shows.length - TOLD }) : '',
    holiday === undefined ? '' : t(`holiday.${holiday}`),
    school === undefined ? '' : t(`schoolHoliday.${school}`),
    gap.isWholeDay ? t('season.gapDay') : '',
    gap.roomIds.length === 0 ? '' : t('season.gapRooms', { rooms: roomNames(gap.roomIds, model) }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const roomNames = (ids: readonly string[], { programme }: SeasonModel): string =>
  programme.rooms
    .filter((room) => ids.includes(room.id))
    .map((room) => room.name)
    .join(', ');

const tintName = ({ screening }: Show, { programme }: SeasonModel): string => {
  const strand = programme.strands.find((each) => each.id === screening.strandId);
  return strand === undefined ? 'none' : String(strand.tint);
};

/** A day of the season: its number, what plays, the bands of the strands, holidays shaded, gaps open. */
export function SeasonDay(props: Props) {
  const { day, column, model, lines, width, isFocusable, onOpen, onFocus } = props;
  const speak = useWords();
  const { t, lang } = speak;
  const shows = model.byDay.get(day) ?? NONE;
  const { season, programme } = model;
  const holiday = model.publicHolidays.get(day);
  const gap = model.gapOn(day);
  const isOutside = day < season.from || season.to < day;
  const indent = (model.bandCounts[column] ?? 0) * BAND_PX;
  const linesLeft = lines - (holiday === undefined ? 0 : 1);
  const label = labelOf(day, shows, model, speak);
  const [, number, month] = formatDay(day, lang).split(' ');
  const names = [
    classes.day,
    isOutside && classes.outside,
    day < programme.today && classes.past,
    day === programme.today && classes.today,
    model.schoolHolidays.has(day) && classes.school,
    holiday !== undefined && classes.public,
    gap.isWholeDay && classes.gapDay,
    day.endsWith('-01') && classes.firstOfMonth,
    day.slice(8) <= '07' && classes.firstWeekOfMonth,
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(day);
  };
  return (
    <div
      role="gridcell"
      tabIndex={isFocusable ? 0 : -1}
      className={names.filter(Boolean).join(' ')}
      style={{ paddingLeft: indent + 3 }}
      aria-current={day === programme.today ? 'date' : undefined}
      title={label}
      data-season-day={day}
      onClick={() => onOpen(day)}
      onKeyDown={onKeyDown}
      onFocus={() => onFocus(day)}
    >
      <span className="visually-hidden">{label}</span>
      <Bands day={day} model={model} />
      <span aria-hidden className={classes.number}>
        {number}
        {number === '1' ? <span className={classes.month}>{month}</span> : null}
      </span>
      <div aria-hidden className={classes.lines}>
        {holiday === undefined ? null : <span className={classes.holiday}>{t(`holiday.${holiday}`)}</span>}
        {shows.length > linesLeft ? (
          <Marks
            shows={shows}
            width={Math.max(48, width - indent - NUMBER_PX - 8)}
            lines={linesLeft}
            gapCount={gap.roomIds.length}
            tintOf={(show) => tintName(show, model)}
          />
        ) : (
          shows.map((show) => <Line key={show.screening.id} show={show} tint={tintName(show, model)} />)
        )}
        {gap.roomIds.length === 0 || shows.length >= linesLeft ? null : (
          <span className={classes.gapRooms}>{roomNames(gap.roomIds, model)}</span>
        )}
      </div>
    </div>
  );
}

/** One screening by hour and title. */
function Line({ show, tint }: { readonly show: Show; readonly tint: string }) {
  const { t, lang } = useWords();
  const { screening, title, isOption, conflictCount } = show;
  const names = [
    classes.line,
    isOption && classes.lineOption,
    conflictCount > 0 && classes.lineClash,
    screening.state !== 'planned' && classes.lineCancelled,
  ];
  return (
    <span
      className={names.filter(Boolean).join(' ')}
      style={{ '--tint': `var(--tint-${tint})`, '--tint-edge': `var(--tint-${tint}-edge)` } as object}
    >
      <b className={classes.hour}>
        {screening.startsAt === null
          ? t('planner.undecidedChip')
          : formatTime(timeOf(screening.startsAt), lang)}
      </b>{' '}
      {title}
    </span>
  );
}

/** The stripes of the strands that run down this column; open where one is left out. */
function Bands({ day, model }: { readonly day: LocalDate; readonly model: SeasonModel }) {
  const bands = model.bands.get(day);
  if (bands === undefined) return null;
  return bands.map(({ strandId, slot, isMissing }) => {
    const tint = model.programme.strands.find((each) => each.id === strandId)?.tint ?? 'none';
    return (
      <span
        key={slot}
        aria-hidden
        className={`${classes.band} ${isMissing ? classes.bandMissing : ''}`}
        style={{ left: slot * BAND_PX, '--tint-edge': `var(--tint-${tint}-edge)` } as object}
      />
    );
  });
}
