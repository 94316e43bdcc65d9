import type { ListingRow } from '../../../shared/contract/listings.ts';
import type { GuardProblem } from '../../../shared/listing/guard.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { client } from '../../api/client.ts';

/** A listing that was not approved, and what it lacks or why the core refused. */
export type RefusedListing = {
  readonly row: ListingRow;
  readonly problems: readonly GuardProblem[];
  readonly refusal: Refusal | null;
};
export type BatchResult = { readonly approved: number; readonly refused: readonly RefusedListing[] };

/** Approves every complete listing among `rows`, one after the other; the rest come back with what they lack. */
export async function publishBatch(
  rows: readonly ListingRow[],
  onProgress: (done: number) => void,
): Promise<BatchResult> {
  const refused: RefusedListing[] = [];
  let approved = 0;
  for (const [index, row] of rows.entries()) {
    onProgress(index);
    const sheet = await client.listings.get({ versionId: row.version.id });
    const stops = sheet?.problems.filter(({ severity }) => severity === 'stop') ?? [];
    if (sheet === null || stops.length > 0) {
      const refusal: Refusal | null = sheet === null ? { code: 'gone', facts: {} } : null;
      refused.push({ row, problems: stops, refusal });
      continue;
    }
    const outcome = await client.listings.approve({
      listingId: sheet.listing.id,
      contentHash: sheet.contentHash,
    });
    if (outcome.ok) approved += 1;
    else refused.push({ row, problems: [], refusal: outcome.error });
  }
  return { approved, refused };
}
