import jschardet from 'jschardet';
import type { Encoding } from '../textForm.ts';
import { decodeDos } from './dosText.ts';

/** The encodings of our own languages that write a letter in one byte; of equals the first. */
const LATIN: readonly Encoding[] = ['windows-1252', 'iso-8859-15', 'macintosh', 'ibm850'];

const FOREIGN: Readonly<Record<string, Encoding>> = {
  'windows-1250': 'windows-1250',
  'iso-8859-2': 'iso-8859-2',
  'windows-1251': 'windows-1251',
  maccyrillic: 'windows-1251',
  'windows-1254': 'windows-1254',
  'iso-8859-9': 'windows-1254',
};

/** The text of a file, without its byte order mark. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'ibm850' ? decodeDos(bytes) : new TextDecoder(encoding).decode(bytes);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
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
  // Zeros everywhere are no letters of two bytes, but a file that was never written to its end.
  if (Math.min(odd, even) > sample.length * 0.05) return undefined;
  if (odd > sample.length * 0.3) return 'utf-16le';
  return even > sample.length * 0.3 ? 'utf-16be' : undefined;
}

const AROUND = 12;
const MOST_SAMPLED = 60_000;

/** The places where a letter is more than ASCII, with what stands around them: a long file may have its first accent late. */
function placesOfLetters(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let taken = 0;
  for (let at = 0; at < bytes.length && sample.length < MOST_SAMPLED; at += 1) {
    if (bytes[at]! < 0x80) continue;
    const from = Math.max(taken, at - AROUND);
    if (from > taken) sample.push(0x20);
    taken = Math.min(bytes.length, at + AROUND + 1);
    for (let place = from; place < taken; place += 1) sample.push(bytes[place]!);
    at = taken - 1;
  }
  return Uint8Array.from(sample);
}

const LETTERS = new Set('àâäáãåæçéèêëíìîïñóòôöõøœúùûüÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŸ');
const SIGNS = new Set('’‘“”«»–—…€\u00a0');
const RARE_SIGNS = new Set('°·•²³½©®');

/** How much a text reads like one of our languages: letters with an accent within words, signs between them. */
function worthOf(text: string): number {
  let worth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign < '\u0080') continue;
    if (sign < '\u00a0') worth -= 2;
    else if (SIGNS.has(sign)) worth += 0.5;
    else if (RARE_SIGNS.has(sign)) worth += 0.2;
    else if (!LETTERS.has(sign)) worth -= 1;
    else worth += worthOfLetter(sign, text[at - 1] ?? ' ', text[at + 1] ?? ' ');
  }
  return worth;
}

function worthOfLetter(sign: string, before: string, after: string): number {
  // A capital in the middle of a word is another encoding's small letter.
  if (/\p{Lu}/u.test(sign) && /\p{Ll}/u.test(before)) return -1;
  if (/[a-z]/i.test(before) || /[a-z]/i.test(after)) return 1;
  // The one word of a single letter that has an accent.
  return sign === 'à' || sign === 'À' ? 0.6 : 0;
}

/** Of a text in UTF-8 with a few bytes damaged on its way, more letters are whole than broken. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  let whole = 0;
  let broken = 0;
  for (const sign of text) {
    if (sign === '\ufffd') broken += 1;
    else if (sign >= '\u0080') whole += 1;
  }
  return whole >= 4 && whole > broken * 4;
}

/** What a reading of our own languages must be worth, per letter, before another alphabet is thought of. */
const LEAST_WORTH = 0.4;

/**
 * The encoding of a text table.
 *
 * Byte order marks and valid UTF-8 are certain; of the one-byte encodings the one that gives words, and jschardet is asked
 * for the alphabets that are not ours (Cyrillic, Central European, Turkish).
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const sample = placesOfLetters(bytes);
  if (isMostlyUtf8(sample)) return 'utf-8';
  const worths = LATIN.map((encoding) => worthOf(decodeText(sample, encoding)));
  const best = Math.max(...worths);
  const latin = LATIN[worths.indexOf(best)] ?? 'windows-1252';
  const letters = sample.reduce((count, byte) => count + Number(byte >= 0x80), 0);
  return best >= letters * LEAST_WORTH ? latin : (foreignEncoding(sample) ?? latin);
}

function foreignEncoding(sample: Uint8Array): Encoding | undefined {
  let binary = '';
  for (let at = 0; at < sample.length; at += 8_192)
    binary += String.fromCharCode(...sample.subarray(at, at + 8_192));
  // Its figures say which of all the world's encodings is likeliest, not how likely it is: the first we know counts.
  const guesses = jschardet.detectAll(binary).map(({ encoding }) => String(encoding).toLowerCase());
  return guesses.map((name) => FOREIGN[name]).find((encoding) => encoding !== undefined);
}
