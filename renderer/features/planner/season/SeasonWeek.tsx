// biome-ignore-all lint/a11y/useSemanticElements: rows laid out as a grid cannot be a table's own; the roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells hold the focus, one of them at a time
import { memo } from 'react';
import { addDays, daysFrom, type LocalDate } from '../../../../shared/time.ts';
import { formatDay, formatSpan } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import type { SeasonModel } from './model.ts';
import classes from './Season.module.css';
import { SeasonDay } from './SeasonDay.tsx';

/** Where the focus is: a day, or the head of its week. */
export type Place = { readonly day: LocalDate; readonly isWeek: boolean };

type Props = {
  readonly week: LocalDate;
  readonly index: number;
  readonly model: SeasonModel;
  readonly lines: number;
  readonly height: number;
  readonly cellWidth: number;
  /** Whether its days say what there is on them; the one in focus always does. */
  readonly isTold: boolean;
  /** The cell of this week that the Tab key comes to; null where it is in another. */
  readonly place: Place | null;
  readonly onOpenDay: (day: LocalDate) => void;
  readonly onOpenWeek: (day: LocalDate) => void;
  readonly onFocus: (place: Place) => void;
};

/** A week: its days' dates and school holiday, seven days, what it comes to. */
export const SeasonWeek = memo(function SeasonWeek(props: Props) {
  const { week, index, model, lines, height, cellWidth, isTold, place, onOpenDay, onOpenWeek, onFocus } =
    props;
  const { t, lang } = useWords();
  const days = daysFrom(week, 7);
  const shows = days.flatMap((day) => model.byDay.get(day) ?? []);
  const conflicts = shows.reduce((sum, show) => sum + show.conflictCount, 0);
  const school = days.map((day) => model.schoolHolidays.get(day)).find((code) => code !== undefined);
  const last = addDays(week, 6);
  const label = t('season.openWeek', { span: formatSpan(week, last, lang), count: shows.length, conflicts });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.week}
      style={{ height }}
      data-season-week={week}
    >
      <div
        role="rowheader"
        tabIndex={place?.isWeek ? 0 : -1}
        className={classes.weekHead}
        onClick={() => onOpenWeek(week)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          event.stopPropagation();
          onOpenWeek(week);
        }}
        onFocus={() => onFocus({ day: week, isWeek: true })}
      >
        <span className="visually-hidden">
          {school === undefined ? label : `${label}, ${t(`schoolHoliday.${school}`)}`}
        </span>
        <span aria-hidden className={classes.weekDays}>
          {shortDay(week, lang)} – {shortDay(last, lang)}
        </span>
        {school === undefined || lines === 1 ? null : (
          <span aria-hidden className={classes.schoolName}>
            {t(`schoolHoliday.${school}`)}
          </span>
        )}
      </div>
      {days.map((day, column) => (
        <SeasonDay
          key={day}
          day={day}
          column={column}
          model={model}
          lines={lines}
          width={cellWidth}
          isFocusable={place !== null && !place.isWeek && place.day === day}
          isTold={isTold || place?.day === day}
          onOpen={onOpenDay}
          onFocus={(focused) => onFocus({ day: focused, isWeek: false })}
        />
      ))}
      <div role="gridcell" className={`${classes.total} ${lines === 1 ? classes.inOneLine : ''}`}>
        <span className={shows.length === 0 ? classes.nothing : ''}>{shows.length}</span>
        {conflicts === 0 ? null : (
          <span className={classes.conflicts} title={t('planner.conflicts', { count: conflicts })}>
            ▲{conflicts}
          </span>
        )}
      </div>
    </div>
  );
});

/** `2 sep`: a day without its weekday. */
const shortDay = (day: LocalDate, lang: Parameters<typeof formatDay>[1]): string =>
  formatDay(day, lang).split(' ').slice(1).join(' ');
