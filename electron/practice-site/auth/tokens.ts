import type { SiteDb } from '../store.ts';
import { newSecret, sha256 } from './secrets.ts';

export type TokenKind = 'access' | 'refresh';
export type Grant = { readonly email: string; readonly clientId: string; readonly scope: string };
type Row = { email: string; client_id: string; scope: string };

/** A new opaque token for `grant`; only its hash is kept. `expiresMs` null: until it is revoked. */
export function issueToken(db: SiteDb, kind: TokenKind, grant: Grant, expiresMs: number | null): string {
  const token = newSecret();
  db.prepare(
    'INSERT INTO tokens (token_hash, kind, email, client_id, scope, expires_ms) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(sha256(token), kind, grant.email, grant.clientId, grant.scope, expiresMs);
  return token;
}

export function findGrant(db: SiteDb, kind: TokenKind, token: string, nowMs: number): Grant | null {
  const row = db
    .prepare(
      'SELECT email, client_id, scope FROM tokens WHERE token_hash = ? AND kind = ? AND (expires_ms IS NULL OR expires_ms > ?)',
    )
    .get(sha256(token), kind, nowMs) as Row | undefined;
  return row ? { email: row.email, clientId: row.client_id, scope: row.scope } : null;
}

export const forgetExpired = (db: SiteDb, nowMs: number): void => {
  db.prepare('DELETE FROM tokens WHERE expires_ms IS NOT NULL AND expires_ms <= ?').run(nowMs);
  db.prepare('DELETE FROM codes WHERE expires_ms <= ?').run(nowMs);
};

/** Ends all access tokens, or every login when `refreshToo`: what a password change does on the real site. */
export const endTokens = (db: SiteDb, refreshToo: boolean): void => {
  db.prepare(`DELETE FROM tokens WHERE kind = 'access' OR ?`).run(refreshToo ? 1 : 0);
};

export type CodeGrant = Grant & {
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string | null;
};
const CODE_MS = 60_000;

export function issueCode(db: SiteDb, grant: CodeGrant, nowMs: number): string {
  const code = newSecret();
  db.prepare(
    `INSERT INTO codes (code_hash, client_id, redirect_uri, code_challenge, email, scope, nonce, expires_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    sha256(code),
    grant.clientId,
    grant.redirectUri,
    grant.codeChallenge,
    grant.email,
    grant.scope,
    grant.nonce,
    nowMs + CODE_MS,
  );
  return code;
}

/** The grant behind a code, which is thereby spent. */
export function spendCode(db: SiteDb, code: string, nowMs: number): CodeGrant | null {
  const row = db.prepare('DELETE FROM codes WHERE code_hash = ? RETURNING *').get(sha256(code)) as
    | {
        client_id: string;
        redirect_uri: string;
        code_challenge: string;
        email: string;
        scope: string;
        nonce: string | null;
        expires_ms: number;
      }
    | undefined;
  if (!row || row.expires_ms <= nowMs) return null;
  return {
    email: row.email,
    clientId: row.client_id,
    scope: row.scope,
    redirectUri: row.redirect_uri,
    codeChallenge: row.code_challenge,
    nonce: row.nonce,
  };
}
