import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { FILE_NAME } from '../../electron/core/core.ts';
import { daysOf } from '../../renderer/features/planner/views.ts';
import { daysOfSeason, seasonOf } from '../../shared/domain/season.ts';
import { addDays, type LocalDate } from '../../shared/time.ts';
import { openTestCore } from '../support/core.ts';
import { seedSeason } from '../support/season.ts';

const SCREENINGS = 5_000;
const ROOMS = 10;
const ARCHIVE_YEARS = 10;
/** As `makeVenue` has it. */
const WEEK_STARTS_ON = 3;

/** The large house: a season of 5,000 screenings in ten rooms, and ten such seasons behind it. */
export function makeLargeHouse(): { readonly dataDir: string; readonly today: LocalDate } {
  const dataDir = mkdtempSync(join(tmpdir(), 'affiche-bench-large-'));
  const { core } = openTestCore({ dataDir, isWorking: false, now: Date.now() });
  seedSeason(core, { screenings: SCREENINGS, rooms: ROOMS, archiveYears: ARCHIVE_YEARS });
  const today = core.today();
  core.close();
  return { dataDir, today };
}

/** How many rows a table of a file has. */
const countOf = (sqlite: Database.Database, table: string): number =>
  sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;

type SmallHouse = { readonly dataDir: string; readonly count: number };

function copyOf(large: string): { readonly dataDir: string; readonly sqlite: Database.Database } {
  const dataDir = mkdtempSync(join(tmpdir(), 'affiche-bench-small-'));
  copyFileSync(join(large, FILE_NAME), join(dataDir, FILE_NAME));
  const sqlite = new Database(join(dataDir, FILE_NAME));
  sqlite.pragma('foreign_keys = OFF');
  return { dataDir, sqlite };
}

/** Takes out what no screening and no booking needs any more, and closes the file. */
function tidy({ dataDir, sqlite }: ReturnType<typeof copyOf>): SmallHouse {
  sqlite.exec(`
    DELETE FROM screening_items WHERE screening_id NOT IN (SELECT id FROM screenings);
    DELETE FROM versions WHERE id NOT IN (SELECT version_id FROM bookings);
    DELETE FROM films WHERE id NOT IN (SELECT film_id FROM versions);
    VACUUM;`);
  const count = countOf(sqlite, 'screenings');
  sqlite.close();
  return { dataDir, count };
}

/**
 * The same season with one screening in ten, 500 in all, and no archive: what the season view is measured against, for it shows
 * all weeks of a season, and of one month alone it would have most of the screen empty.
 */
export function makeThinHouse(large: string, today: LocalDate): SmallHouse {
  const house = copyOf(large);
  const { from, to } = daysOfSeason(seasonOf(today, []), WEEK_STARTS_ON);
  house.sqlite
    .prepare(
      `DELETE FROM screenings WHERE id NOT IN (
        SELECT id FROM (SELECT id, row_number() OVER (ORDER BY day, starts_at, id) AS place
          FROM screenings WHERE day BETWEEN ? AND ?) WHERE place % 10 = 0)`,
    )
    .run(from, to);
  house.sqlite.exec('DELETE FROM bookings WHERE id NOT IN (SELECT booking_id FROM screenings)');
  return tidy(house);
}

/**
 * The same house with the weeks of today's month and nothing else, some 500 screenings: what week, day, month and list show, and
 * what lies on the shelf beside them, is the same to the block, and only what lies around it differs.
 */
export function makeSmallHouse(large: string, today: LocalDate): SmallHouse {
  const house = copyOf(large);
  const { sqlite } = house;
  const shown = daysOf({ view: 'month', listSpan: 'week' }, today, WEEK_STARTS_ON);
  // A programme reaches a day further on both sides than it shows.
  const [from, to] = [addDays(shown.from, -1), addDays(shown.to, 1)];
  sqlite.prepare('DELETE FROM screenings WHERE day NOT BETWEEN ? AND ?').run(from, to);
  sqlite
    .prepare(
      `DELETE FROM bookings WHERE id NOT IN (SELECT booking_id FROM screenings)
        AND NOT (coalesce(window_from, '') <= ? AND coalesce(window_to, '9999') >= ?)`,
    )
    .run(shown.to, shown.from);
  return tidy(house);
}
