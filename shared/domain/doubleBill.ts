import type { Id } from '../ids.ts';
import { addMinutes } from '../time.ts';
import { LANGS } from '../words/words.ts';
import { itemMinutes, type Screening, type ScreeningItem } from './screening.ts';

type Runtimes = Parameters<typeof itemMinutes>[1];

/** Part of another booking's film within a screening: what a double bill has and a single show has not. */
const isGuest = (part: ScreeningItem, screening: Pick<Screening, 'bookingId'>): boolean =>
  part.bookingId !== null && part.bookingId !== screening.bookingId;

/** Whether two or more bookings play in one screening. */
export const isDoubleBill = (screening: Pick<Screening, 'bookingId' | 'items'>): boolean =>
  screening.items.some((part) => isGuest(part, screening));

/** Two screenings in the order a double bill shows them: the one that starts first, then the other. */
export function inBillOrder(one: Screening, other: Screening): readonly [Screening, Screening] {
  const key = (each: Screening) => `${each.day} ${each.startsAt ?? '~'} ${each.id}`;
  return key(one) <= key(other) ? [one, other] : [other, one];
}

/**
 * Two screenings as one: the first keeps its slot, price and strand; the second's parts follow as parts of its own booking,
 * without its pre-programme, which the audience has seen.
 */
export function joinIntoBill(first: Screening, second: Screening): Screening {
  const guests = second.items
    .filter((part) => part.kind !== 'preProgramme')
    .map((part) => ({ ...part, bookingId: part.bookingId ?? second.bookingId }));
  return {
    ...first,
    items: [...first.items, ...guests],
    badges: [...new Set([...first.badges, ...second.badges])],
    publicNote: bothNotes(first.publicNote, second.publicNote),
    notes: [first.notes, second.notes].filter((text) => text !== '').join('\n'),
  };
}

/** What the public reads beside both, in each language; said once where both say the same. */
const bothNotes = (
  first: Screening['publicNote'],
  second: Screening['publicNote'],
): Screening['publicNote'] =>
  Object.fromEntries(
    LANGS.flatMap((lang) => {
      const told = new Set([first[lang] ?? '', second[lang] ?? ''].filter((text) => text !== ''));
      return told.size === 0 ? [] : [[lang, [...told].join(' ')]];
    }),
  );

/** How a double bill falls apart: what stays, and one screening for each other booking, one after another in the same room. */
export type SplitBill = {
  readonly kept: Screening;
  readonly parted: readonly Omit<Screening, 'id'>[];
};

/**
 * A double bill as screenings of their own: each booking's parts together, in the order they were shown, each screening
 * `turnaroundMin` minutes after the one before it ends. Null where one booking plays alone.
 *
 * A part without a booking (an interval, a talk) stays with the film it follows.
 */
export function splitBill(bill: Screening, versionOf: Runtimes, turnaroundMin: number): SplitBill | null {
  if (!isDoubleBill(bill)) return null;
  const shares: { readonly bookingId: Id; readonly items: ScreeningItem[] }[] = [];
  for (const part of bill.items) {
    const owner = part.bookingId ?? (part.versionId === null ? null : bill.bookingId);
    const last = shares.at(-1);
    if (last !== undefined && (owner === null || owner === last.bookingId)) last.items.push(part);
    else shares.push({ bookingId: owner ?? bill.bookingId, items: [part] });
  }
  const own = shares.filter((share) => share.bookingId === bill.bookingId).flatMap((share) => share.items);
  const guests = Map.groupBy(
    shares.filter((share) => share.bookingId !== bill.bookingId),
    (share) => share.bookingId,
  );
  const lengthOf = (items: readonly ScreeningItem[]): number =>
    items.reduce((sum, part) => sum + itemMinutes(part, versionOf), 0);
  let startsAt = bill.startsAt;
  let before = lengthOf(own);
  const parted = [...guests].map(([bookingId, theirs]) => {
    const items = theirs.flatMap((share) => share.items).map((part) => ({ ...part, bookingId: null }));
    startsAt = startsAt === null ? null : addMinutes(startsAt, before + turnaroundMin);
    before = lengthOf(items);
    const versionId = items.find((part) => part.versionId !== null)?.versionId ?? bill.versionId;
    return { ...bill, bookingId, versionId, startsAt, items, isSoldOut: false, ticketUrl: null, notes: '' };
  });
  return { kept: { ...bill, items: own.map((part) => ({ ...part, bookingId: null })) }, parted };
}
