import { useQueries } from '@tanstack/react-query';
import type { SeasonProgramme } from '../../../../shared/domain/season.ts';
import type { Id } from '../../../../shared/ids.ts';
import { addDays } from '../../../../shared/time.ts';
import { api } from '../../../api/client.ts';

/** Conflicts are reckoned by so many days at a time: a busy season must not hold up what else the core is asked. */
const DAYS_AT_ONCE = 42;
const NONE: Readonly<Record<Id, number>> = {};

function stretchesOf({ from, to }: Pick<SeasonProgramme, 'from' | 'to'>) {
  const stretches: { readonly from: string; readonly to: string }[] = [];
  for (let start = from; start <= to; start = addDays(start, DAYS_AT_ONCE)) {
    const end = addDays(start, DAYS_AT_ONCE - 1);
    stretches.push({ from: start, to: end < to ? end : to });
  }
  return stretches;
}

/** Open conflicts per screening, asked once the season itself is there; none until all are known. */
export function useSeasonConflicts(
  days: SeasonProgramme | undefined,
  scenarioId: Id | null,
): Readonly<Record<Id, number>> {
  return useQueries({
    queries: (days === undefined ? [] : stretchesOf(days)).map((stretch) =>
      api.programme.seasonConflicts.queryOptions({ input: { ...stretch, scenarioId } }),
    ),
    combine: allTogether,
  });
}

const allTogether = (
  answers: readonly { readonly data: Readonly<Record<Id, number>> | undefined }[],
): Readonly<Record<Id, number>> =>
  answers.some((each) => each.data === undefined)
    ? NONE
    : Object.assign({}, ...answers.map((each) => each.data));
