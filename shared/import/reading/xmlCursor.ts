/** A place in the bytes of an XML part. The functions below move it on, or stop at what is not written plainly. */
export type XmlCursor = { readonly xml: Uint8Array; readonly to: number; at: number };

/** Says that a part is written otherwise than programs write it by the thousand: another reader must take it. */
export class Unusual extends Error {}

const byteOf = (sign: string): number => sign.charCodeAt(0);
/** ASCII only. */
export const bytesOf = (text: string): readonly number[] => Array.from(text, byteOf);

const [LESS, MORE, SLASH, QUOTE, EQUALS] = [byteOf('<'), byteOf('>'), byteOf('/'), byteOf('"'), byteOf('=')];
const [SPACE, ZERO, NINE] = [byteOf(' '), byteOf('0'), byteOf('9')];

export function skipSpace(cursor: XmlCursor): void {
  const { xml, to } = cursor;
  let { at } = cursor;
  while (at < to && xml[at]! <= SPACE) at += 1;
  cursor.at = at;
}

export function isAt({ xml, at, to }: XmlCursor, expected: readonly number[]): boolean {
  if (at + expected.length > to) return false;
  for (let index = 0; index < expected.length; index += 1)
    if (xml[at + index] !== expected[index]) return false;
  return true;
}

/** Moves on behind `expected`; says whether it stood there. */
export function pass(cursor: XmlCursor, expected: readonly number[]): boolean {
  if (!isAt(cursor, expected)) return false;
  cursor.at += expected.length;
  return true;
}

export function expect(cursor: XmlCursor, expected: readonly number[]): void {
  if (!pass(cursor, expected)) throw new Unusual();
}

/** Moves on to the next `<`; answers where it was. */
export function passText(cursor: XmlCursor): number {
  const from = cursor.at;
  const found = cursor.xml.indexOf(LESS, from);
  if (found === -1 || found > cursor.to) throw new Unusual();
  cursor.at = found;
  return from;
}

/** Moves on behind a tag, its attributes unread; says whether it closes itself. */
export function passTag(cursor: XmlCursor): boolean {
  const found = cursor.xml.indexOf(MORE, cursor.at);
  if (found === -1 || found >= cursor.to) throw new Unusual();
  cursor.at = found + 1;
  return cursor.xml[found - 1] === SLASH;
}

/**
 * Reads the attributes of a tag up to its end, behind which it leaves the cursor: `onValue` gets the first letter of each
 * name, how long the name is, and where its value stands. Says whether the tag closes itself.
 */
export function readAttributes(
  cursor: XmlCursor,
  onValue: (initial: number, nameLength: number, from: number, to: number) => void,
): boolean {
  const { xml, to } = cursor;
  let { at } = cursor;
  for (;;) {
    while (at < to && xml[at]! <= SPACE) at += 1;
    const sign = xml[at]!;
    if (sign === MORE || (sign === SLASH && xml[at + 1] === MORE)) {
      cursor.at = at + (sign === MORE ? 1 : 2);
      if (cursor.at > to) throw new Unusual();
      return sign === SLASH;
    }
    const name = at;
    while (at < to && xml[at] !== EQUALS && xml[at] !== MORE) at += 1;
    if (xml[at] !== EQUALS || xml[at + 1] !== QUOTE) throw new Unusual();
    const value = at + 2;
    const end = xml.indexOf(QUOTE, value);
    if (end === -1 || end > to) throw new Unusual();
    onValue(sign, at - name, value, end);
    at = end + 1;
  }
}

/** The whole number between two places; stops at anything but figures. */
export function wholeNumber(xml: Uint8Array, from: number, to: number): number {
  // What fits a number exactly.
  if (from === to || to - from > 15) throw new Unusual();
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const byte = xml[at]!;
    if (byte < ZERO || byte > NINE) throw new Unusual();
    value = value * 10 + byte - ZERO;
  }
  return value;
}
