import {
  deleteRow,
  insertRow,
  keepListing,
  readApprovals,
  readImage,
  readListing,
  readSetting,
  tables,
  updateRow,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { ListingPatch } from '../../shared/contract/listings.ts';
import { preferencesSchema } from '../../shared/contract/system.ts';
import type { Id } from '../../shared/ids.ts';
import type { Listing } from '../../shared/listing/listing.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';
import { findListing, gatherListing } from './listingFacts.ts';
import { shownTitle, titleOfVersion } from './titles.ts';

/** Changes what is typed into a listing. */
export function updateListing(core: Core, listingId: Id, patch: ListingPatch): Outcome<Listing> {
  const listing = findListing(core, listingId);
  if (listing === undefined) return refuse('gone');
  if (patch.imageId != null && readImage(core.db, patch.imageId) === undefined) return refuse('gone');
  const facts = { film: titleOfVersion(core.db, listing.versionId) };
  return core.write({ kind: 'changeListing', facts }, (db) => {
    keepListing(db, listing);
    updateRow(db, tables.listings, listingId, patch);
    return ok(readListing(db, listingId) ?? listing);
  });
}

/**
 * Approves a listing's content, word for word; what is approved goes to every active channel by itself.
 *
 * Refused with `planChanged` where the content is no longer what the user saw (`contentHash`), and with `notComplete` where
 * the guard stops it.
 */
export function approveListing(core: Core, listingId: Id, contentHash: string): Outcome<null> {
  const listing = findListing(core, listingId);
  const gathered = listing && gatherListing(core, listing.versionId);
  if (listing === undefined || gathered === undefined) return refuse('gone');
  if (gathered.hash !== contentHash) return refuse('planChanged');
  const stops = gathered.problems.filter(({ severity }) => severity === 'stop');
  if (stops.length > 0)
    return refuse('notComplete', {
      count: stops.length,
      fields: [...new Set(stops.map(({ field }) => field))].join(', '),
    });
  if (gathered.approval?.contentHash === contentHash) return ok(null);
  const { userName } = preferencesSchema.parse(readSetting(core.db, 'preferences') ?? {});
  const facts = { film: shownTitle(core.db, gathered.film) };
  return core.write({ kind: 'approveListing', facts }, (db) => {
    keepListing(db, listing);
    insertRow(db, tables.approvals, {
      id: core.newId(),
      listingId,
      content: gathered.text,
      contentHash,
      approvedAtMs: core.now(),
      approvedBy: userName,
    });
    return ok(null);
  });
}

/** Takes every approval of a listing back. What a site shows already stays there; what waits no longer leaves. */
export function withdrawApproval(core: Core, listingId: Id): Outcome<null> {
  const listing = readListing(core.db, listingId);
  const approvals = readApprovals(core.db, listingId);
  if (listing === undefined || approvals.length === 0) return refuse('gone');
  const facts = { film: titleOfVersion(core.db, listing.versionId) };
  return core.write({ kind: 'withdrawApproval', facts }, (db) => {
    for (const approval of approvals) deleteRow(db, tables.approvals, approval.id);
    return ok(null);
  });
}
