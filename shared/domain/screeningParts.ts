import { isSame } from '../same.ts';
import type { Screening } from './screening.ts';

// What belongs together: a moved screening has one new slot, not a room, a day and an hour that changed.
const PARTS = {
  slot: ['roomId', 'day', 'startsAt'],
  items: ['items'],
  state: ['state', 'stateReason'],
  soldOut: ['isSoldOut'],
  price: ['price'],
  tickets: ['ticketUrl'],
  badges: ['badges'],
  strand: ['strandId'],
  publicNote: ['publicNote'],
  notes: ['notes'],
  booking: ['bookingId', 'versionId'],
} as const satisfies Readonly<Record<string, readonly (keyof Screening)[]>>;

/** A part of a screening that is compared and merged as a whole. */
export type ScreeningPart = keyof typeof PARTS;
export const SCREENING_PARTS = Object.keys(PARTS) as readonly ScreeningPart[];

// A field new to screenings must be given its part here, or a scenario would lose it.
type Placed = (typeof PARTS)[ScreeningPart][number];
const allFieldsHaveAPart: [Exclude<keyof Screening, 'id' | Placed>] extends [never] ? true : never = true;
void allFieldsHaveAPart;

/** One part of a screening, taken out of it. */
export const partOf = (screening: Screening, part: ScreeningPart): Partial<Screening> =>
  Object.fromEntries(PARTS[part].map((field) => [field, screening[field]]));

/** The parts in which two screenings differ. */
export const differingParts = (one: Screening, other: Screening): readonly ScreeningPart[] =>
  SCREENING_PARTS.filter((part) => !isSame(partOf(one, part), partOf(other, part)));
