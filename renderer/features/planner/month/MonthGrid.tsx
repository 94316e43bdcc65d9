import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { daysBetween, daysFrom, type LocalDate } from '../../../../shared/time.ts';
import { weekdayName, weekdayShort } from '../../../../shared/words/dates.ts';
import type { SelectHow } from '../../../ui/VirtualGrid.tsx';
import { useWords } from '../../../ui/words.tsx';
import { useGridDrop } from '../drag/useGridDrop.ts';
import type { Lookups } from '../lookups.ts';
import { emptySlotsOf } from '../strands/emptySlots.ts';
import { monthOf } from '../views.ts';
import { daySlotAt } from './daySlot.ts';
import { CHIP_PX, MonthDay } from './MonthDay.tsx';
import classes from './MonthGrid.module.css';

type Props = {
  readonly lookups: Lookups;
  readonly day: LocalDate;
  /** How tall the whole may be, in pixels. */
  readonly height: number;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (id: Id, how?: SelectHow) => void;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
  readonly onShowConflicts: (day: LocalDate) => void;
  readonly onOpenDay: (day: LocalDate) => void;
};

const HEAD_PX = 28;
const DAY_HEAD_PX = 24;
const MIN_ROW_PX = DAY_HEAD_PX + 3 * CHIP_PX + 4;
const NOTHING: readonly Screening[] = [];

// What has no hour yet comes first, as its lane stands above the hours of a day.
const inOrder = (left: Screening, right: Screening): number =>
  (left.startsAt ?? '') < (right.startsAt ?? '') ? -1 : 1;

/** A month in cinema weeks: a row a week from the venue's first day on, a chip a screening. */
export function MonthGrid(props: Props) {
  const { lookups, day, height, selectedIds, onSelect, onKey, onShowConflicts, onOpenDay } = props;
  const { t, lang } = useWords();
  const scroller = useRef<HTMLElement>(null);
  useGridDrop(scroller, {
    slotAt: daySlotAt,
  });
  const { from, to, screenings } = lookups.programme;
  const days = daysFrom(from, daysBetween(from, to) + 1);
  const byDay = useMemo(() => {
    const fitting = screenings.filter((each) => !lookups.filteredOut.has(each.id));
    return Map.groupBy(fitting.toSorted(inOrder), (each) => each.day);
  }, [screenings, lookups]);
  const month = monthOf(day);
  const weeks = Math.max(1, Math.ceil(days.length / 7));
  const rowHeight = Math.max(MIN_ROW_PX, Math.floor((height - HEAD_PX) / weeks));
  const isEmpty =
    emptySlotsOf(lookups.programme).length === 0 &&
    screenings.every((each) => each.day < month.from || month.to < each.day);
  return (
    <section className={classes.scroller} ref={scroller} aria-label={t('planner.monthGrid')}>
      {isEmpty ? <div className={classes.empty}>{t('planner.emptyMonth')}</div> : null}
      <div className={classes.grid} style={{ gridAutoRows: rowHeight, gridTemplateRows: `${HEAD_PX}px` }}>
        {days.slice(0, 7).map((each) => (
          <div key={each} className={classes.weekday} title={weekdayName(each, lang)}>
            {weekdayShort(each, lang)}
          </div>
        ))}
        {days.map((each) => (
          <MonthDay
            key={each}
            day={each}
            screenings={byDay.get(each) ?? NOTHING}
            room={Math.floor((rowHeight - DAY_HEAD_PX - 4) / CHIP_PX)}
            isOutside={each < month.from || month.to < each}
            lookups={lookups}
            selectedIds={selectedIds}
            onSelect={onSelect}
            onKey={onKey}
            onShowConflicts={onShowConflicts}
            onOpenDay={onOpenDay}
          />
        ))}
      </div>
    </section>
  );
}
