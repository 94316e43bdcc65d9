import { useQuery } from '@tanstack/react-query';
import type { ImportPlan } from '../../../shared/import/plan.ts';
import { api, client } from '../../api/client.ts';
import { type OpenFile, sourceOf } from './openFile.ts';

/**
 * What taking the file over would do, reckoned by the core with every correction, choice or change of the programme; the
 * last answer stays on screen while the next is on its way.
 */
export function usePlan(file: OpenFile) {
  const { id, version, choices, distributorId, rows, stage } = file;
  const source = sourceOf(file);
  return useQuery({
    // Under the feature's own key, so that an announced change of the programme reckons it anew; rows are named, not hashed.
    queryKey: [...api.imports.key(), 'plan', id, version, distributorId, [...choices.values()]],
    queryFn: ({ signal }): Promise<ImportPlan> => {
      if (source === null) throw new Error('nothing was read yet');
      return client.imports.plan({ source, rows: [...rows], choices: [...choices.values()] }, { signal });
    },
    enabled: source !== null && stage.kind === 'ready',
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey.includes(id) === true ? last : undefined),
    gcTime: 30_000,
    retry: false,
  });
}
