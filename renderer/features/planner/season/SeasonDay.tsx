// biome-ignore-all lint/a11y/useSemanticElements: cells laid out as a grid cannot be a table's own; the roles say what they are
import type { KeyboardEvent } from 'react';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { drawnProposal, useProposedOn } from '../ghosts/proposalStore.ts';
import { useGoneFrom, useMarks } from '../scenarios/marks.tsx';
import { changesOf } from './dayChanges.ts';
import { labelOf, roomNames, tintName } from './dayLabel.ts';
import { Marks } from './Marks.tsx';
import type { SeasonModel } from './model.ts';
import classes from './Season.module.css';
import { BAND_PX, Bands, EmptyLine, GoneLine, Line, ProposedLine } from './SeasonLines.tsx';
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
  /** Whether the day says in a sentence what there is on it; a hundred sentences cost more to lay out than all one sees. */
  readonly isTold: boolean;
  readonly onOpen: (day: LocalDate) => void;
  readonly onFocus: (day: LocalDate) => void;
};

/** A day of the season: its number, what plays, the bands of the strands, holidays shaded, gaps open. */
export function SeasonDay(props: Props) {
  const { day, column, model, lines, width, isFocusable, isTold, onOpen, onFocus } = props;
  const speak = useWords();
  const { t, lang } = speak;
  const shows = model.byDay.get(day) ?? NONE;
  const { season, house } = model;
  const holiday = model.publicHolidays.get(day);
  const gap = model.gapOn(day);
  const isOutside = day < season.from || season.to < day;
  const indent = (model.bandCounts[column] ?? 0) * BAND_PX;
  const proposed = useProposedOn(day);
  const proposal = drawnProposal();
  const marks = useMarks();
  // What moved away is marked where it went: here its place would cost what plays its name.
  const gone = useGoneFrom(day).filter((each) => each.difference.kind === 'removed');
  // What is proposed, or taken out, is what one looks for: the others become squares before it does.
  const extra = Math.min(proposed.length + gone.length, lines - 1);
  // Where there is but one line it is what plays; the hatching says that it is a holiday.
  const holidayName =
    holiday === undefined || (lines === 1 && shows.length > 0) ? null : t(`holiday.${holiday}`);
  const linesLeft = Math.max(1, lines - (holidayName === null ? 0 : 1) - extra);
  const slots = (model.emptySlots.get(day) ?? NO_SLOTS).slice(0, Math.max(0, linesLeft - shows.length));
  const label = isTold
    ? [
        labelOf(day, shows, model, speak),
        ...changesOf({ shows, proposed, gone }, { proposal, marks }, speak),
      ].join(', ')
    : undefined;
  const [, number, month] = formatDay(day, lang).split(' ');
  const names = [
    classes.day,
    isOutside && classes.outside,
    day < house.today && classes.past,
    day === house.today && classes.today,
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
      aria-current={day === house.today ? 'date' : undefined}
      title={label}
      data-season-day={day}
      onClick={() => onOpen(day)}
      onKeyDown={onKeyDown}
      onFocus={() => onFocus(day)}
    >
      {label === undefined ? null : <span className="visually-hidden">{label}</span>}
      <Bands day={day} model={model} />
      <span aria-hidden className={classes.number}>
        {number}
        {number === '1' ? <span className={classes.month}>{month}</span> : null}
      </span>
      <div aria-hidden className={classes.lines}>
        {holidayName === null ? null : <span className={classes.holiday}>{holidayName}</span>}
        {shows.length > linesLeft ? (
          <Marks
            shows={shows}
            width={Math.max(48, width - indent - NUMBER_PX - 8)}
            lines={linesLeft}
            gapCount={gap.roomIds.length}
            tintOf={(show) => tintName(show, model)}
            isMarked={(show) => marks?.of.has(show.screening.id) ?? false}
          />
        ) : (
          shows.map((show) => <Line key={show.screening.id} show={show} tint={tintName(show, model)} />)
        )}
        {proposal === null
          ? null
          : proposed
              .slice(0, extra)
              .map((show) => <ProposedLine key={show.id} show={show} proposal={proposal} />)}
        {gone.slice(0, Math.max(0, extra - proposed.length)).map((each) => (
          <GoneLine key={each.left.id} gone={each} />
        ))}
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
