import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type PracticeSiteOptions, startPracticeSite } from '../../electron/practice-site/start.ts';
import type { EventBody } from '../../shared/listing/event.ts';
import { FILM_TYPE_ID } from '../../shared/listing/terms.ts';

export const CONTROL_TOKEN = 'control-token-of-the-test';
/** Tuesday 3 November 2026, 10:00 in Brussels. */
export const NOW_MS = Date.parse('2026-11-03T09:00:00Z');
export const REDIRECT_URI = 'http://127.0.0.1:53177/callback';
const LANTAARN = { name: 'Filmhuis De Lantaarn', street: 'Kaai 4', postcode: '8800', city: 'Roeselare' };

/** Two evenings of one film. */
export const DATES = [
  { startDate: '2026-11-05T19:45:00+01:00', endDate: '2026-11-05T22:10:00+01:00' },
  { startDate: '2026-11-06T20:00:00+01:00', endDate: '2026-11-06T22:25:00+01:00' },
] as const;

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };
type Call = {
  readonly token?: string | null;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
};

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

export const pkce = () => {
  const verifier = randomBytes(48).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
};

const AUTH = '/realms/uitid/protocol/openid-connect/auth';
export const TOKEN_PATH = '/realms/uitid/protocol/openid-connect/token';

/** A practice site of its own on a free port, gone when the test is. */
export async function openSite(options: Partial<PracticeSiteOptions> = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'practice-site-'));
  const clock = { ms: NOW_MS };
  const site = await startPracticeSite({
    folder,
    controlToken: CONTROL_TOKEN,
    places: [LANTAARN],
    now: () => clock.ms,
    ...options,
  });
  onTestFinished(async () => {
    await site.close();
    if (!options.folder) rmSync(folder, { recursive: true, force: true });
  });

  const call = async (method: string, path: string, { token, json, headers }: Call = {}): Promise<Answer> =>
    readAnswer(
      await fetch(`${site.url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
    );
  const control = (method: string, path: string, json?: unknown): Promise<Answer> =>
    call(method, path, { json, headers: { 'x-practice-control': CONTROL_TOKEN } });
  const postForm = async (path: string, fields: Record<string, string>, headers = {}): Promise<Answer> =>
    readAnswer(
      await fetch(`${site.url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams(fields),
      }),
    );
  const page = async (path: string): Promise<string> =>
    String((await call('GET', path, { headers: { accept: 'text/html' } })).body);

  /** Where the site sends the browser after the person has decided. */
  const authorize = async (query: Record<string, string>, answer: Record<string, string>): Promise<URL> => {
    const shown = await call('GET', `${AUTH}?${new URLSearchParams(query)}`);
    const ticket = /name="ticket" value="([^"]+)"/.exec(String(shown.body))?.[1] ?? '';
    const sent = await postForm('/realms/uitid/login-actions/authenticate', { ticket, ...answer });
    return new URL(sent.headers.get('location') ?? 'about:blank');
  };
  const authQuery = (challenge: string, changes: Record<string, string> = {}): Record<string, string> => ({
    response_type: 'code',
    client_id: 'affiche',
    redirect_uri: REDIRECT_URI,
    scope: 'openid email offline_access',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'state-1',
    ui_locales: 'nl',
    ...changes,
  });
  /** Logs an account in and gives its tokens. */
  const logIn = async (email = 'programma@lantaarn.example') => {
    const { verifier, challenge } = pkce();
    const back = await authorize(authQuery(challenge), { email, decision: 'allow' });
    const tokens = await postForm(TOKEN_PATH, {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      client_id: 'affiche',
      redirect_uri: REDIRECT_URI,
      code_verifier: verifier,
    });
    return tokens.body as {
      access_token: string;
      refresh_token: string;
      id_token: string;
      expires_in: number;
    };
  };
  const findPlaceUrl = async (): Promise<string> => {
    const found = await call('GET', '/places?q=lantaarn');
    return (found.body as { member: { '@id': string }[] }).member[0]?.['@id'] ?? '';
  };
  const placeUrl = await findPlaceUrl();
  const makeBody = (changes: Partial<Record<keyof EventBody | 'sponsor', unknown>> = {}) => ({
    mainLanguage: 'nl',
    name: { nl: 'Invasion', fr: 'L’Invasion' },
    terms: [{ id: FILM_TYPE_ID }, { id: '1.7.1.0.0' }],
    location: { '@id': placeUrl },
    calendarType: 'multiple',
    subEvent: DATES,
    ...changes,
  });
  /** An event as its sender made it; its id. */
  const sendEvent = async (token: string, changes: Parameters<typeof makeBody>[0] = {}): Promise<string> => {
    const made = await call('POST', '/events', { token, json: makeBody(changes) });
    if (made.status !== 201) throw new Error(`event refused: ${JSON.stringify(made.body)}`);
    return (made.body as { id: string }).id;
  };
  const readEvent = async (token: string, id: string) =>
    (await call('GET', `/events/${id}`, { token })).body as Record<string, unknown>;
  const allEvents = async () => (await control('GET', '/practice/events')).body as Record<string, unknown>[];

  return {
    site,
    folder,
    clock,
    call,
    control,
    postForm,
    page,
    authorize,
    authQuery,
    logIn,
    placeUrl,
    makeBody,
    sendEvent,
    readEvent,
    allEvents,
  };
}

export const pointersOf = (answer: Answer): readonly string[] =>
  ((answer.body as { schemaErrors?: { jsonPointer: string }[] }).schemaErrors ?? []).map(
    (error) => error.jsonPointer,
  );
export const problemType = (answer: Answer): string => String((answer.body as { type?: unknown }).type);
