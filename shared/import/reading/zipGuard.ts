import { err, ok, type Result } from '../../result.ts';
import type { FileRefusal } from '../sheet.ts';
import { inflate } from './inflate.ts';

/** What we are willing to unpack. A real workbook of 50,000 rows by 15 columns unpacks to some 60 MB, ratio 8. */
export const ZIP_LIMITS = {
  entries: 4_000,
  unpackedBytes: 700_000_000,
  ratio: 250,
  /** Small parts may be as dense as they like: a style sheet of a thousand equal lines is no attack. */
  ratioFromBytes: 30_000_000,
} as const;

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
  /** Where its local header starts. */
  readonly offset: number;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const OVERFLOW = 0xffffffff;
const ZIP64_FIELD = 0x0001;
const WIDE_END = 0x06064b50;
const WIDE_END_LENGTH = 56;
const WIDE_LOCATOR = 0x07064b50;
const WIDE_LOCATOR_LENGTH = 20;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const broken = (detail: string): Result<never, FileRefusal> => err({ code: 'broken', detail });

/** How many entries there are, and where their lines start. */
type Directory = { readonly count: number; readonly at: number };

function findDirectory(view: DataView): Directory | undefined {
  const from = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= from; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return directoryAt(view, at);
  }
  return undefined;
}

// A ZIP64 writes "more than fits" at its end and the figures in a record before it; some writers always do.
function directoryAt(view: DataView, end: number): Directory | undefined {
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  const locator = end - WIDE_LOCATOR_LENGTH;
  const isWide = count === 0xffff || at === OVERFLOW || view.getUint32(end + 12, true) === OVERFLOW;
  if (!isWide || locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR) return { count, at };
  const wide = Number(view.getBigUint64(locator + 8, true));
  if (wide + WIDE_END_LENGTH > view.byteLength || view.getUint32(wide, true) !== WIDE_END) return undefined;
  return {
    count: Number(view.getBigUint64(wide + 32, true)),
    at: Number(view.getBigUint64(wide + 48, true)),
  };
}

/** Sizes of the ZIP64 extra field, in the order they overflowed. */
function wideSizes(view: DataView, from: number, length: number): readonly number[] {
  for (let at = from; at + 4 <= from + length && at + 4 <= view.byteLength; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_FIELD) {
      const sizes: number[] = [];
      for (let place = at + 4; place + 8 <= Math.min(at + 4 + size, view.byteLength); place += 8) {
        sizes.push(Number(view.getBigUint64(place, true)));
      }
      return sizes;
    }
    at += 4 + size;
  }
  return [];
}

/** A part's path as all write it, but some programs of Windows. */
const pathOf = (name: Uint8Array): string =>
  new TextDecoder().decode(name).replaceAll('\\', '/').replace(/^\/+/, '');

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const wide = [...wideSizes(view, at + 46 + nameLength, extraLength)];
  const sizeAt = (place: number): number => {
    const size = view.getUint32(place, true);
    return size === OVERFLOW ? (wide.shift() ?? Number.POSITIVE_INFINITY) : size;
  };
  const unpackedBytes = sizeAt(at + 24);
  const packedBytes = sizeAt(at + 20);
  const offset = sizeAt(at + 42);
  const entry: ZipEntry = {
    name: pathOf(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    packedBytes,
    unpackedBytes,
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    offset,
  };
  return { entry, next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

/** The entries of a ZIP as its own directory lists them, without unpacking any. */
export function listZip(bytes: Uint8Array): Result<readonly ZipEntry[], FileRefusal> {
  const view = viewOf(bytes);
  if (bytes.byteLength < END_LENGTH) return broken('truncated');
  const directory = findDirectory(view);
  if (directory === undefined) return broken('truncated');
  const { count } = directory;
  if (count > ZIP_LIMITS.entries)
    return err({ code: 'tooLarge', what: 'entries', limit: ZIP_LIMITS.entries });
  const entries: ZipEntry[] = [];
  for (let index = 0, at = directory.at; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return broken('directory');
    const { entry, next } = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  return ok(entries);
}

/** Refuses, before unpacking, a ZIP that says it holds more than a workbook ever does. */
export function checkZip(bytes: Uint8Array): Result<readonly ZipEntry[], FileRefusal> {
  const listed = listZip(bytes);
  if (!listed.ok) return listed;
  // A ZIP's own encryption: no spreadsheet program writes it, so it holds files, and needs unpacking first.
  if (listed.value.some((entry) => entry.isEncrypted)) return err({ code: 'unknownEncryption' });
  let packed = 0;
  let unpacked = 0;
  for (const { packedBytes, unpackedBytes } of listed.value) {
    packed += packedBytes;
    unpacked += unpackedBytes;
    if (unpackedBytes > ZIP_LIMITS.ratioFromBytes && unpackedBytes > packedBytes * ZIP_LIMITS.ratio) {
      return err({ code: 'tooLarge', what: 'ratio', limit: ZIP_LIMITS.ratio });
    }
  }
  // Entries that share their bytes make a bomb of a small file: each counts what it packs.
  if (packed > bytes.byteLength) return broken('overlapping entries');
  if (unpacked > ZIP_LIMITS.unpackedBytes) {
    return err({ code: 'tooLarge', what: 'bytes', limit: ZIP_LIMITS.unpackedBytes });
  }
  return listed;
}

/**
 * The bytes of one entry as they stand in the file, still packed.
 *
 * @throws when the entry is damaged.
 */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.byteLength || view.getUint32(entry.offset, true) !== LOCAL_HEADER) {
    throw new Error('local header');
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length < entry.packedBytes) throw new Error('truncated');
  return packed;
}

/**
 * The bytes of one entry, never more than its directory line says.
 *
 * @throws when the entry is damaged or lies about its size.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytesOf(bytes, entry);
  if (entry.method === 8) return inflate(packed, entry.unpackedBytes);
  if (entry.method !== 0 || entry.packedBytes !== entry.unpackedBytes)
    throw new Error(`packing method ${entry.method}`);
  return packed;
}
