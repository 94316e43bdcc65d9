import type { Film, Version } from '../domain/film.ts';
import { newScreening, type Screening } from '../domain/screening.ts';
import type { Id } from '../ids.ts';
import { atTime, programmeDayOf } from '../time.ts';
import type { FieldValue } from './fieldAccess.ts';
import { none, nothingSaid } from './joined.ts';
import { fold } from './plainText.ts';
import { type FieldChange, type ImportChoice, LOCKED_SHOW } from './plan.ts';
import type { RowWork } from './planPart.ts';

export type PlannedShow = {
  readonly said: Record<string, FieldValue>;
  readonly isNew: boolean;
  readonly changes: readonly FieldChange[];
};

/**
 * A showtime in a room of the house becomes a screening; one elsewhere, or without a room, is kept in the notes.
 *
 * On a locked day it stays out unless it is ticked, and is asked again with the next file.
 */
export function planScreening(
  { row, choice, context, effects }: RowWork,
  bookingId: Id,
  film: Film,
  version: Version,
): PlannedShow | null {
  const { screeningDate, screeningTime, room: roomName, price, strand: strandName, website } = row.values;
  const { working, memory, snapshot } = context;
  const room =
    roomName === undefined ? undefined : snapshot.rooms.find((each) => fold(each.name) === fold(roomName));
  if (screeningDate === undefined || room === undefined || film.id !== version.filmId) return null;
  const startsAt = screeningTime === undefined ? null : atTime(screeningDate, screeningTime);
  const day = startsAt === null ? screeningDate : programmeDayOf(startsAt, snapshot.dayStartsAt);
  const field = `show:${startsAt ?? day}/${room.id}`;
  const said = { [field]: 1 };
  const isThere =
    working.claimOf('booking', bookingId, field) !== undefined ||
    memory.saidOf.get(bookingId)?.[field] !== undefined ||
    working
      .screeningsOf(bookingId)
      .some((each) => each.roomId === room.id && each.day === day && each.startsAt === startsAt);
  const changes =
    isThere || !snapshot.lockedDays.has(day) ? none<FieldChange>() : lockedShow(startsAt ?? day, choice);
  if (changes.some((each) => !each.isTaken)) return { said: nothingSaid(), isNew: false, changes };
  effects.push(() => working.claim('booking', bookingId, row.row, said));
  if (isThere) return { said, isNew: false, changes };
  const strand =
    strandName === undefined
      ? undefined
      : snapshot.strands.find((each) =>
          Object.values(each.names).some((name) => fold(name) === fold(strandName)),
        );
  const slot = { roomId: room.id, day, startsAt };
  const screening: Screening = {
    ...newScreening(
      context.newId(),
      { id: bookingId, versionId: version.id },
      slot,
      snapshot.preProgrammeMin,
    ),
    price: price === undefined ? null : { baseCents: Math.round(price * 100), tariffs: [] },
    ticketUrl: website ?? null,
    strandId: strand?.id ?? null,
  };
  effects.push(() => working.putScreening(screening));
  return { said, isNew: true, changes };
}

const lockedShow = (at: string, choice: ImportChoice | undefined): readonly FieldChange[] => [
  {
    entity: 'booking',
    field: LOCKED_SHOW,
    from: '',
    to: at,
    isConflicting: true,
    isTaken: choice?.forcedFields.includes(`booking.${LOCKED_SHOW}`) === true,
  },
];
