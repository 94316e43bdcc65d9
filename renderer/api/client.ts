import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { Contract } from '../../shared/contract/index.ts';
import { link } from './connect.ts';

/** The core, typed by the contract. */
export const client: ContractRouterClient<Contract> = createORPCClient(link);
/** The core as queries and mutations: `useQuery(api.films.search.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(client);

export const queryClient = new QueryClient({
  // What is shown stays true until the core announces a change: nothing is fetched for having grown old.
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: 1,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
