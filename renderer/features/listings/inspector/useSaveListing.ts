import type { ListingPatch } from '../../../../shared/contract/listings.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';

/** How a listing's fields are saved. */
export function useSaveListing(listingId: string): (patch: ListingPatch) => void {
  const update = useAct(client.listings.update);
  return (patch) => void update({ listingId, patch });
}
