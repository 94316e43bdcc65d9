import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  lastHlc,
  openDatabase,
  type ReadDb,
  readSetting,
  readVenue,
  StepJournal,
  writeSetting,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { preferencesSchema } from '../../shared/contract/system.ts';
import { nextHlc, type Step, type StepName } from '../../shared/domain/activity.ts';
import type { Id } from '../../shared/ids.ts';
import { type Refusal, refuse } from '../../shared/refusal.ts';
import { type Err, ok } from '../../shared/result.ts';
import { dateOf, wallClockAt } from '../../shared/time.ts';
import { makeAnnouncer } from './announcing.ts';
import { backUpFile } from './backups.ts';
import { callerMayWrite } from './callers.ts';
import type { Core, CoreOptions } from './context.ts';
import { makeIds } from './ids.ts';

export const FILE_NAME = 'affiche.sqlite';

/** Rolls a transaction back and carries the refusal out of it. */
class Refused extends Error {
  readonly refusal: Err<Refusal>;
  constructor(refusal: Err<Refusal>) {
    super('refused');
    this.refusal = refusal;
  }
}

/**
 * Opens the house's file in `options.dataDir` and gives the core that works on it.
 *
 * Refused with `fileIsNewer`, `referencesBroken` or `notADatabase`; the file is then as it was.
 */
export function openCore(options: CoreOptions): Outcome<Core> {
  mkdirSync(options.dataDir, { recursive: true });
  const file = join(options.dataDir, FILE_NAME);
  const opened = openDatabase({
    file,
    migrationsFolder: options.migrationsFolder,
    isReadOnly: options.isReadOnly === true,
    backUpTo: (sqlite) => void backUpFile(sqlite, options.dataDir, options.now(), 'migration'),
  });
  if (!opened.ok) {
    const { error } = opened;
    return refuse(error.code, error.code === 'referencesBroken' ? { tables: error.tables.join(', ') } : {});
  }
  return ok(makeCore(options, file, opened.value));
}

function makeCore(options: CoreOptions, file: string, db: ReadDb): Core {
  const announcer = makeAnnouncer();
  const newId = makeIds(options.now);
  let hlc = lastHlc(db);
  let lastSavedAtMs: number | null = null;
  const isReadOnly = options.isReadOnly === true;
  const deskId = readDeskId(db) ?? (isReadOnly ? newId() : keepDeskId(db, newId()));
  const commitHooks: Core['commitHooks'] = [];

  const stepOf = (name: StepName & { readonly undoes?: Id; readonly redoes?: Id }): Step => {
    hlc = nextHlc(hlc, options.now(), deskId);
    const who = preferencesSchema.parse(readSetting(db, 'preferences') ?? {}).userName;
    const { kind, facts, undoes = null, redoes = null } = name;
    return {
      id: newId(),
      atMs: options.now(),
      who,
      deskId,
      hlc,
      kind,
      facts,
      undoes,
      redoes,
    };
  };

  const write: Core['write'] = (name, change) => {
    if (isReadOnly || !callerMayWrite()) return refuse('readOnly');
    const journal = new StepJournal(db, stepOf(name));
    const run = db.sqlite.transaction(() => {
      const writeDb = { ...db, step: journal };
      const outcome = change(writeDb);
      if (!outcome.ok) throw new Refused(outcome);
      for (const hook of commitHooks) hook(writeDb, journal.touched);
      return outcome;
    });
    try {
      const outcome = run.immediate();
      if (!journal.isEmpty) {
        lastSavedAtMs = options.now();
        announcer.announce([...journal.touched, 'activity']);
      }
      return outcome;
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  };

  const watching = isReadOnly ? watchFile(db, announcer) : null;

  return {
    options,
    db,
    file,
    newId,
    announcer,
    commitHooks,
    isReadOnly,
    write,
    now: options.now,
    today: () => dateOf(wallClockAt(options.now(), readVenue(db)?.timeZone ?? 'Europe/Brussels')),
    writeUnjournaled: (topics, change) => {
      const value = db.sqlite.transaction(change).immediate();
      announcer.announce(topics);
      return value;
    },
    lastSavedAtMs: () => lastSavedAtMs,
    close: () => {
      watching?.stop();
      if (!isReadOnly) db.sqlite.pragma('optimize');
      db.sqlite.close();
    },
  };
}

const LOOK_MS = 1_000;

/** Announces what another program wrote into the file, about a second later: which tables, nobody can say. */
function watchFile({ sqlite }: ReadDb, announcer: Core['announcer']): { stop(): void } {
  const version = () => sqlite.pragma('data_version', { simple: true });
  let seen = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === seen) return;
    seen = now;
    announcer.announce(['everything']);
  }, LOOK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

const readDeskId = (db: ReadDb): string | null => {
  const value = readSetting(db, 'deskId');
  return typeof value === 'string' ? value : null;
};

function keepDeskId(db: ReadDb, id: Id): string {
  writeSetting(db, 'deskId', id, id);
  return id;
}
