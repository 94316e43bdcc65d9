import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { CFB } from 'xlsx';

/**
 * Locks workbooks as spreadsheet programs do, written after the specification with Node's own cryptography: what opens them
 * again shares no line with it. Salts are fixed, so that a file is the same at every run.
 */
export type AgileLock = {
  readonly hash: 'SHA1' | 'SHA256' | 'SHA384' | 'SHA512';
  readonly keyBits: 128 | 192 | 256;
  readonly spins: number;
};

const salt = (first: number, length = 16): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => first + index));
const le32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const sized = (bytes: Buffer, length: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length);
const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);

function aes(key: Buffer, iv: Buffer, bytes: Buffer): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded(bytes)), cipher.final()]);
}

function compound(streams: Readonly<Record<string, Buffer>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams))
    CFB.utils.cfb_add(container, path, content as unknown as number[]);
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as unknown as Uint8Array);
}

/** An .xlsx within an encrypted package of the agile kind ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15). */
export function lockAgile(
  workbook: Uint8Array,
  password: string,
  { hash, keyBits, spins }: AgileLock,
): Uint8Array {
  const digest = (...parts: readonly Buffer[]): Buffer =>
    createHash(hash).update(Buffer.concat(parts)).digest();
  const keySalt = salt(1);
  const dataSalt = salt(33);
  const secret = salt(65, keyBits / 8);
  let spun = digest(keySalt, Buffer.from(password, 'utf16le'));
  for (let turn = 0; turn < spins; turn += 1) spun = digest(le32(turn), spun);
  const own = (block: string, bytes: Buffer): string =>
    aes(sized(digest(spun, Buffer.from(block, 'hex')), keyBits / 8), keySalt, bytes).toString('base64');
  const ivOf = (block: Buffer): Buffer => sized(digest(dataSalt, block), 16);

  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(workbook.length));
  const segments = Array.from({ length: Math.ceil(workbook.length / 4096) }, (_, index) =>
    aes(secret, ivOf(le32(index)), Buffer.from(workbook.subarray(index * 4096, (index + 1) * 4096))),
  );
  const stream = Buffer.concat([size, ...segments]);
  const macKey = salt(7, createHash(hash).digest().length);
  const mac = createHmac(hash, macKey).update(stream).digest();
  const ofPackage = (block: string, bytes: Buffer): string =>
    aes(secret, ivOf(Buffer.from(block, 'hex')), bytes).toString('base64');

  const verifier = salt(97);
  const facts = `saltSize="16" blockSize="16" keyBits="${keyBits}" hashSize="${macKey.length}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}"`;
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<keyData ${facts} saltValue="${dataSalt.toString('base64')}"/>` +
    `<dataIntegrity encryptedHmacKey="${ofPackage('5fb2ad010cb9e1f6', macKey)}" encryptedHmacValue="${ofPackage('a0677f02b22c8433', mac)}"/>` +
    '<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<p:encryptedKey spinCount="${spins}" ${facts} saltValue="${keySalt.toString('base64')}" encryptedVerifierHashInput="${own('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${own('d7aa0f6d3061344e', digest(verifier))}" encryptedKeyValue="${own('146e0be7abacd0d6', secret)}"/>` +
    '</keyEncryptor></keyEncryptors></encryption>';
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]);
  return compound({ '/EncryptionInfo': info, '/EncryptedPackage': stream });
}

const BLOCK = 1024;
const OPEN_RECORDS = new Set([0x809, 0x2f, 0xe1]);

function rc4(key: Buffer, length: number): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  let other = 0;
  for (let index = 0; index < 256; index += 1) {
    other = (other + state[index]! + key[index % key.length]!) % 256;
    [state[index], state[other]] = [state[other]!, state[index]!];
  }
  let one = 0;
  other = 0;
  return Buffer.from(
    Array.from({ length }, () => {
      one = (one + 1) % 256;
      other = (other + state[one]!) % 256;
      [state[one], state[other]] = [state[other]!, state[one]!];
      return state[(state[one]! + state[other]!) % 256]!;
    }),
  );
}

/** Moves every place a workbook stream names by what was put in front of it: the starts of its sheets. */
function withRecordBehindFirst(stream: Buffer, record: Buffer): Buffer {
  const first = 4 + stream.readUInt16LE(2);
  const out = Buffer.concat([stream.subarray(0, first), record, stream.subarray(first)]);
  for (let at = 0; at + 4 <= out.length; at += 4 + out.readUInt16LE(at + 2))
    if (out.readUInt16LE(at) === 0x85) out.writeUInt32LE(out.readUInt32LE(at + 4) + record.length, at + 4);
  return out;
}

/** An .xls locked with RC4 of a cryptographic provider, as Excel 2002 and later do ([MS-OFFCRYPTO] 2.3.5). */
export function lockOldWorkbook(workbook: Uint8Array, password: string, keyBits: 40 | 128): Uint8Array {
  const stream = Buffer.from(
    CFB.find(CFB.read(workbook as unknown as number[], { type: 'array' }), '/Workbook')!
      .content as Uint8Array,
  );
  const digest = (...parts: readonly Buffer[]): Buffer =>
    createHash('sha1').update(Buffer.concat(parts)).digest();
  const base = digest(salt(1), Buffer.from(password, 'utf16le'));
  const keyOf = (block: number): Buffer => {
    const key = digest(base, le32(block)).subarray(0, keyBits / 8);
    return keyBits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  const verifier = salt(97);
  const cover = rc4(keyOf(0), 36);
  const plain = Buffer.concat([verifier, digest(verifier)]);
  const locked = plain.map((byte, index) => byte ^ cover[index]!);
  const name = Buffer.from('Microsoft Enhanced Cryptographic Provider v1.0\0', 'utf16le');
  const header = Buffer.concat([...[4, 0, 0x6801, 0x8004, keyBits, 1, 0, 0].map(le32), name]);
  const body = Buffer.concat([
    Buffer.from([1, 0, 4, 0, 2, 0]),
    le32(4),
    le32(header.length),
    header,
    le32(16),
    salt(1),
    locked.subarray(0, 16),
    le32(20),
    locked.subarray(16),
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16LE(body.length);
  const out = withRecordBehindFirst(stream, Buffer.concat([Buffer.from([0x2f, 0]), length, body]));
  const covers = Array.from({ length: Math.ceil(out.length / BLOCK) }, (_, block) =>
    rc4(keyOf(block), BLOCK),
  );
  for (let at = 0; at + 4 <= out.length; ) {
    const type = out.readUInt16LE(at);
    const end = at + 4 + out.readUInt16LE(at + 2);
    const from = OPEN_RECORDS.has(type) ? end : at + (type === 0x85 ? 8 : 4);
    for (let place = from; place < end; place += 1)
      out[place] = out[place]! ^ covers[Math.floor(place / BLOCK)]![place % BLOCK]!;
    at = end;
  }
  return compound({ '/Workbook': out });
}

/** One part of an OpenDocument file as its manifest describes it: packed, then AES-256 with a key of PBKDF2. */
export function lockOpenDocumentPart(
  content: Uint8Array,
  password: string,
  turns = 1_000,
): { readonly bytes: Uint8Array; readonly manifest: string } {
  const packed = deflateRawSync(content);
  const start = createHash('sha256').update(password).digest();
  const key = pbkdf2Sync(start, salt(1), turns, 32, 'sha1');
  const cipher = createCipheriv('aes-256-cbc', key, salt(33));
  const bytes = Buffer.concat([cipher.update(packed), cipher.final()]);
  const checksum = createHash('sha256').update(packed.subarray(0, 1024)).digest('base64');
  const manifest = `<manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="${checksum}"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="${salt(33).toString('base64')}"/><manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="${turns}" manifest:salt="${salt(1).toString('base64')}"/></manifest:encryption-data>`;
  return { bytes, manifest };
}
