import { z } from 'zod';
import { localTimeSchema, weekdaySchema } from '../time.ts';
import { KIJKWIJZER_AGES, KIJKWIJZER_ICONS } from './film.ts';
import { FORMATS } from './house.ts';
import { BADGES, ITEM_KINDS } from './screening.ts';
import { STRAND_TINTS } from './strand.ts';
import { termsSchema } from './terms.ts';
import { TEASER_MAX } from './text.ts';

/** Cinema weeks the sample season lasts; week 0 is the current one. */
export const SAMPLE_WEEKS = 10;

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const languageCode = z.string().regex(/^[a-z]{2}$/);
const cents = z.number().int().nonnegative();
const roomNumber = z.union([z.literal(1), z.literal(2)]);
const words = z.string().trim().min(1);
const inThreeLanguages = z.strictObject({ nl: words, fr: words, en: words });
const inSomeLanguages = inThreeLanguages.partial();
const teaser = words.max(TEASER_MAX);
const teasers = z.strictObject({ nl: teaser, fr: teaser, en: teaser });
const format = z.enum(FORMATS);
const badge = z.enum(BADGES);

export const sampleVenueSchema = z.strictObject({
  name: words,
  street: words,
  postcode: words,
  city: words,
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: words,
  houseLanguage: z.enum(['nl', 'fr', 'en']),
  cinemaWeekStartsOn: weekdaySchema,
  preProgrammeMin: z.number().int().nonnegative(),
  website: z.url(),
  email: z.email(),
  basePriceCents: cents,
  tariffs: z.array(z.strictObject({ name: inThreeLanguages, cents })),
  vatBp: z.number().int().min(0).max(10_000),
  rooms: z.array(
    z.strictObject({
      number: roomNumber,
      name: words,
      seats: z.number().int().positive(),
      turnaroundMin: z.number().int().nonnegative(),
      formats: z.array(format).min(1),
    }),
  ),
});

/** A real film, with the one version of it the house plays. `titles` where a language has its own. */
export const sampleFilmSchema = z.strictObject({
  key,
  group: z.enum(['classic', 'recent', 'documentary', 'family']),
  originalTitle: words,
  titles: inSomeLanguages,
  directors: z.array(words).min(1),
  cast: z.array(words).max(3),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
  year: z.number().int().min(1895).max(2100),
  genres: z.array(words).min(1),
  themeId: z.string().regex(/^1\.7\.\d{1,2}\.0\.0$/),
  imdbId: z
    .string()
    .regex(/^tt\d{7,8}$/)
    .optional(),
  rating: z.strictObject({
    age: z.enum(KIJKWIJZER_AGES),
    icons: z.array(z.enum(KIJKWIJZER_ICONS)),
  }),
  version: z.strictObject({
    spokenLanguages: z.array(languageCode),
    subtitleLanguages: z.array(languageCode),
    format,
    runtimeMin: z.number().int().positive(),
    hasAudioDescription: z.boolean(),
  }),
});

/** The copy of one film. A language or length left out is a gap on the copy desk, left on purpose. */
export const sampleTextsSchema = z.strictObject({
  film: key,
  teaser: teasers.partial(),
  print: inSomeLanguages.optional(),
  long: inSomeLanguages.optional(),
});

export const sampleDistributorSchema = z.strictObject({
  key,
  name: words,
  language: z.enum(['nl', 'fr']),
  contact: z.strictObject({ role: words, email: z.email() }),
  defaultTerms: termsSchema,
  notes: z.string(),
});

/** `weekday` is ISO 8601 (1 = Monday); `time` and `room` are where its screenings usually fall. */
export const sampleStrandSchema = z.strictObject({
  key,
  names: inThreeLanguages,
  weekday: weekdaySchema,
  time: localTimeSchema,
  room: roomNumber,
  tint: z
    .number()
    .int()
    .min(0)
    .max(STRAND_TINTS - 1),
  priceCents: cents,
  badges: z.array(badge),
  teasers,
});

/** Days count from today for an option's expiry and a confirmation, from day 0 of week 0 for an embargo. */
export const sampleBookingSchema = z.strictObject({
  film: key,
  distributor: key,
  status: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('option'),
      rank: z.number().int().positive(),
      expiresInDays: z.number().int().positive(),
    }),
    z.strictObject({
      kind: z.literal('confirmed'),
      confirmedDaysAgo: z.number().int().nonnegative(),
    }),
  ]),
  /** Whole cinema weeks; a negative `fromWeek` is a film already running when the season starts. */
  window: z.strictObject({
    fromWeek: z.number().int(),
    weeks: z.number().int().positive(),
  }),
  terms: termsSchema,
  maxShows: z.number().int().positive().nullable(),
  embargoUntilDay: z.number().int().optional(),
  isAnnouncementForbidden: z.boolean().default(false),
});

/** A screening in `week` (0 = current) on `day` (0 = first day of the cinema week); the feature takes the film's running time. */
export const sampleScreeningSchema = z.strictObject({
  film: key,
  week: z
    .number()
    .int()
    .min(0)
    .max(SAMPLE_WEEKS - 1),
  day: z.number().int().min(0).max(6),
  time: localTimeSchema,
  room: roomNumber,
  strand: key.optional(),
  items: z
    .array(
      z.strictObject({
        kind: z.enum(ITEM_KINDS),
        durationMin: z.number().int().positive().optional(),
      }),
    )
    .min(1),
  badges: z.array(badge),
});

/** A picture of our own making, beside `stills.json`; the focal point is in thousandths of width and height. */
export const sampleStillSchema = z.strictObject({
  film: key,
  file: z.string().regex(/^stills\/[a-z0-9-]+\.(jpg|png)$/),
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
  focalX: z.number().int().min(0).max(1_000),
  focalY: z.number().int().min(0).max(1_000),
  rightsHolder: words,
  description: inThreeLanguages,
});

/** The files of `resources/sample-season`, by name, as one value. */
export const sampleSeasonSchema = z.strictObject({
  venue: sampleVenueSchema,
  films: z.array(sampleFilmSchema),
  texts: z.array(sampleTextsSchema),
  distributors: z.array(sampleDistributorSchema),
  strands: z.array(sampleStrandSchema),
  bookings: z.array(sampleBookingSchema),
  screenings: z.array(sampleScreeningSchema),
  stills: z.array(sampleStillSchema),
});

export const SAMPLE_SEASON_FILES = [
  'venue',
  'films',
  'texts',
  'distributors',
  'strands',
  'bookings',
  'screenings',
  'stills',
] as const satisfies readonly (keyof z.infer<typeof sampleSeasonSchema>)[];

export type SampleVenue = Readonly<z.infer<typeof sampleVenueSchema>>;
export type SampleFilm = Readonly<z.infer<typeof sampleFilmSchema>>;
export type SampleTexts = Readonly<z.infer<typeof sampleTextsSchema>>;
export type SampleDistributor = Readonly<z.infer<typeof sampleDistributorSchema>>;
export type SampleStrand = Readonly<z.infer<typeof sampleStrandSchema>>;
export type SampleBooking = Readonly<z.infer<typeof sampleBookingSchema>>;
export type SampleScreening = Readonly<z.infer<typeof sampleScreeningSchema>>;
export type SampleStill = Readonly<z.infer<typeof sampleStillSchema>>;
export type SampleSeason = Readonly<z.infer<typeof sampleSeasonSchema>>;

/**
 * The sample season out of its files' JSON.
 *
 * Throws where a file is not of its shape or names a film, distributor or strand that is not there: these files ship
 * with the program, so that is a bug, not a refusal.
 */
export function parseSampleSeason(
  files: Record<(typeof SAMPLE_SEASON_FILES)[number], unknown>,
): SampleSeason {
  const season = sampleSeasonSchema.parse(files);
  const films = new Set(season.films.map((film) => film.key));
  const booked = new Set(season.bookings.map((booking) => booking.film));
  const distributors = new Set(season.distributors.map((distributor) => distributor.key));
  const strands = new Set(season.strands.map((strand) => strand.key));
  const dangling = [
    ...[...season.texts, ...season.stills, ...season.bookings]
      .map(({ film }) => film)
      .filter((each) => !films.has(each)),
    ...season.screenings.map(({ film }) => film).filter((each) => !booked.has(each)),
    ...season.bookings.map(({ distributor }) => distributor).filter((each) => !distributors.has(each)),
    ...season.screenings.flatMap(({ strand }) =>
      strand === undefined || strands.has(strand) ? [] : [strand],
    ),
  ];
  if (dangling.length > 0) throw new Error(`the sample season names what it lacks: ${dangling.join(', ')}`);
  return season;
}
