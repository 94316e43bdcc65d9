import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lockHouse } from '../../electron/core/lock.ts';

const LOCK = resolve(import.meta.dirname, '../../electron/core/lock.ts');

test('one program at a time works in a house, and a killed one leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'affiche-lock-'));
  const script = `
    import { lockHouse } from ${JSON.stringify(LOCK)};
    const locked = lockHouse(${JSON.stringify(folder)});
    globalThis.gc?.();
    console.log(locked.ok);
    setInterval(() => {}, 1_000);`;
  const other = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(other.stdout, 'data')) as [Buffer];
  expect(String(said).trim()).toBe('true');
  expect(lockHouse(folder)).toEqual({ ok: false, error: { code: 'readOnly', facts: {} } });
  other.kill('SIGKILL');
  await once(other, 'exit');
  const mine = lockHouse(folder);
  expect(mine.ok).toBe(true);
  if (mine.ok) mine.value();
  const again = lockHouse(folder);
  expect(again.ok).toBe(true);
  if (again.ok) again.value();
});
