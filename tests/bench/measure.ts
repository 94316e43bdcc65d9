/** One figure: ours against a named baseline, measured in the same run on the same machine. */
export type Figure = {
  readonly name: string;
  /** Ours divided by the baseline; what an issue sets a limit to. */
  readonly ratio: number | null;
  readonly limit: number;
  readonly value: number;
  readonly unit: 'ms';
  readonly baseline: string;
  readonly baselineValue: number;
  /** Why it could not be measured here. */
  readonly note?: string;
};

export type Bench = () => Promise<readonly Figure[]>;

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds a call takes. */
export async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * Two things timed turn by turn, so that a slow moment of the machine falls on both; medians of `rounds` after one
 * unmeasured round of each.
 */
export async function compare(
  ours: () => unknown,
  baseline: () => unknown,
  rounds: number,
): Promise<{ readonly value: number; readonly baselineValue: number }> {
  await ours();
  await baseline();
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await time(ours));
    theirs.push(await time(baseline));
  }
  return { value: median(mine), baselineValue: median(theirs) };
}
