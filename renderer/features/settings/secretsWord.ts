import type { SystemInfo } from '../../../shared/contract/system.ts';
import type { WordKey } from '../../../shared/words/index.ts';

/** How logins are kept here: by the system's keychain on the desktop, in a private file elsewhere, or not at all. */
export function secretsWord(info: Pick<SystemInfo, 'canKeepSecrets' | 'host'>): WordKey {
  if (!info.canKeepSecrets) return 'settings.secrets.notKept';
  return info.host === 'desktop' ? 'settings.secrets.kept' : 'settings.secrets.file';
}
