import { daysOfSeason, type ShownSeason } from '../../../../shared/domain/season.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { Weekday } from '../../../../shared/time.ts';
import { api } from '../../../api/client.ts';

/** The house's own seasons. */
export const seasonsAsked = () => api.programme.seasons.queryOptions();

/** The days of a season, packed, as a scenario has them where one is named. */
export const seasonAsked = (season: ShownSeason, startsOn: Weekday, scenarioId: Id | null) =>
  api.programme.season.queryOptions({ input: { ...daysOfSeason(season, startsOn), scenarioId } });
