import { useQuery } from '@tanstack/react-query';
import { client, queryClient } from '../../api/client.ts';

const KIND = 'imageUrl';

async function fetchUrl(sha256: string): Promise<string | null> {
  const bytes = await client.images.bytes({ sha256 });
  return bytes === null ? null : URL.createObjectURL(new Blob([await bytes.arrayBuffer()]));
}

// The address holds the bytes in memory until it is let go, which the query cache does when nobody shows it any more.
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'removed' || query.queryKey[0] !== KIND) return;
  if (typeof query.state.data === 'string') URL.revokeObjectURL(query.state.data);
});

/** An address for the picture with these bytes; null where there is none, or while it is on its way. */
export function useImageUrl(sha256: string | null): string | null {
  const { data } = useQuery({
    queryKey: [KIND, sha256],
    queryFn: () => fetchUrl(sha256 ?? ''),
    enabled: sha256 !== null,
    // Bytes never change under one hash, so no announcement makes them stale.
    staleTime: 'static',
  });
  return data ?? null;
}
