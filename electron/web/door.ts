import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may come in: whoever brings a one-time token gets the session's cookie, and whoever brings the cookie stays in.
 * A token works once; the address bar, the history and a screenshot then hold nothing of worth.
 */
export type Door = {
  /** A fresh token for one address. */
  newToken(): string;
  /** Whether a token nobody used yet is still about. */
  hasUnusedToken(): boolean;
  /** The `Set-Cookie` value for the bearer of an unused token; null for any other. */
  exchange(token: string): string | null;
  isCookieGood(cookieHeader: string | undefined): boolean;
};

const secret = (): string => randomBytes(32).toString('base64url');

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** `name` keeps two hosts on one computer apart: cookies know no port. `session` fixes the cookie's value (development). */
export function makeDoor(name: string, session: string = secret()): Door {
  const unused = new Set<string>();
  return {
    newToken: () => {
      const token = secret();
      unused.add(token);
      return token;
    },
    hasUnusedToken: () => unused.size > 0,
    exchange: (token) => {
      const known = [...unused].find((each) => isSame(each, token));
      if (known === undefined) return null;
      unused.delete(known);
      return `${name}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isCookieGood: (header) =>
      (header ?? '')
        .split(/;\s*/)
        .some((pair) => pair.startsWith(`${name}=`) && isSame(pair.slice(name.length + 1), session)),
  };
}
