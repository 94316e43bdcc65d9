import { resolve } from 'node:path';
import { hasDisplay } from '../../electron/hosts/browsers.ts';
import { build } from '../../electron/start/building.ts';
import { findElectron } from '../../electron/start/electronRuntime.ts';
import { ensureBrowser } from './browser.ts';
import { addTallies, run, runPlaywright, runVitest, type Tally, tallyOf } from './tally.ts';

/**
 * `npm test`: types, lint, layers and unit tests, a build, and the program in a real browser and, where Electron's runtime
 * is installed, on the desktop. Ends with one line `N passed, N failed`, reckoned from the test runners' own reports.
 */
const ROOT = resolve(import.meta.dirname, '../..');

if (Number(process.versions.napi) < 10) {
  console.error(
    `Affiche’s tests need Node 22.14 or newer; this is ${process.version}. Run them with \`npm test\`.`,
  );
  process.exit(1);
}

function buildAll(): Tally {
  try {
    build(ROOT);
    return tallyOf(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return tallyOf(false);
  }
}

function runDesktop(): Tally {
  const leaveOut = (why: string) => {
    console.log(`The desktop tests did not run: ${why}.`);
    return { passed: 0, failed: 0, skipped: 0 };
  };
  if (findElectron(ROOT) === null) return leaveOut('Electron’s runtime is not installed here');
  if (hasDisplay()) return runPlaywright(ROOT, 'desktop', []);
  if (!run(['xvfb-run', '--help'], ROOT, 'ignore'))
    return leaveOut('there is no screen here and no xvfb-run');
  return runPlaywright(ROOT, 'desktop', ['xvfb-run', '-a', '--server-args=-screen 0 1600x1000x24']);
}

if (!ensureBrowser()) process.exit(1);
const steps: readonly (() => Tally)[] = [
  () => tallyOf(run(['npm', 'run', '--silent', 'types'], ROOT)),
  () => tallyOf(run(['npm', 'run', '--silent', 'lint'], ROOT)),
  () => runVitest(ROOT),
  buildAll,
  () => runPlaywright(ROOT, 'web', []),
  runDesktop,
];
const total = steps.map((step) => step()).reduce(addTallies);
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
