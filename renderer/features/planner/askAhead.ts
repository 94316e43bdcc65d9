import { seasonOf } from '../../../shared/domain/season.ts';
import type { LocalDate, Weekday } from '../../../shared/time.ts';
import { queryClient } from '../../api/client.ts';
import { rangeAsked, seasonAsked, seasonsAsked } from './asked.ts';
import { chosenScenario } from './scenarios/chosenScenario.ts';
import { daysOf, type Shown } from './views.ts';

/**
 * Asks for what a view of a day shows the moment one turns to it: the core reads while the view before is still being taken
 * down, not after it. What is known already is not asked again, and what fails is asked once more by the view itself.
 */
export function askAhead(shown: Shown, day: LocalDate, startsOn: Weekday): void {
  const scenarioId = chosenScenario();
  const seasons = queryClient.getQueryData(seasonsAsked().queryKey);
  // The season first: one waits for it, not for the week behind it.
  if (shown.view === 'season' && seasons !== undefined)
    void queryClient.prefetchQuery(seasonAsked(seasonOf(day, seasons), startsOn, scenarioId));
  void queryClient.prefetchQuery(rangeAsked(daysOf(shown, day, startsOn), scenarioId));
}
