import { addDays, cinemaWeekOf, type LocalDate, weekdayOf } from '../time.ts';
import type { SchoolHoliday } from './holidays.ts';
import type { HolidayCommunity } from './rules.ts';

/** A school holiday, first and last day included; it ends on the Sunday before lessons start again. */
export type SchoolHolidaySpan = {
  readonly code: SchoolHoliday;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

const mondayOf = (day: LocalDate): LocalDate => cinemaWeekOf(day, 1);
const mondayAfter = (day: LocalDate): LocalDate => addDays(mondayOf(day), 7);
const weeksFrom = (code: SchoolHoliday, from: LocalDate, weeks: number): SchoolHolidaySpan => ({
  code,
  from,
  to: addDays(from, weeks * 7 - 1),
});

/** First Monday of April, unless Easter is in March (the Monday after) or after 15 April (the second Monday before). */
function flemishEasterFrom(year: number, easter: LocalDate): LocalDate {
  if (easter < `${year}-04-01`) return addDays(easter, 1);
  if (easter > `${year}-04-15`) return addDays(easter, -13);
  return mondayOf(`${year}-04-07`);
}

function flemishEaster(year: number, easter: LocalDate): SchoolHolidaySpan {
  const span = weeksFrom('easter', flemishEasterFrom(year, easter), 2);
  // Two weeks that end on Easter Sunday run on for the free Monday after it.
  return span.to === easter ? { ...span, to: addDays(easter, 1) } : span;
}

function flemishAutumn(year: number): SchoolHolidaySpan {
  const allSaints = `${year}-11-01`;
  return weeksFrom('autumn', weekdayOf(allSaints) === 7 ? addDays(allSaints, 1) : mondayOf(allSaints), 1);
}

function flemishChristmas(year: number): SchoolHolidaySpan {
  const christmas = `${year}-12-25`;
  return weeksFrom('christmas', weekdayOf(christmas) >= 6 ? mondayAfter(christmas) : mondayOf(christmas), 2);
}

/**
 * School holidays of the Flemish community that start in `year`, earliest first.
 *
 * The rule is the Flemish government's decree of 17 April 1991: carnival from the 7th Monday before Easter
 * (a week), Easter (two weeks), summer from 1 July to 31 August, autumn in the week of 1 November or, where
 * that is a Sunday, the week after, Christmas in the week of 25 December or, where that is in a weekend, the week after.
 */
export const flemishSchoolHolidays = (year: number, easter: LocalDate): readonly SchoolHolidaySpan[] => [
  weeksFrom('carnival', addDays(easter, -48), 1),
  flemishEaster(year, easter),
  { code: 'summer', from: `${year}-07-01`, to: `${year}-08-31` },
  flemishAutumn(year),
  flemishChristmas(year),
];

const span = (code: SchoolHoliday, from: LocalDate, to: LocalDate): SchoolHolidaySpan => ({ code, from, to });

/**
 * School holidays that are decided by decree, earliest first, without gaps between the first and the last.
 *
 * French community: the calendar of the Wallonia-Brussels Federation, 2023–2024 to 2025–2026 as in the open data
 * of OpenHolidays, 2026–2027 and 2027–2028 as the schools' press (RTBF, Ligue de l'enseignement) printed it.
 * German-speaking community: the Schulkalender of Ostbelgien, 2023–2024 to 2025–2026 as in OpenHolidays, 2026–2027
 * as reprinted from ostbelgienbildung.be. Its Easter of 2025 was moved on purpose.
 * A published Friday or Saturday is written here as the Sunday after it. Add a year only from its calendar.
 */
export const PUBLISHED_SCHOOL_HOLIDAYS: Readonly<
  Record<Exclude<HolidayCommunity, 'flemish'>, readonly SchoolHolidaySpan[]>
> = {
  french: [
    span('autumn', '2023-10-23', '2023-11-05'),
    span('christmas', '2023-12-25', '2024-01-07'),
    span('carnival', '2024-02-26', '2024-03-10'),
    span('spring', '2024-04-29', '2024-05-12'),
    span('summer', '2024-07-06', '2024-08-25'),
    span('autumn', '2024-10-21', '2024-11-03'),
    span('christmas', '2024-12-23', '2025-01-05'),
    span('carnival', '2025-02-24', '2025-03-09'),
    span('spring', '2025-04-28', '2025-05-11'),
    span('summer', '2025-07-05', '2025-08-24'),
    span('autumn', '2025-10-20', '2025-11-02'),
    span('christmas', '2025-12-22', '2026-01-04'),
    span('carnival', '2026-02-16', '2026-03-01'),
    span('spring', '2026-04-27', '2026-05-10'),
    span('summer', '2026-07-04', '2026-08-23'),
    span('autumn', '2026-10-19', '2026-11-01'),
    span('christmas', '2026-12-21', '2027-01-03'),
    span('carnival', '2027-02-22', '2027-03-07'),
    span('spring', '2027-04-26', '2027-05-09'),
    span('summer', '2027-07-03', '2027-08-29'),
    span('autumn', '2027-10-25', '2027-11-07'),
    span('christmas', '2027-12-27', '2028-01-09'),
    span('carnival', '2028-02-28', '2028-03-12'),
    span('spring', '2028-05-01', '2028-05-14'),
    span('summer', '2028-07-08', '2028-08-27'),
  ],
  german: [
    span('autumn', '2023-10-30', '2023-11-05'),
    span('christmas', '2023-12-25', '2024-01-07'),
    span('carnival', '2024-02-12', '2024-02-18'),
    span('easter', '2024-04-01', '2024-04-14'),
    span('summer', '2024-07-01', '2024-08-31'),
    span('autumn', '2024-10-28', '2024-11-03'),
    span('christmas', '2024-12-23', '2025-01-05'),
    span('carnival', '2025-03-03', '2025-03-09'),
    span('easter', '2025-04-21', '2025-05-04'),
    span('summer', '2025-07-01', '2025-08-31'),
    span('autumn', '2025-10-27', '2025-11-02'),
    span('christmas', '2025-12-22', '2026-01-04'),
    span('carnival', '2026-02-16', '2026-02-22'),
    span('easter', '2026-04-06', '2026-04-19'),
    span('summer', '2026-07-01', '2026-08-31'),
    span('autumn', '2026-11-02', '2026-11-08'),
    span('christmas', '2026-12-21', '2027-01-03'),
    span('carnival', '2027-02-08', '2027-02-14'),
    span('easter', '2027-03-29', '2027-04-11'),
    span('summer', '2027-07-01', '2027-08-31'),
  ],
};
