import { type Booking, isOptionExpired } from '../booking.ts';
import { closureOn, type Format, isGoneOn, type Room } from '../house.ts';
import type { Tell } from './kinds.ts';
import type { ConflictModel } from './model.ts';
import { overlaps, type Placed, type Span, versionIn } from './placed.ts';

/** What a screening has against its room, whatever else plays there. */
export function tellOfRoom(placed: Placed, model: ConflictModel, tell: Tell): void {
  const { roomId, day } = placed.screening;
  const room = roomId === null ? undefined : model.rooms.get(roomId);
  if (room === undefined) return;
  const closure = closureOn(room, day);
  if (closure !== undefined)
    tell({ code: 'roomClosed', severity: 'error', facts: { roomId: room.id, ...closure } });
  if (room.archivedOn !== null && isGoneOn(room, day)) {
    const facts = { roomId: room.id, archivedOn: room.archivedOn };
    tell({ code: 'roomArchived', severity: 'error', facts });
  }
  tellOfFormats(placed, room, model, tell);
}

/** Each format the room cannot play, once; a short on film in a programme of files counts as much as the feature. */
function tellOfFormats(placed: Placed, room: Room, model: ConflictModel, tell: Tell): void {
  if (room.formats.length === 0) return;
  const told = new Set<Format>();
  for (const versionId of placed.versionIds) {
    const played = versionIn(placed, versionId, model)?.format;
    if (played === undefined || room.formats.includes(played) || told.has(played)) continue;
    told.add(played);
    const facts = { roomId: room.id, format: played };
    const about = versionId === placed.screening.versionId ? '' : played;
    tell({ code: 'formatNotPlayable', severity: 'error', facts, about });
  }
}

/** A screening in a room at an hour. */
type Standing = Placed & { readonly span: Span };

/**
 * What a screening has against another one in its room: an overlap, too little turnaround, a queue jumped. Touching is allowed:
 * 20:00 may follow an end, turnaround included, of exactly 20:00 (domain.md, Times).
 */
export function tellOfNeighbour(
  self: Standing,
  other: Standing,
  room: Room,
  model: ConflictModel,
  tell: Tell,
): void {
  const { id: otherId, startsAt } = other.screening;
  const where = { otherId, otherStartsAt: startsAt ?? '', roomId: room.id };
  if (overlaps(self.span, other.span)) {
    const minutes = Math.min(self.span.to, other.span.to) - Math.max(self.span.from, other.span.from);
    tell({ code: 'roomClash', severity: 'error', facts: { ...where, minutes }, otherId });
    const jumped = rankJumped(self, other, model.today);
    if (jumped !== null)
      tell({ code: 'queueJumped', severity: 'warning', facts: { ...where, rank: jumped }, otherId });
    return;
  }
  const gap = Math.max(other.span.from - self.span.to, self.span.from - other.span.to);
  if (gap >= room.turnaroundMin) return;
  const facts = { ...where, gap, needed: room.turnaroundMin };
  tell({ code: 'turnaround', severity: 'warning', facts, otherId });
}

/**
 * The rank of the valid option whose slot a confirmed booking took, where it held none as good itself; null where none. Placing a
 * second option over a first jumps nothing yet: that is the clash alone.
 */
function rankJumped(self: Placed, other: Placed, today: string): number | null {
  const ranks = other.parts.flatMap(({ booking, bookingId }) =>
    booking?.status.kind === 'option' &&
    !isOptionExpired(booking.status, today) &&
    self.parts.every((part) => part.bookingId !== bookingId)
      ? [booking.status.rank]
      : [],
  );
  const best = Math.min(...ranks);
  const isJumper = self.parts.some(({ booking }) => booking !== undefined && best < heldRank(booking));
  return isJumper ? best : null;
}

/** The rank a confirmed booking held as an option; none was held where it was never one. Less than any for one not confirmed. */
const heldRank = ({ status }: Booking): number =>
  status.kind === 'confirmed' ? (status.heldRank ?? Number.POSITIVE_INFINITY) : 0;
