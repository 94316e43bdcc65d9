import { CFB } from 'xlsx';
import { lockAgile } from '../support/locking.ts';
import { bytesOf, partsOf, textOf, type ZipPart, zipOf } from '../support/zips.ts';
import type { Dice } from './dice.ts';

export type Form = 'zip' | 'compound' | 'text';
export type Seed = {
  readonly name: string;
  readonly form: Form;
  readonly bytes: Uint8Array;
  readonly password?: string;
};

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const stretch = (dice: Dice, length: number, longest: number): readonly [number, number] => {
  const from = dice.below(length);
  return [from, Math.min(length, from + 1 + dice.below(longest))];
};

/** What happens to bytes on their way: changed, lost, doubled, cut off, run together with another file. */
export function damageBytes(bytes: Uint8Array, dice: Dice, others: readonly Seed[]): Uint8Array {
  const [from, to] = stretch(dice, bytes.length, dice.pick([4, 60, 2_000]));
  switch (dice.below(7)) {
    case 0:
    case 1: {
      const changed = bytes.slice();
      for (let count = 1 + dice.below(30); count > 0; count -= 1)
        changed[dice.below(changed.length)] = dice.pick([0, 255, 127, 128, dice.below(256)]);
      return changed;
    }
    case 2:
      return bytes.slice(0, from);
    case 3:
      return joined(bytes.subarray(0, from), bytes.subarray(to));
    case 4:
      return joined(bytes.subarray(0, to), bytes.subarray(from));
    case 5:
      return bytes.slice().fill(dice.pick([0, 255, 32]), from, to);
    default: {
      const other = dice.pick(others).bytes;
      const [start, end] = stretch(dice, other.length, 3_000);
      return joined(bytes.subarray(0, from), other.subarray(start, end), bytes.subarray(to));
    }
  }
}

const FIGURES = [
  '0',
  '-1',
  '65536',
  '1048577',
  '4294967295',
  '9007199254740993',
  '1e308',
  'NaN',
  '',
  ' 7 ',
  '٣',
];
const TEXTS = [
  '=HYPERLINK("http://evil.example")',
  '@SUM(1+1)',
  '+1',
  '-',
  '"',
  "''",
  '\u0000',
  '\ufffd',
  '\u202e',
  '👩‍👩‍👧',
  'ﬁ',
  '<b>',
  '&amp;amp;',
  '&#x0;',
  '&#xD800;',
  ']]>',
  '00/00/0000',
  '31-02-2026',
  '99:99',
  '14/10/2026',
  'x'.repeat(3_000),
  '\t\t\t',
  '\n\n',
  'wo 14',
  'Wk 99',
  '40% min',
  '€ -1',
];

/** What goes wrong in the text of a part or a list: tags, figures, attributes, fields, lines. */
export function damageText(text: string, dice: Dice): string {
  const swapOne = (pattern: RegExp, by: () => string): string => {
    const found = [...text.matchAll(pattern)];
    const hit = found.length === 0 ? undefined : dice.pick(found);
    return hit === undefined ? text : text.slice(0, hit.index) + by() + text.slice(hit.index + hit[0].length);
  };
  const [from, to] = stretch(dice, text.length, dice.pick([5, 80, 1_500]));
  switch (dice.below(9)) {
    case 0:
      return swapOne(/\d+/g, () => dice.pick(FIGURES));
    case 1:
      return swapOne(/(?<=")[^"<>]*(?=")/g, () => dice.pick([...FIGURES, ...TEXTS, 'A1:XFD1048576', 'ZZZ9']));
    case 2:
      return swapOne(/<[^<>]*>/g, () =>
        dice.pick(['', '<', '>', '</c>', '<row>', '<![CDATA[', '<!--', '<?xml?>']),
      );
    case 3:
      return swapOne(/(?<=>)[^<>]+(?=<)/g, () => dice.pick(TEXTS));
    case 4:
      return swapOne(/[^;,\t\n]+/g, () => dice.pick(TEXTS));
    case 5:
      return text.slice(0, from) + text.slice(to);
    case 6:
      return text.slice(0, to) + text.slice(from);
    case 7:
      return text.slice(0, from) + dice.pick(TEXTS) + text.slice(from);
    default: {
      const part = text.slice(from, to);
      return text.slice(0, to) + part.repeat(1 + dice.below(40)) + text.slice(to);
    }
  }
}

const isMarkup = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

/** A sound ZIP whose parts are not: one changed, lost, doubled, or standing in the place of another. */
function damageParts(bytes: Uint8Array, dice: Dice, others: readonly Seed[]): Uint8Array {
  const parts = [...partsOf(bytes)];
  for (let count = 1 + dice.below(3); count > 0 && parts.length > 0; count -= 1) {
    const at = dice.below(parts.length);
    const part = parts[at]!;
    const changed = (content: Uint8Array): ZipPart => ({ ...part, content });
    const choice = dice.below(10);
    if (choice < 6 && isMarkup(part.name))
      parts[at] = changed(bytesOf(damageText(textOf(part.content), dice)));
    else if (choice < 7 && part.content.length > 0)
      parts[at] = changed(damageBytes(part.content, dice, others));
    else if (choice < 8) parts[at] = changed(dice.pick(parts).content);
    else if (choice < 9) parts.splice(at, 1);
    else parts[at] = { ...part, claimed: dice.pick([0, 1, part.content.length + 1, 0x7fffffff]) };
  }
  return zipOf(parts, { isWide: dice.chance(0.1) });
}

/** A sound compound file whose workbook stream is not: its records changed in kind, length or content. */
function damageStream(bytes: Uint8Array, dice: Dice, others: readonly Seed[]): Uint8Array {
  const container = CFB.read(bytes as unknown as number[], { type: 'array' });
  const paths = container.FullPaths.filter((path: string) => !path.endsWith('/'));
  const entry = CFB.find(container, dice.pick(paths as readonly string[]).replace(/^Root Entry/, ''));
  const stream = Buffer.from((entry?.content ?? []) as Uint8Array);
  if (entry === null || stream.length < 8) return damageBytes(bytes, dice, others);
  const starts: number[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) starts.push(at);
  for (let count = 1 + dice.below(4); count > 0; count -= 1) {
    const at = dice.pick(starts);
    const choice = dice.below(10);
    if (choice < 3) stream.writeUInt16LE(dice.below(0x900), at);
    else if (choice < 5) stream.writeUInt16LE(dice.pick([0, 1, 8_224, 0xffff, dice.below(400)]), at + 2);
    else stream[Math.min(stream.length - 1, at + 4 + dice.below(24))] = dice.below(256);
  }
  const out = CFB.utils.cfb_new();
  for (const path of paths as readonly string[]) {
    const own = CFB.find(container, path.replace(/^Root Entry/, ''));
    const content = own === entry ? stream : Buffer.from((own?.content ?? []) as Uint8Array);
    CFB.utils.cfb_add(out, path.replace(/^Root Entry/, ''), content as unknown as number[]);
  }
  return new Uint8Array(CFB.write(out, { type: 'buffer' }) as unknown as Uint8Array);
}

/** One damaged file: what came in the mail after all that happened to it. */
export function damaged(seed: Seed, dice: Dice, others: readonly Seed[]): Uint8Array {
  const rounds = dice.chance(0.8) ? 1 : 2;
  let { bytes } = seed;
  for (let round = 0; round < rounds && bytes.length > 0; round += 1) {
    const isKnown = round === 0 && dice.chance(0.6);
    if (!isKnown) bytes = damageBytes(bytes, dice, others);
    else if (seed.password !== undefined && seed.form === 'zip')
      bytes = lockAgile(damageParts(bytes, dice, others), seed.password, {
        hash: 'SHA1',
        keyBits: 128,
        spins: 10,
      });
    else if (seed.form === 'zip') bytes = damageParts(bytes, dice, others);
    else if (seed.form === 'compound') bytes = damageStream(bytes, dice, others);
    else bytes = bytesOf(damageText(textOf(bytes), dice));
  }
  return bytes;
}
