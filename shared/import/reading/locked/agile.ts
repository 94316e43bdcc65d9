import { cbc } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { Refused } from '../limits.ts';
import { fromBase64, isSame, joined, littleEndian, sized, utf16 } from './bytes.ts';
import { type Hash, hashNamed, spun } from './hashing.ts';

/** What an `EncryptionInfo` of the agile kind says of one key ([MS-OFFCRYPTO] 2.3.4.10). */
type KeyFacts = {
  readonly hash: Hash;
  readonly hashBytes: number;
  readonly blockBytes: number;
  readonly keyBytes: number;
  readonly salt: Uint8Array;
};
type Attribute = (name: string) => string | undefined;

const BLOCK_KEYS = {
  verifierInput: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  macKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  macValue: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
} as const;
const FILLER = 0x36;
const SEGMENT = 4_096;
const SIZE_BYTES = 8;

function element(xml: string, name: string): Attribute | undefined {
  const tag = new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`).exec(xml)?.[1];
  return tag === undefined
    ? undefined
    : (attribute) => new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1];
}

function factsOf(of: Attribute): KeyFacts {
  const facts = {
    hash: hashNamed(of('hashAlgorithm')),
    hashBytes: Number(of('hashSize')),
    blockBytes: Number(of('blockSize')),
    keyBytes: Number(of('keyBits')) / 8,
    salt: fromBase64(of('saltValue') ?? ''),
  };
  const isKnown =
    of('cipherAlgorithm') === 'AES' &&
    of('cipherChaining') === 'ChainingModeCBC' &&
    facts.blockBytes === 16 &&
    [16, 24, 32].includes(facts.keyBytes);
  if (!isKnown) throw new Refused({ code: 'unknownEncryption' });
  return facts;
}

const decrypt = (key: Uint8Array, start: Uint8Array, bytes: Uint8Array): Uint8Array =>
  cbc(key, start, { disablePadding: true }).decrypt(bytes);

/**
 * Opens an encrypted package of the agile kind; undefined where the password does not open it.
 *
 * `info` is the XML behind the version of `EncryptionInfo`, `stream` the whole `EncryptedPackage`.
 *
 * @throws Refused when it is encrypted in a way we do not know, or was changed after it was encrypted.
 */
export function openAgile(info: string, stream: Uint8Array, password: string): Uint8Array | undefined {
  const [data, own, integrity] = [
    element(info, 'keyData'),
    element(info, 'encryptedKey'),
    element(info, 'dataIntegrity'),
  ];
  if (data === undefined || own === undefined) throw new Refused({ code: 'unknownEncryption' });
  const [ofPackage, ofPassword] = [factsOf(data), factsOf(own)];
  const key = keyFor(own, ofPassword, password);
  if (key === undefined) return undefined;
  if (integrity !== undefined) checkIntegrity(integrity, ofPackage, key, stream);
  return decryptPackage(stream, ofPackage, key);
}

function keyFor(own: Attribute, facts: KeyFacts, password: string): Uint8Array | undefined {
  const { hash, salt, keyBytes, blockBytes } = facts;
  const last = spun(hash, hash(joined(salt, utf16(password))), Number(own('spinCount')));
  const start = sized(salt, blockBytes, FILLER);
  const part = (name: string, blockKey: readonly number[]): Uint8Array => {
    const key = sized(hash(joined(last, Uint8Array.from(blockKey))), keyBytes, FILLER);
    return decrypt(key, start, fromBase64(own(name) ?? ''));
  };
  const input = part('encryptedVerifierHashInput', BLOCK_KEYS.verifierInput);
  const expected = part('encryptedVerifierHashValue', BLOCK_KEYS.verifierHash);
  const found = hash(input.subarray(0, salt.length));
  if (!isSame(found, expected.subarray(0, found.length))) return undefined;
  return part('encryptedKeyValue', BLOCK_KEYS.key).subarray(0, keyBytes);
}

const startOf = ({ hash, salt, blockBytes }: KeyFacts, block: Uint8Array): Uint8Array =>
  sized(hash(joined(salt, block)), blockBytes, FILLER);

function checkIntegrity(of: Attribute, facts: KeyFacts, key: Uint8Array, stream: Uint8Array): void {
  const part = (name: string, blockKey: readonly number[]): Uint8Array =>
    decrypt(key, startOf(facts, Uint8Array.from(blockKey)), fromBase64(of(name) ?? ''));
  const macKey = part('encryptedHmacKey', BLOCK_KEYS.macKey).subarray(0, facts.hashBytes);
  const expected = part('encryptedHmacValue', BLOCK_KEYS.macValue).subarray(0, facts.hashBytes);
  const found = hmac(facts.hash, macKey, stream);
  if (!isSame(found, expected))
    throw new Refused({ code: 'broken', detail: 'changed after it was encrypted' });
}

function decryptPackage(stream: Uint8Array, facts: KeyFacts, key: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const size = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  const packed = stream.subarray(SIZE_BYTES);
  if (size > packed.length) throw new Refused({ code: 'broken', detail: 'truncated' });
  const out = new Uint8Array(packed.length);
  for (let at = 0, segment = 0; at < packed.length; at += SEGMENT, segment += 1) {
    const piece = packed.subarray(at, at + SEGMENT);
    const whole = piece.subarray(0, piece.length - (piece.length % facts.blockBytes));
    if (whole.length > 0) out.set(decrypt(key, startOf(facts, littleEndian(segment)), whole), at);
  }
  return out.subarray(0, size);
}
