import { publicHoliday, type SchoolHoliday, schoolHoliday } from '../../../../shared/domain/holidays.ts';
import type { Venue } from '../../../../shared/domain/house.ts';
import { rulesOf } from '../../../../shared/domain/rules.ts';
import { addDays, cinemaWeekOf, type LocalDate } from '../../../../shared/time.ts';
import type { WordKey } from '../../../../shared/words/index.ts';

/**
 * What a day of the month says of holidays: the school holiday it lies in, and what it names, the public holiday first. A
 * school holiday is named on its first day and at the beginning of each of its weeks.
 */
export function holidaysOf(
  day: LocalDate,
  venue: Venue,
): { readonly school: SchoolHoliday | null; readonly named: WordKey | null } {
  const { community } = rulesOf(venue);
  const ofPublic = publicHoliday(day);
  const school = community === null ? null : schoolHoliday(day, community);
  if (ofPublic !== null) return { school, named: `holiday.${ofPublic}` };
  if (school === null || community === null) return { school, named: null };
  const isNamed =
    schoolHoliday(addDays(day, -1), community) !== school ||
    cinemaWeekOf(day, venue.cinemaWeekStartsOn) === day;
  return { school, named: isNamed ? `schoolHoliday.${school}` : null };
}
