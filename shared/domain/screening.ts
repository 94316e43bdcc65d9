import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';
import { clockAfter, type LocalDate, type LocalDateTime, type VenueClock } from '../time.ts';
import type { Lang } from '../words/words.ts';
import { ASSUMED_RUNTIME_MIN, type Version } from './film.ts';

export const ITEM_KINDS = ['preProgramme', 'short', 'intro', 'feature', 'interval', 'qa'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const screeningItemSchema = z.object({
  kind: z.enum(ITEM_KINDS),
  title: z.string().max(300),
  /** Null follows the running time of `versionId`. */
  durationMin: z.number().int().min(0).max(1_440).nullable(),
  versionId: idSchema.nullable(),
  /** The booking a part plays under where it is not the screening's own: the second film of a double bill. */
  bookingId: idSchema.nullable().default(null),
});
/** One part of a screening, in the order it is shown. */
export type ScreeningItem = Readonly<z.infer<typeof screeningItemSchema>>;

export const priceSchema = z.object({
  baseCents: z.number().int().min(0).max(1_000_000),
  tariffs: z.array(
    z.object({
      name: z.partialRecord(z.enum(['nl', 'fr', 'en']), z.string().max(100)),
      cents: z.number().int().min(0),
    }),
  ),
});
export type Price = Readonly<z.infer<typeof priceSchema>>;

export const BADGES = ['premiere', 'lastChance', 'kids', 'guest', 'audioDescription', 'sdh'] as const;
export type Badge = (typeof BADGES)[number];

export type ScreeningState = 'planned' | 'cancelled' | 'postponed';

/** A booking placed in a slot. `startsAt` is null while the time is to be decided: then only `day` is known. */
export type Screening = {
  readonly id: Id;
  readonly bookingId: Id;
  readonly versionId: Id;
  readonly roomId: Id | null;
  /** The programme day, which starts at 06:00. */
  readonly day: LocalDate;
  readonly startsAt: LocalDateTime | null;
  readonly items: readonly ScreeningItem[];
  readonly state: ScreeningState;
  readonly stateReason: Readonly<Partial<Record<Lang, string>>>;
  readonly isSoldOut: boolean;
  readonly price: Price | null;
  readonly ticketUrl: string | null;
  readonly badges: readonly Badge[];
  readonly strandId: Id | null;
  /** A line the public reads beside this one date, per language; `notes` are our own. */
  readonly publicNote: Readonly<Partial<Record<Lang, string>>>;
  readonly notes: string;
};

/** The bookings a screening is a show of: its own first, then that of a double bill's second film. */
export const bookingsOf = ({ bookingId, items }: Pick<Screening, 'bookingId' | 'items'>): readonly Id[] => [
  ...new Set([bookingId, ...items.flatMap((each) => each.bookingId ?? [])]),
];

type Runtimes = (versionId: Id) => Pick<Version, 'runtimeMin'> | undefined;

/** Minutes one item takes: its own, else its version's running time, else the assumed one. */
export function itemMinutes(screeningItem: ScreeningItem, versionOf: Runtimes): number {
  if (screeningItem.durationMin !== null) return screeningItem.durationMin;
  const version = screeningItem.versionId === null ? undefined : versionOf(screeningItem.versionId);
  return version?.runtimeMin ?? ASSUMED_RUNTIME_MIN;
}

/** Length of a screening in minutes: pre-programme and all items, without the turnaround (domain.md, Times). */
export const screeningMinutes = (screening: Pick<Screening, 'items'>, versionOf: Runtimes): number =>
  screening.items.reduce((sum, each) => sum + itemMinutes(each, versionOf), 0);

/** Minutes between the doors of the screening and its feature. */
export function minutesBeforeFeature(screening: Pick<Screening, 'items'>, versionOf: Runtimes): number {
  const feature = screening.items.findIndex((each) => each.kind === 'feature');
  return screening.items
    .slice(0, Math.max(feature, 0))
    .reduce((sum, each) => sum + itemMinutes(each, versionOf), 0);
}

/** One item of a screening with the minutes from its start between which it runs. */
export type ItemSpan = { readonly kind: ItemKind; readonly from: number; readonly to: number };

/** The items of a screening in their order, each with its minutes. */
export function itemSpans(screening: Pick<Screening, 'items'>, versionOf: Runtimes): readonly ItemSpan[] {
  let to = 0;
  return screening.items.map((each) => {
    const from = to;
    to += itemMinutes(each, versionOf);
    return { kind: each.kind, from, to };
  });
}

/** What the clocks show when the last item ends; null while the time is to be decided. */
export const endsAt = (
  screening: Pick<Screening, 'items' | 'startsAt'>,
  versionOf: Runtimes,
  clock: VenueClock,
): LocalDateTime | null =>
  screening.startsAt === null
    ? null
    : clockAfter(clock, screening.startsAt, screeningMinutes(screening, versionOf));

/** What a new screening of `versionId` consists of. */
export function itemsForVersion(versionId: Id, preProgrammeMin: number): readonly ScreeningItem[] {
  const feature: ScreeningItem = {
    kind: 'feature',
    title: '',
    durationMin: null,
    versionId,
    bookingId: null,
  };
  if (preProgrammeMin <= 0) return [feature];
  return [
    {
      kind: 'preProgramme',
      title: '',
      durationMin: preProgrammeMin,
      versionId: null,
      bookingId: null,
    },
    feature,
  ];
}

/** A screening of a booking as it is first placed: the house's pre-programme, then the film. */
export const newScreening = (
  id: Id,
  booking: { readonly id: Id; readonly versionId: Id },
  slot: Pick<Screening, 'roomId' | 'day' | 'startsAt'>,
  preProgrammeMin: number,
): Screening => ({
  id,
  bookingId: booking.id,
  versionId: booking.versionId,
  ...slot,
  items: itemsForVersion(booking.versionId, preProgrammeMin),
  state: 'planned',
  stateReason: {},
  isSoldOut: false,
  price: null,
  ticketUrl: null,
  badges: [],
  strandId: null,
  publicNote: {},
  notes: '',
});

/**
 * A screening's parts made longer or shorter at its end by `minutes`: its Q&A takes the difference, which comes where there was
 * none and goes where nothing of it is left. The film itself is never cut.
 */
export function stretched(items: readonly ScreeningItem[], minutes: number): readonly ScreeningItem[] {
  const last = items.at(-1);
  if (last?.kind === 'qa') {
    const durationMin = Math.max(0, (last.durationMin ?? 0) + minutes);
    return durationMin === 0 ? items.slice(0, -1) : [...items.slice(0, -1), { ...last, durationMin }];
  }
  if (minutes <= 0) return items;
  return [...items, { kind: 'qa', title: '', durationMin: minutes, versionId: null, bookingId: null }];
}
