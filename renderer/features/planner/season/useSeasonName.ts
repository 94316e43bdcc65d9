import { useQuery } from '@tanstack/react-query';
import { seasonOf } from '../../../../shared/domain/season.ts';
import { useWords } from '../../../ui/words.tsx';
import type { PlannerPlace } from '../usePlannerPlace.ts';
import { seasonsAsked } from './asked.ts';

/** The season around the shown day: its own name, else the two years it spans. */
export function useSeasonName({ shown, day }: Pick<PlannerPlace, 'shown' | 'day'>): string {
  const { t } = useWords();
  const seasons = useQuery({ ...seasonsAsked(), enabled: shown.view === 'season' });
  const { name, from, to } = seasonOf(day, seasons.data ?? []);
  return name ?? t('season.name', { years: `${from.slice(0, 4)}–${to.slice(0, 4)}` });
}
