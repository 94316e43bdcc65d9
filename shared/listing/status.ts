import type { Approval, OutboxJob, Publication } from './listing.ts';

/** Our word on a listing; derived from content, approval, outbox and what the channel accepted (architecture.md, Laws). */
export type ListingStatus =
  | 'draft'
  | 'approved'
  | 'changed'
  | 'queued'
  | 'published'
  | 'outOfDate'
  | 'blocked';
/** The site's word. */
export type TheirStatus = 'draft' | 'waiting' | 'approved' | 'rejected' | 'deleted';

export type StatusFacts = {
  readonly contentHash: string;
  readonly approval: Pick<Approval, 'contentHash'> | null;
  readonly job: Pick<OutboxJob, 'state' | 'contentHash'> | null;
  readonly publication: Pick<Publication, 'acceptedHash' | 'remoteWorkflow'> | null;
};

/**
 * Where a listing stands.
 *
 * A blocked job outranks all; then a job under way; then the difference between what stands here and what was approved;
 * then what the site last accepted.
 */
export function deriveListingStatus({ contentHash, approval, job, publication }: StatusFacts): ListingStatus {
  if (job?.state === 'blocked') return 'blocked';
  if (approval === null) return publication?.acceptedHash != null ? 'outOfDate' : 'draft';
  if (approval.contentHash !== contentHash) return 'changed';
  if (job !== null) return 'queued';
  if (publication?.acceptedHash == null) return 'approved';
  return publication.acceptedHash === contentHash ? 'published' : 'outOfDate';
}

const THEIRS = {
  DRAFT: 'draft',
  READY_FOR_VALIDATION: 'waiting',
  APPROVED: 'approved',
  REJECTED: 'rejected',
  DELETED: 'deleted',
} as const satisfies Record<string, TheirStatus>;

/** The site's word on a listing, null where it has none of it. */
export const deriveTheirStatus = (
  publication: Pick<Publication, 'remoteWorkflow'> | null,
): TheirStatus | null => (publication?.remoteWorkflow == null ? null : THEIRS[publication.remoteWorkflow]);

const BY_URGENCY: readonly ListingStatus[] = [
  'blocked',
  'changed',
  'outOfDate',
  'queued',
  'approved',
  'published',
  'draft',
];

/** One word for a listing that goes to several channels: the one that asks most for attention; without a channel, the draft's. */
export const mostUrgent = (statuses: readonly ListingStatus[]): ListingStatus =>
  BY_URGENCY.find((status) => statuses.includes(status)) ?? 'draft';
