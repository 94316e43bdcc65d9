import type { Placement } from '../../../../shared/contract/slot.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { addMinutes, daysBetween, type LocalDate } from '../../../../shared/time.ts';
import type { DragSource } from '../drag/source.ts';

const MINUTES_A_DAY = 1_440;

/** A screening's slot on another programme day: the same hour, the same room. */
export const onDay = (
  { roomId, day, startsAt }: Pick<Screening, 'roomId' | 'day' | 'startsAt'>,
  to: LocalDate,
): Placement => ({
  roomId,
  day: to,
  startsAt: startsAt === null ? null : addMinutes(startsAt, daysBetween(day, to) * MINUTES_A_DAY),
});

/** What dropping on the day an element is in means; a booking of the shelf has no hour yet, and gets its date alone. */
export function daySlotAt(source: DragSource, under: Element | null): Placement | null {
  const day = under?.closest<HTMLElement>('[data-month-day]')?.dataset.monthDay;
  if (day === undefined) return null;
  return source.kind === 'screening' ? onDay(source.screening, day) : { roomId: null, day, startsAt: null };
}
