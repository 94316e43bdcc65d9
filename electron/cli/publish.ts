import type { Command } from 'commander';
import { ok } from '../../shared/result.ts';
import type { Core } from '../core/context.ts';
import { preferencesOf } from '../core/glance.ts';
import type { Workers } from '../core/workers.ts';
import { type Answer, printAnswer, refuseCommand, refusedByCore } from './answering.ts';
import { type HouseOptions, inHouse, withDataOption } from './house.ts';

/** `publish`: sends everything approved that waits; refused where something stays behind, with what and why. */
export function addPublish(program: Command): void {
  withDataOption(program.command('publish'))
    .description('send everything approved that waits')
    .action(async (options: HouseOptions) =>
      printAnswer(await inHouse(options, publish, { isWriting: true })),
    );
}

async function publish(core: Core): Promise<Answer> {
  const { startWorkers } = await import('../core/workers.ts');
  const workers = startWorkers(core);
  try {
    if (preferencesOf(core).isPracticeSiteOn) await workers.practiceSite.start();
    await workers.outbox.start();
    const before = waitingCount(workers);
    await workers.outbox.sendNow();
    return await tellOutcome(workers, before);
  } finally {
    await workers.stop();
  }
}

const waitingCount = ({ outbox }: Workers): number => {
  const { waiting, sending, blocked } = outbox.summary();
  return waiting + sending + blocked;
};

async function tellOutcome({ outbox, ...workers }: Workers, before: number): Promise<Answer> {
  const left = waitingCount({ outbox, ...workers });
  const channels = (await outbox.channelStates()).map(({ channel, isLoggedIn, pausedBecause }) => ({
    name: channel.name,
    isLoggedIn,
    pausedBecause,
  }));
  if (left === 0) return ok({ sent: before, ...outbox.summary(), channels });
  const loggedOut = channels.find((channel) => channel.pausedBecause === 'loggedOut');
  if (loggedOut !== undefined)
    return refusedByCore({ code: 'notLoggedIn', facts: { channel: loggedOut.name } });
  return refuseCommand('notSent', { count: left }, { sent: before - left, ...outbox.summary(), channels });
}
