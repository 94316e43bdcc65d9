import {
  insertRow,
  readRooms,
  readStrand,
  readStrands,
  tables,
  updateRow,
  type WriteDb,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { StrandPatch } from '../../shared/contract/strands.ts';
import type { StepName } from '../../shared/domain/activity.ts';
import { EMPTY_TEMPLATE, STRAND_TINTS, type Strand } from '../../shared/domain/strand.ts';
import { editStrand, orderRecurrences, type StrandEdit } from '../../shared/domain/strandEdits.ts';
import type { TemplatePart } from '../../shared/domain/strandTemplate.ts';
import type { Id } from '../../shared/ids.ts';
import type { PerLang } from '../../shared/listing/listing.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Core } from './context.ts';
import { type In, openLayer } from './layer.ts';
import { lackingTemplate, layTemplate } from './strandTemplates.ts';
import { shownStrandName } from './titles.ts';

/** Every strand, archived ones included, by name. */
export function listStrands(core: Core): readonly Strand[] {
  const named = readStrands(core.db).map((strand) => ({ strand, name: shownStrandName(core.db, strand) }));
  return named.sort((left, right) => left.name.localeCompare(right.name)).map(({ strand }) => strand);
}

// The tint used least, so that a new strand is told from those there are.
function freeTint(strands: readonly Strand[]): number {
  const used = Array.from({ length: STRAND_TINTS }, (_, tint) => ({
    tint,
    count: strands.filter((each) => each.archivedOn === null && each.tint === tint).length,
  }));
  return used.reduce((best, each) => (each.count < best.count ? each : best)).tint;
}

/** A strand with a name and nothing else yet: no recurrence, an empty template, a tint of its own. */
export function addStrand(core: Core, names: PerLang): Outcome<Strand> {
  const strand: Strand = {
    id: core.newId(),
    names,
    tint: freeTint(readStrands(core.db)),
    recurrences: [],
    exceptions: [],
    template: EMPTY_TEMPLATE,
    archivedOn: null,
  };
  return core.write({ kind: 'addStrand', facts: { name: shownStrandName(core.db, strand) } }, (db) => {
    insertRow(db, tables.strands, strand);
    return ok(strand);
  });
}

const kept = (db: WriteDb, strand: Strand): Outcome<Strand> => ok(readStrand(db, strand.id) ?? strand);

const areRoomsThere = (core: Core, roomIds: readonly (Id | null | undefined)[]): boolean => {
  const known = new Set(readRooms(core.db).map((room) => room.id));
  return roomIds.every((id) => id == null || known.has(id));
};

/**
 * Changes what a strand is: names, tint, when it falls, template.
 *
 * Refused with `recurrencesOverlap` or `recurrenceEndsFirst` where its recurrences cannot stand side by side, with `gone`
 * where it or a room is not there.
 */
export function updateStrand(core: Core, strandId: Id, patch: StrandPatch): Outcome<Strand> {
  const strand = readStrand(core.db, strandId);
  const { recurrences, template, ...rest } = patch;
  if (
    strand === undefined ||
    !areRoomsThere(
      core,
      (recurrences ?? []).map((each) => each.roomId),
    )
  )
    return refuse('gone');
  const ordered = orderRecurrences(recurrences ?? strand.recurrences);
  if (!ordered.ok) {
    const { code, ...facts } = ordered.error;
    return refuse(code, facts);
  }
  return core.write({ kind: 'changeStrand', facts: { name: shownStrandName(core.db, strand) } }, (db) => {
    updateRow(db, tables.strands, strandId, {
      ...rest,
      recurrences: ordered.value,
      template: { ...strand.template, ...template },
    });
    return kept(db, strand);
  });
}

/** Archived, a strand falls no more from today on; taken out again, as before. What plays in it stays. */
export function archiveStrand(core: Core, strandId: Id, isArchived: boolean): Outcome<Strand> {
  const strand = readStrand(core.db, strandId);
  if (strand === undefined) return refuse('gone');
  const kind = isArchived ? 'archiveStrand' : 'unarchiveStrand';
  return core.write({ kind, facts: { name: shownStrandName(core.db, strand) } }, (db) => {
    updateRow(db, tables.strands, strandId, { archivedOn: isArchived ? core.today() : null });
    return kept(db, strand);
  });
}

const EDIT_STEPS = {
  this: 'changeOccasion',
  skip: 'skipOccasion',
  restore: 'restoreOccasion',
  following: 'changeFollowing',
  all: 'changeAllOccasions',
  end: 'endStrand',
} as const satisfies Record<StrandEdit['kind'], string>;

const slotRooms = (edit: StrandEdit): readonly (Id | null | undefined)[] => {
  if (edit.kind === 'this') return [edit.instead.roomId];
  return edit.kind === 'following' || edit.kind === 'all' ? [edit.patch.roomId] : [];
};

export type AlsoApply = { readonly parts: readonly TemplatePart[]; readonly from: LocalDate };

/**
 * Changes when a strand falls: one occasion, all from a day on, or all. With `also`, parts of its template are laid on its
 * planned screenings from a day on, in the same step.
 *
 * The rules are of the house, also while a scenario is worked in; only the screenings touched are the scenario's.
 */
export function changeOccasions(
  core: Core,
  strandId: Id,
  edit: StrandEdit,
  also: AlsoApply | null,
  within?: In,
): Outcome<Strand> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const strand = readStrand(core.db, strandId);
  if (strand === undefined || !areRoomsThere(core, slotRooms(edit))) return refuse('gone');
  const { scenario } = layer.value;
  const lacking = also === null ? [] : lackingTemplate(core, strand, also.from, scenario, also.parts);
  const facts: StepName['facts'] = {
    name: shownStrandName(core.db, strand),
    day: 'from' in edit ? edit.from : (edit.day ?? ''),
    count: lacking.length,
  };
  const { recurrences, exceptions } = editStrand(strand, edit);
  return layer.value.write({ kind: EDIT_STEPS[edit.kind], facts }, (screenings, db) => {
    updateRow(db, tables.strands, strandId, { recurrences, exceptions });
    for (const each of lacking) layTemplate(screenings, strand, each);
    return kept(db, strand);
  });
}
