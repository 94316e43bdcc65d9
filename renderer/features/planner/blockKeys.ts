import type { KeyboardEvent } from 'react';
import type { Placement } from '../../../shared/contract/programme.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import { addDays, addMinutes, atTime, programmeDayOf } from '../../../shared/time.ts';
import type { Lookups } from './lookups.ts';

export type BlockCommand =
  | { readonly kind: 'move'; readonly slot: Placement }
  | { readonly kind: 'openMove' | 'openDuplicate' | 'remove' }
  | null;

/**
 * What a key on a block asks: arrows nudge by the grid, Alt with left and right by a day, Alt with up and down by a room,
 * Enter opens *Move…*, Ctrl+D *Copy…*, Delete removes.
 */
export function blockCommand(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  screening: Screening,
  lookups: Lookups,
): BlockCommand {
  const { venue, rooms } = lookups.programme;
  const { key, altKey } = event;
  if (key === 'Enter') return { kind: 'openMove' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'remove' };
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'd') return { kind: 'openDuplicate' };
  const shiftDays = (days: number): BlockCommand => {
    const startsAt =
      screening.startsAt === null
        ? null
        : atTime(addDays(screening.startsAt.slice(0, 10), days), screening.startsAt.slice(11));
    return { kind: 'move', slot: { roomId: screening.roomId, day: addDays(screening.day, days), startsAt } };
  };
  const shiftRooms = (step: number): BlockCommand => {
    const open = rooms.filter((room) => room.archivedOn === null);
    const next = open[open.findIndex((room) => room.id === screening.roomId) + step];
    return next === undefined
      ? null
      : { kind: 'move', slot: { roomId: next.id, day: screening.day, startsAt: screening.startsAt } };
  };
  const nudge = (minutes: number): BlockCommand => {
    if (screening.startsAt === null) return null;
    const startsAt = addMinutes(screening.startsAt, minutes);
    return {
      kind: 'move',
      slot: { roomId: screening.roomId, day: programmeDayOf(startsAt, venue.programmeDayStartsAt), startsAt },
    };
  };
  if (key === 'ArrowLeft') return altKey ? shiftDays(-1) : nudge(-venue.snapMin);
  if (key === 'ArrowRight') return altKey ? shiftDays(1) : nudge(venue.snapMin);
  if (key === 'ArrowUp') return altKey ? shiftRooms(-1) : nudge(-venue.snapMin);
  if (key === 'ArrowDown') return altKey ? shiftRooms(1) : nudge(venue.snapMin);
  return null;
}
