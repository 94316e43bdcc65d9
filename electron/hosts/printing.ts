import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser, rootSwitches } from './browsers.ts';

const PATIENCE_MS = 60_000;

/**
 * A self-contained page as PDF, by an installed Chromium without a window; null where none is installed.
 * Rejects when the browser gives no PDF within a minute.
 */
export async function printWithBrowser(html: string, browser = findBrowser()): Promise<Uint8Array | null> {
  if (browser === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'affiche-print-'));
  try {
    const page = join(folder, 'page.html');
    const pdf = join(folder, 'page.pdf');
    await writeFile(page, html, { mode: 0o600 });
    await run(browser, [
      '--headless=new',
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      '--disable-gpu',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-extensions',
      '--disable-background-networking',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      ...rootSwitches(),
      pathToFileURL(page).href,
    ]);
    return new Uint8Array(await readFile(pdf));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`the browser gave no PDF (${signal ?? `exit ${code}`})`));
    });
  });
}
