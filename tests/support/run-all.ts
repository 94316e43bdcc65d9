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

function buildAll(): boolean {
  try {
    build(ROOT);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** The flows of both hosts, of the browser alone where nothing can run on the desktop, saying why. */
function runFlows(): Tally {
  const inBrowserOnly = (why: string) => {
    console.log(`The desktop tests do not run: ${why}.`);
    return runPlaywright(ROOT, ['web'], []);
  };
  if (findElectron(ROOT) === null) return inBrowserOnly('Electron’s runtime is not installed here');
  const both = ['web', 'desktop'];
  if (hasDisplay()) return runPlaywright(ROOT, both, []);
  if (!run(['xvfb-run', '--help'], ROOT, 'ignore'))
    return inBrowserOnly('there is no screen here and no xvfb-run');
  return runPlaywright(ROOT, both, ['xvfb-run', '-a', '--server-args=-screen 0 1600x1000x24']);
}

if (!ensureBrowser()) process.exit(1);
const steps: readonly (() => Tally)[] = [
  () => tallyOf('types', run(['npm', 'run', '--silent', 'types'], ROOT)),
  () => tallyOf('lint', run(['npm', 'run', '--silent', 'lint'], ROOT)),
  () => runVitest(ROOT),
  () => tallyOf('build', buildAll()),
  runFlows,
];
const total = steps.map((step) => step()).reduce(addTallies);
const list = (title: string, names: readonly string[]) => {
  if (names.length > 0) console.log(`\n${title}\n${names.map((name) => `  ${name}`).join('\n')}`);
};
list('Passed only when tried again:', total.unsteady);
list('Failed:', total.failures);
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
