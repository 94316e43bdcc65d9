import type { FilmImage } from './text.ts';

type Facts = Pick<FilmImage, 'mime' | 'widthPx' | 'heightPx'>;

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2);
const hasAt = (bytes: Uint8Array, at: number, ...expected: readonly number[]): boolean =>
  expected.every((value, index) => bytes[at + index] === value);

/** Kind and size of a PNG, JPEG or GIF, read from its own first bytes, never from its name; null for anything else. */
export function imageFacts(bytes: Uint8Array): Facts | null {
  if (hasAt(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && bytes.length >= 24) {
    return sized('image/png', u32(bytes, 16), u32(bytes, 20));
  }
  if (hasAt(bytes, 0, 0x47, 0x49, 0x46, 0x38) && bytes.length >= 10) {
    return sized(
      'image/gif',
      (bytes[6] ?? 0) | ((bytes[7] ?? 0) << 8),
      (bytes[8] ?? 0) | ((bytes[9] ?? 0) << 8),
    );
  }
  return hasAt(bytes, 0, 0xff, 0xd8, 0xff) ? jpegFacts(bytes) : null;
}

const sized = (mime: Facts['mime'], widthPx: number, heightPx: number): Facts | null =>
  widthPx > 0 && heightPx > 0 ? { mime, widthPx, heightPx } : null;

// A JPEG's size stands in its start-of-frame segment, behind others of any length.
function jpegFacts(bytes: Uint8Array): Facts | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return sized('image/jpeg', u16(bytes, at + 7), u16(bytes, at + 5));
    at += marker === 0xff ? 1 : 2 + u16(bytes, at + 2);
  }
  return null;
}
