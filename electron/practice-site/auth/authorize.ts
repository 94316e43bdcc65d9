import { z } from 'zod';
import { type Ask, type Reply, readForm, redirect } from '../http.ts';
import { routesOf } from '../router.ts';
import type { Site } from '../site.ts';
import type { LoginRequest } from './loginDesk.ts';
import { loginErrorPage, loginPage } from './loginPage.ts';
import { getCertificates, getConfiguration, OIDC_PATH, REALM_PATH } from './realm.ts';
import { isAllowedRedirectUri, withQuery } from './redirectUris.ts';
import { postToken } from './token.ts';
import { issueCode } from './tokens.ts';

const CHALLENGE = /^[A-Za-z0-9\-_]{43}$/;
const CLIENT_ID = /^[\w.-]{1,80}$/;

const backToClient = (
  site: Site,
  request: Pick<LoginRequest, 'redirectUri' | 'state'>,
  answer: Readonly<Record<string, string>>,
): Reply =>
  redirect(
    withQuery(request.redirectUri, {
      ...answer,
      state: request.state,
      iss: `${site.baseUrl()}${REALM_PATH}`,
    }),
  );

/** What is wrong with a request whose callback can be trusted, as an OAuth error code. */
function refusalOf(query: URLSearchParams): string | null {
  if (query.get('response_type') !== 'code') return 'unsupported_response_type';
  if (query.get('code_challenge_method') !== 'S256') return 'invalid_request';
  if (!CHALLENGE.test(query.get('code_challenge') ?? '')) return 'invalid_request';
  if (!(query.get('scope') ?? '').split(' ').includes('openid')) return 'invalid_scope';
  return null;
}

/** `GET …/auth`: shows the login and consent page; an unknown client or callback is never redirected to. */
function getAuthorize(site: Site, { query }: Ask): Reply {
  const redirectUri = query.get('redirect_uri') ?? '';
  const clientId = query.get('client_id') ?? '';
  const uiLocales = query.get('ui_locales');
  if (!CLIENT_ID.test(clientId)) return loginErrorPage(uiLocales, 'unknownClient');
  if (!isAllowedRedirectUri(redirectUri)) return loginErrorPage(uiLocales, 'unknownCallback');
  const state = query.get('state');
  const refusal = refusalOf(query);
  if (refusal !== null) return backToClient(site, { redirectUri, state }, { error: refusal });
  const request: LoginRequest = {
    clientId,
    redirectUri,
    state,
    scope: query.get('scope') ?? 'openid',
    codeChallenge: query.get('code_challenge') ?? '',
    nonce: query.get('nonce'),
    uiLocales,
  };
  return loginPage(request, { ticket: site.loginDesk.open(request, site.now()), problem: null });
}

const isEmail = (text: string): boolean => z.email().safeParse(text).success;

/** The form of that page: allow or refuse. */
function postLogin(site: Site, ask: Ask): Reply {
  const form = readForm(ask);
  const ticket = form.ticket ?? '';
  const request = site.loginDesk.peek(ticket, site.now());
  if (!request) return loginErrorPage(null, 'expired');
  if (form.decision !== 'allow') {
    site.loginDesk.close(ticket);
    return backToClient(site, request, { error: 'access_denied' });
  }
  const email = (form.email ?? '').trim().toLowerCase();
  if (!isEmail(email)) return loginPage(request, { ticket, problem: 'email' });
  site.loginDesk.close(ticket);
  const code = issueCode(site.db, { ...request, email }, site.now());
  return backToClient(site, request, { code });
}

const login = routesOf('login');
export const loginRoutes = [
  login('GET', `${REALM_PATH}/.well-known/openid-configuration`, getConfiguration),
  login('GET', `${OIDC_PATH}/certs`, getCertificates),
  login('GET', `${OIDC_PATH}/auth`, getAuthorize),
  login('POST', `${REALM_PATH}/login-actions/authenticate`, postLogin),
  login('POST', `${OIDC_PATH}/token`, postToken),
];
