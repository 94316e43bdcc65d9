// biome-ignore-all lint/a11y/useSemanticElements: cells laid out as a grid cannot be a table's own; the roles say what they are
import type { KeyboardEvent } from 'react';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { labelOf, roomNames, tintName } from './dayLabel.ts';
import { Marks } from './Marks.tsx';
import type { SeasonModel } from './model.ts';
import classes from './Season.module.css';
import { BAND_PX, Bands, EmptyLine, Line } from './SeasonLines.tsx';
import type { Show } from './shows.ts';

const NONE: readonly Show[] = [];
const NO_SLOTS: readonly Occasion[] = [];
const NUMBER_PX = 24;

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
  const slots = (model.emptySlots.get(day) ?? NO_SLOTS).slice(
    0,
    Math.max(0, lines - (holiday === undefined ? 0 : 1) - shows.length),
  );
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
        {slots.map((slot) => (
          <EmptyLine key={slot.strandId + slot.day} slot={slot} model={model} />
        ))}
        {gap.roomIds.length === 0 || shows.length + slots.length >= linesLeft ? null : (
          <span className={classes.gapRooms}>{roomNames(gap.roomIds, model)}</span>
        )}
      </div>
    </div>
  );
}
