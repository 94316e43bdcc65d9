import {
  patchJob,
  readChannel,
  readChannels,
  readDueJobs,
  readJob,
  readJobs,
  readVenue,
  resumeJobs,
} from '../../../db/index.ts';
import type { Outcome } from '../../../shared/contract/common.ts';
import type { OutboxSummary } from '../../../shared/contract/listings.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Delivery } from '../../../shared/listing/delivery.ts';
import type { Channel, OutboxJob } from '../../../shared/listing/listing.ts';
import { refuse } from '../../../shared/refusal.ts';
import { ok } from '../../../shared/result.ts';
import { ensureChannels } from '../channels.ts';
import type { Core } from '../context.ts';
import type { PracticeSite } from '../practiceSite.ts';
import { makeChannelAuth } from './auth.ts';
import { type ChannelDesk, type Hold, makeChannelDesk } from './channelDesk.ts';
import { blocked, type Courier, INDEX_LAG_MS, tell } from './courier.ts';
import { deliver, overrideTheirs } from './delivering.ts';
import { reconcileOutbox, watchApprovals } from './enqueueing.ts';
import type { ChannelHosts } from './listingClient.ts';
import { pollWorkflows } from './polling.ts';
import { settleJob } from './settling.ts';

/** Carries what is approved to the channels, when it can. Nothing the user does waits for it. */
export type Outbox = ChannelDesk & {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Tries everything that waits, now; resolves when each has been tried once. */
  sendNow(): Promise<void>;
  summary(): OutboxSummary;
  /** Tries a blocked job again; one blocked by others' changes then overwrites them: the user has seen them. */
  retry(jobId: Id): Outcome<null>;
};

const POLL_MS = { practice: 60_000, test: 15 * 60_000, production: 15 * 60_000 } as const;
const SITE_AWAY_MS = 15_000;
const LONGEST_NAP_MS = 60_000;
const SHORTEST_NAP_MS = 100;

/** `options.fetch` stands between the program and the network in tests. */
export function makeOutbox(
  core: Core,
  practiceSite: PracticeSite,
  options: { readonly fetch?: typeof fetch } = {},
): Outbox {
  watchApprovals(core);
  const holds = new Map<Id, Hold>();
  const polledAtMs = new Map<Id, number>();
  let isOnline: boolean | null = null;
  let isRunning = false;
  let pass: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopping = new AbortController();
  const isStopped = () => stopping.signal.aborted;

  const auth = makeChannelAuth(core, (channelId) => {
    holds.delete(channelId);
    core.announcer.announce(['channels', 'outbox']);
    if (isRunning) void run(false);
  });

  const stoppableFetch: typeof fetch = (input, init) => {
    const signals = [stopping.signal, init?.signal].filter((signal) => signal != null);
    return (options.fetch ?? fetch)(input, { ...init, signal: AbortSignal.any(signals) });
  };
  const hostsOf = (channel: Channel): ChannelHosts | null => {
    if (channel.environment !== 'practice') return channel;
    const { url } = practiceSite.state();
    return url === null ? null : { apiUrl: url, searchUrl: url, loginUrl: url };
  };
  const courierFor = (channel: Channel, hosts: ChannelHosts): Courier => ({
    core,
    channel,
    hosts,
    auth,
    fetch: stoppableFetch,
    introducePlace: () =>
      channel.environment === 'practice' ? practiceSite.introducePlace() : Promise.resolve(false),
  });
  const hold = (channelId: Id, on: Hold) => {
    holds.set(channelId, on);
    core.announcer.announce(['outbox', 'channels']);
  };

  /** Tries each job of a channel once; whether the channel can go on to be polled. */
  const sendAll = async (channel: Channel, isForced: boolean): Promise<boolean> => {
    const hosts = hostsOf(channel);
    if (hosts === null) {
      hold(channel.id, { because: 'unreachable', untilMs: core.now() + SITE_AWAY_MS });
      return false;
    }
    const courier = courierFor(channel, hosts);
    const jobs = readDueJobs(core.db, channel.id, isForced ? Number.MAX_SAFE_INTEGER : core.now()).filter(
      (job) => !mustLookLater(channel, job, core.now()),
    );
    for (const { id } of jobs) {
      if (isStopped()) return false;
      const job = claim(id);
      if (job === null) continue;
      const delivery = await tryDeliver(courier, job);
      settle(courier, job, delivery);
      if (holds.has(channel.id)) return false;
    }
    return true;
  };

  // Read again at the last moment: an approval may have replaced the content since the list was made.
  const claim = (id: Id): OutboxJob | null => {
    const job = readJob(core.db, id);
    if (job === undefined || job.state !== 'waiting') return null;
    core.writeUnjournaled(['outbox'], () => patchJob(core.db, id, { state: 'sending' }));
    return { ...job, state: 'sending' };
  };

  const tryDeliver = async (courier: Courier, job: OutboxJob): Promise<Delivery> => {
    try {
      return await deliver(courier, job);
    } catch (error) {
      const stack = error instanceof Error ? error.stack : String(error);
      core.options.log('a delivery failed in the program itself', {
        listing: job.listingId,
        stack: stack ?? '',
      });
      return blocked('programFault');
    }
  };

  const settle = (courier: Courier, job: OutboxJob, delivery: Delivery): void => {
    const isAway = delivery.next === 'retry' && delivery.holdsChannel;
    if (delivery.next !== 'pauseAll') isOnline = !isAway;
    settleJob(courier, job, delivery);
    if (isAway) hold(courier.channel.id, { because: 'unreachable', untilMs: delivery.atMs });
    if (delivery.next === 'pauseAll')
      hold(courier.channel.id, { because: 'loggedOut', untilMs: Number.POSITIVE_INFINITY });
  };

  const pollIfDue = async (channel: Channel, isForced: boolean): Promise<void> => {
    const hosts = hostsOf(channel);
    const last = polledAtMs.get(channel.id) ?? Number.NEGATIVE_INFINITY;
    if (hosts === null || (!isForced && core.now() - last < POLL_MS[channel.environment])) return;
    polledAtMs.set(channel.id, core.now());
    if ((await auth.account(channel.id)).isLoggedIn)
      await pollWorkflows(courierFor(channel, hosts), isStopped);
  };

  const passOnce = async (isForced: boolean): Promise<void> => {
    for (const channel of readChannels(core.db).filter((each) => each.isActive)) {
      const on = holds.get(channel.id);
      if (on !== undefined && !isForced && on.untilMs > core.now()) continue;
      holds.delete(channel.id);
      if ((await sendAll(channel, isForced)) && !isStopped()) await pollIfDue(channel, isForced);
    }
  };

  /** One pass at a time; a second wish waits for the first and then runs. */
  const run = async (isForced: boolean): Promise<void> => {
    while (pass !== null) await pass;
    if (isStopped()) return;
    pass = passOnce(isForced)
      .catch((error: unknown) => {
        if (!isStopped()) core.options.log('the outbox stumbled', { problem: String(error) });
      })
      .finally(() => {
        pass = null;
        schedule();
      });
    await pass;
  };

  const nextAttemptAtMs = (): number | null => {
    const active = new Set(readChannels(core.db).flatMap((each) => (each.isActive ? [each.id] : [])));
    const times = readJobs(core.db)
      .filter(({ state, channelId }) => state === 'waiting' && active.has(channelId))
      .map((job) => Math.max(job.nextAttemptAtMs, holds.get(job.channelId)?.untilMs ?? 0))
      .filter(Number.isFinite);
    return times.length === 0 ? null : Math.min(...times);
  };

  const schedule = (): void => {
    clearTimeout(timer);
    if (!isRunning || isStopped()) return;
    const next = nextAttemptAtMs();
    const nap = next === null ? LONGEST_NAP_MS : next - core.now();
    timer = setTimeout(() => void run(false), Math.min(LONGEST_NAP_MS, Math.max(SHORTEST_NAP_MS, nap)));
    timer.unref();
  };

  const listen = async (): Promise<void> => {
    for await (const { topics } of core.announcer.listen(stopping.signal)) {
      if (topics.includes('practiceSite') && practiceSite.state().url !== null)
        for (const [channelId, on] of holds) if (on.because === 'unreachable') holds.delete(channelId);
      if (topics.some((topic) => topic === 'approvals' || topic === 'channels' || topic === 'practiceSite')) {
        core.announcer.announce(['outbox']);
        schedule();
      }
    }
  };

  const desk = makeChannelDesk({ core, auth, holds, hold, hostsOf, courierFor });
  return {
    start: async () => {
      if (isRunning || readVenue(core.db) === undefined) return;
      isRunning = true;
      stopping = new AbortController();
      core.writeUnjournaled(['channels', 'outbox'], () => {
        ensureChannels(core.db, core);
        resumeJobs(core.db, core.now());
        letIndexesCatchUp(core);
        reconcileOutbox(core.db, core);
      });
      void listen();
      void run(false);
    },
    stop: async () => {
      isRunning = false;
      clearTimeout(timer);
      stopping.abort();
      auth.stop();
      while (pass !== null) await pass;
    },
    sendNow: () => {
      if (isStopped()) stopping = new AbortController();
      return run(true);
    },
    summary: () => {
      const jobs = readJobs(core.db);
      const count = (state: OutboxJob['state']) => jobs.filter((job) => job.state === state).length;
      return {
        waiting: count('waiting'),
        sending: count('sending'),
        blocked: count('blocked'),
        isOnline,
        nextAttemptAtMs: nextAttemptAtMs(),
      };
    },
    retry: (jobId) => {
      const job = readJob(core.db, jobId);
      const channel = job && readChannel(core.db, job.channelId);
      if (job === undefined || channel === undefined) return refuse('gone');
      core.writeUnjournaled(['outbox', 'delivery_events'], () => {
        if (job.problem?.code === 'bothChanged') {
          overrideTheirs({ core, channel }, job);
          tell({ core, channel }, job.listingId, 'oursChosen');
        }
        patchJob(core.db, jobId, {
          state: 'waiting',
          attempts: 0,
          nextAttemptAtMs: core.now(),
          problem: null,
        });
      });
      holds.delete(job.channelId);
      if (isRunning) void run(false);
      return ok(null);
    },
    ...desk,
  };
}

// However much one wishes to send now: an event that may just have been made is not found yet, and must not be made twice.
const mustLookLater = (channel: Channel, job: OutboxJob, nowMs: number): boolean =>
  job.isOutcomeUnknown && channel.environment !== 'practice' && job.nextAttemptAtMs > nowMs;

/** After a kill in the middle of a create, the site's search gets the time to know what was made. */
function letIndexesCatchUp(core: Core): void {
  const real = new Set(
    readChannels(core.db).flatMap(({ environment, id }) => (environment === 'practice' ? [] : [id])),
  );
  for (const job of readJobs(core.db))
    if (job.isOutcomeUnknown && real.has(job.channelId))
      patchJob(core.db, job.id, {
        nextAttemptAtMs: Math.max(job.nextAttemptAtMs, core.now() + INDEX_LAG_MS),
      });
}
