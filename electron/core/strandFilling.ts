import { readBooking, readRoom, readRooms, readStrand, readVenue, readVersion } from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { occasionHouse, occasionOn, slotOf } from '../../shared/domain/recurrence.ts';
import { newScreening, type Screening } from '../../shared/domain/screening.ts';
import { withTemplate } from '../../shared/domain/strandTemplate.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Core } from './context.ts';
import { type In, openLayer, type PlannedLayer } from './layer.ts';
import { shownStrandName, titleOfVersion } from './titles.ts';

/** What is put in an occasion: a booking, as a new screening, or a screening that is there. */
export type FilledBy =
  | { readonly kind: 'booking'; readonly bookingId: Id }
  | { readonly kind: 'screening'; readonly screeningId: Id };

type Slot = ReturnType<typeof slotOf>;

function screeningFor(core: Core, by: FilledBy, slot: Slot, layer: PlannedLayer): Screening | undefined {
  if (by.kind === 'screening') {
    const screening = layer.read(by.screeningId);
    return screening === undefined ? undefined : { ...screening, ...slot };
  }
  const booking = readBooking(core.db, by.bookingId);
  if (booking === undefined) return undefined;
  return newScreening(core.newId(), booking, slot, readVenue(core.db)?.preProgrammeMin ?? 0);
}

/**
 * Puts a booking, or a screening that is there, in the occasion a strand has on a day, with all its template gives: one
 * step. Conflicts never forbid it.
 *
 * `day` is the one the recurrence gives, also where the occasion was moved. Refused with `gone` where the strand, its
 * occasion, the booking or the screening is not there.
 */
export function fillOccasion(
  core: Core,
  strandId: Id,
  day: LocalDate,
  by: FilledBy,
  within?: In,
): Outcome<Screening> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const { db } = core;
  const [strand, venue] = [readStrand(db, strandId), readVenue(db)];
  if (strand === undefined || venue === undefined) return refuse('gone');
  const occasion = occasionOn(strand, day, occasionHouse({ venue, rooms: readRooms(db) }));
  if (occasion === null) return refuse('gone');
  const slot = slotOf(occasion);
  const bare = screeningFor(core, by, slot, layer.value);
  if (bare === undefined) return refuse('gone');
  const screening = withTemplate(bare, strand, readVersion(db, bare.versionId));
  const facts = {
    film: titleOfVersion(db, screening.versionId),
    name: shownStrandName(db, strand),
    when: slot.startsAt ?? slot.day,
    room: slot.roomId === null ? 'none' : (readRoom(db, slot.roomId)?.name ?? 'none'),
  };
  return layer.value.write({ kind: 'fillOccasion', facts }, (screenings) => {
    if (by.kind === 'booking') screenings.insert(screening);
    else {
      const { id, items, ...fields } = screening;
      screenings.update(id, fields);
      screenings.replaceItems(id, items);
    }
    return ok(screening);
  });
}
