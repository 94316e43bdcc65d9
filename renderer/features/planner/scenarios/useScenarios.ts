import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ScenarioEntry } from '../../../../shared/contract/scenarios.ts';
import type { Id } from '../../../../shared/ids.ts';
import { api, client, queryClient } from '../../../api/client.ts';
import { tell, useAct } from '../../../ui/act.ts';
import { useWords } from '../../../ui/words.tsx';
import { chooseScenario, useChosenScenario } from './chosenScenario.ts';

const NONE: readonly ScenarioEntry[] = [];

/** How many changes a scenario holds. */
export const countOf = ({ counts }: Pick<ScenarioEntry, 'counts'>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);

/** Every scenario, and the one this window plans in; null in the real programme. */
export function useScenarios(): {
  readonly entries: readonly ScenarioEntry[];
  readonly current: ScenarioEntry | null;
} {
  const list = useQuery(api.scenarios.list.queryOptions());
  const chosen = useChosenScenario();
  const entries = list.data ?? NONE;
  const current = entries.find((each) => each.scenario.id === chosen) ?? null;
  // Discarded or promoted elsewhere, or its making undone: the window goes back to what is real.
  const isGone = list.data !== undefined && !list.isFetching && chosen !== null && current === null;
  useEffect(() => {
    if (isGone) chooseScenario(null);
  }, [isGone]);
  return { entries, current };
}

/** What is done to a scenario as a whole. */
export function useScenarioVerbs() {
  const { t } = useWords();
  const create = useAct(client.scenarios.create);
  const rename = useAct(client.scenarios.rename);
  const changeDays = useAct(client.scenarios.changeDays);
  const duplicate = useAct(client.scenarios.duplicate);
  const discard = useAct(client.scenarios.discard);
  const takeBack = useAct(client.scenarios.takeBack);
  /** Goes into a scenario just made, once it is known here. */
  const enter = async (made: { readonly id: Id } | undefined): Promise<boolean> => {
    if (made === undefined) return false;
    await queryClient.refetchQueries({ queryKey: api.scenarios.list.key() });
    chooseScenario(made.id);
    return true;
  };
  return {
    create: async (name: string, from: string, to: string) => enter(await create({ name, from, to })),
    duplicate: async ({ scenario }: ScenarioEntry) =>
      enter(
        await duplicate({ scenarioId: scenario.id, name: t('scenario.copyName', { name: scenario.name }) }),
      ),
    rename: (scenarioId: Id, name: string) => rename({ scenarioId, name }),
    changeDays: (scenarioId: Id, from: string, to: string) => changeDays({ scenarioId, from, to }),
    discard: async ({ scenario }: ScenarioEntry) => {
      if ((await discard({ scenarioId: scenario.id })) === undefined) return;
      tell(t('scenario.discarded', { name: scenario.name }));
    },
    takeBack: (scenarioId: Id, screeningIds: readonly Id[]) =>
      takeBack({ scenarioId, screeningIds: [...screeningIds] }),
  };
}
