import { join } from 'node:path';
import { safeStorage } from 'electron';
import type { SecretStore } from '../core/context.ts';
import { type SecretCipher, secretFile, secretsInMemory } from '../hosts/secretFile.ts';

const keychain: SecretCipher = {
  seal: (text) => safeStorage.encryptString(text).toString('base64'),
  open: (sealed) => {
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    } catch {
      // Sealed with a key this user no longer has: then there is no secret, and the user logs in again.
      return null;
    }
  },
};

// Without a keyring Linux falls back on a password everybody knows: that keeps nothing.
const canEncrypt = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  !(process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text');

/** Secrets sealed with the system's keychain; in memory alone where there is none. Call once the program is ready. */
export const desktopSecrets = (dataDir: string): SecretStore =>
  canEncrypt() ? secretFile(join(dataDir, 'secrets-sealed.json'), keychain) : secretsInMemory();
