import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { normalisedRowSchema } from '../../../shared/import/row.ts';
import { chooseSheet, understandSheet } from '../../../shared/import/understand.ts';
import { fixturePath } from './support.ts';

const files = readdirSync(fixturePath('.'))
  .filter((name) => /\.(?:xlsx|xls|xlsb|ods|csv|tsv)$/.test(name))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(fixturePath(name))) }));

const SEED = 20261014;
const CASES = 5_000;
const SLOWEST_MS = 4_000;

/** What happens to files on their way: bytes changed, a piece cut out, the end lost, two files run together. */
const damage = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('byte' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      value: fc.nat(255),
    }),
    fc.record({
      kind: fc.constant('cut' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
    }),
    fc.record({ kind: fc.constant('end' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      kind: fc.constant('repeat' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
    }),
  ),
  { minLength: 1, maxLength: 6 },
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(source: Uint8Array, hits: Damage): Uint8Array {
  let bytes = [...source];
  for (const hit of hits) {
    const at = Math.floor(hit.at * bytes.length);
    if (hit.kind === 'byte' && bytes.length > 0) bytes[Math.min(at, bytes.length - 1)] = hit.value;
    else if (hit.kind === 'cut') bytes.splice(at, hit.length);
    else if (hit.kind === 'end') bytes = bytes.slice(0, at);
    else if (hit.kind === 'repeat') bytes.splice(at, 0, ...bytes.slice(at, at + hit.length));
  }
  return Uint8Array.from(bytes);
}

test('a damaged file is read or refused, never thrown at the user, and its rows still cross the boundary', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), damage, ({ name, bytes }, hits) => {
      const started = performance.now();
      const read = readWorkbook(damaged(bytes, hits), name);
      if (read.ok) {
        const { rows } = understandSheet(read.value.sheets[chooseSheet(read.value)]!);
        for (const row of rows) expect(normalisedRowSchema.safeParse(row).error).toBeUndefined();
      }
      expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
    }),
    { seed: SEED, numRuns: CASES },
  );
}, 120_000);
