import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock } from '../../db/lock.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';

/**
 * Makes this process the one that works in `dataDir`: two outboxes would send everything twice, and a screen would not hear
 * of what another program wrote. Refused with `readOnly` while another process works there; reading is always allowed.
 */
export function lockHouse(dataDir: string): Outcome<() => void> {
  mkdirSync(dataDir, { recursive: true });
  const letGo = holdLock(join(dataDir, 'affiche.lock'));
  return letGo === null ? refuse('readOnly') : ok(letGo);
}
