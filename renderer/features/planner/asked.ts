import { daysOfSeason, type ShownSeason } from '../../../shared/domain/season.ts';
import type { Id } from '../../../shared/ids.ts';
import type { LocalDate, Weekday } from '../../../shared/time.ts';
import { api } from '../../api/client.ts';

// What is asked ahead and what the views ask is the same question to the letter, or it would be asked twice.

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** The programme of some days, as a scenario has them where one is named. */
export const rangeAsked = (days: Days, scenarioId: Id | null) =>
  api.programme.range.queryOptions({ input: { ...days, scenarioId } });

/** The house's own seasons. */
export const seasonsAsked = () => api.programme.seasons.queryOptions();

/** The days of a season, packed. */
export const seasonAsked = (season: ShownSeason, startsOn: Weekday, scenarioId: Id | null) =>
  api.programme.season.queryOptions({ input: { ...daysOfSeason(season, startsOn), scenarioId } });
