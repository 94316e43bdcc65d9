import { z } from 'zod';
import type { Reply } from './http.ts';
import { problemReply } from './problem.ts';
import { matchPath } from './router.ts';

/** What can be made to go wrong. `answerLostAfterCommit`: the site did it, the caller never hears. */
export const FAULT_KINDS = [
  'slow',
  'down',
  'answerLostAfterCommit',
  '401',
  '403',
  '429',
  '500',
  '502',
  '503',
  '504',
] as const;
export const faultSchema = z.object({
  kind: z.enum(FAULT_KINDS),
  /** A path with `:name` for any one part, such as `/events/:id`; left out: every call of API and login. */
  match: z.object({ method: z.string().optional(), path: z.string().optional() }).optional(),
  /** How many matching calls it meets; `null` = until taken away. */
  times: z.int().min(1).nullable().default(1),
  /** `slow` only. */
  delayMs: z.int().min(0).max(120_000).default(3_000),
  /** `429` and `503` only. */
  retryAfterSeconds: z.int().min(0).default(1),
});
export type Fault = Readonly<z.output<typeof faultSchema>>;

export type FaultBox = {
  readonly list: () => readonly Fault[];
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** The oldest fault meant for this call, used up by one. */
  readonly take: (method: string, path: string) => Fault | null;
};

const meets = (fault: Fault, method: string, path: string): boolean =>
  (fault.match?.method === undefined || fault.match.method.toUpperCase() === method) &&
  (fault.match?.path === undefined || matchPath(fault.match.path, path) !== null);

export function makeFaultBox(): FaultBox {
  let faults: readonly Fault[] = [];
  return {
    list: () => faults,
    add: (fault) => {
      faults = [...faults, fault];
    },
    clear: () => {
      faults = [];
    },
    take: (method, path) => {
      const fault = faults.find((candidate) => meets(candidate, method, path));
      if (!fault) return null;
      faults = faults.flatMap((other) => {
        if (other !== fault || fault.times === null) return [other];
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
      });
      return fault;
    },
  };
}

const TITLES: Readonly<Record<string, string>> = {
  '401': 'Unauthorized',
  '403': 'Forbidden',
  '429': 'Too Many Requests',
  '500': 'Internal Server Error',
  '502': 'Bad Gateway',
  '503': 'Service Unavailable',
  '504': 'Gateway Timeout',
};
const TYPES: Readonly<Record<string, string>> = {
  '401': 'https://api.publiq.be/probs/auth/unauthorized',
  '403': 'https://api.publiq.be/probs/auth/forbidden',
};

/** The answer of a fault that answers, or `null` for those that do not. */
export function faultReply(fault: Fault): Reply | null {
  const title = TITLES[fault.kind];
  if (title === undefined) return null;
  const status = Number(fault.kind);
  const headers = status === 429 || status === 503 ? { 'retry-after': String(fault.retryAfterSeconds) } : {};
  return problemReply(status, { type: TYPES[fault.kind] ?? 'about:blank', title, status }, headers);
}
