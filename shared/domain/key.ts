import type { Id } from '../ids.ts';

/** A KDM: opens one composition on one server within an absolute window (SMPTE ST 430-1; domain.md, Keys). */
export type Key = {
  readonly id: Id;
  /** The version whose composition it opens. */
  readonly versionId: Id;
  /** The room whose server it was made for; null where the recipient is not one of ours. */
  readonly roomId: Id | null;
  readonly contentTitle: string;
  /** The composition's id, a UUID without `urn:uuid:`. */
  readonly cplId: string;
  /** The recipient certificate's thumbprint or device name, as the key tells it. */
  readonly recipient: string;
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
  readonly receivedAtMs: number;
  readonly fileName: string;
};
