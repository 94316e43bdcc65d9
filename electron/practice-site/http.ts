import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A request as the handlers see it: read completely, path parameters decoded. */
export type Ask = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

export type Reply = {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Buffer | null;
};

export const json = (status: number, value: unknown, headers: OutgoingHttpHeaders = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
export const noContent: Reply = { status: 204, headers: {}, body: null };
export const redirect = (location: string, headers: OutgoingHttpHeaders = {}): Reply => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store', ...headers },
  body: null,
});

/** The whole body, or `null` when it is larger than `maxBytes`; a large one is drained, so that the answer arrives. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= maxBytes) chunks.push(chunk as Buffer);
  }
  return size <= maxBytes ? Buffer.concat(chunks) : null;
}

export const mediaType = (headers: IncomingHttpHeaders): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** The fields of a form; the last of a repeated name. */
export const readForm = (ask: Ask): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(ask.body.toString('utf8')));

export function readCookie(headers: IncomingHttpHeaders, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

export function sendReply(response: ServerResponse, reply: Reply, withBody: boolean): void {
  const length = reply.body === null ? 0 : Buffer.byteLength(reply.body);
  response.writeHead(reply.status, {
    'x-content-type-options': 'nosniff',
    // Not `no-referrer`: with it a browser hides where a form comes from, and the desk's own forms would be refused.
    'referrer-policy': 'same-origin',
    ...(reply.status === 204 ? {} : { 'content-length': length }),
    ...reply.headers,
  });
  response.end(withBody && reply.body !== null ? reply.body : undefined);
}
