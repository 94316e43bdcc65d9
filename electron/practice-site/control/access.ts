import { createHmac } from 'node:crypto';
import { sameSecret } from '../auth/secrets.ts';
import { type Ask, mediaType, type Reply, readCookie, redirect } from '../http.ts';
import { problem } from '../problem.ts';
import type { Handler } from '../router.ts';
import type { Site } from '../site.ts';

/** The header a program sends the control token in; a page of another site cannot send it without being asked. */
export const CONTROL_HEADER = 'x-practice-control';

// Cookies know no port: the name keeps two practice sites on one machine apart.
const cookieName = (site: Site): string => `practice_${new URL(site.baseUrl()).port}`;
const cookieValue = (token: string): string =>
  createHmac('sha256', token).update('practice-desk').digest('base64url');

/** Whether the caller holds the control token: by header, or by the cookie the desk's door gives. */
export function isAllowedControl(site: Site, ask: Ask): boolean {
  if (site.controlToken === null) return false;
  const header = ask.headers[CONTROL_HEADER];
  if (typeof header === 'string') return sameSecret(header, site.controlToken);
  const cookie = readCookie(ask.headers, cookieName(site));
  return cookie !== null && sameSecret(cookie, cookieValue(site.controlToken)) && isOwnPage(site, ask);
}

/** A form or link of this site itself; browsers say so with every change. */
const isOwnPage = (site: Site, ask: Ask): boolean =>
  ask.method === 'GET' || ask.method === 'HEAD' || ask.headers.origin === site.baseUrl();

export const controlled =
  (handler: Handler): Handler =>
  (site, ask) =>
    isAllowedControl(site, ask)
      ? handler(site, ask)
      : problem('auth/forbidden', {
          detail: `The practice controls need the control token, in the header ${CONTROL_HEADER}.`,
        });

/** Opens the desk to this browser, if the token is right. */
export function openDesk(site: Site, token: string): Reply | null {
  if (site.controlToken === null || !sameSecret(token, site.controlToken)) return null;
  const cookie = `${cookieName(site)}=${cookieValue(site.controlToken)}; HttpOnly; SameSite=Strict; Path=/practice`;
  return redirect('/practice', { 'set-cookie': cookie });
}

/** Whether the caller is a form of the desk page, which is to be led back to it. */
export const isForm = (ask: Ask): boolean => mediaType(ask.headers) === 'application/x-www-form-urlencoded';
