import type { Command } from 'commander';
import { ok } from '../../shared/result.ts';
import { verifyFile } from '../core/verifying.ts';
import { printAnswer, refuseCommand } from './answering.ts';
import { type HouseOptions, inHouse, withDataOption } from './house.ts';

/** `verify`: whether the house's file is whole; refused with `notSound` and the lines of the check where it is not. */
export function addVerify(program: Command): void {
  withDataOption(program.command('verify'))
    .description('check the house’s file: integrity, references, search index')
    .action(async (options: HouseOptions) =>
      printAnswer(
        await inHouse(options, (core) => {
          const { isSound, problems } = verifyFile(core);
          return isSound
            ? ok({ file: core.file, isSound, problems })
            : refuseCommand('notSound', { file: core.file, count: problems.length }, problems);
        }),
      ),
    );
}
