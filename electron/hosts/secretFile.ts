import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SecretStore } from '../core/context.ts';

/** How a secret is written to its file and read back; a null reading counts as no secret (another user's key). */
export type SecretCipher = {
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string | null;
};
/** Plain text: the file's mode (0600) is the lock. */
export const PLAIN: SecretCipher = { seal: (text) => text, open: (sealed) => sealed };

/** Secrets in a JSON file only this user may read. Written whole beside the old one, then put in its place. */
export function secretFile(file: string, cipher: SecretCipher = PLAIN): SecretStore {
  const readAll = (): Record<string, string> => {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    } catch {
      // No file yet, or a damaged one: then there are no secrets, and the user logs in again.
      return {};
    }
  };
  return {
    canKeep: true,
    get: async (name) => {
      const sealed = readAll()[name];
      return sealed === undefined ? null : cipher.open(sealed);
    },
    set: async (name, value) => {
      const { [name]: _, ...others } = readAll();
      const all = value === null ? others : { ...others, [name]: cipher.seal(value) };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
      renameSync(`${file}.new`, file);
      return true;
    },
  };
}

/** Secrets for as long as the program runs, where nothing can keep them safe. */
export function secretsInMemory(): SecretStore {
  const secrets = new Map<string, string>();
  return {
    canKeep: false,
    get: async (name) => secrets.get(name) ?? null,
    set: async (name, value) => {
      if (value === null) secrets.delete(name);
      else secrets.set(name, value);
      return false;
    },
  };
}
