import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Step } from '../domain/activity.ts';
import type { Room, Venue } from '../domain/house.ts';
import { FORMATS } from '../domain/house.ts';
import { planningRulesSchema } from '../domain/rules.ts';
import { idSchema } from '../ids.ts';
import { localDateSchema, localTimeSchema, weekdaySchema } from '../time.ts';
import { langSchema, noInput, type Outcome } from './common.ts';
import { screeningHistoryContract } from './history.ts';

/** What the core announces after a write: the tables that changed, and what the outbox or practice site did. */
export type Announcement = { readonly topics: readonly string[] };

export type SystemInfo = {
  readonly version: string;
  readonly host: 'desktop' | 'web' | 'cli';
  readonly file: string;
  readonly isSetUp: boolean;
  readonly lastBackupAtMs: number | null;
  readonly lastSavedAtMs: number | null;
  readonly preferences: Preferences;
  readonly practiceSite: PracticeSiteState;
  readonly canKeepSecrets: boolean;
  /** Why this window only looks on: another one, or another program, works on the file; null where it may write. */
  readonly looksOnBecause: 'otherWindow' | 'otherProgram' | null;
};
export type PracticeSiteState = {
  readonly isOn: boolean;
  readonly url: string | null;
  readonly problem: string | null;
};

const preferenceFields = {
  /** Null follows the system's language. */
  language: langSchema.nullable(),
  colourScheme: z.enum(['light', 'dark', 'auto']),
  userName: z.string().max(100),
  isPracticeSiteOn: z.boolean(),
  plannerRoomsAs: z.enum(['rows', 'columns']),
};
export const preferencesSchema = z.object({
  language: preferenceFields.language.default(null),
  colourScheme: preferenceFields.colourScheme.default('auto'),
  userName: preferenceFields.userName.default(''),
  isPracticeSiteOn: preferenceFields.isPracticeSiteOn.default(true),
  plannerRoomsAs: preferenceFields.plannerRoomsAs.default('rows'),
});
// Of the bare fields: a partial schema with defaults would fill in, and so reset, whatever is not spoken of.
export const preferencesPatchSchema = z.object(preferenceFields).partial();
export type Preferences = z.infer<typeof preferencesSchema>;

export type HistoryState = {
  readonly undo: Step | null;
  readonly redo: Step | null;
};

const venuePatchSchema = z
  .object({
    name: z.string().trim().min(1).max(200),
    street: z.string().max(200),
    postcode: z.string().max(20),
    city: z.string().max(100),
    country: z.string().length(2),
    timeZone: z.string().max(60),
    houseLanguage: langSchema,
    cinemaWeekStartsOn: weekdaySchema,
    programmeDayStartsAt: localTimeSchema,
    snapMin: z.number().int().min(1).max(60),
    preProgrammeMin: z.number().int().min(0).max(60),
    website: z.string().max(500).nullable(),
    email: z.string().max(200).nullable(),
    phone: z.string().max(50).nullable(),
    basePriceCents: z.number().int().min(0).max(100_000).nullable(),
    rules: planningRulesSchema,
  })
  .partial();

const roomPatchSchema = z
  .object({
    name: z.string().trim().min(1).max(100),
    seats: z.number().int().min(0).max(100_000).nullable(),
    turnaroundMin: z.number().int().min(0).max(240),
    formats: z.array(z.enum(FORMATS)),
    position: z.number().int().min(0),
    archivedOn: localDateSchema.nullable(),
    closures: z
      .array(
        z
          .object({ from: localDateSchema, to: localDateSchema, reason: z.string().trim().max(200) })
          .refine(({ from, to }) => from <= to),
      )
      .max(100),
  })
  .partial();

export const systemContract = {
  info: oc.input(noInput).output(type<SystemInfo>()),
  /** Makes this the window that writes; the one that did looks on from then. Refused with `readOnly` beside another program. */
  takePen: oc.input(noInput).output(type<Outcome<null>>()),
  /** Announces what changed, for as long as it is listened to. */
  watch: oc.input(noInput).output(eventIterator(type<Announcement>())),
  setPreferences: oc.input(preferencesPatchSchema).output(type<Preferences>()),
  verify: oc.input(noInput).output(
    type<{
      readonly isSound: boolean;
      readonly problems: readonly string[];
    }>(),
  ),
  backUpNow: oc.input(noInput).output(type<{ readonly file: string }>()),
  /** Fills an empty file with the sample season, from today on. */
  setUpSample: oc.input(z.object({ language: langSchema })).output(type<Outcome<null>>()),
  setUpEmpty: oc
    .input(
      z.object({
        venueName: z.string().trim().min(1).max(200),
        city: z.string().max(100),
        language: langSchema,
        cinemaWeekStartsOn: weekdaySchema,
        rooms: z
          .array(
            z.object({
              name: z.string().trim().min(1).max(100),
              seats: z.number().int().min(0).nullable(),
            }),
          )
          .min(1)
          .max(50),
      }),
    )
    .output(type<Outcome<null>>()),
};

export const houseContract = {
  get: oc.input(noInput).output(type<{ readonly venue: Venue; readonly rooms: readonly Room[] } | null>()),
  updateVenue: oc.input(venuePatchSchema).output(type<Outcome<Venue>>()),
  addRoom: oc.input(z.object({ name: z.string().trim().min(1).max(100) })).output(type<Outcome<Room>>()),
  updateRoom: oc.input(z.object({ roomId: idSchema, patch: roomPatchSchema })).output(type<Outcome<Room>>()),
};

export const historyContract = {
  ...screeningHistoryContract,
  state: oc.input(noInput).output(type<HistoryState>()),
  undo: oc.input(noInput).output(type<Outcome<Step>>()),
  redo: oc.input(noInput).output(type<Outcome<Step>>()),
  list: oc
    .input(
      z.object({
        limit: z.number().int().min(1).max(1_000),
        sinceMs: z.number().default(0),
      }),
    )
    .output(type<readonly (Step & { readonly isUndone: boolean })[]>()),
};
