/** The texts of a big sheet, read from its bytes: equal ones are made once. */
export type TextReader = (from: number, to: number) => string;

// Of the words of a list most come back: titles do not, but countries, languages, days and terms do.
const KEPT = 1 << 14;
const MOST_KEPT_LENGTH = 64;
const ASCII = 0x80;
const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;
const RETURN = 0x0d;

const ESCAPES = /&(?:quot|apos|gt|lt|amp|#(\d+)|#x([\da-f]+));/gi;
const SIGNS: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&gt;': '>',
  '&lt;': '<',
  '&amp;': '&',
};
// What XML cannot hold is written so, by all office programs.
const CONTROLS = /_x([\da-f]{4})_/gi;

const unescaped = (text: string): string =>
  text
    .replace(ESCAPES, (written, decimal: string | undefined, hexadecimal: string | undefined) => {
      if (decimal === undefined && hexadecimal === undefined) return SIGNS[written.toLowerCase()] ?? written;
      const sign = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return sign <= 0x10ffff ? String.fromCodePoint(sign) : written;
    })
    .replace(CONTROLS, (_, hexadecimal: string) => String.fromCharCode(Number.parseInt(hexadecimal, 16)))
    .replaceAll('\r\n', '\n');

const isSame = (text: string, xml: Uint8Array, from: number): boolean => {
  for (let index = 0; index < text.length; index += 1)
    if (text.charCodeAt(index) !== xml[from + index]) return false;
  return true;
};

/** Reads texts out of the bytes of an XML part (UTF-8), escapes undone. */
export function makeTextReader(xml: Uint8Array): TextReader {
  const decoder = new TextDecoder();
  const kept: (string | undefined)[] = new Array<string | undefined>(KEPT).fill(undefined);
  return (from, to) => {
    let hash = 0;
    let isPlain = true;
    for (let at = from; at < to; at += 1) {
      const byte = xml[at]!;
      hash = (Math.imul(hash, 31) + byte) | 0;
      if (byte >= ASCII || byte === AMPERSAND || byte === UNDERSCORE || byte === RETURN) isPlain = false;
    }
    if (!isPlain) return unescaped(decoder.decode(xml.subarray(from, to)));
    if (to - from > MOST_KEPT_LENGTH) return decoder.decode(xml.subarray(from, to));
    const place = hash & (KEPT - 1);
    const known = kept[place];
    if (known !== undefined && known.length === to - from && isSame(known, xml, from)) return known;
    const text = String.fromCharCode.apply(null, xml.subarray(from, to) as unknown as number[]);
    kept[place] = text;
    return text;
  };
}
