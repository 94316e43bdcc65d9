import { err, ok, type Result } from '../../result.ts';
import type { FileRefusal } from '../sheet.ts';

/** What we are willing to unpack. A real workbook of 50,000 rows by 15 columns unpacks to some 60 MB, ratio 8. */
export const ZIP_LIMITS = {
  entries: 4_000,
  unpackedBytes: 1_000_000_000,
  ratio: 250,
  ratioFromBytes: 50_000_000,
} as const;

export type ZipEntry = {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const OVERFLOW = 0xffffffff;

function endOfDirectory(view: DataView): number | undefined {
  const from = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= from; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

/** The entries of a ZIP as its own directory lists them, without unpacking any. */
export function listZip(bytes: Uint8Array): Result<readonly ZipEntry[], FileRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (detail: string): Result<never, FileRefusal> => err({ code: 'broken', detail });
  const end = endOfDirectory(view);
  if (end === undefined) return broken('truncated');
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.entries)
    return err({ code: 'tooLarge', what: 'entries', limit: ZIP_LIMITS.entries });
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return broken('directory');
    const nameLength = view.getUint16(at + 28, true);
    const packedBytes = view.getUint32(at + 20, true);
    const unpackedBytes = view.getUint32(at + 24, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packedBytes,
      unpackedBytes: unpackedBytes === OVERFLOW ? Number.POSITIVE_INFINITY : unpackedBytes,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/**
 * Refuses a ZIP that would unpack to more than a workbook ever is.
 *
 * The directory can lie about sizes, but not hide behind them: the packed bytes times 1,032, the most DEFLATE can
 * reach, are counted where they are less than what the entry claims.
 */
export function checkZip(bytes: Uint8Array): Result<readonly ZipEntry[], FileRefusal> {
  const listed = listZip(bytes);
  if (!listed.ok) return listed;
  if (listed.value.some((entry) => entry.isEncrypted)) return err({ code: 'encrypted' });
  let packed = 0;
  let unpacked = 0;
  for (const entry of listed.value) {
    packed += entry.packedBytes;
    unpacked += entry.unpackedBytes;
    const isSteep =
      entry.unpackedBytes > ZIP_LIMITS.ratioFromBytes &&
      entry.unpackedBytes > entry.packedBytes * ZIP_LIMITS.ratio;
    if (isSteep) return err({ code: 'tooLarge', what: 'ratio', limit: ZIP_LIMITS.ratio });
  }
  if (packed > bytes.byteLength) return err({ code: 'broken', detail: 'overlapping entries' });
  if (unpacked > ZIP_LIMITS.unpackedBytes)
    return err({ code: 'tooLarge', what: 'bytes', limit: ZIP_LIMITS.unpackedBytes });
  return listed;
}
