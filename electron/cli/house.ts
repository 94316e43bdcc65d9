import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Core } from '../core/context.ts';
import { FILE_NAME, openCore } from '../core/core.ts';
import { isSetUp } from '../core/glance.ts';
import { lockHouse } from '../core/lock.ts';
import { stderrLog } from '../hosts/log.ts';
import { nodeHost } from '../hosts/nodeHost.ts';
import { defaultDataDir, findPlaces } from '../hosts/places.ts';
import { type Answer, refuseCommand, refusedByCore } from './answering.ts';

export type HouseOptions = { readonly data: string };

/** `--data DIR`, on every command that works on a house. */
export const withDataOption = (command: Command): Command =>
  command.addOption(
    new Option('--data <dir>', 'folder of the house’s file').default(defaultDataDir(), 'the program’s own'),
  );

/**
 * Opens the house in `data`, does `work` and closes it again.
 *
 * Refused with `noHouse` where none is set up there (unless `mayBeEmpty`), and with the refusals of opening the file.
 * `isWriting`: refused with `readOnly` while Affiche itself is open on it.
 */
export async function inHouse(
  { data }: HouseOptions,
  work: (core: Core) => Answer | Promise<Answer>,
  { mayBeEmpty = false, isWriting = false } = {},
): Promise<Answer> {
  if (!mayBeEmpty && !existsSync(join(data, FILE_NAME))) return refuseCommand('noHouse', { folder: data });
  const locked = isWriting ? lockHouse(data) : null;
  if (locked?.ok === false) return refusedByCore(locked.error);
  const places = findPlaces(import.meta.dirname);
  const host = nodeHost({
    kind: 'cli',
    dataDir: data,
    root: places.root,
    isFromSources: true,
    log: stderrLog,
  });
  const opened = openCore({
    ...places,
    dataDir: data,
    host,
    now: Date.now,
    log: stderrLog,
    isWorking: false,
  });
  if (!opened.ok) return refusedByCore(opened.error);
  const core = opened.value;
  try {
    if (!mayBeEmpty && !isSetUp(core)) return refuseCommand('noHouse', { folder: data });
    return await work(core);
  } finally {
    core.close();
    if (locked?.ok) locked.value();
  }
}
