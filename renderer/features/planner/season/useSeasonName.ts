import { useQuery } from '@tanstack/react-query';
import { seasonOf } from '../../../../shared/domain/season.ts';
import { useWords } from '../../../ui/words.tsx';
import { seasonsAsked } from '../asked.ts';
import type { PlannerPlace } from '../usePlannerPlace.ts';

/** The season around the shown day: its own name, else the two years it spans. */
export function useSeasonName({ day }: Pick<PlannerPlace, 'day'>): string {
  const { t } = useWords();
  // In every view: known before anyone turns to the season, its days can be asked for at once.
  const seasons = useQuery(seasonsAsked());
  const { name, from, to } = seasonOf(day, seasons.data ?? []);
  return name ?? t('season.name', { years: `${from.slice(0, 4)}–${to.slice(0, 4)}` });
}
