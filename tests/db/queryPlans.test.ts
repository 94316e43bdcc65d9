import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programmeExtent, readProgramme, readShelf } from '../../electron/core/programming.ts';
import { countSeasonConflicts, readSeason } from '../../electron/core/seasons.ts';
import { addDays } from '../../shared/time.ts';
import { openTestCore, type TestCore } from '../support/core.ts';
import { plansOf } from '../support/queryPlans.ts';
import { seedSeason } from '../support/season.ts';

/** Tables that grow with every season: nobody who opens a view may wait for all of them to be walked. */
const GROWING = [
  'screenings',
  'screening_items',
  'bookings',
  'versions',
  'films',
  'keys',
  'listings',
  'approvals',
];
const ALIASES: Readonly<Record<string, string>> = { s: 'screenings', i: 'screening_items' };

let house: TestCore;
beforeAll(() => {
  house = openTestCore({ isWorking: false });
  seedSeason(house.core, { screenings: 400, rooms: 3, archiveYears: 3 });
});
afterAll(() => house.close());

/** Walks of whole tables: `SCAN films`, also where an index gives their order. */
function walks(run: () => unknown): readonly string[] {
  return plansOf(house.core.db.sqlite, run).flatMap(({ sql, steps }) =>
    steps.flatMap((step) => {
      const [, table = ''] = /^SCAN (\w+)/.exec(step) ?? [];
      return GROWING.includes(ALIASES[table] ?? table) ? [`${step}: ${sql}`] : [];
    }),
  );
}

const READS: Readonly<Record<string, () => unknown>> = {
  week: () => readProgramme(house.core, '2026-10-28', '2026-11-03'),
  month: () => readProgramme(house.core, '2026-10-28', '2026-12-01'),
  shelf: () => readShelf(house.core, '2026-10-28'),
  season: () => readSeason(house.core, '2026-08-26', '2027-07-06'),
  'season’s conflicts': () => countSeasonConflicts(house.core, '2026-10-28', addDays('2026-10-28', 41)),
  'first and last day': () => programmeExtent(house.core),
};

// Fresh from its first import a house has no figures on its tables; later it does, and SQLite may choose otherwise.
describe.each(['without figures', 'with figures'])('%s on its tables', (state) => {
  beforeAll(() => {
    if (state === 'with figures') house.core.db.sqlite.exec('ANALYZE');
  });

  test.each(Object.keys(READS))('the %s is read without walking any table that grows', (name) => {
    expect(walks(() => READS[name]?.())).toEqual([]);
  });
});

test('a walk would be seen', () => {
  const { sqlite } = house.core.db;
  expect(walks(() => sqlite.prepare('SELECT notes FROM screenings WHERE notes <> ?').all('')).length).toBe(1);
});
