/** Chance that falls the same way for the same number: a case is repeated by its number alone. */
export type Dice = {
  /** A whole number from 0, below `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
};

export function throwDice(seed: number): Dice {
  let state = seed >>> 0;
  // Mulberry32: small, even, and known.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * Math.max(1, end));
  return { below, pick: (from) => from[below(from.length)]!, chance: (share) => next() < share };
}
