// biome-ignore-all lint/a11y/useSemanticElements: rows laid out as a grid cannot be a table's own; the roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells hold the focus, one of them at a time
import { type RefObject, useMemo, useRef } from 'react';
import { addDays, cinemaWeekOf, daysFrom, type LocalDate } from '../../../../shared/time.ts';
import { monthName, weekdayName, weekdayShort } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import type { SeasonModel } from './model.ts';
import { byMonth, topOfWeek, weeksNear } from './months.ts';
import classes from './Season.module.css';
import { SeasonWeek } from './SeasonWeek.tsx';
import { useSeasonPlace } from './useSeasonPlace.ts';
import { HEAD_PX, MONTH_PX, useSight } from './useSight.ts';

type Props = {
  readonly model: SeasonModel;
  readonly day: LocalDate;
  /** The room there is, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** How many lines a day's cell has. */
  readonly lines: number;
  /** Whether one has only just come to the season: it then takes the focus. */
  readonly isOpening: RefObject<boolean>;
  readonly onLook: (day: LocalDate) => void;
  readonly onOpenDay: (day: LocalDate) => void;
  readonly onOpenWeek: (day: LocalDate) => void;
};

const LINE_PX = 15;
/** What the days do not get: the week's head, its total, the scroll bar. */
const BESIDE_PX = 130 + 60 + 12;

/**
 * A season at a glance: a row a cinema week, a column a weekday. Only the weeks near the window are drawn; at first no more
 * than those in sight.
 */
export function SeasonGrid({ model, day, size, lines, isOpening, onLook, onOpenDay, onOpenWeek }: Props) {
  const { t, lang } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const { weeks, season } = model;
  const sizes = useMemo(() => ({ week: lines * LINE_PX + 5, month: MONTH_PX }), [lines]);
  const lastShown = addDays(weeks.at(-1) ?? season.to, 6);
  const months = useMemo(
    () => byMonth(weeks, lastShown > season.to && (weeks.at(-1) ?? '') <= season.to ? season.to : lastShown),
    [weeks, season.to, lastShown],
  );
  const { place, lookAt, onKeyDown } = useSeasonPlace({ model, day, isOpening, onLook, grid: scroller });
  const startsOn = model.house.venue.cinemaWeekStartsOn;
  const placeWeek = cinemaWeekOf(place.day, startsOn);
  const at = weeks.indexOf(placeWeek);
  const { sight, isTold, onScroll } = useSight({
    scroller,
    placeTop: topOfWeek(months, at, sizes),
    allPx: months.length * MONTH_PX + weeks.length * sizes.week,
    weekPx: sizes.week,
    height: size.height,
  });
  const near = weeksNear(months, sight, sizes);
  const cellWidth = Math.max(92, (size.width - BESIDE_PX) / 7);
  return (
    <section className={classes.scroller} ref={scroller} aria-label={t('season.grid')} onScroll={onScroll}>
      <div
        role="grid"
        className={classes.grid}
        aria-label={t('season.grid')}
        aria-rowcount={weeks.length + 1}
        aria-colcount={9}
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} className={classes.head}>
          <div role="columnheader" className={classes.headCell}>
            {t('season.week')}
          </div>
          {daysFrom(weeks[0] ?? season.from, 7).map((each) => (
            <div key={each} role="columnheader" className={classes.headCell} title={weekdayName(each, lang)}>
              {cellWidth < 110 ? weekdayShort(each, lang) : weekdayName(each, lang)}
            </div>
          ))}
          <div role="columnheader" className={`${classes.headCell} ${classes.headTotal}`}>
            {t('season.total')}
          </div>
        </div>
        {months.map(({ month, weeks: rows }) => (
          <div role="rowgroup" key={month}>
            <MonthHead month={month} count={model.monthCounts.get(month.slice(0, 7)) ?? 0} />
            {rows.map(({ week, index }) =>
              (near.from <= index && index <= near.to) || index === at ? (
                <SeasonWeek
                  key={week}
                  week={week}
                  index={index}
                  model={model}
                  lines={lines}
                  height={sizes.week}
                  cellWidth={cellWidth}
                  isTold={isTold}
                  place={index === at ? place : null}
                  onOpenDay={onOpenDay}
                  onOpenWeek={onOpenWeek}
                  onFocus={lookAt}
                />
              ) : (
                <div key={week} role="presentation" style={{ height: sizes.week }} />
              ),
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

/** A month's name over its weeks, with what plays in it. */
function MonthHead({ month, count }: { readonly month: LocalDate; readonly count: number }) {
  const { t, lang } = useWords();
  return (
    <div role="row" className={classes.monthHead} style={{ top: HEAD_PX }}>
      <div role="rowheader" aria-colspan={9} className={classes.monthName}>
        <strong>
          {monthName(month, lang)} {month.slice(0, 4)}
        </strong>
        <span className="soft">{t('season.monthCount', { count })}</span>
      </div>
    </div>
  );
}
