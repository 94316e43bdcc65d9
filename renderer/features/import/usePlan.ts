import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import { type OpenFile, sourceOf } from './openFile.ts';
import type { SheetReader } from './sheetReader.ts';

/**
 * What taking the file over would do, reckoned by the core with every correction, tick or change of the programme; the last
 * answer stays on screen while the next is on its way. Null where it was stopped on the way.
 */
export function usePlan(file: OpenFile, reader: SheetReader) {
  const { id, version, choiceVersion, distributorId, stage, isComparisonStopped } = file;
  const queries = useQueryClient();
  const source = sourceOf(file);
  // Under the feature's own key, so that an announced change of the programme reckons it anew.
  const queryKey = [...api.imports.key(), 'plan', id, version, distributorId, choiceVersion];
  useEffect(() => {
    if (isComparisonStopped) void queries.cancelQueries({ queryKey: [...api.imports.key(), 'plan', id] });
  }, [isComparisonStopped, queries, id]);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      if (source === null) throw new Error('nothing was read yet');
      return reader.plan(source, signal);
    },
    enabled: source !== null && stage.kind === 'ready' && !isComparisonStopped,
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey.includes(id) === true ? last : undefined),
    gcTime: 30_000,
    retry: false,
  });
}
