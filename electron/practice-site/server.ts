import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { LIMITS } from '../../shared/listing/text.ts';
import { loginRoutes } from './auth/authorize.ts';
import { controlRoutes } from './control/control.ts';
import { eventRoutes } from './events/routes.ts';
import { type Fault, faultReply } from './faults.ts';
import { type Ask, json, type Reply, readBody, sendReply } from './http.ts';
import { imageRoutes, tooLarge } from './images/images.ts';
import { pageRoutes } from './pages/event.ts';
import { notFoundPage } from './pages/layout.ts';
import { partyRoutes } from './parties.ts';
import { problem } from './problem.ts';
import { productionRoutes } from './productions.ts';
import { type Found, findRoute, type Route } from './router.ts';
import { searchRoutes } from './search/search.ts';
import type { Site } from './site.ts';

const ROUTES: readonly Route[] = [
  ...loginRoutes,
  ...searchRoutes,
  ...eventRoutes,
  ...imageRoutes,
  ...productionRoutes,
  ...partyRoutes,
  ...controlRoutes,
  ...pageRoutes,
];

/** Room for the largest picture and the multipart text around it. */
const MAX_BODY_BYTES = LIMITS.imageBytes + 1024 * 1024;

/** Pages of other sites reach a local server by a name of their own (DNS rebinding): only our own names count. */
const isOwnHost = (site: Site, host: string | undefined): boolean => {
  const { port } = new URL(site.baseUrl());
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
};

/** A fault meets calls of programs; people and the controls are left in peace. */
const faultFor = (site: Site, found: Found, ask: Ask): Fault | null =>
  found.kind === 'route' && (found.route.area === 'api' || ask.path.endsWith('/token'))
    ? site.faults.take(ask.method, ask.path)
    : null;

async function dispatch(site: Site, ask: Ask, found: Found): Promise<Reply> {
  if (found.kind === 'route') return found.route.handler(site, { ...ask, params: found.params });
  if (found.kind === 'wrongMethod') {
    const reply = problem('method/not-allowed');
    return { ...reply, headers: { ...reply.headers, allow: found.allowed.join(', ') } };
  }
  const wantsPage = ask.method === 'GET' && (ask.headers.accept ?? '').includes('text/html');
  return wantsPage ? notFoundPage(ask) : problem('url/not-found');
}

/** The answer to one request, or `null` when none may arrive. */
async function answer(site: Site, ask: Ask): Promise<Reply | null> {
  const found = findRoute(ROUTES, ask.method, ask.path);
  const fault = faultFor(site, found, ask);
  if (fault?.kind === 'down') return null;
  if (fault?.kind === 'slow') await wait(fault.delayMs);
  const instead = fault && faultReply(fault);
  if (instead) return instead;
  const reply = await dispatch(site, ask, found);
  return fault?.kind === 'answerLostAfterCommit' ? null : reply;
}

/** Takes a request from the wire and puts its answer there. */
export async function serve(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? 'GET';
  if (!isOwnHost(site, request.headers.host)) {
    sendReply(response, json(421, { error: 'This site answers to its own name only.' }), true);
    return;
  }
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const body = await readBody(request, MAX_BODY_BYTES);
  const ask = { method, path, params: {}, query: new URLSearchParams(search), headers: request.headers };
  const reply = body === null ? tooLarge() : await answer(site, { ...ask, body });
  if (reply === null) request.socket.destroy();
  else sendReply(response, reply, method !== 'HEAD');
}
