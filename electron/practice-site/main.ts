import { parseArgs } from 'node:util';
import type { NewPlace } from './parties.ts';
import { startPracticeSite } from './start.ts';

/**
 * The practice listing site as a program of its own:
 * `node electron/practice-site/main.ts --data DIR --port N [--control-token T] [--place "name|street|postcode|city"] [--with-parent]`.
 * `--with-parent`: stops when standard input closes, as it does when the program that started it dies.
 * Says `{"practiceSite": "http://127.0.0.1:PORT"}` when it is ready; under Electron's `utilityProcess` also to its parent.
 */
type ParentPort = { readonly postMessage: (message: unknown) => void };
const parentPort = (process as { readonly parentPort?: ParentPort }).parentPort;

const USAGE =
  'usage: main.ts --data DIR [--port N] [--control-token T] [--token-seconds S] [--place "name|street|postcode|city"]… [--with-parent]';

class UsageError extends Error {}

function readPlace(text: string): NewPlace {
  const [name, street, postcode, city, ...more] = text.split('|').map((part) => part.trim());
  if (!name || !street || !postcode || !city || more.length > 0)
    throw new UsageError(`--place "${text}": expected "name|street|postcode|city"`);
  return { name, street, postcode, city };
}

function readCount(name: string, text: string, max: number): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > max)
    throw new UsageError(`--${name} ${text}: expected a whole number up to ${max}`);
  return count;
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'control-token': { type: 'string' },
      'token-seconds': { type: 'string' },
      place: { type: 'string', multiple: true, default: [] },
      'with-parent': { type: 'boolean', default: false },
    },
  });
  if (!values.data) throw new UsageError('--data DIR is missing');
  const seconds = values['token-seconds'];
  return {
    folder: values.data,
    port: readCount('port', values.port, 65_535),
    controlToken: values['control-token'] ?? null,
    tokenSeconds: seconds === undefined ? undefined : readCount('token-seconds', seconds, 31_536_000),
    places: values.place.map(readPlace),
    withParent: values['with-parent'],
  };
}

const isUsage = (error: unknown): boolean =>
  error instanceof UsageError ||
  String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS');

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const site = await startPracticeSite(options);
  const stop = () => {
    site.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // A parent that is killed closes its end of our standard input: nobody is left to stop us.
  if (options.withParent) process.stdin.resume().once('close', stop);
  process.stdout.write(`${JSON.stringify({ practiceSite: site.url })}\n`);
  parentPort?.postMessage({ kind: 'ready', url: site.url });
}

run().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(isUsage(error) ? `${text}\n${USAGE}\n` : `practice site: ${text}\n`);
  parentPort?.postMessage({ kind: 'failed', reason: text });
  process.exit(isUsage(error) ? 2 : 1);
});
