/** The kinds of picture the site takes. */
export type ImageKind = { readonly mime: string; readonly extension: 'png' | 'jpeg' | 'gif' };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** What the bytes themselves say; the sender's word and the file's name count for nothing. */
export function sniffImage(bytes: Uint8Array): ImageKind | null {
  if (startsWith(bytes, PNG) && tagAt(bytes, 12) === 'IHDR') return { mime: 'image/png', extension: 'png' };
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { mime: 'image/jpeg', extension: 'jpeg' };
  const head = tagAt(bytes, 0, 6);
  if (head === 'GIF87a' || head === 'GIF89a') return { mime: 'image/gif', extension: 'gif' };
  return null;
}

const tagAt = (bytes: Uint8Array, at: number, length = 4): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
