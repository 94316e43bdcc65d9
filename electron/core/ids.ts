import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { NewId } from '../../shared/ids.ts';

const BYTES_AN_ID = 16;
const POOLED = 1_024;
const MAX_SEQ = 0x7fff_ffff;

/**
 * UUIDv7s by a clock, each sorting after the one before, also within one millisecond and when the clock goes back.
 *
 * Chance is drawn for a thousand ids at once: asking the system for each was a tenth of a large import.
 */
export function makeIds(now: () => number): NewId {
  const pool = new Uint8Array(BYTES_AN_ID * POOLED);
  let used = POOLED;
  let msecs = 0;
  let seq = 0;
  return () => {
    if (used === POOLED) {
      randomFillSync(pool);
      used = 0;
    }
    const random = pool.slice(used * BYTES_AN_ID, (used + 1) * BYTES_AN_ID);
    used += 1;
    const at = now();
    if (at > msecs || seq >= MAX_SEQ) {
      msecs = Math.max(at, msecs + (seq >= MAX_SEQ ? 1 : 0));
      seq = 0;
    } else seq += 1;
    return v7({ msecs, seq, random });
  };
}
