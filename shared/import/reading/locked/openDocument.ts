import { cbc } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Refused } from '../limits.ts';
import { type Attributes, walkMarkup, xmlEncoding } from '../markup.ts';
import { fromBase64, isSame } from './bytes.ts';
import type { Hash } from './hashing.ts';

/** How one part of an OpenDocument file is encrypted, by its manifest. */
export type PartLock = {
  readonly unpackedBytes: number;
  readonly checksum: Uint8Array;
  readonly checksumHash: Hash;
  readonly algorithm: string;
  readonly start: Uint8Array;
  readonly startHash: Hash;
  readonly salt: Uint8Array;
  readonly turns: number;
  readonly keyBytes: number;
};

const AES_256 = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';
const CHECKED_BYTES = 1_024;
const MOST_TURNS = 1_000_000;

const hashOf = (name: string | undefined): Hash => (/sha-?256/i.test(name ?? '') ? sha256 : sha1);

/** The encrypted parts the manifest of an OpenDocument file names; empty of a file without a password. */
export function readManifest(manifest: Uint8Array): ReadonlyMap<string, PartLock> {
  const locks = new Map<string, PartLock>();
  let path = '';
  let size = 0;
  let seen: Record<string, Attributes> = {};
  walkMarkup(manifest, xmlEncoding(manifest), 'xml', {
    open: (name, attributes) => {
      seen[name] = attributes;
      if (name !== 'manifest:file-entry') return;
      path = attributes['manifest:full-path'] ?? '';
      size = Number(attributes['manifest:size'] ?? 0);
      seen = {};
    },
    text: () => {},
    close: (name) => {
      if (name === 'manifest:encryption-data') locks.set(path, lockOf(seen, size));
    },
  });
  return locks;
}

function lockOf(seen: Readonly<Record<string, Attributes>>, unpackedBytes: number): PartLock {
  const data = seen['manifest:encryption-data'] ?? {};
  const algorithm = seen['manifest:algorithm'] ?? {};
  const derivation = seen['manifest:key-derivation'] ?? {};
  const start = seen['manifest:start-key-generation'] ?? {};
  const isPbkdf2 = /PBKDF2/i.test(derivation['manifest:key-derivation-name'] ?? 'PBKDF2');
  return {
    unpackedBytes,
    checksum: fromBase64(data['manifest:checksum'] ?? ''),
    checksumHash: hashOf(data['manifest:checksum-type']),
    algorithm: isPbkdf2 ? (algorithm['manifest:algorithm-name'] ?? '') : '',
    start: fromBase64(algorithm['manifest:initialisation-vector'] ?? ''),
    startHash: hashOf(start['manifest:start-key-generation-name']),
    salt: fromBase64(derivation['manifest:salt'] ?? ''),
    turns: Number(derivation['manifest:iteration-count'] ?? 0),
    keyBytes: Number(derivation['manifest:key-size'] ?? 16),
  };
}

/**
 * A part's packed bytes (raw DEFLATE), decrypted; undefined where the password does not open it.
 *
 * @throws Refused when it is encrypted in a way we do not know: Blowfish before 2011, whole packages since 2024.
 */
export function openPart(packed: Uint8Array, lock: PartLock, password: string): Uint8Array | undefined {
  const isKnown =
    lock.algorithm === AES_256 && lock.keyBytes === 32 && lock.turns >= 1 && lock.turns <= MOST_TURNS;
  if (!isKnown || lock.start.length !== 16 || packed.length % 16 !== 0 || packed.length === 0)
    throw new Refused({ code: 'unknownEncryption' });
  const first = lock.startHash(new TextEncoder().encode(password));
  const key = pbkdf2(sha1, first, lock.salt, { c: lock.turns, dkLen: lock.keyBytes });
  const plain = cbc(key, lock.start, { disablePadding: true }).decrypt(packed);
  // The last byte says how many were added to fill the last block.
  const added = plain.at(-1) ?? 0;
  const whole = plain.subarray(0, plain.length - Math.min(added, 16));
  return isSame(lock.checksumHash(whole.subarray(0, CHECKED_BYTES)), lock.checksum) ? whole : undefined;
}
