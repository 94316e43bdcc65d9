import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Price } from '../../shared/domain/screening.ts';
import type {
  ChannelEnvironment,
  DeliveryEvent,
  DeliveryProblem,
  OutboxState,
  PerLang,
  Publication,
  RemoteWorkflow,
} from '../../shared/listing/listing.ts';
import { versions } from './films.ts';
import { images } from './texts.ts';

export const listings = sqliteTable(
  'listings',
  {
    id: text().primaryKey(),
    versionId: text('version_id')
      .notNull()
      .references(() => versions.id),
    names: text({ mode: 'json' }).$type<PerLang>().notNull().default({}),
    themeId: text('theme_id'),
    price: text({ mode: 'json' }).$type<Price>(),
    ticketUrl: text('ticket_url'),
    imageId: text('image_id').references(() => images.id),
    ageRange: text('age_range'),
    labels: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
  },
  (table) => [uniqueIndex('listings_by_version').on(table.versionId)],
);

export const approvals = sqliteTable(
  'approvals',
  {
    id: text().primaryKey(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    content: text().notNull(),
    contentHash: text('content_hash').notNull(),
    approvedAtMs: integer('approved_at_ms').notNull(),
    approvedBy: text('approved_by').notNull(),
  },
  (table) => [index('approvals_by_listing').on(table.listingId, table.approvedAtMs)],
);

export const channels = sqliteTable('channels', {
  id: text().primaryKey(),
  name: text().notNull(),
  environment: text().$type<ChannelEnvironment>().notNull(),
  apiUrl: text('api_url').notNull(),
  searchUrl: text('search_url').notNull(),
  loginUrl: text('login_url').notNull(),
  clientId: text('client_id').notNull(),
  redirectUri: text('redirect_uri').notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
  placeUrl: text('place_url'),
  organizerUrl: text('organizer_url'),
});

export const publications = sqliteTable(
  'publications',
  {
    id: text().primaryKey(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    channelId: text('channel_id')
      .notNull()
      .references(() => channels.id),
    remoteId: text('remote_id'),
    remoteUrl: text('remote_url'),
    acceptedSnapshot: text('accepted_snapshot', { mode: 'json' }).$type<Publication['acceptedSnapshot']>(),
    acceptedHash: text('accepted_hash'),
    remoteWorkflow: text('remote_workflow').$type<RemoteWorkflow>(),
    acceptedAtMs: integer('accepted_at_ms'),
    imageUrls: text('image_urls', { mode: 'json' }).$type<Publication['imageUrls']>().notNull().default({}),
  },
  (table) => [uniqueIndex('publications_by_listing').on(table.listingId, table.channelId)],
);

export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    channelId: text('channel_id')
      .notNull()
      .references(() => channels.id),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    content: text().notNull(),
    contentHash: text('content_hash').notNull(),
    state: text().$type<OutboxState>().notNull().default('waiting'),
    isOutcomeUnknown: integer('is_outcome_unknown', { mode: 'boolean' }).notNull().default(false),
    attempts: integer().notNull().default(0),
    nextAttemptAtMs: integer('next_attempt_at_ms').notNull(),
    problem: text({ mode: 'json' }).$type<DeliveryProblem>(),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (table) => [
    uniqueIndex('outbox_by_listing').on(table.listingId, table.channelId),
    index('outbox_by_due').on(table.state, table.nextAttemptAtMs),
  ],
);

/** A listing's timeline. Written by the outbox, never undone. */
export const deliveryEvents = sqliteTable(
  'delivery_events',
  {
    id: text().primaryKey(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    channelId: text('channel_id').references(() => channels.id),
    atMs: integer('at_ms').notNull(),
    code: text().notNull(),
    facts: text({ mode: 'json' }).$type<DeliveryEvent['facts']>().notNull().default({}),
  },
  (table) => [index('delivery_events_by_listing').on(table.listingId, table.atMs)],
);
