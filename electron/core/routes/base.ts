import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import type { Core } from '../context.ts';
import type { Workers } from '../workers.ts';

export type RouteContext = { readonly core: Core; readonly workers: Workers };

/** The contract with the core at hand; each feature answers its own part. */
export const api = implement(contract).$context<RouteContext>();
