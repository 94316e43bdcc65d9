/** Small works on bytes that the ways of encrypting share. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A whole number as four bytes, the least first. */
export const littleEndian = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};

/** A password as Office hashes it. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

/** Cut to `length`, or filled up with `filler`. */
export function sized(bytes: Uint8Array, length: number, filler: number): Uint8Array {
  const out = new Uint8Array(length).fill(filler);
  out.set(bytes.subarray(0, length));
  return out;
}

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.trim()), (sign) => sign.charCodeAt(0));
