import {
  deleteRow,
  insertRow,
  isSame,
  readDistributors,
  readProfile,
  readRunsOfSender,
  readSender,
  readSenders,
  tables,
  updateRow,
  type WriteDb,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { KnownSender, SenderClash, SendersTaken } from '../../shared/contract/senders.ts';
import { NO_TERMS } from '../../shared/domain/terms.ts';
import type { Id } from '../../shared/ids.ts';
import type { ColumnMapping } from '../../shared/import/columns.ts';
import { fold } from '../../shared/import/plainText.ts';
import { readSenderFile, type TravellingSender, writeSenderFile } from '../../shared/import/senders.ts';
import { columnAnswersSchema } from '../../shared/import/understanding.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';

/** Every shape of sheet that is known, by name. */
export const listSenders = (core: Core): readonly KnownSender[] => readSenders(core.db);

/** Refused with `gone`. */
export function renameSender(core: Core, profileId: Id, name: string): Outcome<null> {
  const known = readSender(core.db, profileId);
  if (known === undefined) return refuse('gone');
  return core.write({ kind: 'renameSender', facts: { name, was: known.name } }, (db) => {
    updateRow(db, tables.senderProfiles, profileId, { name });
    return ok(null);
  });
}

export type SenderChange = {
  readonly columns?: ColumnMapping | undefined;
  readonly distributorId?: Id | null | undefined;
};

/** What the columns of a sender mean, or whose lists they are. Refused with `gone`. */
export function changeSender(core: Core, profileId: Id, change: SenderChange): Outcome<null> {
  const known = readSender(core.db, profileId);
  if (known === undefined) return refuse('gone');
  return core.write({ kind: 'changeSender', facts: { name: known.name } }, (db) => {
    updateRow(db, tables.senderProfiles, profileId, change);
    return ok(null);
  });
}

/** Forgets a sender; its imports stay, but its next list has none before it. Refused with `gone`. */
export function removeSender(core: Core, profileId: Id): Outcome<null> {
  const known = readSender(core.db, profileId);
  if (known === undefined) return refuse('gone');
  return core.write({ kind: 'removeSender', facts: { name: known.name } }, (db) => {
    for (const runId of readRunsOfSender(db, profileId))
      updateRow(db, tables.importRuns, runId, { profileId: null });
    deleteRow(db, tables.senderProfiles, profileId);
    return ok(null);
  });
}

function travelling(core: Core): ReadonlyMap<Id, TravellingSender> {
  const names = new Map(readDistributors(core.db).map(({ id, name }) => [id, name]));
  return new Map(
    readSenders(core.db).map(({ id, name, headerSignature, columns, answers, distributorId }) => [
      id,
      {
        name,
        headerSignature,
        columns: columns as TravellingSender['columns'],
        answers: columnAnswersSchema.pick({ dateOrder: true }).safeParse(answers).data ?? {},
        distributor: names.get(distributorId ?? '') ?? null,
      },
    ]),
  );
}

// "LUMIERE" of the file is the "Lumière" of the house.
const asCompared = (sender: TravellingSender): TravellingSender => ({
  ...sender,
  distributor: sender.distributor === null ? null : fold(sender.distributor),
});

/** The text of a file with these senders; all where none is named. */
export function exportSenders(core: Core, profileIds: readonly Id[]): string {
  const all = travelling(core);
  const wanted = profileIds.length === 0 ? [...all.keys()] : profileIds;
  return writeSenderFile(wanted.flatMap((id) => all.get(id) ?? []));
}

/**
 * Takes the senders of a file in as one step. Shapes known here otherwise are asked about first, unless `keep` says which of the
 * two stays; then nothing is written. Refused with `notSenders`.
 */
export function importSenders(
  core: Core,
  text: string,
  keep: Readonly<Record<string, 'here' | 'file'>>,
): Outcome<SendersTaken> {
  const read = readSenderFile(text);
  if (!read.ok) return refuse('notSenders');
  const here = new Map([...travelling(core).values()].map((each) => [each.headerSignature, each]));
  const differing = read.value.filter((sender) => {
    const known = here.get(sender.headerSignature);
    return known !== undefined && !isSame(asCompared(known), asCompared(sender));
  });
  const clashes = differing
    .filter(({ headerSignature }) => keep[headerSignature] === undefined)
    .map(({ headerSignature, name }): SenderClash => {
      return { headerSignature, here: here.get(headerSignature)?.name ?? name, inFile: name };
    });
  if (clashes.length > 0) return ok({ kind: 'asks', clashes });
  const added = read.value.filter(({ headerSignature }) => !here.has(headerSignature));
  const replaced = differing.filter(({ headerSignature }) => keep[headerSignature] === 'file');
  const taken = {
    kind: 'taken' as const,
    added: added.length,
    replaced: replaced.length,
    kept: read.value.length - added.length - replaced.length,
  };
  if (added.length + replaced.length === 0) return ok(taken);
  return core.write({ kind: 'importSenders', facts: { count: added.length + replaced.length } }, (db) => {
    for (const sender of [...added, ...replaced]) keepSender(core, db, sender);
    return ok(taken);
  });
}

function keepSender(core: Core, db: WriteDb, { distributor, ...sender }: TravellingSender): void {
  const distributorId = distributor === null ? null : distributorNamed(core, db, distributor);
  const known = readProfile(db, sender.headerSignature);
  if (known !== undefined) updateRow(db, tables.senderProfiles, known.id, { ...sender, distributorId });
  else insertRow(db, tables.senderProfiles, { id: core.newId(), ...sender, distributorId });
}

/** The house's distributor of that name, whatever its case and accents; added where there is none. */
function distributorNamed(core: Core, db: WriteDb, name: string): Id {
  const known = readDistributors(db).find((each) => fold(each.name) === fold(name));
  if (known !== undefined) return known.id;
  const id = core.newId();
  const plain = { language: 'nl' as const, contacts: [], returnsLayout: null, notes: '' };
  insertRow(db, tables.distributors, { id, name, ...plain, defaultTerms: NO_TERMS });
  return id;
}
