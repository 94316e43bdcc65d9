import type { ForeignForm } from '../sheet.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileForm =
  | 'zip'
  | 'compound'
  | 'biff'
  | 'html'
  | 'xmlWorkbook'
  | 'flatOds'
  | 'pasted'
  | 'text'
  | 'binary';

const startsWith = (bytes: Uint8Array, ...expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[index] === byte);
const sign = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const SAMPLE = 4_096;
/** The share of zeros a text may hold that was damaged on its way. */
const MOST_ZEROS = 0.005;

/** The first signs of a file as letters, whatever its encoding: without marks, zeros and blanks before them. */
function headOf(bytes: Uint8Array): string {
  const letters = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  return letters
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ|\s)+/, '')
    .toLowerCase();
}

/** Zeros behind the last line, as a file gets that was never written to its end. */
function endOfText(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end;
}

const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 32 && code !== 27);

/** Letters of two bytes, most of them of our own alphabet: a control character or half a pair is none. */
function isWideText(sample: Uint8Array, isLittle: boolean): boolean {
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const code = isLittle ? sample[at]! + sample[at + 1]! * 256 : sample[at]! * 256 + sample[at + 1]!;
    if (isControl(code) || code === 0xffff || code === 0xfffe) return false;
  }
  return true;
}

// Text has no control characters but tabs and line ends, and a stray zero now and then; UTF-16 has one in every other place.
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false;
  const sample = bytes.subarray(0, Math.min(SAMPLE, endOfText(bytes) + 1));
  let odd = 0;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2]! += 1;
    else if (isControl(byte)) odd += 1;
  }
  const isWide =
    Math.max(zeros[0]!, zeros[1]!) > sample.length * 0.3 &&
    Math.min(zeros[0]!, zeros[1]!) <= sample.length * 0.05;
  if (isWide) return !isWideText(sample, zeros[1]! > zeros[0]!);
  return zeros[0]! + zeros[1]! > 1 + sample.length * MOST_ZEROS || odd > sample.length * 0.01;
}

/** How the envelope of a pasted table begins; see `pasted.ts`. */
export const PASTED_START = '{"affichepasted":';

function markupForm(head: string): FileForm | undefined {
  const start = head.replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (/^<\?xml|^<\?mso|^<(?:[\w-]+:)?workbook[\s>]|^<office:document/.test(start)) {
    if (start.includes('<office:document')) return 'flatOds';
    if (/<(?:[\w-]+:)?workbook[\s>]/.test(start)) return 'xmlWorkbook';
    return start.includes('<html') || start.includes('<table') ? 'html' : undefined;
  }
  return /^<(?:!doctype html|html|table|meta|head|body|style|div|center|font|p|span)[\s>]/.test(start)
    ? 'html'
    : undefined;
}

/** Tells a file's form by its content alone: a workbook named `.csv` is still a workbook. */
export function sniffForm(bytes: Uint8Array): FileForm {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound';
  // BIFF2–5 without a container starts with its BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00)
    return 'biff';
  if (isBinary(bytes)) return 'binary';
  const head = headOf(bytes);
  if (head.startsWith(PASTED_START)) return 'pasted';
  const markup = markupForm(head);
  if (markup !== undefined) return markup;
  return head.startsWith('<?xml') ? 'binary' : 'text';
}

/** What a file is that holds no table, where its first bytes say so. */
export function foreignFormOf(bytes: Uint8Array): ForeignForm | undefined {
  const is = (text: string, at = 0): boolean => startsWith(bytes.subarray(at), ...sign(text));
  if (is('%PDF-')) return 'pdf';
  if (is('{\\rtf')) return 'document';
  if (is('\x89PNG') || is('GIF8') || is('II*\0') || is('MM\0*') || startsWith(bytes, 0xff, 0xd8, 0xff))
    return 'picture';
  if (is('RIFF') && is('WEBP', 8)) return 'picture';
  if (is('ftyphei', 4) || is('ftypavif', 4)) return 'picture';
  if (is('Rar!') || is("7z\xbc\xaf'\x1c") || startsWith(bytes, 0x1f, 0x8b)) return 'archive';
  const head = headOf(bytes);
  const isMail = /^(?:mime-version:|received:|return-path:|delivered-to:)/.test(head);
  return isMail || /^from:[^\n]*\n(?:[\w-]+:[^\n]*\n)+/.test(head) ? 'mail' : undefined;
}
