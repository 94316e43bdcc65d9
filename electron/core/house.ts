import {
  insertRow,
  readRoom,
  readRooms,
  readScreeningsBetween,
  readVenue,
  tables,
  updateRow,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { FORMATS, type Room, type Venue } from '../../shared/domain/house.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';

export function updateVenue(core: Core, patch: Partial<Omit<Venue, 'id'>>): Outcome<Venue> {
  const venue = readVenue(core.db);
  if (venue === undefined) return refuse('gone');
  const kind = Object.keys(patch).join() === 'rules' ? 'changeRules' : 'changeVenue';
  return core.write({ kind, facts: { name: venue.name } }, (db) => {
    updateRow(db, tables.venues, venue.id, patch);
    return ok(readVenue(db) ?? venue);
  });
}

export const newRoom = (
  id: Id,
  venueId: Id,
  name: string,
  position: number,
  seats: number | null = null,
): Room => ({
  id,
  venueId,
  name,
  position,
  seats,
  turnaroundMin: 20,
  formats: [...FORMATS],
  serverThumbprint: null,
  archivedOn: null,
  closures: [],
});

export function addRoom(core: Core, name: string): Outcome<Room> {
  const venue = readVenue(core.db);
  if (venue === undefined) return refuse('gone');
  const room = newRoom(core.newId(), venue.id, name, readRooms(core.db).length);
  return core.write({ kind: 'addRoom', facts: { name } }, (db) => {
    insertRow(db, tables.rooms, room);
    return ok(room);
  });
}

/** Changes a room. Archiving is refused while screenings from that day on are still placed in it. */
export function updateRoom(
  core: Core,
  roomId: Id,
  patch: Partial<Omit<Room, 'id' | 'venueId'>>,
): Outcome<Room> {
  const room = readRoom(core.db, roomId);
  if (room === undefined) return refuse('gone');
  if (patch.archivedOn != null) {
    const count = readScreeningsBetween(core.db, patch.archivedOn, '9999-12-31').filter(
      (each) => each.roomId === roomId && each.state === 'planned',
    ).length;
    if (count > 0) return refuse('inUse', { count });
  }
  return core.write({ kind: 'changeRoom', facts: { name: room.name } }, (db) => {
    updateRow(db, tables.rooms, roomId, patch);
    return ok(readRoom(db, roomId) ?? room);
  });
}
