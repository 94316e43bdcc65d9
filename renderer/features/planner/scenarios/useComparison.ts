import { useQuery } from '@tanstack/react-query';
import type { ScenarioEntry } from '../../../../shared/contract/scenarios.ts';
import type { Id } from '../../../../shared/ids.ts';
import { api } from '../../../api/client.ts';

/** The days both sides are looked at: those of the scenarios compared. */
function spanOf(entries: readonly ScenarioEntry[], ids: readonly (Id | null)[]) {
  const days = entries.filter(({ scenario }) => ids.includes(scenario.id)).map(({ scenario }) => scenario);
  const from = days.map((each) => each.from).sort()[0];
  const to = days
    .map((each) => each.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** Two programmes over the days of their scenarios, and how they differ; null while they are on their way. */
export function useComparison(entries: readonly ScenarioEntry[], leftId: Id | null, rightId: Id | null) {
  const span = spanOf(entries, [leftId, rightId]);
  const enabled = span !== null && rightId !== null;
  const input = span ?? { from: '2026-01-01', to: '2026-01-01' };
  const compared = useQuery({
    ...api.scenarios.compare.queryOptions({ input: { leftId, rightId: rightId ?? '' } }),
    enabled,
  });
  const left = useQuery({
    ...api.programme.range.queryOptions({ input: { ...input, scenarioId: leftId } }),
    enabled,
  });
  const right = useQuery({
    ...api.programme.range.queryOptions({ input: { ...input, scenarioId: rightId } }),
    enabled,
  });
  const isError = compared.isError || left.isError || right.isError || compared.data?.ok === false;
  if (compared.data?.ok !== true || left.data === undefined || right.data === undefined)
    return { isError, found: null };
  return { isError, found: { comparison: compared.data.value, left: left.data, right: right.data } };
}
export type FoundComparison = NonNullable<ReturnType<typeof useComparison>['found']>;
