import { z } from 'zod';
import type { BookingStatus } from '../../../../shared/domain/booking.ts';
import type { ScreeningState } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { plain } from '../../../ui/plain.ts';

/** What a screening can be asked for by its state; several asked for means any of them. */
export const FILTER_STATUSES = [
  'option',
  'confirmed',
  'approved',
  'conflict',
  'undecided',
  'cancelled',
] as const;
export type FilterStatus = (typeof FILTER_STATUSES)[number];

/** Stands among rooms or strands for screenings without one. */
export const NONE = 'none';

/** What is looked for in every view alike. An empty list or text asks for nothing; all that is asked must hold. */
export type Filter = {
  readonly text: string;
  readonly roomIds: readonly Id[];
  readonly strandIds: readonly Id[];
  readonly statuses: readonly FilterStatus[];
  /** Week and day leave out what does not fit, instead of dimming it. */
  readonly isHiding: boolean;
};

export const NO_FILTER: Filter = { text: '', roomIds: [], strandIds: [], statuses: [], isHiding: false };

const ids = z.array(z.string());
const filterSchema = z.object({
  text: z.string(),
  roomIds: ids,
  strandIds: ids,
  statuses: z.array(z.enum(FILTER_STATUSES)),
  isHiding: z.boolean(),
});

/** A filter as it was kept with the window; none where what was kept is not one. */
export function parseFilter(kept: string | undefined): Filter {
  if (kept === undefined) return NO_FILTER;
  try {
    return filterSchema.safeParse(JSON.parse(kept)).data ?? NO_FILTER;
  } catch {
    return NO_FILTER;
  }
}

/** Whether anything is asked for. */
export const isOn = ({ text, roomIds, strandIds, statuses }: Filter): boolean =>
  text.trim() !== '' || roomIds.length + strandIds.length + statuses.length > 0;

/** What of a screening a filter asks about. */
export type FilterFacts = {
  readonly roomId: Id | null;
  readonly strandId: Id | null;
  readonly state: ScreeningState;
  readonly hasHour: boolean;
  readonly booking: BookingStatus['kind'] | null;
  /** Whether its listing has been approved. */
  readonly isApproved: boolean;
  readonly conflictCount: number;
  /** Titles, directors, distributor, strand and room, as they are written. */
  readonly texts: readonly string[];
};

const isAmong = (asked: readonly Id[], id: Id | null): boolean =>
  asked.length === 0 || asked.includes(id ?? NONE);

function has(status: FilterStatus, facts: FilterFacts): boolean {
  switch (status) {
    case 'option':
    case 'confirmed':
      return facts.booking === status && facts.state === 'planned';
    case 'approved':
      return facts.isApproved && facts.state === 'planned';
    case 'conflict':
      return facts.conflictCount > 0;
    case 'undecided':
      return !facts.hasHour;
    case 'cancelled':
      return facts.state !== 'planned' || facts.booking === 'cancelled';
  }
}

/**
 * Whether a screening is what is looked for: one of the rooms, one of the strands, in one of the states, with every word
 * typed somewhere in its texts; accents and capitals do not matter.
 */
export function makePasses(filter: Filter): (facts: FilterFacts) => boolean {
  const words = plain(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (facts) => {
    if (!isAmong(filter.roomIds, facts.roomId) || !isAmong(filter.strandIds, facts.strandId)) return false;
    if (filter.statuses.length > 0 && !filter.statuses.some((status) => has(status, facts))) return false;
    if (words.length === 0) return true;
    const text = plain(facts.texts.join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** `id` taken out of `asked`, or put in. */
export const toggled = <T>(asked: readonly T[], id: T): readonly T[] =>
  asked.includes(id) ? asked.filter((each) => each !== id) : [...asked, id];
