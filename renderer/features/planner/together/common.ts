/** The value all have alike; undefined where they differ. */
export function common<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((each) => each === first) ? first : undefined;
}
