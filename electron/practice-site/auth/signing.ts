import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { readSetting, type SiteDb, writeSetting } from '../store.ts';

const KEY_SETTING = 'idTokenKey';

/** The site's own key for id tokens, made at first need and kept, so that a restart does not change it. */
function signingKey(db: SiteDb): KeyObject {
  const kept = readSetting(db, KEY_SETTING);
  if (kept !== null) return createPrivateKey(kept);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeSetting(db, KEY_SETTING, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return privateKey;
}

/** The public half as the site's key set (RFC 7517). */
export function keySet(db: SiteDb) {
  const { kty, n, e } = createPublicKey(signingKey(db)).export({ format: 'jwk' });
  return { keys: [{ kty, n, e, alg: 'RS256', use: 'sig', kid: keyId(n ?? '') }] };
}
const keyId = (modulus: string): string =>
  createHash('sha256').update(modulus).digest('base64url').slice(0, 16);

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed JSON web token with these claims. */
export function signToken(db: SiteDb, claims: Readonly<Record<string, unknown>>): string {
  const key = signingKey(db);
  const { n } = createPublicKey(key).export({ format: 'jwk' });
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: keyId(n ?? '') })}.${part(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}
