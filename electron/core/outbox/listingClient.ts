import { z } from 'zod';
import type { CallReply } from '../../../shared/listing/delivery.ts';
import { retryAfterMs } from '../../../shared/listing/delivery.ts';
import type { EventBody, WorkflowStatusBody } from '../../../shared/listing/event.ts';
import { type Problem, problemSchema } from '../../../shared/listing/problem.ts';
import {
  remoteEventSchema,
  remotePartySchema,
  savedEventSchema,
  searchPageSchema,
  uploadedImageSchema,
} from '../../../shared/listing/remote.ts';

/** Where a channel's three services are. */
export type ChannelHosts = { readonly apiUrl: string; readonly searchUrl: string; readonly loginUrl: string };

/** How a call ended, and what it brought where it ended well. */
export type Answered<T> = { readonly reply: CallReply; readonly value: T | null };

export type ImageUpload = {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly fileName: string;
  readonly description: string;
  readonly copyrightHolder: string;
  readonly language: string;
};

export type ClientOptions = {
  readonly hosts: ChannelHosts;
  readonly clientId: string;
  readonly accessToken: string | null;
  readonly now: () => number;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
};

export type ListingClient = ReturnType<typeof makeListingClient>;

/** The calls of the listing site's API that this program uses (listing-api.md). Every answer is parsed; none throws. */
export function makeListingClient(options: ClientOptions) {
  const { hosts } = options;
  const event = (id: string, rest = '') => `${hosts.apiUrl}/events/${encodeURIComponent(id)}${rest}`;
  const call = <T>(schema: z.ZodType<T>, url: string, init: RequestInit = {}) =>
    send(options, schema, url, init);
  const search = (path: string, query: Readonly<Record<string, string>>) =>
    `${hosts.searchUrl}${path}?${new URLSearchParams({ embed: 'true', ...query })}`;
  return {
    createEvent: (body: EventBody) => call(savedEventSchema, `${hosts.apiUrl}/events`, json('POST', body)),
    readEvent: (id: string) => call(remoteEventSchema, event(id)),
    updateEvent: (id: string, body: unknown) => call(savedEventSchema, event(id), json('PUT', body)),
    setWorkflowStatus: (id: string, body: WorkflowStatusBody) =>
      call(z.unknown(), event(id, '/workflow-status'), json('PUT', body)),
    deleteEvent: (id: string) => call(z.unknown(), event(id), { method: 'DELETE' }),
    uploadImage: (image: ImageUpload) =>
      call(uploadedImageSchema, `${hosts.apiUrl}/images`, { method: 'POST', body: imageForm(image) }),
    findEventsByLabel: (label: string) =>
      call(
        searchPageSchema(remoteEventSchema),
        search('/events', { labels: `"${label}"`, disableDefaultFilters: 'true' }),
      ),
    findPlaces: (query: string, limit: number) =>
      call(searchPageSchema(placeSchema), search('/places', { q: query, limit: String(limit) })),
  };
}

const textsSchema = z.record(z.string(), z.string());
const addressSchema = z
  .looseObject({
    addressLocality: z.string().optional(),
    postalCode: z.string().optional(),
    streetAddress: z.string().optional(),
  })
  .optional();
/** A place with its address per language, as the search embeds it. */
const placeSchema = remotePartySchema.extend({
  address: z.union([z.record(z.string(), addressSchema), addressSchema]).optional(),
});
export type RemotePlace = z.infer<typeof placeSchema>;

export const placeName = ({ name }: RemotePlace): string => {
  const texts = textsSchema.safeParse(name);
  return typeof name === 'string' ? name : texts.success ? (Object.values(texts.data)[0] ?? '') : '';
};

/** Street, postcode and town of a place, whatever language it is kept in. */
export function placeAddress({ address }: RemotePlace): { street: string; postcode: string; city: string } {
  const direct = z.looseObject({ addressLocality: z.string() }).safeParse(address);
  const inLanguages = z.record(z.string(), addressSchema).safeParse(address);
  const found = addressSchema.parse(
    direct.success ? direct.data : inLanguages.success ? Object.values(inLanguages.data)[0] : undefined,
  );
  return {
    street: found?.streetAddress ?? '',
    postcode: found?.postalCode ?? '',
    city: found?.addressLocality ?? '',
  };
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function imageForm(image: ImageUpload): FormData {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(image.bytes)], { type: image.mime }), image.fileName);
  form.set('description', image.description);
  form.set('copyrightHolder', image.copyrightHolder);
  form.set('language', image.language);
  return form;
}

async function send<T>(
  options: ClientOptions,
  schema: z.ZodType<T>,
  url: string,
  init: RequestInit,
): Promise<Answered<T>> {
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/json');
  if (options.accessToken !== null) headers.set('authorization', `Bearer ${options.accessToken}`);
  if (options.clientId !== '') headers.set('x-client-id', options.clientId);
  let isTimeUp = false;
  const once = async (): Promise<Answered<T>> => {
    try {
      const signal = AbortSignal.timeout(options.timeoutMs);
      // A redirect would carry the token to a place nobody chose.
      const response = await options.fetch(url, { ...init, headers, signal, redirect: 'error' });
      return await readAnswer(options, schema, response);
    } catch (error) {
      isTimeUp = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
      return { reply: { kind: isNeverSent(error) ? 'unreachable' : 'lost' }, value: null };
    }
  };
  const answered = await once();
  // A kept connection the site has closed meanwhile breaks the first call on it; to read twice does no harm.
  const isBroken = answered.reply.kind === 'lost' && !isTimeUp && (init.method ?? 'GET') === 'GET';
  return isBroken ? once() : answered;
}

async function readAnswer<T>(
  options: ClientOptions,
  schema: z.ZodType<T>,
  response: Response,
): Promise<Answered<T>> {
  const body = parseJson(await response.text());
  const problem = problemSchema.safeParse(body);
  const reply: CallReply = {
    kind: 'answer',
    status: response.status,
    problem: !response.ok && problem.success ? (problem.data as Problem) : null,
    retryAfterMs: retryAfterMs(response.headers.get('retry-after'), options.now()),
  };
  if (!response.ok) return { reply, value: null };
  const value = schema.safeParse(body);
  // A success that says something else than agreed tells us nothing: as if no answer had come.
  return value.success ? { reply, value: value.data } : { reply: { kind: 'lost' }, value: null };
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Whether a failure happened before anything could be sent; a reset or a timeout may have come after. */
export function isNeverSent(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as { readonly code?: unknown };
    if (typeof code === 'string' && NEVER_SENT.has(code)) return true;
    // Several addresses of one host were tried: none of them was reached.
    if (at instanceof AggregateError && at.errors.length > 0 && at.errors.every(isNeverSent)) return true;
  }
  return false;
}
