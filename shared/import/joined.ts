const NONE: readonly never[] = [];

/** An empty list, the same one every time: a list of 50,000 rows is mostly rows that change nothing and raise no doubt. */
export const none = <T>(): readonly T[] => NONE;

/** Two lists as one; where one of them is empty, the other itself. */
export const joined = <T>(one: readonly T[], other: readonly T[]): readonly T[] =>
  one.length === 0 ? other : other.length === 0 ? one : [...one, ...other];

const NOTHING: Readonly<Record<string, never>> = {};

/** Nothing said, the same every time. */
export const nothingSaid = <T>(): Readonly<Record<string, T>> => NOTHING;

/** What two said together; where the second said nothing, what the first said. */
export const saidTogether = <T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> => (other === NOTHING ? one : { ...one, ...other });
