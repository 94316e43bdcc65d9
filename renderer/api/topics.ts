import { api, client, queryClient } from './client.ts';
import { connectionState, onConnectionChange } from './connect.ts';

type Feature = Exclude<keyof typeof api, 'key' | 'call'>;

const PROGRAMME: readonly Feature[] = ['programme', 'films', 'bookings', 'listings', 'print', 'texts'];
// Which features read a table: what an announced topic makes stale.
const FEATURES_OF: Readonly<Record<string, readonly Feature[]>> = {
  venues: ['house', 'system', ...PROGRAMME],
  rooms: ['house', 'keys', ...PROGRAMME],
  distributors: ['distributors', 'programme', 'bookings'],
  strands: ['strands', ...PROGRAMME],
  seasons: ['house', 'programme'],
  settings: ['system'],
  films: PROGRAMME,
  versions: PROGRAMME,
  bookings: PROGRAMME,
  screenings: ['keys', 'scenarios', 'strands', ...PROGRAMME],
  screening_items: ['scenarios', 'strands', ...PROGRAMME],
  scenarios: ['scenarios', 'programme'],
  scenario_screenings: ['scenarios', 'strands', 'programme'],
  locked_days: ['scenarios', 'programme'],
  conflict_overrides: ['programme'],
  texts: ['texts', 'films', 'listings', 'print'],
  images: ['films', 'listings'],
  listings: ['listings'],
  approvals: ['listings', 'outbox'],
  publications: ['listings', 'outbox'],
  outbox: ['outbox', 'listings', 'channels'],
  channels: ['channels', 'outbox', 'listings'],
  delivery_events: ['listings'],
  import_runs: ['imports'],
  sender_profiles: ['imports'],
  keys: ['keys', 'programme'],
  film_merges: PROGRAMME,
  films_apart: ['films'],
  pen: ['system'],
  activity: ['history', 'system', 'imports'],
  backups: ['system'],
  practiceSite: ['system', 'channels'],
};

/** Makes stale what the topics touch. */
export async function refresh(topics: readonly string[]): Promise<void> {
  const features = new Set(topics.flatMap((topic) => FEATURES_OF[topic] ?? []));
  await Promise.all(
    [...features].map((feature) => queryClient.invalidateQueries({ queryKey: api[feature].key() })),
  );
}

let stop = new AbortController();

async function listen(signal: AbortSignal): Promise<void> {
  const announcements = await client.system.watch(undefined, { signal });
  for await (const { topics } of announcements) {
    // Listening has begun (anew), or another program wrote: anything may have changed.
    if (topics.includes('listening') || topics.includes('everything')) await queryClient.invalidateQueries();
    else await refresh(topics);
  }
}

/** Keeps the screen true for as long as the page lives, over breaks of the wire. */
export function watchTopics(): void {
  const begin = () => {
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    void listen(signal).catch(() => {
      // The wire broke; the connection's own change starts a new listening.
    });
  };
  begin();
  let last = connectionState();
  onConnectionChange(() => {
    const now = connectionState();
    if (now === 'open' && last === 'lost') begin();
    last = now;
  });
}
