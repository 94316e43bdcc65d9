import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { say } from '../../../shared/words/index.ts';
import type { Lang } from '../../../shared/words/words.ts';

export type LoopbackListener = {
  /** With the port it really listens on. */
  readonly redirectUri: string;
  close(): void;
};
type Options = {
  /** `http://127.0.0.1:PORT/authorize`; port 0 takes any that is free. */
  readonly redirectUri: string;
  readonly language: Lang;
  readonly state: string;
  readonly timeoutMs: number;
  /** Ends the login with the answer's parameters; whether it worked. Called once. */
  readonly finish: (query: URLSearchParams, redirectUri: string) => Promise<boolean>;
};

/** Waits on this computer for the one answer of a login (RFC 8252, 7.3). Rejects where the address is not loopback or taken. */
export async function listenForRedirect(options: Options): Promise<LoopbackListener> {
  const wanted = new URL(options.redirectUri);
  if (wanted.protocol !== 'http:' || !['127.0.0.1', 'localhost'].includes(wanted.hostname))
    throw new Error(`${options.redirectUri} is not an address of this computer`);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isOurs = url.pathname === wanted.pathname && url.searchParams.get('state') === options.state;
    // Any page of any site may knock here; only the answer that knows our state is heard.
    if (request.method !== 'GET' || !isOurs || isTaken) return void response.writeHead(404).end();
    isTaken = true;
    void options
      .finish(url.searchParams, wanted.href)
      .then((isDone) => answer(response, options.language, isDone))
      .finally(close);
  });
  let isTaken = false;
  const close = () => {
    clearTimeout(timer);
    server.close();
    server.closeIdleConnections();
  };
  const timer = setTimeout(close, options.timeoutMs);
  timer.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    server.listen(Number(wanted.port || '80'), '127.0.0.1', resolve);
  });
  wanted.port = String((server.address() as AddressInfo).port);
  return { redirectUri: wanted.href, close };
}

function answer(response: ServerResponse, language: Lang, isDone: boolean): void {
  const [title, text] = isDone
    ? [say(language, 'login.done.title'), say(language, 'login.done.text')]
    : [say(language, 'login.failed.title'), say(language, 'login.failed.text')];
  response.writeHead(isDone ? 200 : 400, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(`<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;background:#FBFAF7;color:#1B1D22;max-width:32rem;margin:20vh auto;padding:0 1rem}</style>
<h1>${title}</h1><p>${text}</p></html>`);
}
