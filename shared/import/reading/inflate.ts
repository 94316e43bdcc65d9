/** Why packed bytes could not be unpacked: they are damaged, or hold more than they say. */
export class InflateError extends Error {}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;

/** Symbols by their reversed code, `symbol << 4 | length`; zero where no code leads. */
type Table = { readonly entries: Uint16Array; readonly bits: number };

function buildTable(lengths: Uint8Array): Table {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length]! += 1;
  counts[0] = 0;
  let bits = LONGEST_CODE;
  while (bits > 1 && counts[bits] === 0) bits -= 1;
  const next = new Uint16Array(LONGEST_CODE + 1);
  for (let length = 1, code = 0; length <= LONGEST_CODE; length += 1) {
    code = (code + counts[length - 1]!) << 1;
    next[length] = code;
  }
  const entries = new Uint16Array(1 << bits);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    const code = next[length]!;
    next[length] = code + 1;
    let reversed = 0;
    for (let bit = 0; bit < length; bit += 1) if (code & (1 << bit)) reversed |= 1 << (length - 1 - bit);
    for (let at = reversed; at < entries.length; at += 1 << length) entries[at] = (symbol << 4) | length;
  }
  return { entries, bits };
}

const fixedLengths = (): Uint8Array => {
  const lengths = new Uint8Array(288).fill(8);
  lengths.fill(9, 144, 256);
  lengths.fill(7, 256, 280);
  return lengths;
};
let fixed: { readonly literals: Table; readonly distances: Table } | undefined;
const fixedTables = (): { readonly literals: Table; readonly distances: Table } => {
  fixed ??= { literals: buildTable(fixedLengths()), distances: buildTable(new Uint8Array(30).fill(5)) };
  return fixed;
};

/**
 * Unpacks DEFLATE (RFC 1951) to exactly `size` bytes.
 *
 * Written here, and not left to the workbook library, because the library unpacks first and compares after: a file
 * that lies about its size would fill the memory. This one stops at the first byte too many.
 *
 * @throws InflateError when the bytes are damaged, or more or fewer than `size`.
 */
export function inflate(source: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  let hold = 0;
  let held = 0;
  let written = 0;

  const take = (count: number): number => {
    while (held < count) {
      if (at >= source.length) throw new InflateError('truncated');
      hold |= source[at]! << held;
      at += 1;
      held += 8;
    }
    const value = hold & ((1 << count) - 1);
    hold >>>= count;
    held -= count;
    return value;
  };
  const symbolOf = ({ entries, bits }: Table): number => {
    while (held < bits && at < source.length) {
      hold |= source[at]! << held;
      at += 1;
      held += 8;
    }
    const entry = entries[hold & ((1 << bits) - 1)]!;
    const length = entry & 15;
    if (length === 0 || length > held) throw new InflateError('bad code');
    hold >>>= length;
    held -= length;
    return entry >> 4;
  };
  const readTables = (): { readonly literals: Table; readonly distances: Table } => {
    const literalCount = take(5) + 257;
    const distanceCount = take(5) + 1;
    const codeCount = take(4) + 4;
    const codeLengths = new Uint8Array(19);
    for (let index = 0; index < codeCount; index += 1) codeLengths[CODE_ORDER[index]!] = take(3);
    const codes = buildTable(codeLengths);
    const lengths = new Uint8Array(literalCount + distanceCount);
    for (let index = 0; index < lengths.length; ) {
      const symbol = symbolOf(codes);
      if (symbol < 16) {
        lengths[index] = symbol;
        index += 1;
        continue;
      }
      const repeated = symbol === 16 ? lengths[index - 1] : 0;
      const count = symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7);
      if (repeated === undefined || index + count > lengths.length) throw new InflateError('bad lengths');
      lengths.fill(repeated, index, index + count);
      index += count;
    }
    return {
      literals: buildTable(lengths.subarray(0, literalCount)),
      distances: buildTable(lengths.subarray(literalCount)),
    };
  };
  const copyStored = (): void => {
    const back = held >> 3;
    at -= back;
    hold = 0;
    held = 0;
    const length = (source[at] ?? 0) | ((source[at + 1] ?? 0) << 8);
    at += 4;
    if (at + length > source.length) throw new InflateError('truncated');
    if (written + length > size) throw new InflateError('more than it says');
    out.set(source.subarray(at, at + length), written);
    at += length;
    written += length;
  };
  // The hot loop: its own copies of the state, since variables shared between closures are slow.
  const copyBlock = (literals: Table, distances: Table): void => {
    const { entries, bits } = literals;
    const mask = (1 << bits) - 1;
    let bitHold = hold;
    let bitCount = held;
    let from = at;
    let to = written;
    for (;;) {
      while (bitCount < 15 && from < source.length) {
        bitHold |= source[from]! << bitCount;
        from += 1;
        bitCount += 8;
      }
      const entry = entries[bitHold & mask]!;
      const used = entry & 15;
      if (used === 0 || used > bitCount) throw new InflateError('bad code');
      bitHold >>>= used;
      bitCount -= used;
      const symbol = entry >> 4;
      if (symbol < 256) {
        if (to >= size) throw new InflateError('more than it says');
        out[to] = symbol;
        to += 1;
        continue;
      }
      hold = bitHold;
      held = bitCount;
      at = from;
      written = to;
      if (symbol === 256) return;
      copyBack(symbol - 257, distances);
      bitHold = hold;
      bitCount = held;
      from = at;
      to = written;
    }
  };
  const copyBack = (index: number, distances: Table): void => {
    const length = (LENGTH_BASE[index] ?? 0) + take(LENGTH_EXTRA[index] ?? 0);
    const code = symbolOf(distances);
    const distance = (DISTANCE_BASE[code] ?? 0) + take(DISTANCE_EXTRA[code] ?? 0);
    if (length === 0 || distance === 0 || distance > written) throw new InflateError('bad distance');
    if (written + length > size) throw new InflateError('more than it says');
    const end = written + length;
    // Byte by byte: the copied text may overlap itself.
    for (; written < end; written += 1) out[written] = out[written - distance]!;
  };

  for (let isLast = false; !isLast; ) {
    isLast = take(1) === 1;
    const kind = take(2);
    if (kind === 0) copyStored();
    else if (kind === 3) throw new InflateError('bad block');
    else {
      const { literals, distances } = kind === 1 ? fixedTables() : readTables();
      copyBlock(literals, distances);
    }
  }
  if (written !== size) throw new InflateError('less than it says');
  return out;
}
