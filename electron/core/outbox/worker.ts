import {
  patchJob,
  patchJobWith,
  readChannel,
  readChannels,
  readDueJobs,
  readJob,
  readJobs,
  readVenue,
  resumeJobs,
} from '../../../db/index.ts';
import type { Outcome } from '../../../shared/contract/common.ts';
import type { ChannelState, OutboxSummary } from '../../../shared/contract/listings.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Delivery } from '../../../shared/listing/delivery.ts';
import type { Channel, OutboxJob } from '../../../shared/listing/listing.ts';
import { refuse } from '../../../shared/refusal.ts';
import { assertNever, ok } from '../../../shared/result.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { ensureChannels } from '../channels.ts';
import type { Core } from '../context.ts';
import type { PracticeSite } from '../practiceSite.ts';
import { makeChannelAuth } from './auth.ts';
import { ask, blocked, type Courier, tell } from './courier.ts';
import { deliver, overrideTheirs } from './delivering.ts';
import { reconcileOutbox, watchApprovals } from './enqueueing.ts';
import { type ChannelHosts, placeAddress, placeName } from './listingClient.ts';
import { quoted } from './placing.ts';
import { pollWorkflows } from './polling.ts';

/** Carries what is approved to the channels, when it can. Nothing the user does waits for it. */
export type Outbox = {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Tries everything that waits, now; resolves when each has been tried once. */
  sendNow(): Promise<void>;
  summary(): OutboxSummary;
  channelStates(): Promise<readonly ChannelState[]>;
  /** Tries a blocked job again; one blocked by others' changes then overwrites them: the user has seen them. */
  retry(jobId: Id): Outcome<null>;
  beginLogin(channelId: Id, language: Lang): Promise<Outcome<{ readonly url: string }>>;
  logOut(channelId: Id): Promise<Outcome<null>>;
  findPlaces(channelId: Id, query: string): Promise<Outcome<readonly FoundPlace[]>>;
};
export type FoundPlace = { readonly url: string; readonly name: string; readonly address: string };

type Hold = { readonly because: 'loggedOut' | 'unreachable'; readonly untilMs: number };

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
    const jobs = readDueJobs(core.db, channel.id, isForced ? Number.MAX_SAFE_INTEGER : core.now());
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
    const { id, contentHash, attempts } = job;
    switch (delivery.next) {
      case 'done':
        isOnline = true;
        return;
      case 'lookUpFirst':
      case 'retry': {
        const { atMs } = delivery;
        const isAway = delivery.next === 'retry' && delivery.holdsChannel;
        isOnline = !isAway;
        core.writeUnjournaled(['outbox', 'delivery_events'], () => {
          patchJobWith(core.db, id, contentHash, { state: 'waiting', attempts: attempts + 1 });
          // Newer content that came meanwhile waits as long: it goes the same way.
          patchJob(core.db, id, { nextAttemptAtMs: atMs });
          if (attempts === 0)
            tell(courier, job.listingId, delivery.next === 'retry' ? 'waits' : 'answerLost');
        });
        if (isAway) hold(courier.channel.id, { because: 'unreachable', untilMs: atMs });
        return;
      }
      case 'blocked':
        isOnline = true;
        core.writeUnjournaled(['outbox', 'delivery_events'], () => {
          const { problem } = delivery;
          const isStill = patchJobWith(core.db, id, contentHash, {
            state: 'blocked',
            problem,
            attempts: attempts + 1,
          });
          if (isStill) tell(courier, job.listingId, 'blocked', { problem: problem.code });
        });
        return;
      case 'pauseAll':
        core.writeUnjournaled(['outbox'], () => patchJobWith(core.db, id, contentHash, { state: 'waiting' }));
        hold(courier.channel.id, { because: 'loggedOut', untilMs: Number.POSITIVE_INFINITY });
        return;
      case 'refreshLogin':
        return;
      default:
        assertNever(delivery);
    }
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

  return {
    start: async () => {
      if (isRunning || readVenue(core.db) === undefined) return;
      isRunning = true;
      stopping = new AbortController();
      core.writeUnjournaled(['channels', 'outbox'], () => {
        ensureChannels(core.db, core);
        resumeJobs(core.db, core.now());
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
    channelStates: () =>
      Promise.all(
        readChannels(core.db).map(async (channel) => {
          const account = await auth.account(channel.id);
          const isAway = holds.get(channel.id)?.because === 'unreachable';
          const standing = isAway ? 'unreachable' : account.isLoggedIn ? null : 'loggedOut';
          return {
            channel: { ...channel, ...hostsOf(channel) },
            ...account,
            pausedBecause: channel.isActive ? standing : null,
          };
        }),
      ),
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
    beginLogin: async (channelId, language) => {
      const channel = readChannel(core.db, channelId);
      if (channel === undefined) return refuse('gone');
      const hosts = hostsOf(channel);
      if (hosts === null) return refuse('siteUnreachable', { channel: channel.name });
      return auth.beginLogin(channel, hosts, language);
    },
    logOut: async (channelId) => {
      if (readChannel(core.db, channelId) === undefined) return refuse('gone');
      await auth.logOut(channelId);
      hold(channelId, { because: 'loggedOut', untilMs: Number.POSITIVE_INFINITY });
      return ok(null);
    },
    findPlaces: async (channelId, query) => {
      const channel = readChannel(core.db, channelId);
      if (channel === undefined) return refuse('gone');
      const hosts = hostsOf(channel);
      if (hosts === null) return refuse('siteUnreachable', { channel: channel.name });
      const asked = await ask(courierFor(channel, hosts), 'findPlace', 0, (client) =>
        client.findPlaces(quoted(query), 20),
      );
      if (!asked.ok)
        return refuse(asked.error.next === 'pauseAll' ? 'notLoggedIn' : 'siteUnreachable', {
          channel: channel.name,
        });
      return ok(asked.value.member.map(toFoundPlace));
    },
  };
}

function toFoundPlace(place: Parameters<typeof placeName>[0]): FoundPlace {
  const { street, postcode, city } = placeAddress(place);
  const town = [postcode, city].filter((part) => part !== '').join(' ');
  return {
    url: place['@id'],
    name: placeName(place),
    address: [street, town].filter((part) => part !== '').join(', '),
  };
}
