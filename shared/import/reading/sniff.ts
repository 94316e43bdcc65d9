/** What a file is by its first bytes, whatever its name says. */
export type FileForm = 'zip' | 'compound' | 'biff' | 'markup' | 'text' | 'binary';

const startsWith = (bytes: Uint8Array, ...expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[index] === byte);

const SAMPLE = 4_096;

// Text has no control characters but tabs and line ends; UTF-16 has a zero in every other place.
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false;
  const sample = bytes.subarray(0, SAMPLE);
  let odd = 0;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2]! += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  const isWide =
    Math.max(zeros[0]!, zeros[1]!) > sample.length * 0.3 &&
    Math.min(zeros[0]!, zeros[1]!) <= sample.length * 0.05;
  if (isWide) return odd > 0;
  return zeros[0]! + zeros[1]! > 0 || odd > sample.length * 0.01;
}

/** Tells a file's form by its content alone: a workbook named `.csv` is still a workbook. */
export function sniffForm(bytes: Uint8Array): FileForm {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound';
  // BIFF2–5 without a container starts with its BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00)
    return 'biff';
  if (isBinary(bytes)) return 'binary';
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1_024))
    .replace(/^(?:ï»¿|\s)+/, '')
    .toLowerCase();
  if (start.startsWith('<?xml') || /^<(?:!doctype html|html|table|workbook|meta|head|body)/.test(start))
    return 'markup';
  return 'text';
}
