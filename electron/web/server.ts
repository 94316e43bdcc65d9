import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { makePen } from '../core/pen.ts';
import type { RouteContext } from '../core/routes/base.ts';
import { contentPolicy } from '../hosts/contentPolicy.ts';
import type { Log } from '../hosts/log.ts';
import { stackOf } from '../hosts/log.ts';
import { loggingOptions } from '../hosts/serving.ts';
import { readStaticFile } from '../hosts/staticFiles.ts';
import { CLOSED_PAGE } from './closedPage.ts';
import { makeDoor } from './door.ts';

const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

type Router = ConstructorParameters<typeof RPCHandler<RouteContext>>[0];

export type WebServerOptions = {
  readonly rendererDir: string;
  readonly port: number;
  readonly router: Router;
  readonly context: RouteContext;
  readonly log: Log;
  /** Fixes the session's cookie, for a development server in front of this one. */
  readonly session?: string | undefined;
  /** Somebody came without cookie or token, and no unused address is left: here is a fresh one. */
  readonly onTurnedAway: (address: string) => void;
};
export type WebServer = {
  readonly origin: string;
  /** An address that opens the program once. */
  newAddress(): string;
  close(): Promise<void>;
};

/**
 * Serves the built renderer and the core's calls (a WebSocket at `/rpc`) on 127.0.0.1, to this user's browser alone.
 *
 * Refused: other `Host`s (421: a page elsewhere that points its name here), other `Origin`s on the socket (403),
 * and everybody without the cookie that a one-time token gives (401, 403). `/healthz` says `ok` to anyone.
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origin = `http://127.0.0.1:${port}`;
  const door = makeDoor(`affiche-${port}`, options.session);
  const newAddress = () => `${origin}/?token=${door.newToken()}`;

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log('page not served', { stack: stackOf(error) });
      if (!response.headersSent) say(response, 500, 'error');
      else response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? '';
    if (!hosts.includes(host)) return say(response, 421, 'This host answers to its own name only.');
    const url = new URL(request.url ?? '/', origin);
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'GET only');
    if (url.pathname === '/healthz') return say(response, 200, 'ok');
    const token = url.searchParams.get('token');
    const cookie = token === null ? null : door.exchange(token);
    if (cookie !== null) {
      response.writeHead(303, { ...baseHeaders, location: '/', 'set-cookie': cookie }).end();
      return;
    }
    if (!door.isCookieGood(request.headers.cookie)) return turnAway(url.pathname, response);
    const file = await readStaticFile(options.rendererDir, url.pathname);
    if (file === null) return say(response, 404, 'not found');
    const headers = {
      ...baseHeaders,
      'content-type': file.mediaType,
      'content-length': file.bytes.length,
      'content-security-policy': contentPolicy(`ws://${host}`),
    };
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : file.bytes);
  }

  function turnAway(path: string, response: ServerResponse): void {
    response.writeHead(401, { ...baseHeaders, 'content-type': 'text/html; charset=utf-8' }).end(CLOSED_PAGE);
    if (path === '/' && !door.hasUnusedToken()) options.onTurnedAway(newAddress());
  }

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const pen = makePen(() => options.context.core.announcer.announce(['pen']));
  const handler = new RPCHandler<RouteContext>(options.router, loggingOptions(options.log));
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const host = request.headers.host ?? '';
    if (!hosts.includes(host)) return refuseUpgrade(socket, '421 Misdirected Request');
    const isOwnPage = request.headers.origin === `http://${host}`;
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname !== '/rpc' || !isOwnPage || !door.isCookieGood(request.headers.cookie))
      return refuseUpgrade(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      const { caller, leave } = pen.join(url.searchParams.get('window') ?? '');
      webSocket.on('close', leave);
      void handler.upgrade(webSocket, { context: { ...options.context, caller } });
    });
  });

  return {
    origin,
    newAddress,
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const baseHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...baseHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}
