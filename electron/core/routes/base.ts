import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { type Caller, callFrom } from '../callers.ts';
import type { Core } from '../context.ts';
import type { Workers } from '../workers.ts';

export type RouteContext = {
  readonly core: Core;
  readonly workers: Workers;
  /** The window that calls; absent where there is only ever one. */
  readonly caller?: Caller;
};

/** The contract with the core at hand; each feature answers its own part. */
export const api = implement(contract)
  .$context<RouteContext>()
  .use(({ context, next }) => callFrom(context.caller, () => next()));
