import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SeasonProgramme } from '../../../../shared/domain/season.ts';
import type { Id } from '../../../../shared/ids.ts';
import { addDays } from '../../../../shared/time.ts';
import { api } from '../../../api/client.ts';

type Counts = Readonly<Record<Id, number>>;

/** Conflicts are reckoned by so many days at a time: a busy season must not hold up what else the core is asked. */
const DAYS_AT_ONCE = 42;
/** When counting begins, in ms after the season is there: drawing it comes first. */
const REST_MS = 150;
const NONE: Counts = {};

function stretchesOf({ from, to }: Pick<SeasonProgramme, 'from' | 'to'>) {
  const stretches: { readonly from: string; readonly to: string }[] = [];
  for (let start = from; start <= to; start = addDays(start, DAYS_AT_ONCE)) {
    const end = addDays(start, DAYS_AT_ONCE - 1);
    stretches.push({ from: start, to: end < to ? end : to });
  }
  return stretches;
}

/** The counts of all stretches, once every one is known, and how many are. */
function together(answers: readonly { readonly data: Counts | undefined }[]): {
  readonly counts: Counts;
  readonly known: number;
} {
  const known = answers.filter((each) => each.data !== undefined).length;
  if (known < answers.length) return { counts: NONE, known };
  return { counts: Object.assign({}, ...answers.map((each) => each.data)), known };
}

/**
 * Open conflicts per screening, asked stretch after stretch once the season itself is there: who leaves meanwhile for
 * another view waits for one stretch at most. None until all are known.
 */
export function useSeasonConflicts(days: SeasonProgramme | undefined, scenarioId: Id | null): Counts {
  const key = `${days?.from} ${scenarioId}`;
  const [progress, setProgress] = useState({ key, asked: 0 });
  const asked = progress.key === key ? progress.asked : 0;
  const { counts, known } = useQueries({
    queries: (days === undefined ? [] : stretchesOf(days)).map((stretch, index) => ({
      ...api.programme.seasonConflicts.queryOptions({ input: { ...stretch, scenarioId } }),
      enabled: index < asked,
    })),
    combine: together,
  });
  const isThere = days !== undefined;
  useEffect(() => {
    if (!isThere || asked > 0) return;
    const timer = setTimeout(() => setProgress({ key, asked: 1 }), REST_MS);
    return () => clearTimeout(timer);
  }, [isThere, asked, key]);
  if (asked > 0 && known >= asked) setProgress({ key, asked: known + 1 });
  return counts;
}
