import type { Placement } from '../../../../shared/contract/slot.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { addDays, addMinutes, daysBetween, minutesBetween, programmeDayOf } from '../../../../shared/time.ts';

type Slotted = Pick<Screening, 'roomId' | 'day' | 'startsAt'>;

/**
 * Where another screening goes when `lead` goes to `slot`: as many days and minutes further, and into the same room where both
 * stood in one. A lead that loses its hour takes the others' hours away; one that had none gives none.
 */
export function alongWith(
  lead: Slotted,
  slot: Placement,
  other: Slotted,
  programmeDayStartsAt: string,
): Placement {
  const roomId = other.roomId === lead.roomId ? slot.roomId : other.roomId;
  const byDay = addDays(other.day, daysBetween(lead.day, slot.day));
  if (slot.startsAt === null || other.startsAt === null) return { roomId, day: byDay, startsAt: null };
  if (lead.startsAt === null) {
    const days = daysBetween(lead.day, slot.day);
    return { roomId, day: byDay, startsAt: addMinutes(other.startsAt, days * 1_440) };
  }
  const startsAt = addMinutes(other.startsAt, minutesBetween(lead.startsAt, slot.startsAt));
  return { roomId, day: programmeDayOf(startsAt, programmeDayStartsAt), startsAt };
}

/** The moves that follow when the first of `targets` goes to `slot`, its own first. */
export const movesTogether = (
  targets: readonly Screening[],
  slot: Placement,
  programmeDayStartsAt: string,
): readonly { readonly screeningId: string; readonly slot: Placement }[] => {
  const [lead] = targets;
  if (lead === undefined) return [];
  return targets.map((each) => ({
    screeningId: each.id,
    slot: each.id === lead.id ? slot : alongWith(lead, slot, each, programmeDayStartsAt),
  }));
};
