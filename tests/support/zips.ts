import { crc32, deflateRawSync } from 'node:zlib';
import { listZip, unpackEntry } from '../../shared/import/reading/zipGuard.ts';

export type ZipPart = {
  readonly name: string;
  readonly content: Uint8Array;
  /** The size its directory line tells, where that is not the truth. */
  readonly claimed?: number;
  /** Left as it is, not packed. */
  readonly isStored?: boolean;
};
export type ZipKind = {
  /** Sizes and places in the wide records of ZIP64, as writers do that do not know how much will come. */
  readonly isWide?: boolean;
};

const OVERFLOW = 0xffffffff;

function wideField(sizes: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + sizes.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(sizes.length * 8, 2);
  for (const [index, size] of sizes.entries()) field.writeBigUInt64LE(BigInt(size), 4 + index * 8);
  return field;
}

/** A ZIP made by hand, so that its directory can lie. */
export function zipOf(parts: readonly ZipPart[], { isWide = false }: ZipKind = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, isStored = false } of parts) {
    const packed = isStored ? Buffer.from(content) : deflateRawSync(content, { level: 9 });
    const size = claimed ?? content.length;
    const path = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(isStored ? 0 : 8, 8);
    local.writeUInt32LE(crc32(content), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(path.length, 26);
    const extra = isWide ? wideField([size, packed.length, offset]) : Buffer.alloc(0);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(isStored ? 0 : 8, 10);
    line.writeUInt32LE(crc32(content), 16);
    line.writeUInt32LE(isWide ? OVERFLOW : packed.length, 20);
    line.writeUInt32LE(isWide ? OVERFLOW : size, 24);
    line.writeUInt16LE(path.length, 28);
    line.writeUInt16LE(extra.length, 30);
    line.writeUInt32LE(isWide ? OVERFLOW : offset, 42);
    chunks.push(local, path, packed);
    directory.push(line, path, extra);
    offset += local.length + path.length + packed.length;
  }
  const lines = Buffer.concat(directory);
  return new Uint8Array(
    Buffer.concat([...chunks, lines, ...endOf(parts.length, lines.length, offset, isWide)]),
  );
}

function endOf(count: number, length: number, at: number, isWide: boolean): readonly Buffer[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isWide ? 0xffff : count, 8);
  end.writeUInt16LE(isWide ? 0xffff : count, 10);
  end.writeUInt32LE(isWide ? OVERFLOW : length, 12);
  end.writeUInt32LE(isWide ? OVERFLOW : at, 16);
  if (!isWide) return [end];
  const wide = Buffer.alloc(56);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  for (const [place, value] of [
    [24, count],
    [32, count],
    [40, length],
    [48, at],
  ] as const)
    wide.writeBigUInt64LE(BigInt(value), place);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + length), 8);
  locator.writeUInt32LE(1, 16);
  return [wide, locator, end];
}

/** The parts of a ZIP, unpacked. */
export function partsOf(bytes: Uint8Array): readonly ZipPart[] {
  const listed = listZip(bytes);
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.map((entry) => ({ name: entry.name, content: unpackEntry(bytes, entry) }));
}

export const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same ZIP with the text of one part changed. */
export function withPart(bytes: Uint8Array, name: string, edit: (text: string) => string): Uint8Array {
  const parts = partsOf(bytes);
  if (!parts.some((part) => part.name === name)) throw new Error(`no part ${name}`);
  return zipOf(
    parts.map((part) => (part.name === name ? { name, content: bytesOf(edit(textOf(part.content))) } : part)),
  );
}
