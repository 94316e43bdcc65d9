import { Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { type KeyboardEvent, useRef, useState } from 'react';
import { parseTypedDay } from '../../../shared/domain/typedDay.ts';
import { cinemaWeekOf, type LocalDate } from '../../../shared/time.ts';
import { formatDayLong, monthName, weekdayName, weekdayShort } from '../../../shared/words/dates.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './GoToDay.module.css';
import type { PlannerPlace } from './usePlannerPlace.ts';

/** The day in the calendar that the keyboard begins at. */
const FIRST_DAY = 'tbody button[tabindex="0"]';

/** Goes to a day: typed freely and confirmed with Enter, or picked from a calendar of cinema weeks. */
export function GoToDay({ place }: { readonly place: PlannerPlace }) {
  const { t, lang } = useWords();
  const { day: shown, today, startsOn } = place;
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLDivElement>(null);
  const isEmpty = typed.trim() === '';
  const day = parseTypedDay(typed, { shown, weekFrom: cinemaWeekOf(shown, startsOn), today });
  const close = () => {
    setTyped('');
    setOpen(false);
  };
  const go = (to: LocalDate) => {
    close();
    // The next key is the planner's.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    place.go(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && day !== null) {
      event.preventDefault();
      go(day);
    }
    if (event.key === 'Escape') {
      close();
      input.current?.blur();
    }
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    calendar.current?.querySelector<HTMLElement>(FIRST_DAY)?.focus();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => (opened ? setOpen(true) : close())}
      position="bottom-start"
      shadow="md"
      // The roles it would give are a button's; the target is a field.
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          ref={input}
          w={104}
          data-go-to-date
          aria-label={t('planner.goTo')}
          placeholder={t('planner.goTo')}
          value={typed}
          error={!isEmpty && day === null}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('planner.goTo')}>
        <output className={classes.read} aria-live="polite">
          {isEmpty ? (
            <span className="soft">{t('planner.goToHint')}</span>
          ) : day === null ? (
            <span className={classes.bad}>{t('planner.goToUnread', { typed: typed.trim() })}</span>
          ) : (
            <strong>{`${formatDayLong(day, lang)} ${day.slice(0, 4)}`}</strong>
          )}
        </output>
        <Calendar ref={calendar} place={place} day={day ?? shown} onPick={go} />
      </Popover.Dropdown>
    </Popover>
  );
}

type CalendarProps = {
  readonly ref: React.Ref<HTMLDivElement>;
  readonly place: PlannerPlace;
  readonly day: LocalDate;
  readonly onPick: (day: LocalDate) => void;
};

/** A month in rows of cinema weeks, in the words of the screen. */
function Calendar({ ref, place: { startsOn, today }, day, onPick }: CalendarProps) {
  const { t, lang } = useWords();
  const [looked, setLooked] = useState<{ readonly at: LocalDate; readonly date: string }>();
  // Leafing holds until another day is typed.
  const date = looked?.at === day ? looked.date : day;
  const yearOf = (each: string): string => each.slice(0, 4);
  const monthAndYear = (each: string): string => `${monthName(each.slice(0, 10), lang)} ${yearOf(each)}`;
  /** A name begins with what is seen: on the first, too, the bare figure. */
  const dayInFull = (each: string): string =>
    `${weekdayName(each, lang)} ${Number(each.slice(8, 10))} ${monthAndYear(each)}`;
  return (
    <DatePicker
      ref={ref}
      value={day}
      classNames={{ day: classes.day }}
      date={date}
      onDateChange={(to) => setLooked({ at: day, date: to })}
      onChange={(picked) => {
        if (picked !== null) onPick(picked.slice(0, 10));
      }}
      firstDayOfWeek={toDayOfWeek(startsOn)}
      weekendDays={[]}
      highlightToday
      weekdayFormat={(each) => weekdayShort(each.slice(0, 10), lang)}
      monthLabelFormat={monthAndYear}
      monthsListFormat={(each) => monthName(each.slice(0, 10), lang)}
      getDayAriaLabel={(each) => `${dayInFull(each)}${each === today ? `, ${t('action.today')}` : ''}`}
      getMonthControlProps={(each) => ({ 'aria-label': monthAndYear(each) })}
      ariaLabels={{
        previousMonth: t('planner.previousMonth'),
        nextMonth: t('planner.nextMonth'),
        monthLevelControl: `${monthAndYear(date)}, ${t('planner.otherMonth')}`,
        previousYear: t('planner.previousYear'),
        nextYear: t('planner.nextYear'),
        yearLevelControl: `${yearOf(date)}, ${t('planner.otherYear')}`,
        previousDecade: t('planner.previousDecade'),
        nextDecade: t('planner.nextDecade'),
      }}
    />
  );
}

const DAYS_OF_WEEK = [0, 1, 2, 3, 4, 5, 6] as const;
/** The calendar counts from Sunday, 0. */
const toDayOfWeek = (weekday: number): (typeof DAYS_OF_WEEK)[number] => DAYS_OF_WEEK[weekday % 7] ?? 0;
