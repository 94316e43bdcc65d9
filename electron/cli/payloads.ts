import type { Command } from 'commander';
import { ok } from '../../shared/result.ts';
import { printAnswer } from './answering.ts';
import { type HouseOptions, inHouse, withDataOption } from './house.ts';

/** `payloads`: every request body the outbox would send for what waits now; sends nothing. */
export function addPayloads(program: Command): void {
  withDataOption(program.command('payloads'))
    .description('print every request the outbox would send; sends nothing')
    .action(async (options: HouseOptions) =>
      printAnswer(
        await inHouse(options, async (core) => {
          const { listPayloads } = await import('../core/payloads.ts');
          return ok(listPayloads(core));
        }),
      ),
    );
}
