import { md5, sha1 } from '@noble/hashes/legacy.js';
import { Refused } from '../limits.ts';
import { isSame, joined, littleEndian, utf16 } from './bytes.ts';
import { rc4Stream } from './rc4.ts';

const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** A record readers pass over (`Intl`), in the place of the one that says the file is locked. */
const PASSED_OVER = 0x61;
/** Records that are never encrypted ([MS-XLS] 2.2.10). */
const OPEN = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
const BLOCK = 1_024;
const SHORTEST = 54;
const RC4 = 0x6801;
const SHA1 = 0x8004;

type Locked = { readonly at: number; readonly pass: Uint8Array };

function findLock(stream: Uint8Array): Locked | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === FILE_PASS)
      return { at, pass: stream.subarray(at + 4, at + 4 + view.getUint16(at + 2, true)) };
    if (view.getUint16(at, true) === BOUND_SHEET) break;
  }
  return undefined;
}

export const isLockedOldWorkbook = (stream: Uint8Array): boolean => findLock(stream) !== undefined;

/**
 * The stream of an old workbook without its lock; undefined where the password does not open it.
 *
 * @throws Refused when it is locked in a way we do not know: with the sum of Excel 95, which hardly hides anything.
 */
export function openOldWorkbook(stream: Uint8Array, password: string): Uint8Array | undefined {
  const locked = findLock(stream);
  if (locked === undefined) return stream;
  const keyOf = keysOf(locked.pass, password);
  return keyOf === undefined ? undefined : decrypted(stream, keyOf);
}

type BlockKeys = (block: number) => Uint8Array;

function keysOf(pass: Uint8Array, password: string): BlockKeys | undefined {
  const view = new DataView(pass.buffer, pass.byteOffset, pass.byteLength);
  if (pass.length < SHORTEST || view.getUint16(0, true) !== 1)
    throw new Refused({ code: 'unknownEncryption' });
  const [major, minor] = [view.getUint16(2, true), view.getUint16(4, true)];
  if (major === 1 && minor === 1) return plainKeys(pass, password);
  if (minor === 2 && major >= 2 && major <= 4) return providerKeys(pass, view, password);
  throw new Refused({ code: 'unknownEncryption' });
}

/** [MS-OFFCRYPTO] 2.3.6.2: forty bits, whatever the password. */
function plainKeys(pass: Uint8Array, password: string): BlockKeys | undefined {
  const salt = pass.subarray(6, 22);
  const short = md5(utf16(password)).subarray(0, 5);
  const sixteen = Array.from({ length: 16 }, () => [short, salt]).flat();
  const base = md5(joined(...sixteen)).subarray(0, 5);
  const keyOf: BlockKeys = (block) => md5(joined(base, littleEndian(block)));
  return isRight(keyOf(0), pass.subarray(22, 38), pass.subarray(38, 54), md5) ? keyOf : undefined;
}

/** [MS-OFFCRYPTO] 2.3.5.2: RC4 by a cryptographic provider, since Excel 2002. */
function providerKeys(pass: Uint8Array, view: DataView, password: string): BlockKeys | undefined {
  const headerBytes = view.getUint32(10, true);
  const [cipher, hash, bits] = [22, 26, 30].map((at) => view.getUint32(at, true));
  if (cipher !== RC4 || (hash !== SHA1 && hash !== 0)) throw new Refused({ code: 'unknownEncryption' });
  const at = 14 + headerBytes;
  const salt = pass.subarray(at + 4, at + 20);
  const keyBytes = (bits || 40) / 8;
  const base = sha1(joined(salt, utf16(password)));
  const keyOf: BlockKeys = (block) => {
    const key = sha1(joined(base, littleEndian(block))).subarray(0, keyBytes);
    // Forty bits stand in a key of a hundred and twenty-eight.
    return keyBytes === 5 ? joined(key, new Uint8Array(11)) : key;
  };
  const hashed = pass.subarray(at + 40, at + 60);
  return isRight(keyOf(0), pass.subarray(at + 20, at + 36), hashed, sha1) ? keyOf : undefined;
}

function isRight(
  key: Uint8Array,
  verifier: Uint8Array,
  hashed: Uint8Array,
  hash: (bytes: Uint8Array) => Uint8Array,
): boolean {
  const cover = rc4Stream(key, verifier.length + hashed.length);
  const plain = verifier.map((byte, index) => byte ^ cover[index]!);
  const expected = hashed.map((byte, index) => byte ^ cover[verifier.length + index]!);
  return isSame(hash(plain), expected);
}

function decrypted(stream: Uint8Array, keyOf: BlockKeys): Uint8Array {
  const out = stream.slice();
  const view = new DataView(out.buffer);
  let block = -1;
  let cover = new Uint8Array(0);
  const uncover = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      if (Math.floor(at / BLOCK) !== block) {
        block = Math.floor(at / BLOCK);
        cover = rc4Stream(keyOf(block), BLOCK) as Uint8Array<ArrayBuffer>;
      }
      out[at] = out[at]! ^ cover[at % BLOCK]!;
    }
  };
  for (let at = 0; at + 4 <= out.length; ) {
    const type = view.getUint16(at, true);
    const from = at + 4;
    const to = Math.min(out.length, from + view.getUint16(at + 2, true));
    // Where a sheet begins is never encrypted: it is what leads to it.
    if (!OPEN.has(type)) uncover(type === BOUND_SHEET ? Math.min(to, from + 4) : from, to);
    if (type === FILE_PASS) view.setUint16(at, PASSED_OVER, true);
    at = to;
  }
  return out;
}
