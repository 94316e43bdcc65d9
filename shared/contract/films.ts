import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Booking } from '../domain/booking.ts';
import type { Distributor } from '../domain/distributor.ts';
import { type Film, KIJKWIJZER_AGES, KIJKWIJZER_ICONS, type Version } from '../domain/film.ts';
import { FORMATS } from '../domain/house.ts';
import type { Screening } from '../domain/screening.ts';
import { termsSchema } from '../domain/terms.ts';
import { type FilmImage, TEXT_OWNERS, type Text, textLengthSchema } from '../domain/text.ts';
import { idSchema } from '../ids.ts';
import { localDateSchema, localDateTimeSchema } from '../time.ts';
import { type Binary, langSchema, noInput, type Outcome, perLangSchema } from './common.ts';
import { filmMergingContract } from './filmMerging.ts';

/** A film in a list: its first version's language and length, how often it is booked and shown, when next. */
export type FilmRow = {
  readonly film: Film;
  readonly runtimeMin: number | null;
  readonly bookingCount: number;
  readonly screeningCount: number;
  readonly nextDay: string | null;
  readonly firstImage: FilmImage | null;
};
export type FilmSheet = {
  readonly film: Film;
  readonly versions: readonly Version[];
  readonly bookings: readonly Booking[];
  readonly screenings: readonly Screening[];
  readonly images: readonly FilmImage[];
  readonly texts: readonly Text[];
};
export type BookingRow = {
  readonly booking: Booking;
  readonly film: Film;
  readonly version: Version;
  readonly distributorName: string | null;
  readonly placedCount: number;
};
/** The copy desk's board: one row a film, with its texts and when they are needed first. */
export type CopyRow = {
  readonly film: Film;
  readonly image: FilmImage | null;
  readonly texts: readonly Omit<Text, 'body'>[];
  readonly neededOn: string | null;
};

const name = z.string().trim().min(1).max(500);
const names = z.array(z.string().trim().min(1).max(300)).max(100);
const optionalUrl = z.string().max(2_000).nullable();

export const filmPatchSchema = z
  .object({
    originalTitle: name,
    titles: perLangSchema,
    directors: names,
    cast: names,
    countries: z.array(z.string().trim().min(1).max(60)).max(30),
    year: z.number().int().min(1880).max(2200).nullable(),
    genres: names,
    themeId: z.string().max(20).nullable(),
    rating: z
      .object({
        age: z.enum(KIJKWIJZER_AGES).nullable(),
        icons: z.array(z.enum(KIJKWIJZER_ICONS)),
        other: z.string().max(100).nullable(),
      })
      .nullable(),
    releaseDate: localDateSchema.nullable(),
    externalIds: z.record(z.string().max(30), z.string().max(200)),
    website: optionalUrl,
    trailerUrl: optionalUrl,
    notes: z.string().max(20_000),
  })
  .partial();
export const versionPatchSchema = z
  .object({
    spokenLanguages: z.array(z.string().min(2).max(20)).max(20),
    subtitleLanguages: z.array(z.string().min(2).max(20)).max(20),
    format: z.enum(FORMATS),
    runtimeMin: z.number().int().min(1).max(2_000).nullable(),
    hasAudioDescription: z.boolean(),
    hasSdh: z.boolean(),
  })
  .partial();
export const bookingPatchSchema = z
  .object({
    distributorId: idSchema.nullable(),
    windowFrom: localDateSchema.nullable(),
    windowTo: localDateSchema.nullable(),
    maxShows: z.number().int().min(0).max(10_000).nullable(),
    minShowsPerWeek: z.number().int().min(0).max(200).nullable(),
    terms: termsSchema,
    optionRank: z.number().int().min(1).max(20),
    optionExpiresOn: localDateSchema.nullable(),
    sharedCopyWith: z.string().max(200).nullable(),
    partnerStarts: z.array(localDateTimeSchema).max(200),
    needsKey: z.boolean(),
    isAnnouncementForbidden: z.boolean(),
    embargoUntil: localDateSchema.nullable(),
    notes: z.string().max(20_000),
  })
  .partial();
const page = {
  limit: z.number().int().min(1).max(1_000).default(200),
  offset: z.number().int().min(0).default(0),
};

export const filmsContract = {
  ...filmMergingContract,
  /** Films whose titles or makers hold every word of `query` (diacritics ignored); all by their title in `language` where it is empty. */
  search: oc
    .input(z.object({ query: z.string().max(300), language: langSchema.default('nl'), ...page }))
    .output(type<{ readonly rows: readonly FilmRow[]; readonly total: number }>()),
  get: oc.input(z.object({ filmId: idSchema })).output(type<FilmSheet | null>()),
  add: oc.input(z.object({ originalTitle: name })).output(type<Outcome<Film>>()),
  update: oc.input(z.object({ filmId: idSchema, patch: filmPatchSchema })).output(type<Outcome<Film>>()),
  /** Refused while a version of it is booked. */
  remove: oc.input(z.object({ filmId: idSchema })).output(type<Outcome<null>>()),
  addVersion: oc
    .input(z.object({ filmId: idSchema, patch: versionPatchSchema }))
    .output(type<Outcome<Version>>()),
  updateVersion: oc
    .input(z.object({ versionId: idSchema, patch: versionPatchSchema }))
    .output(type<Outcome<Version>>()),
};

export const bookingsContract = {
  list: oc
    .input(
      z.object({
        query: z.string().max(300).default(''),
        status: z.enum(['all', 'option', 'confirmed', 'cancelled']).default('all'),
        ...page,
      }),
    )
    .output(type<{ readonly rows: readonly BookingRow[]; readonly total: number }>()),
  /** A new booking is an option until confirmed. */
  add: oc
    .input(z.object({ versionId: idSchema, patch: bookingPatchSchema }))
    .output(type<Outcome<Booking>>()),
  update: oc
    .input(z.object({ bookingId: idSchema, patch: bookingPatchSchema }))
    .output(type<Outcome<Booking>>()),
  confirm: oc.input(z.object({ bookingId: idSchema })).output(type<Outcome<Booking>>()),
  backToOption: oc.input(z.object({ bookingId: idSchema })).output(type<Outcome<Booking>>()),
  cancel: oc
    .input(z.object({ bookingId: idSchema, reason: z.string().max(1_000) }))
    .output(type<Outcome<Booking>>()),
  remove: oc.input(z.object({ bookingId: idSchema })).output(type<Outcome<null>>()),
};

export const distributorsContract = {
  list: oc.input(noInput).output(type<readonly Distributor[]>()),
  add: oc.input(z.object({ name })).output(type<Outcome<Distributor>>()),
  update: oc
    .input(
      z.object({
        distributorId: idSchema,
        patch: z
          .object({
            name,
            language: langSchema,
            notes: z.string().max(20_000),
            defaultTerms: termsSchema,
            contacts: z
              .array(
                z.object({
                  name: z.string().max(200),
                  role: z.string().max(200),
                  email: z.string().max(200),
                  phone: z.string().max(60),
                }),
              )
              .max(50),
          })
          .partial(),
      }),
    )
    .output(type<Outcome<Distributor>>()),
};

export const textsContract = {
  board: oc.input(noInput).output(type<readonly CopyRow[]>()),
  of: oc
    .input(z.object({ ownerKind: z.enum(TEXT_OWNERS), ownerId: idSchema }))
    .output(type<readonly Text[]>()),
  /** Keeps a text; an empty body removes it. `sourceLanguage` says from which language it was translated. */
  save: oc
    .input(
      z.object({
        ownerKind: z.enum(TEXT_OWNERS),
        ownerId: idSchema,
        language: langSchema,
        length: textLengthSchema,
        body: z.string().max(50_000),
        sourceLanguage: langSchema.nullable(),
      }),
    )
    .output(type<Outcome<Text | null>>()),
};

export const imagesContract = {
  add: oc
    .input(z.object({ filmId: idSchema, file: z.file().max(25 * 1024 * 1024) }))
    .output(type<Outcome<FilmImage>>()),
  update: oc
    .input(
      z.object({
        imageId: idSchema,
        patch: z
          .object({
            rightsHolder: z.string().max(300),
            description: perLangSchema,
            focalX: z.number().int().min(0).max(1_000),
            focalY: z.number().int().min(0).max(1_000),
          })
          .partial(),
      }),
    )
    .output(type<Outcome<FilmImage>>()),
  remove: oc.input(z.object({ imageId: idSchema })).output(type<Outcome<null>>()),
  bytes: oc.input(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })).output(type<Binary | null>()),
};
