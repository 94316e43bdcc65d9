import jschardet from 'jschardet';

/** The encodings a text table is offered in; the names are those of `TextDecoder`. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1254',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

const SAMPLE = 200_000;
const KNOWN: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  ascii: 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1254': 'windows-1254',
  maccyrillic: 'windows-1251',
};

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// Letters of our languages as Windows-1252 and as Mac Roman write them: é è ê ë à â ç ï î ô ö ü ù ï É.
const WINDOWS_LETTERS: ReadonlySet<number> = new Set([
  0xe9, 0xe8, 0xea, 0xeb, 0xe0, 0xe2, 0xe7, 0xef, 0xee, 0xf4, 0xf6, 0xfc, 0xf9, 0xfb, 0xe4, 0xc9, 0xdf, 0xf1,
  0xe1, 0xed, 0xf3,
]);
const MAC_LETTERS: ReadonlySet<number> = new Set([
  0x8e, 0x8f, 0x90, 0x91, 0x88, 0x89, 0x8d, 0x95, 0x94, 0x99, 0x9a, 0x9f, 0x9d, 0x9e, 0x8a, 0x83, 0xa7, 0x96,
  0x87, 0x92, 0x97,
]);

// 0x80–0x9f is nothing in ISO 8859, quotes, dashes and the euro in Windows-1252, and the letters of Mac Roman.
function singleByteEncoding(bytes: Uint8Array): Encoding {
  let windows = 0;
  let mac = 0;
  let latin9 = 0;
  let upper = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    upper += 1;
    if (WINDOWS_LETTERS.has(byte)) windows += 1;
    if (MAC_LETTERS.has(byte)) mac += 1;
    if (byte === 0xa4 || byte === 0xbd || byte === 0xbc) latin9 += 1;
  }
  const hasWindowsSigns = bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  if (mac > windows && mac > upper / 2) return 'macintosh';
  // A currency sign (¤) or ½ is far rarer in a line-up than the € and œ that ISO 8859-15 has in their place.
  return latin9 > 0 && !hasWindowsSigns ? 'iso-8859-15' : 'windows-1252';
}

function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] === 0 && at % 2 === 0) even += 1;
    else if (sample[at] === 0) odd += 1;
  }
  if (odd > sample.length * 0.3) return 'utf-16le';
  return even > sample.length * 0.3 ? 'utf-16be' : undefined;
}

/**
 * The encoding of a text table.
 *
 * Byte order marks and valid UTF-8 are certain; of the one-byte encodings the letters decide, and jschardet is asked
 * for the alphabets that are not ours (Cyrillic, Central European, Turkish).
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE);
  let binary = '';
  for (let at = 0; at < sample.length; at += 8_192)
    binary += String.fromCharCode(...sample.subarray(at, at + 8_192));
  const guess = jschardet.detect(binary);
  const foreign = guess.confidence > 0.9 ? KNOWN[String(guess.encoding).toLowerCase()] : undefined;
  return foreign && foreign !== 'utf-8' ? foreign : singleByteEncoding(sample);
}

/** The text of a file, without its byte order mark. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes);
