import {
  deleteRow,
  insertRow,
  type ReadDb,
  readBooking,
  readRoom,
  readStrand,
  readVenue,
  tables,
  updateRow,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { Placement, ScreeningPatch } from '../../shared/contract/programme.ts';
import type { StepName } from '../../shared/domain/activity.ts';
import { overrideKeyIn } from '../../shared/domain/scenarios.ts';
import { newScreening, type Screening, type ScreeningState } from '../../shared/domain/screening.ts';
import type { Id } from '../../shared/ids.ts';
import type { PerLang } from '../../shared/listing/listing.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import { programmeDayOf } from '../../shared/time.ts';
import type { Core } from './context.ts';
import { type In, openLayer } from './layer.ts';
import { putInStrand } from './strandTemplates.ts';
import { titleOfVersion } from './titles.ts';

// The programme day follows from the moment; a caller cannot store two that disagree.
export function slotColumns(core: Core, slot: Placement): Pick<Screening, 'roomId' | 'day' | 'startsAt'> {
  const dayStartsAt = readVenue(core.db)?.programmeDayStartsAt;
  const day = slot.startsAt === null ? slot.day : programmeDayOf(slot.startsAt, dayStartsAt);
  return { roomId: slot.roomId, day, startsAt: slot.startsAt };
}

const slotFacts = (db: ReadDb, slot: Placement): StepName['facts'] => ({
  when: slot.startsAt ?? slot.day,
  room: slot.roomId === null ? 'none' : (readRoom(db, slot.roomId)?.name ?? 'none'),
});

export const isRoomGone = (db: ReadDb, slot: Placement): boolean =>
  slot.roomId !== null && readRoom(db, slot.roomId) === undefined;

/** Places a booking in a slot. Conflicts never forbid it (architecture.md, Laws). */
export function placeBooking(core: Core, bookingId: Id, slot: Placement, within?: In): Outcome<Screening> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const booking = readBooking(core.db, bookingId);
  if (booking === undefined || isRoomGone(core.db, slot)) return refuse('gone');
  const venue = readVenue(core.db);
  const screening = newScreening(core.newId(), booking, slotColumns(core, slot), venue?.preProgrammeMin ?? 0);
  const facts = { film: titleOfVersion(core.db, booking.versionId), ...slotFacts(core.db, slot) };
  return layer.value.write({ kind: 'placeScreening', facts }, (screenings) => {
    screenings.insert(screening);
    return ok(screening);
  });
}

/** Places a booking in several slots, all or none. */
export function placeBookings(
  core: Core,
  bookingId: Id,
  slots: readonly Placement[],
  within?: In,
): Outcome<readonly Screening[]> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const booking = readBooking(core.db, bookingId);
  const [first] = slots;
  if (booking === undefined || first === undefined || slots.some((slot) => isRoomGone(core.db, slot)))
    return refuse('gone');
  const venue = readVenue(core.db);
  const placed = slots.map((slot) =>
    newScreening(core.newId(), booking, slotColumns(core, slot), venue?.preProgrammeMin ?? 0),
  );
  const film = titleOfVersion(core.db, booking.versionId);
  const step: StepName =
    slots.length === 1
      ? { kind: 'placeScreening', facts: { film, ...slotFacts(core.db, first) } }
      : { kind: 'placeScreenings', facts: { film, count: slots.length } };
  return layer.value.write(step, (screenings) => {
    for (const each of placed) screenings.insert(each);
    return ok(placed);
  });
}

/** Moves screenings to other slots, all or none. */
export function moveScreenings(
  core: Core,
  moves: readonly { readonly screeningId: Id; readonly slot: Placement }[],
  within?: In,
): Outcome<null> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const [first] = moves;
  const moved = first && layer.value.read(first.screeningId);
  if (first === undefined || moved === undefined) return refuse('gone');
  const facts = {
    film: titleOfVersion(core.db, moved.versionId),
    ...slotFacts(core.db, first.slot),
    count: moves.length,
  };
  const kind = moves.length === 1 ? 'moveScreening' : 'moveScreenings';
  return layer.value.write({ kind, facts }, (screenings, db) => {
    for (const { screeningId, slot } of moves) {
      if (screenings.read(screeningId) === undefined || isRoomGone(db, slot)) return refuse('gone');
      screenings.update(screeningId, slotColumns(core, slot));
    }
    return ok(null);
  });
}

/** A screening once more in another slot: planned, unsold, with no ticket link of its own yet. */
export const copyOf = (
  original: Screening,
  id: Id,
  slot: Pick<Screening, 'roomId' | 'day' | 'startsAt'>,
): Screening => ({
  ...original,
  ...slot,
  id,
  state: 'planned',
  stateReason: {},
  isSoldOut: false,
  ticketUrl: null,
});

/** A copy of a screening in another slot; sold-out and cancelled marks stay behind. */
export function duplicateScreening(
  core: Core,
  screeningId: Id,
  slot: Placement,
  within?: In,
): Outcome<Screening> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const original = layer.value.read(screeningId);
  if (original === undefined || isRoomGone(core.db, slot)) return refuse('gone');
  const copy = copyOf(original, core.newId(), slotColumns(core, slot));
  const facts = { film: titleOfVersion(core.db, original.versionId), ...slotFacts(core.db, slot) };
  return layer.value.write({ kind: 'duplicateScreening', facts }, (screenings) => {
    screenings.insert(copy);
    return ok(copy);
  });
}

/** Deletes screenings, all or none. */
export function removeScreenings(core: Core, ids: readonly Id[], within?: In): Outcome<null> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const going = layer.value.readMany(ids);
  const [first] = going;
  if (first === undefined || going.length !== new Set(ids).size) return refuse('gone');
  const facts = {
    film: titleOfVersion(core.db, first.versionId),
    when: first.startsAt ?? first.day,
    count: ids.length,
  };
  const kind = ids.length === 1 ? 'removeScreening' : 'removeScreenings';
  return layer.value.write({ kind, facts }, (screenings) => {
    for (const each of going) screenings.delete(each.id);
    return ok(null);
  });
}

/** What the public reads beside a date, without the languages nothing is said in. */
export const toldNote = (note: Screening['publicNote']): Screening['publicNote'] =>
  Object.fromEntries(Object.entries(note).filter(([, text]) => text !== ''));

/**
 * Changes what a screening is: its parts, price, badges, strand, notes. Put in another strand it takes over all that strand's
 * template gives; what else the patch says is then said over it.
 */
export function updateScreeningFields(
  core: Core,
  screeningId: Id,
  patch: ScreeningPatch,
  within?: In,
): Outcome<Screening> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const screening = layer.value.read(screeningId);
  if (screening === undefined) return refuse('gone');
  const { items, publicNote, ...rest } = patch;
  const fields = { ...rest, ...(publicNote === undefined ? {} : { publicNote: toldNote(publicNote) }) };
  const strand = fields.strandId == null ? undefined : readStrand(core.db, fields.strandId);
  if (fields.strandId != null && strand === undefined) return refuse('gone');
  const { scenario } = layer.value;
  const facts = {
    film: titleOfVersion(core.db, screening.versionId),
    when: screening.startsAt ?? screening.day,
  };
  return layer.value.write({ kind: 'changeScreening', facts }, (screenings) => {
    if (strand !== undefined) putInStrand(core, screenings, screeningId, strand, scenario);
    if (Object.keys(fields).length > 0) screenings.update(screeningId, fields);
    if (items !== undefined) screenings.replaceItems(screeningId, items);
    return ok(screenings.read(screeningId) ?? screening);
  });
}

/**
 * Cancels, postpones or restores screenings with the reason the public is told.
 *
 * Languages of `reason` replace those each screening has, an empty one takes it away, and one that is not given stays: to
 * cancel what is cancelled already loses nothing of what was written. Restoring takes all reasons away.
 */
export function setScreeningState(
  core: Core,
  ids: readonly Id[],
  state: ScreeningState,
  reason: PerLang,
  within?: In,
): Outcome<null> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const [first] = layer.value.readMany(ids);
  if (first === undefined) return refuse('gone');
  const kinds = {
    planned: 'restoreScreening',
    cancelled: 'cancelScreening',
    postponed: 'postponeScreening',
  } as const;
  const facts = {
    film: titleOfVersion(core.db, first.versionId),
    when: first.startsAt ?? first.day,
    count: ids.length,
  };
  return layer.value.write({ kind: kinds[state], facts }, (screenings) => {
    for (const { id, stateReason } of screenings.readMany(ids))
      screenings.update(id, {
        state,
        stateReason: state === 'planned' ? {} : withReason(stateReason, reason),
      });
    return ok(null);
  });
}

/** Reasons with those of some languages changed. */
const withReason = (was: PerLang, reason: PerLang): PerLang =>
  Object.fromEntries(Object.entries({ ...was, ...reason }).filter(([, text]) => text !== ''));

/** Accepts a conflict with a reason, for as long as its facts stay the same; an empty reason takes that back. */
export function overrideConflict(
  core: Core,
  conflictKey: string,
  facts: string,
  reason: string,
  within?: In,
): Outcome<null> {
  const { conflictOverrides } = tables;
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const { scenario, write } = layer.value;
  const key = overrideKeyIn(scenario?.id ?? null, conflictKey);
  const kind = reason === '' ? 'takeBackOverride' : 'overrideConflict';
  return write({ kind, facts: { reason } }, (_screenings, db) => {
    const kept = db.orm.select().from(conflictOverrides).all();
    const now = kept.find((each) => each.conflictKey === key);
    // A scenario cannot delete what was accepted in the real programme; it says of its own that it does not hold there.
    const isReal = scenario !== null && kept.some((each) => each.conflictKey === conflictKey);
    if (reason === '' && !isReal) {
      if (now !== undefined) deleteRow(db, conflictOverrides, now.id);
    } else if (now === undefined)
      insertRow(db, conflictOverrides, { id: core.newId(), conflictKey: key, facts, reason });
    else updateRow(db, conflictOverrides, now.id, { facts, reason });
    return ok(null);
  });
}
