import { type Ask, json, type Reply, readForm } from '../http.ts';
import type { Site } from '../site.ts';
import { REALM_PATH } from './realm.ts';
import { sameSecret, sha256 } from './secrets.ts';
import { signToken } from './signing.ts';
import { findGrant, forgetExpired, type Grant, issueToken, spendCode } from './tokens.ts';

const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' };
const refuse = (error: string, description: string): Reply =>
  json(400, { error, error_description: description }, NO_STORE);

/** The account's lasting id: the same e-mail address is the same account. */
const subjectOf = (email: string): string => sha256(`practice:${email}`).slice(0, 32);

function answerTokens(site: Site, grant: Grant, nonce: string | null, refreshToken: string): Reply {
  const now = site.now();
  const expires = now + site.tokenSeconds * 1000;
  const seconds = Math.floor(now / 1000);
  const idToken = signToken(site.db, {
    iss: `${site.baseUrl()}${REALM_PATH}`,
    sub: subjectOf(grant.email),
    aud: grant.clientId,
    iat: seconds,
    exp: seconds + Math.max(site.tokenSeconds, 60),
    email: grant.email,
    ...(nonce === null ? {} : { nonce }),
  });
  return json(
    200,
    {
      access_token: issueToken(site.db, 'access', grant, expires),
      token_type: 'Bearer',
      expires_in: site.tokenSeconds,
      refresh_token: refreshToken,
      refresh_expires_in: 0,
      id_token: idToken,
      scope: grant.scope,
    },
    NO_STORE,
  );
}

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

function spendForTokens(site: Site, form: Readonly<Record<string, string>>): Reply {
  const grant = spendCode(site.db, form.code ?? '', site.now());
  if (!grant) return refuse('invalid_grant', 'Code not valid');
  if (grant.clientId !== form.client_id) return refuse('invalid_grant', 'Code was given to another client');
  if (grant.redirectUri !== form.redirect_uri) return refuse('invalid_grant', 'Incorrect redirect_uri');
  const verifier = form.code_verifier ?? '';
  if (!VERIFIER.test(verifier) || !sameSecret(sha256(verifier), grant.codeChallenge))
    return refuse('invalid_grant', 'PKCE verification failed: Code mismatch');
  return answerTokens(site, grant, grant.nonce, issueToken(site.db, 'refresh', grant, null));
}

function refreshTokens(site: Site, form: Readonly<Record<string, string>>): Reply {
  const refreshToken = form.refresh_token ?? '';
  const grant = findGrant(site.db, 'refresh', refreshToken, site.now());
  if (!grant || grant.clientId !== form.client_id) return refuse('invalid_grant', 'Token is not active');
  return answerTokens(site, grant, null, refreshToken);
}

/** `POST …/token`: a code or a refresh token for an access token (RFC 6749, 7636); public clients, no secret. */
export function postToken(site: Site, ask: Ask): Reply {
  const form = readForm(ask);
  if (!form.client_id) return refuse('invalid_request', 'Missing parameter: client_id');
  forgetExpired(site.db, site.now());
  if (form.grant_type === 'authorization_code') return spendForTokens(site, form);
  if (form.grant_type === 'refresh_token') return refreshTokens(site, form);
  return refuse('unsupported_grant_type', 'Unsupported grant_type');
}
