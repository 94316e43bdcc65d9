import { z } from 'zod';
import { type LocalTime, localTimeSchema, type Weekday } from '../time.ts';
import type { Venue } from './house.ts';

/** Whose school holidays the house keeps: in Belgium each community sets its own. */
export const HOLIDAY_COMMUNITIES = ['flemish', 'french', 'german'] as const;
export type HolidayCommunity = (typeof HOLIDAY_COMMUNITIES)[number];

/** Kinds of conflict a house may weigh for itself; the others follow from the film, the deal or the room. */
export const WEIGHED_KINDS = [
  'sameMinute',
  'outsideOpeningHours',
  'publicHoliday',
  'schoolHoliday',
  'sameFilmWithinHour',
  'ratingLateSlot',
  'ratingEarlySlot',
  'notClassified',
  'keyMissing',
  'optionUsed',
] as const;
export type WeighedKind = (typeof WEIGHED_KINDS)[number];
export const WEIGHTS = ['off', 'hint', 'warning', 'error'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** When the house is open on one weekday, by the programme day: `to` may pass midnight. Null for closed. */
export type OpeningHours = { readonly from: LocalTime; readonly to: LocalTime } | null;

/** What a house holds to when it plans. Practice differs per house, so each is a setting (domain.md, Times and conflicts). */
export type PlanningRules = {
  /** ISO weekday → hours; a weekday left out is always open. */
  readonly openingHours: Readonly<Partial<Record<Weekday, OpeningHours>>>;
  readonly community: HolidayCommunity | null;
  readonly weights: Readonly<Record<WeighedKind, Weight>>;
  /** Minutes within which the same film in another room is told. */
  readonly sameFilmGapMin: number;
  /** A film for all or from 6 should not start at or after this hour. */
  readonly childrenLatest: LocalTime;
  /** A film from 16 or 18 should not start before this hour. */
  readonly adultsEarliest: LocalTime;
  /** Days before a screening from which an option on it should have been confirmed. */
  readonly optionLeadDays: number;
  /** Hours before a screening by which its key should be there. */
  readonly keyLeadHours: number;
};

export const DEFAULT_RULES: PlanningRules = {
  openingHours: {},
  community: 'flemish',
  weights: {
    sameMinute: 'hint',
    outsideOpeningHours: 'warning',
    publicHoliday: 'hint',
    schoolHoliday: 'off',
    sameFilmWithinHour: 'hint',
    ratingLateSlot: 'hint',
    ratingEarlySlot: 'hint',
    notClassified: 'hint',
    keyMissing: 'warning',
    optionUsed: 'hint',
  },
  sameFilmGapMin: 60,
  childrenLatest: '21:00',
  adultsEarliest: '17:00',
  optionLeadDays: 7,
  keyLeadHours: 48,
};

/** The rules in force: the house's own over the defaults. */
export const rulesOf = (venue: Pick<Venue, 'rules'>): PlanningRules => ({
  ...DEFAULT_RULES,
  ...venue.rules,
  weights: { ...DEFAULT_RULES.weights, ...venue.rules.weights },
});

const openingHoursSchema = z.object({ from: localTimeSchema, to: localTimeSchema }).nullable();
/** Every day named: a record of numbers would let a day of 0 or 8 through. */
const weekSchema = z
  .object({
    1: openingHoursSchema,
    2: openingHoursSchema,
    3: openingHoursSchema,
    4: openingHoursSchema,
    5: openingHoursSchema,
    6: openingHoursSchema,
    7: openingHoursSchema,
  })
  .partial();

export const planningRulesSchema = z
  .object({
    openingHours: weekSchema,
    community: z.enum(HOLIDAY_COMMUNITIES).nullable(),
    weights: z.record(z.enum(WEIGHED_KINDS), z.enum(WEIGHTS)),
    sameFilmGapMin: z.number().int().min(0).max(600),
    childrenLatest: localTimeSchema,
    adultsEarliest: localTimeSchema,
    optionLeadDays: z.number().int().min(0).max(365),
    keyLeadHours: z.number().int().min(0).max(720),
  })
  .partial();
