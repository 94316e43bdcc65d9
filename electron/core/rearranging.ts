import { readRoom, readStrand, readVersions } from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { Placement } from '../../shared/contract/programme.ts';
import type { BulkPatch } from '../../shared/contract/rearranging.ts';
import { inBillOrder, joinIntoBill, splitBill } from '../../shared/domain/doubleBill.ts';
import type { Price, Screening } from '../../shared/domain/screening.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';
import { type In, openLayer } from './layer.ts';
import { copyOf, isRoomGone, slotColumns, toldNote } from './planning.ts';
import type { ScreeningReads } from './screeningStore.ts';
import { putInStrand } from './strandTemplates.ts';
import { titleOfVersion } from './titles.ts';

type Two = readonly [Id, Id];

function readTwo(reads: ScreeningReads, ids: Two): readonly [Screening, Screening] | null {
  const [one, other] = [reads.read(ids[0]), reads.read(ids[1])];
  return one === undefined || other === undefined || one.id === other.id ? null : [one, other];
}

const bothTitles = (core: Core, [one, other]: readonly [Screening, Screening]) => ({
  film: titleOfVersion(core.db, one.versionId),
  other: titleOfVersion(core.db, other.versionId),
});

/** Two screenings take each other's slot: room, day and hour. */
export function swapScreenings(core: Core, ids: Two, within?: In): Outcome<null> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const two = readTwo(layer.value, ids);
  if (two === null) return refuse('gone');
  const [one, other] = two;
  return layer.value.write({ kind: 'swapScreenings', facts: bothTitles(core, two) }, (screenings) => {
    screenings.update(one.id, { roomId: other.roomId, day: other.day, startsAt: other.startsAt });
    screenings.update(other.id, { roomId: one.roomId, day: one.day, startsAt: one.startsAt });
    return ok(null);
  });
}

/** Copies of screenings in other slots, all or none. */
export function duplicateScreenings(
  core: Core,
  copies: readonly { readonly screeningId: Id; readonly slot: Placement }[],
  within?: In,
): Outcome<readonly Screening[]> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const made: Screening[] = [];
  for (const { screeningId, slot } of copies) {
    const original = layer.value.read(screeningId);
    if (original === undefined || isRoomGone(core.db, slot)) return refuse('gone');
    made.push(copyOf(original, core.newId(), slotColumns(core, slot)));
  }
  return layer.value.write({ kind: 'duplicateScreenings', facts: { count: made.length } }, (screenings) => {
    for (const each of made) screenings.insert(each);
    return ok(made);
  });
}

/** Two screenings become one in the slot of the earlier; the other's film goes on playing under its own booking. */
export function joinScreenings(core: Core, ids: Two, within?: In): Outcome<Screening> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const two = readTwo(layer.value, ids);
  if (two === null) return refuse('gone');
  const [first, second] = inBillOrder(...two);
  const bill = joinIntoBill(first, second);
  return layer.value.write(
    { kind: 'joinScreenings', facts: bothTitles(core, [first, second]) },
    (screenings) => {
      screenings.delete(second.id);
      screenings.update(first.id, {
        badges: bill.badges,
        publicNote: bill.publicNote,
        notes: bill.notes,
      });
      screenings.replaceItems(first.id, bill.items);
      return ok(bill);
    },
  );
}

/** A double bill becomes screenings of their own, one after another in its room. Refused with `notADoubleBill`. */
export function splitScreening(core: Core, screeningId: Id, within?: In): Outcome<readonly Screening[]> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const bill = layer.value.read(screeningId);
  if (bill === undefined) return refuse('gone');
  const versions = new Map(
    readVersions(
      core.db,
      bill.items.flatMap((part) => part.versionId ?? []),
    ).map((version) => [version.id, version]),
  );
  const room = bill.roomId === null ? undefined : readRoom(core.db, bill.roomId);
  const split = splitBill(bill, (id) => versions.get(id), room?.turnaroundMin ?? 0);
  if (split === null) return refuse('notADoubleBill');
  const parted = split.parted.map(
    (each): Screening => ({
      ...each,
      id: core.newId(),
      ...slotColumns(core, { roomId: each.roomId, day: each.day, startsAt: each.startsAt }),
    }),
  );
  const facts = { film: titleOfVersion(core.db, bill.versionId), count: parted.length + 1 };
  return layer.value.write({ kind: 'splitScreening', facts }, (screenings) => {
    screenings.replaceItems(bill.id, split.kept.items);
    for (const each of parted) screenings.insert(each);
    return ok([{ ...bill, items: split.kept.items }, ...parted]);
  });
}

const missing = (id: Id): never => {
  throw new Error(`screening ${id} is gone`);
};

const withBase = (price: Price | null, baseCents: number | null): Price | null =>
  baseCents === null ? null : { baseCents, tariffs: price?.tariffs ?? [] };

/** Changes several screenings alike, all or none; put in another strand, each takes over what its template gives. */
export function updateScreenings(
  core: Core,
  ids: readonly Id[],
  patch: BulkPatch,
  within?: In,
): Outcome<null> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const here = layer.value.readMany(ids);
  if (here.length !== new Set(ids).size) return refuse('gone');
  const strand = patch.strandId == null ? undefined : readStrand(core.db, patch.strandId);
  if (patch.strandId != null && strand === undefined) return refuse('gone');
  const { scenario } = layer.value;
  const { addBadges = [], removeBadges = [], publicNote: noted, baseCents, ...fields } = patch;
  return layer.value.write({ kind: 'changeScreenings', facts: { count: here.length } }, (screenings) => {
    for (const { id } of here) {
      if (strand !== undefined) putInStrand(core, screenings, id, strand, scenario);
      const { badges, publicNote, price } = screenings.read(id) ?? missing(id);
      const wanted = [...new Set([...badges, ...addBadges])].filter((each) => !removeBadges.includes(each));
      screenings.update(id, {
        ...fields,
        ...(baseCents === undefined ? {} : { price: withBase(price, baseCents) }),
        badges: wanted,
        publicNote: toldNote({ ...publicNote, ...noted }),
      });
    }
    return ok(null);
  });
}
