import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { Refused } from '../limits.ts';

const HASHES = { MD5: md5, SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 } as const;
export type Hash = (typeof HASHES)[keyof typeof HASHES];

/**
 * The hash a file names: `SHA512`, `SHA-1`.
 *
 * @throws Refused where we know none of that name.
 */
export function hashNamed(name: string | undefined): Hash {
  const plain = (name ?? '').toUpperCase().replaceAll('-', '');
  const known = Object.entries(HASHES).find(([each]) => each === plain)?.[1];
  if (known === undefined) throw new Refused({ code: 'unknownEncryption' });
  return known;
}

/** Office spins 100,000 times; a file that asks for far more asks to keep us busy. */
const MOST_SPINS = 1_000_000;

/**
 * A password hashed over and over, each time with the number of the turn before it ([MS-OFFCRYPTO] 2.3.4.11).
 *
 * @throws Refused when it is to be done more than a million times.
 */
export function spun(hash: Hash, start: Uint8Array, count: number): Uint8Array {
  if (!(count >= 0 && count <= MOST_SPINS)) throw new Refused({ code: 'unknownEncryption' });
  const turn = new Uint8Array(4 + start.length);
  const view = new DataView(turn.buffer);
  let last = start;
  for (let index = 0; index < count; index += 1) {
    view.setUint32(0, index, true);
    turn.set(last, 4);
    last = hash(turn);
  }
  return last;
}
