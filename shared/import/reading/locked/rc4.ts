/**
 * RC4, as old workbooks are locked with: the bytes that lie over the text of one block.
 *
 * No protection by today's measure, and so in no library we keep; here it only opens what somebody else locked.
 */
export function rc4Stream(key: Uint8Array, length: number): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let index = 0, swap = 0; index < 256; index += 1) {
    swap = (swap + state[index]! + key[index % key.length]!) & 255;
    [state[index], state[swap]] = [state[swap]!, state[index]!];
  }
  const out = new Uint8Array(length);
  for (let index = 0, one = 0, other = 0; index < length; index += 1) {
    one = (one + 1) & 255;
    const held = state[one]!;
    other = (other + held) & 255;
    state[one] = state[other]!;
    state[other] = held;
    out[index] = state[(state[one]! + held) & 255]!;
  }
  return out;
}
