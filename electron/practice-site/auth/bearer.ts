import { err, ok, type Result } from '../../../shared/result.ts';
import type { Ask, Reply } from '../http.ts';
import { problem } from '../problem.ts';
import type { Handler } from '../router.ts';
import type { Site } from '../site.ts';
import { findGrant, type Grant } from './tokens.ts';

const unauthorized = (detail: string): Reply => {
  const reply = problem('auth/unauthorized', { detail });
  return { ...reply, headers: { ...reply.headers, 'www-authenticate': 'Bearer' } };
};

/** Who calls, by the access token; 401 where there is none, or one that has expired. */
export function callerOf(site: Site, ask: Ask): Result<Grant, Reply> {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(ask.headers.authorization ?? '') ?? [];
  if (token === undefined)
    return err(unauthorized('The Authorization header with a Bearer token is missing.'));
  const grant = findGrant(site.db, 'access', token, site.now());
  return grant ? ok(grant) : err(unauthorized('The provided token is invalid or has expired.'));
}

/** A handler for logged-in callers only. */
export const withCaller =
  (handler: (site: Site, ask: Ask, caller: Grant) => Reply | Promise<Reply>): Handler =>
  (site, ask) => {
    const caller = callerOf(site, ask);
    return caller.ok ? handler(site, ask, caller.value) : caller.error;
  };
