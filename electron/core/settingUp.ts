import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  insertRow,
  insertRows,
  insertScreenings,
  keepImageBytes,
  readSetting,
  readVenue,
  tables,
  toBookingRow,
  type WriteDb,
  writeSetting,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { preferencesSchema } from '../../shared/contract/system.ts';
import { buildSampleSeason } from '../../shared/domain/buildSampleSeason.ts';
import type { Venue } from '../../shared/domain/house.ts';
import { parseSampleSeason, SAMPLE_SEASON_FILES } from '../../shared/domain/sampleSeason.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import { PROGRAMME_DAY_STARTS, type Weekday } from '../../shared/time.ts';
import type { Lang } from '../../shared/words/words.ts';
import type { Core } from './context.ts';
import { newRoom } from './house.ts';

/**
 * Fills an empty file with the sample season, from today on, and keeps `language` as the screen's.
 *
 * One step. Refused with `alreadySetUp` where there is a house already.
 */
export function setUpSample(core: Core, language: Lang): Outcome<null> {
  if (readVenue(core.db) !== undefined) return refuse('alreadySetUp');
  const folder = join(core.options.resourcesDir, 'sample-season');
  const bytes = new Map<string, Buffer>();
  const rows = buildSampleSeason(readSampleSeason(folder), {
    today: core.today(),
    nowMs: core.now(),
    newId: core.newId,
    bytesOf: ({ file }) => {
      const content = readFileSync(join(folder, file));
      const sha256 = createHash('sha256').update(content).digest('hex');
      bytes.set(sha256, content);
      return { sha256, mime: file.endsWith('.png') ? 'image/png' : 'image/jpeg' };
    },
  });
  return core.write({ kind: 'setUpSample', facts: { name: rows.venue.name } }, (db) => {
    keepLanguage(db, core, language);
    insertRow(db, tables.venues, rows.venue);
    insertRows(db, tables.rooms, rows.rooms);
    insertRows(db, tables.distributors, rows.distributors);
    insertRows(db, tables.strands, rows.strands);
    insertRows(db, tables.films, rows.films);
    insertRows(db, tables.versions, rows.versions);
    insertRows(db, tables.bookings, rows.bookings.map(toBookingRow));
    insertScreenings(db, rows.screenings, core.newId);
    insertRows(db, tables.texts, rows.texts);
    for (const [sha256, content] of bytes) keepImageBytes(db, sha256, content);
    insertRows(db, tables.images, rows.images);
    return ok(null);
  });
}

function readSampleSeason(folder: string) {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return parseSampleSeason(
    Object.fromEntries(SAMPLE_SEASON_FILES.map((name) => [name, read(name)])) as Parameters<
      typeof parseSampleSeason
    >[0],
  );
}

export type EmptyHouse = {
  readonly venueName: string;
  readonly city: string;
  /** The language the house speaks to its public; the screen's own is a preference. */
  readonly language: Lang;
  readonly cinemaWeekStartsOn: Weekday;
  readonly rooms: readonly { readonly name: string; readonly seats: number | null }[];
};

/** A house with a name and rooms and nothing planned. One step. Refused with `alreadySetUp` where there is a house already. */
export function setUpEmpty(core: Core, input: EmptyHouse): Outcome<null> {
  if (readVenue(core.db) !== undefined) return refuse('alreadySetUp');
  const venue: Venue = {
    id: core.newId(),
    name: input.venueName,
    street: '',
    postcode: '',
    city: input.city,
    country: 'BE',
    timeZone: 'Europe/Brussels',
    houseLanguage: input.language,
    cinemaWeekStartsOn: input.cinemaWeekStartsOn,
    programmeDayStartsAt: PROGRAMME_DAY_STARTS,
    snapMin: 5,
    preProgrammeMin: 0,
    website: null,
    email: null,
    phone: null,
    basePriceCents: null,
    listingPlaces: {},
    rules: {},
  };
  return core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRows(
      db,
      tables.rooms,
      input.rooms.map(({ name, seats }, position) => newRoom(core.newId(), venue.id, name, position, seats)),
    );
    return ok(null);
  });
}

// A preference is no step of the programme; it stays outside the journal.
function keepLanguage(db: WriteDb, core: Core, language: Lang): void {
  const before = preferencesSchema.parse(readSetting(db, 'preferences') ?? {});
  writeSetting(db, 'preferences', { ...before, language }, core.newId());
}
