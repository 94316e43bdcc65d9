import { ecb } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { Refused } from '../limits.ts';
import { isSame, joined, littleEndian, utf16 } from './bytes.ts';
import { spun } from './hashing.ts';

const AES = new Set([0x660e, 0x660f, 0x6610]);
const SHA1 = 0x8004;
const SPINS = 50_000;
const BLOCK = 16;
const SIZE_BYTES = 8;

/**
 * Opens an encrypted package of the standard kind of Office 2007 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9); undefined where the
 * password does not open it.
 *
 * `info` is the whole `EncryptionInfo`, `stream` the whole `EncryptedPackage`.
 *
 * @throws Refused when it is encrypted in a way we do not know.
 */
export function openStandard(info: Uint8Array, stream: Uint8Array, password: string): Uint8Array | undefined {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const headerBytes = view.getUint32(8, true);
  const [cipher, hash, keyBits] = [20, 24, 28].map((at) => view.getUint32(at, true));
  if (cipher === undefined || !AES.has(cipher) || (hash !== SHA1 && hash !== 0) || keyBits === undefined)
    throw new Refused({ code: 'unknownEncryption' });
  const at = 12 + headerBytes;
  const saltBytes = view.getUint32(at, true);
  const salt = info.subarray(at + 4, at + 4 + saltBytes);
  const verifier = info.subarray(at + 20, at + 36);
  const hashBytes = view.getUint32(at + 36, true);
  const verifierHash = info.subarray(at + 40, at + 72);
  if (saltBytes !== BLOCK || verifierHash.length !== 32 || ![128, 192, 256].includes(keyBits))
    throw new Refused({ code: 'unknownEncryption' });
  const cipherOf = ecb(keyFor(salt, password, keyBits / 8), { disablePadding: true });
  const found = sha1(cipherOf.decrypt(verifier));
  if (!isSame(found, cipherOf.decrypt(verifierHash).subarray(0, Math.min(hashBytes, found.length))))
    return undefined;
  const size = new DataView(stream.buffer, stream.byteOffset, stream.byteLength).getUint32(0, true);
  const packed = stream.subarray(SIZE_BYTES, stream.length - ((stream.length - SIZE_BYTES) % BLOCK));
  if (size > packed.length) throw new Refused({ code: 'broken', detail: 'truncated' });
  return cipherOf.decrypt(packed).subarray(0, size);
}

function keyFor(salt: Uint8Array, password: string, keyBytes: number): Uint8Array {
  const last = sha1(joined(spun(sha1, sha1(joined(salt, utf16(password))), SPINS), littleEndian(0)));
  const mixed = (filler: number): Uint8Array => {
    const block = new Uint8Array(64).fill(filler);
    for (const [index, byte] of last.entries()) block[index] = filler ^ byte;
    return sha1(block);
  };
  return joined(mixed(0x36), mixed(0x5c)).subarray(0, keyBytes);
}
