import { Command, CommanderError } from 'commander';
import { stackOf } from '../hosts/log.ts';
import { findPlaces } from '../hosts/places.ts';
import { addConflicts } from './conflicts.ts';
import { addExport } from './exporting.ts';
import { addImport } from './importFile.ts';
import { addPayloads } from './payloads.ts';
import { addPrint } from './print.ts';
import { addPublish } from './publish.ts';
import { addReadSheet } from './readSheet.ts';
import { addSample } from './sample.ts';
import { addVerify } from './verify.ts';

/**
 * The command line: `npm run --silent affiche -- COMMAND`. JSON on standard output, everything else on standard error;
 * exits 0, 1 where the command was refused, 2 where it was not understood, 3 on a bug.
 */
const program = new Command('affiche')
  .description('Affiche without a window.')
  .version(findPlaces(import.meta.dirname).version)
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

const commands = [
  addReadSheet,
  addImport,
  addConflicts,
  addPayloads,
  addPublish,
  addPrint,
  addExport,
  addVerify,
  addSample,
];
for (const add of commands) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) {
    process.stderr.write(`${stackOf(error)}\n`);
    process.exitCode = 3;
  } else {
    // Asking for help or the version is no mistake.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
