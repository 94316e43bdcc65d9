import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BookingStatus } from '../../shared/domain/booking.ts';
import type { Badge, ItemKind, Price, Screening, ScreeningState } from '../../shared/domain/screening.ts';
import type { Terms } from '../../shared/domain/terms.ts';
import { versions } from './films.ts';
import { distributors, rooms, strands } from './house.ts';
import { importRuns } from './imports.ts';

export const bookings = sqliteTable(
  'bookings',
  {
    id: text().primaryKey(),
    versionId: text('version_id')
      .notNull()
      .references(() => versions.id),
    distributorId: text('distributor_id').references(() => distributors.id),
    status: text().$type<BookingStatus['kind']>().notNull(),
    optionRank: integer('option_rank'),
    optionExpiresOn: text('option_expires_on'),
    confirmedOn: text('confirmed_on'),
    cancelReason: text('cancel_reason'),
    windowFrom: text('window_from'),
    windowTo: text('window_to'),
    maxShows: integer('max_shows'),
    minShowsPerWeek: integer('min_shows_per_week'),
    terms: text({ mode: 'json' }).$type<Terms>().notNull(),
    sharedCopyWith: text('shared_copy_with'),
    partnerStarts: text('partner_starts', { mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    needsKey: integer('needs_key', { mode: 'boolean' }).notNull().default(false),
    isAnnouncementForbidden: integer('is_announcement_forbidden', {
      mode: 'boolean',
    })
      .notNull()
      .default(false),
    embargoUntil: text('embargo_until'),
    notes: text().notNull().default(''),
    importRunId: text('import_run_id').references(() => importRuns.id),
  },
  (table) => [
    index('bookings_by_version').on(table.versionId),
    index('bookings_by_distributor').on(table.distributorId),
    index('bookings_by_window').on(table.windowTo, table.windowFrom),
    index('bookings_by_import').on(table.importRunId),
  ],
);

export const screenings = sqliteTable(
  'screenings',
  {
    id: text().primaryKey(),
    bookingId: text('booking_id')
      .notNull()
      .references(() => bookings.id),
    versionId: text('version_id')
      .notNull()
      .references(() => versions.id),
    roomId: text('room_id').references(() => rooms.id),
    day: text().notNull(),
    startsAt: text('starts_at'),
    state: text().$type<ScreeningState>().notNull().default('planned'),
    stateReason: text('state_reason', { mode: 'json' })
      .$type<Screening['stateReason']>()
      .notNull()
      .default({}),
    isSoldOut: integer('is_sold_out', { mode: 'boolean' }).notNull().default(false),
    price: text({ mode: 'json' }).$type<Price>(),
    ticketUrl: text('ticket_url'),
    badges: text({ mode: 'json' }).$type<readonly Badge[]>().notNull().default([]),
    strandId: text('strand_id').references(() => strands.id),
    publicNote: text('public_note', { mode: 'json' }).$type<Screening['publicNote']>().notNull().default({}),
    notes: text().notNull().default(''),
  },
  (table) => [
    index('screenings_by_day').on(table.day, table.roomId),
    index('screenings_by_booking').on(table.bookingId, table.day),
    index('screenings_by_version').on(table.versionId, table.day),
  ],
);

export const screeningItems = sqliteTable(
  'screening_items',
  {
    id: text().primaryKey(),
    screeningId: text('screening_id')
      .notNull()
      .references(() => screenings.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    kind: text().$type<ItemKind>().notNull(),
    title: text().notNull().default(''),
    durationMin: integer('duration_min'),
    versionId: text('version_id').references(() => versions.id),
    bookingId: text('booking_id').references(() => bookings.id),
  },
  (table) => [
    index('items_by_booking').on(table.bookingId),
    index('items_by_screening').on(table.screeningId, table.position),
    index('items_by_version').on(table.versionId),
  ],
);

/** A conflict somebody accepted with a reason; it lapses when the facts it was given for change. */
export const conflictOverrides = sqliteTable(
  'conflict_overrides',
  {
    id: text().primaryKey(),
    conflictKey: text('conflict_key').notNull(),
    facts: text().notNull(),
    reason: text().notNull(),
  },
  (table) => [uniqueIndex('overrides_by_key').on(table.conflictKey)],
);

/** A programme day nobody moves anything on until it is unlocked. */
export const lockedDays = sqliteTable(
  'locked_days',
  {
    id: text().primaryKey(),
    day: text().notNull(),
    lockedAtMs: integer('locked_at_ms').notNull(),
  },
  (table) => [uniqueIndex('locked_days_by_day').on(table.day)],
);

export const scenarios = sqliteTable('scenarios', {
  id: text().primaryKey(),
  name: text().notNull(),
  from: text().notNull(),
  to: text().notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
});

/** What a scenario changes of the programme, one row a screening. */
export const scenarioScreenings = sqliteTable(
  'scenario_screenings',
  {
    id: text().primaryKey(),
    scenarioId: text('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    screeningId: text('screening_id').notNull(),
    base: text({ mode: 'json' }).$type<Screening>(),
    value: text({ mode: 'json' }).$type<Screening>(),
  },
  (table) => [uniqueIndex('scenario_screenings_by_scenario').on(table.scenarioId, table.screeningId)],
);

export const keys = sqliteTable(
  'keys',
  {
    id: text().primaryKey(),
    versionId: text('version_id')
      .notNull()
      .references(() => versions.id),
    roomId: text('room_id').references(() => rooms.id),
    contentTitle: text('content_title').notNull(),
    cplId: text('cpl_id').notNull(),
    recipient: text().notNull(),
    notBeforeMs: integer('not_before_ms').notNull(),
    notAfterMs: integer('not_after_ms').notNull(),
    receivedAtMs: integer('received_at_ms').notNull(),
    fileName: text('file_name').notNull(),
  },
  (table) => [index('keys_by_version').on(table.versionId)],
);
