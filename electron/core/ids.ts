import { randomFillSync } from 'node:crypto';
import type { Id, NewId } from '../../shared/ids.ts';

const CHANCE_AN_ID = 6;
const POOLED = 4_096;
const MAX_SEQ = 0x7fff_ffff;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The part of an id that ids made one after the other share: time, version and the upper bits of the count. */
function headOf(msecs: number, seq: number): string {
  const time = msecs.toString(16).padStart(12, '0');
  const high = (0x7000 | (seq >>> 20)).toString(16);
  const low = (0x8000 | ((seq >>> 6) & 0x3fff)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low}-`;
}

/**
 * UUIDv7s (RFC 9562) by a clock, each sorting after the one before, also within one millisecond and when the clock goes back.
 *
 * A large import makes 200,000: chance is drawn for thousands at once, and what neighbours share is written once.
 */
export function makeIds(now: () => number): NewId {
  const pool = new Uint8Array(CHANCE_AN_ID * POOLED);
  let used = POOLED;
  let msecs = 0;
  let seq = 0;
  let head = '';
  return (): Id => {
    if (used === POOLED) {
      randomFillSync(pool);
      used = 0;
    }
    const at = used * CHANCE_AN_ID;
    used += 1;
    const clock = now();
    const before = seq >>> 6;
    const isLater = clock > msecs || seq >= MAX_SEQ;
    if (isLater) {
      msecs = Math.max(clock, msecs + (seq >= MAX_SEQ ? 1 : 0));
      seq = 0;
    } else seq += 1;
    if (isLater || seq >>> 6 !== before || head === '') head = headOf(msecs, seq);
    const tail = HEX[((seq << 2) & 0xff) | (pool[at]! & 3)]! + HEX[pool[at + 1]!]! + HEX[pool[at + 2]!]!;
    return head + tail + HEX[pool[at + 3]!]! + HEX[pool[at + 4]!]! + HEX[pool[at + 5]!]!;
  };
}
