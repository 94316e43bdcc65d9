import { newSecret } from './secrets.ts';

/** What an application asked for, kept while its user reads the consent page. */
export type LoginRequest = {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly scope: string;
  readonly codeChallenge: string;
  readonly nonce: string | null;
  readonly uiLocales: string | null;
};

/** Open login requests. Only in memory: a page left open over a restart starts again. */
export type LoginDesk = {
  readonly open: (request: LoginRequest, nowMs: number) => string;
  readonly peek: (ticket: string, nowMs: number) => LoginRequest | null;
  readonly close: (ticket: string) => void;
};

const TICKET_MS = 15 * 60_000;
const MAX_OPEN = 200;

export function makeLoginDesk(): LoginDesk {
  const open = new Map<string, { readonly request: LoginRequest; readonly expiresMs: number }>();
  return {
    open: (request, nowMs) => {
      const oldest = open.keys().next();
      if (open.size >= MAX_OPEN && !oldest.done) open.delete(oldest.value);
      const ticket = newSecret();
      open.set(ticket, { request, expiresMs: nowMs + TICKET_MS });
      return ticket;
    },
    peek: (ticket, nowMs) => {
      const found = open.get(ticket);
      return found && found.expiresMs > nowMs ? found.request : null;
    },
    close: (ticket) => {
      open.delete(ticket);
    },
  };
}
