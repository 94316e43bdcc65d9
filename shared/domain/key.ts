import type { Id } from '../ids.ts';
import type { Room } from './house.ts';

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

/** What a KDM file tells of itself. */
export type KeyFacts = Omit<Key, 'id' | 'versionId' | 'roomId' | 'receivedAtMs'>;

/** A file that came with the keys and is none. */
export type UnreadKey = {
  readonly fileName: string;
  readonly why: 'noKey' | 'noWindow' | 'broken' | 'tooLarge';
};

/** The room a key was made for, by the server it names; undefined where no room's server is known by that name. */
export const roomOfRecipient = (recipient: string, rooms: readonly Room[]): Room | undefined =>
  recipient === '' ? undefined : rooms.find((room) => room.serverThumbprint === recipient);

/** Whether two keys are one: the same composition, server and window, however often it was mailed. */
export const isSameKey = (
  one: Pick<Key, 'cplId' | 'recipient' | 'notBeforeMs' | 'notAfterMs'>,
  other: Pick<Key, 'cplId' | 'recipient' | 'notBeforeMs' | 'notAfterMs'>,
): boolean =>
  one.cplId === other.cplId &&
  one.recipient === other.recipient &&
  one.notBeforeMs === other.notBeforeMs &&
  one.notAfterMs === other.notAfterMs;
