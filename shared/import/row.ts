import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../time.ts';
import { FIELD_NAMES } from './fields.ts';

export const fieldNameSchema = z.enum(FIELD_NAMES);

const code = z.string().regex(/^[A-Za-z]{2,3}$/);
const cents = z.number().int().nonnegative();

export const readTermsSchema = z.object({
  shareBp: z.array(z.number().int().positive().max(10_000)).readonly().optional(),
  minimumGuaranteeCents: cents.optional(),
  minimumPer: z.enum(['run', 'show', 'visitor']).optional(),
  flatFeeCents: cents.optional(),
  flatFeePer: z.enum(['run', 'show', 'week']).optional(),
  fixedCostsCents: cents.optional(),
  isVatExcluded: z.boolean().optional(),
  raw: z.string(),
});

/** The typed values of a row; what the sender left open is absent. */
export const rowValuesSchema = z.object({
  title: z.string().optional(),
  titleNl: z.string().optional(),
  titleFr: z.string().optional(),
  titleDe: z.string().optional(),
  titleEn: z.string().optional(),
  originalTitle: z.string().optional(),
  director: z.string().optional(),
  /** Each with the first name first. */
  directors: z.array(z.string()).readonly().optional(),
  cast: z.string().optional(),
  country: z.string().optional(),
  /** ISO 3166, of the countries recognised in `country`. */
  countryCodes: z.array(code).readonly().optional(),
  year: z.number().int().optional(),
  runtimeMinutes: z.number().int().positive().optional(),
  genre: z.string().optional(),
  synopsis: z.string().optional(),
  synopsisNl: z.string().optional(),
  synopsisFr: z.string().optional(),
  synopsisDe: z.string().optional(),
  synopsisEn: z.string().optional(),
  spokenLanguage: z.string().optional(),
  /** ISO 639-1, of the languages recognised. */
  spokenLanguages: z.array(code).readonly().optional(),
  subtitles: z.string().optional(),
  subtitleLanguages: z.array(code).readonly().optional(),
  isDubbed: z.boolean().optional(),
  format: z.string().optional(),
  version: z.string().optional(),
  rating: z.string().optional(),
  releaseDate: localDateSchema.optional(),
  distributor: z.string().optional(),
  screeningDate: localDateSchema.optional(),
  screeningTime: localTimeSchema.optional(),
  room: z.string().optional(),
  /** In whole units of the currency: 5 or 12.5. */
  price: z.number().nonnegative().optional(),
  website: z.string().optional(),
  trailerUrl: z.string().optional(),
  imageUrl: z.string().optional(),
  windowFrom: localDateSchema.optional(),
  windowTo: localDateSchema.optional(),
  terms: readTermsSchema.optional(),
  maxShows: z.number().int().nonnegative().optional(),
  optionExpires: localDateSchema.optional(),
  bookingStatus: z.enum(['option', 'confirmed', 'cancelled']).optional(),
  strand: z.string().optional(),
  externalId: z.object({ imdb: z.string().optional(), eidr: z.string().optional() }).optional(),
  notes: z.string().optional(),
});
export type RowValues = z.infer<typeof rowValuesSchema>;

export const rawTextSchema = z.object({ text: z.string(), address: z.string() });
/** What a cell says, and where it stands. */
export type RawText = Readonly<z.infer<typeof rawTextSchema>>;

export const cellProblemSchema = z.object({
  row: z.number().int().positive(),
  field: fieldNameSchema,
  address: z.string(),
  text: z.string(),
  code: z.enum([
    'missingTitle',
    'notADate',
    'impossibleDate',
    'notATime',
    'impossibleTime',
    'notARuntime',
    'notAYear',
    'notAPrice',
    'notACount',
    'errorValue',
    'noResult',
    'tooLong',
  ]),
  /** `reject`: the row cannot be taken over until it is mended; `warn`: the row can, without that cell. */
  severity: z.enum(['reject', 'warn']),
});
export type CellProblem = z.infer<typeof cellProblemSchema>;

/** One row of a sender's table, understood: it crosses to the core, which parses it with this schema. */
export const normalisedRowSchema = z.object({
  /** 1-based row in the sender's own sheet; see `rowPlace.ts` for rows of several tables or sheets. */
  row: z.number().int().positive(),
  values: rowValuesSchema,
  /** The sheet it stands in, where several are read as one list. */
  sheet: z.string().max(300).optional(),
  /** What each cell said, and where. A text taken over letter for letter is not repeated here: see `rawCellOf`. */
  raw: z.partialRecord(fieldNameSchema, rawTextSchema),
  /** Fields read with a doubt: a question of the sheet asks about their column. */
  doubts: z.array(fieldNameSchema),
  /** What could not be read in this row, and why. */
  problems: z.array(cellProblemSchema).optional(),
  /** The heading row this row stands under. */
  section: z.string().optional(),
  /** Struck through by the sender: offered as cancelled. */
  isStruck: z.boolean().optional(),
});
export type NormalisedRow = z.infer<typeof normalisedRowSchema>;
