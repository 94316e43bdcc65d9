import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Refusal } from '../../shared/refusal.ts';
import { openCore } from '../core/core.ts';
import { lockHouse } from '../core/lock.ts';
import { router } from '../core/router.ts';
import { startWorkers } from '../core/workers.ts';
import { freePortOr0 } from '../hosts/freePort.ts';
import { fileLog } from '../hosts/log.ts';
import { nodeHost } from '../hosts/nodeHost.ts';
import { dataDirOf, defaultDataDir, findPlaces } from '../hosts/places.ts';
import { sayRefusal } from '../hosts/refusals.ts';
import { logFatal } from '../hosts/serving.ts';
import { openAppWindow } from './appWindow.ts';
import { startWebServer } from './server.ts';

/**
 * The browser host as a program: `node electron/web/main.ts [--data DIR] [--port N] [--window]`.
 *
 * The same core in plain Node, its screens in a browser on this computer. Says its one-time address on standard output and
 * stays up until SIGINT or SIGTERM. `--window` opens an installed Chromium, Chrome or Edge where there is a screen.
 */
const DEFAULT_PORT = 4620;
const PORT_PATIENCE_MS = 1_000;

function readOptions() {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      window: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}?`);
  return { dataDir: dataDirOf(process.argv) ?? defaultDataDir(), port, isWindowed: values.window };
}

function refuse(refusal: Refusal): void {
  process.stderr.write(`${sayRefusal(refusal)}\n`);
  process.exit(1);
}

async function run(): Promise<void> {
  const { dataDir, port, isWindowed } = readOptions();
  mkdirSync(dataDir, { recursive: true });
  const log = fileLog(dataDir);
  logFatal(log, () => process.exit(1));
  const places = findPlaces(import.meta.dirname);
  const isFromSources = import.meta.url.endsWith('.ts');
  const host = nodeHost({ kind: 'web', dataDir, root: places.root, isFromSources, log });
  const locked = lockHouse(dataDir);
  // Another program works on this file: this one looks on, and its windows say so.
  const isReadOnly = !locked.ok;
  const opened = openCore({
    ...places,
    dataDir,
    host,
    now: Date.now,
    log,
    isWorking: !isReadOnly,
    isReadOnly,
  });
  if (!opened.ok) return refuse(opened.error);
  const core = opened.value;
  const workers = startWorkers(core);
  const server = await startWebServer({
    rendererDir: places.rendererDir,
    port: await freePortOr0(port, PORT_PATIENCE_MS),
    router,
    context: { core, workers },
    log,
    session: process.env.AFFICHE_SESSION || undefined,
    onTurnedAway: (address) => console.log(`Affiche: ${address}`),
  });
  console.log(`Affiche: ${server.newAddress()}`);
  if (isWindowed) openAppWindow(server.newAddress(), dataDir);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await server.close();
    await workers.stop();
    core.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

await run();
