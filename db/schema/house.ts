import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Contact } from '../../shared/domain/distributor.ts';
import type { Format, Room, Venue } from '../../shared/domain/house.ts';
import type { Strand } from '../../shared/domain/strand.ts';
import type { Terms } from '../../shared/domain/terms.ts';
import type { Weekday } from '../../shared/time.ts';
import type { Lang } from '../../shared/words/words.ts';

export const venues = sqliteTable('venues', {
  id: text().primaryKey(),
  name: text().notNull(),
  street: text().notNull().default(''),
  postcode: text().notNull().default(''),
  city: text().notNull().default(''),
  country: text().notNull().default('BE'),
  timeZone: text('time_zone').notNull().default('Europe/Brussels'),
  houseLanguage: text('house_language').$type<Lang>().notNull().default('nl'),
  cinemaWeekStartsOn: integer('cinema_week_starts_on').$type<Weekday>().notNull().default(3),
  programmeDayStartsAt: text('programme_day_starts_at').notNull().default('06:00'),
  snapMin: integer('snap_min').notNull().default(5),
  preProgrammeMin: integer('pre_programme_min').notNull().default(0),
  website: text(),
  email: text(),
  phone: text(),
  basePriceCents: integer('base_price_cents'),
  listingPlaces: text('listing_places', { mode: 'json' })
    .$type<Record<string, string>>()
    .notNull()
    .default({}),
  rules: text({ mode: 'json' }).$type<Venue['rules']>().notNull().default({}),
});

export const rooms = sqliteTable(
  'rooms',
  {
    id: text().primaryKey(),
    venueId: text('venue_id')
      .notNull()
      .references(() => venues.id),
    name: text().notNull(),
    position: integer().notNull(),
    seats: integer(),
    turnaroundMin: integer('turnaround_min').notNull().default(20),
    formats: text({ mode: 'json' }).$type<readonly Format[]>().notNull().default([]),
    serverThumbprint: text('server_thumbprint'),
    archivedOn: text('archived_on'),
    closures: text({ mode: 'json' }).$type<Room['closures']>().notNull().default([]),
  },
  (table) => [index('rooms_by_venue').on(table.venueId, table.position)],
);

export const distributors = sqliteTable('distributors', {
  id: text().primaryKey(),
  name: text().notNull(),
  language: text().$type<Lang>().notNull().default('nl'),
  contacts: text({ mode: 'json' }).$type<readonly Contact[]>().notNull().default([]),
  defaultTerms: text('default_terms', { mode: 'json' }).$type<Terms>().notNull(),
  returnsLayout: text('returns_layout'),
  notes: text().notNull().default(''),
});

export const strands = sqliteTable('strands', {
  id: text().primaryKey(),
  names: text({ mode: 'json' }).$type<Strand['names']>().notNull(),
  tint: integer().notNull().default(0),
  recurrences: text({ mode: 'json' }).$type<Strand['recurrences']>().notNull().default([]),
  exceptions: text({ mode: 'json' }).$type<Strand['exceptions']>().notNull().default([]),
  template: text({ mode: 'json' }).$type<Strand['template']>().notNull(),
  archivedOn: text('archived_on'),
});

export const seasons = sqliteTable('seasons', {
  id: text().primaryKey(),
  name: text().notNull(),
  from: text().notNull(),
  to: text().notNull(),
});

export const settings = sqliteTable(
  'settings',
  {
    id: text().primaryKey(),
    key: text().notNull(),
    value: text({ mode: 'json' }).$type<unknown>(),
  },
  (table) => [uniqueIndex('settings_by_key').on(table.key)],
);
