import { fromWallMinutes, type LocalDateTime } from '../time.ts';
import type { Conflict, ConflictModel } from './conflicts.ts';
import type { Screening } from './screening.ts';
import { stretchOf } from './slot.ts';

/**
 * The nearest start at which a screening no longer clashes with the one it is too close to: after it and its turnaround
 * where it starts later, before it where it starts earlier; on the venue's grid of `snapMin` minutes.
 */
export function clearStart(
  conflict: Conflict,
  screenings: readonly Screening[],
  model: ConflictModel,
  snapMin: number,
): LocalDateTime | null {
  const find = (id: string | null) => {
    const screening = screenings.find((each) => each.id === id);
    return screening === undefined
      ? null
      : stretchOf(screening, (versionId) => model.versions.get(versionId));
  };
  const self = find(conflict.screeningId);
  const other = find(conflict.otherId);
  const room = model.rooms.get(self?.screening.roomId ?? '');
  if (self === null || other === null || room === undefined) return null;
  const isLater =
    self.from > other.from || (self.from === other.from && self.screening.id > other.screening.id);
  if (isLater) return fromWallMinutes(Math.ceil((other.to + room.turnaroundMin) / snapMin) * snapMin);
  return fromWallMinutes(
    Math.floor((other.from - room.turnaroundMin - (self.to - self.from)) / snapMin) * snapMin,
  );
}
