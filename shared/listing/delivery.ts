import { assertNever } from '../result.ts';
import type { DeliveryProblem } from './listing.ts';
import type { Problem } from './problem.ts';

/** The steps of bringing one listing to one channel, in the order they are taken. */
export type DeliveryStep = 'findPlace' | 'uploadImage' | 'lookUp' | 'create' | 'read' | 'update' | 'publish';

/** How a call ended. */
export type CallReply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly problem: Problem | null;
      /** What `Retry-After` asked for. */
      readonly retryAfterMs: number | null;
    }
  /** It was sent and no answer came: it may have been done. */
  | { readonly kind: 'lost' }
  /** No connection was made: it was not done. */
  | { readonly kind: 'unreachable' };

export type Delivery =
  | { readonly next: 'done' }
  /** Try again; `holdsChannel` says that the other jobs of this channel would fare no better before that. */
  | { readonly next: 'retry'; readonly atMs: number; readonly holdsChannel: boolean }
  /** The create may have been done: find out before creating again. */
  | { readonly next: 'lookUpFirst'; readonly atMs: number }
  | { readonly next: 'refreshLogin' }
  | { readonly next: 'pauseAll'; readonly because: 'loggedOut' }
  | { readonly next: 'blocked'; readonly problem: DeliveryProblem };

export type DeliveryFacts = {
  readonly step: DeliveryStep;
  readonly reply: CallReply;
  /** Tries of this job that failed before this one. */
  readonly attempts: number;
  /** Whether the login was refreshed for this very call already. */
  readonly isRefreshed: boolean;
  readonly nowMs: number;
  /** Between 0 and 1, from outside: spreads the tries of many desks. */
  readonly jitter: number;
};

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 10 * 60_000;
// A `Retry-After` beyond this is a mistake or a threat; either way a person should see the queue move.
const LONGEST_ASKED_MS = 60 * 60_000;

/** The wait before try `attempts + 1`: doubling from two seconds to ten minutes, the upper half of it by chance. */
export function waitMs(attempts: number, jitter: number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts, 20));
  return Math.round(full / 2 + (full / 2) * jitter);
}

/** What a call's outcome means for its job (listing-api.md, Errors and promise 1). */
export function decideDelivery(facts: DeliveryFacts): Delivery {
  const { step, reply } = facts;
  const atMs = facts.nowMs + waitMs(facts.attempts, facts.jitter);
  switch (reply.kind) {
    case 'unreachable':
      return { next: 'retry', atMs, holdsChannel: true };
    case 'lost':
      // A lost reply is not a failure: the site may have created the event. Look it up before creating it again.
      return step === 'create' ? { next: 'lookUpFirst', atMs } : { next: 'retry', atMs, holdsChannel: false };
    case 'answer':
      return decideAnswer(facts, reply, atMs);
    default:
      return assertNever(reply);
  }
}

function decideAnswer(
  facts: DeliveryFacts,
  reply: Extract<CallReply, { kind: 'answer' }>,
  atMs: number,
): Delivery {
  const { status } = reply;
  if (status >= 200 && status < 300) return { next: 'done' };
  if (status === 401)
    return facts.isRefreshed ? { next: 'pauseAll', because: 'loggedOut' } : { next: 'refreshLogin' };
  if (status === 429) return { next: 'retry', atMs: askedFor(facts, reply, atMs), holdsChannel: true };
  if (status === 503) {
    const at = askedFor(facts, reply, atMs);
    return facts.step === 'create'
      ? { next: 'lookUpFirst', atMs: at }
      : { next: 'retry', atMs: at, holdsChannel: true };
  }
  // A gateway that gave up says nothing about what happened behind it.
  if (status >= 500)
    return facts.step === 'create'
      ? { next: 'lookUpFirst', atMs }
      : { next: 'retry', atMs, holdsChannel: false };
  if (status === 408 || status === 425) return { next: 'retry', atMs, holdsChannel: false };
  return { next: 'blocked', problem: deliveryProblem(status, reply.problem) };
}

const askedFor = (
  { nowMs }: DeliveryFacts,
  { retryAfterMs }: { readonly retryAfterMs: number | null },
  atMs: number,
): number => (retryAfterMs === null ? atMs : nowMs + Math.min(retryAfterMs, LONGEST_ASKED_MS));

const PROBLEM_CODES: Readonly<Record<number, string>> = {
  400: 'refusedContent',
  403: 'notAllowed',
  404: 'notThere',
  409: 'duplicate',
  413: 'tooLarge',
};

/** The site's refusal in facts; its sentence is `delivery.problem.<code>`. */
export const deliveryProblem = (status: number, problem: Problem | null): DeliveryProblem => ({
  code: PROBLEM_CODES[status] ?? 'refused',
  status,
  title: problem?.title ?? '',
  detail: problem?.detail ?? '',
  endUserMessage: problem?.endUserMessage ?? {},
  fields: (problem?.schemaErrors ?? []).map(({ jsonPointer, error }) => ({ pointer: jsonPointer, error })),
});

/** A standstill of our own finding. */
export const ownProblem = (code: string, fields: DeliveryProblem['fields'] = []): DeliveryProblem => ({
  code,
  status: null,
  title: '',
  detail: '',
  endUserMessage: {},
  fields,
});

/** Milliseconds that a `Retry-After` header asks for: seconds, or a date (RFC 9110); null where it says neither. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}
