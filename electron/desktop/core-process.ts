import { RPCHandler } from '@orpc/server/message-port';
import type { Refusal } from '../../shared/refusal.ts';
import type { Core } from '../core/context.ts';
import { openCore } from '../core/core.ts';
import { preferencesOf } from '../core/glance.ts';
import { lockHouse } from '../core/lock.ts';
import { router } from '../core/router.ts';
import type { RouteContext } from '../core/routes/base.ts';
import { startWorkers, type Workers } from '../core/workers.ts';
import { fileLog, type Log } from '../hosts/log.ts';
import { logFatal, loggingOptions } from '../hosts/serving.ts';
import { desktopHost, makeHostLine } from './coreHost.ts';
import type { CoreStart, MessageFromCore, MessageToCore } from './messages.ts';

/** The core in its own process: main starts it and brings it the renderer's port; a crash here takes no window along. */
type Port = Parameters<RPCHandler<RouteContext>['upgrade']>[0] & { start(): void };
type ParentPort = {
  on(event: 'message', listener: (event: { data: MessageToCore; ports: readonly Port[] }) => void): void;
  postMessage(message: MessageFromCore): void;
};
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

type Running = { readonly core: Core; readonly workers: Workers; readonly handler: RPCHandler<RouteContext> };
let running: Running | null = null;

const line = makeHostLine((message) => parentPort.postMessage(message));

function start(options: CoreStart): void {
  const log = fileLog(options.dataDir);
  logFatal(log, () => process.exit(1));
  const { canKeepSecrets, ...rest } = options;
  const host = desktopHost(line, canKeepSecrets);
  const refused = (refusal: Refusal) => parentPort.postMessage({ kind: 'refused', refusal });
  const locked = lockHouse(options.dataDir);
  // Another program works on this file: this one looks on, and its window says so.
  const isReadOnly = !locked.ok;
  const opened = openCore({ ...rest, host, now: Date.now, log, isWorking: !isReadOnly, isReadOnly });
  if (!opened.ok) return void refused(opened.error);
  const core = opened.value;
  const workers = startWorkers(core);
  running = { core, workers, handler: new RPCHandler<RouteContext>(router, loggingOptions(log)) };
  void tellLanguage(core, log);
  parentPort.postMessage({ kind: 'ready' });
}

async function tellLanguage(core: Core, log: Log): Promise<void> {
  let told: string | null | undefined;
  // The first announcement says that listening has begun.
  for await (const { topics } of core.announcer.listen(undefined)) {
    if (!topics.includes('settings') && told !== undefined) continue;
    const { language } = preferencesOf(core);
    if (language === told) continue;
    told = language;
    log('interface language', { language });
    parentPort.postMessage({ kind: 'language', language });
  }
}

async function close(): Promise<void> {
  await running?.workers.stop();
  running?.core.close();
  process.exit(0);
}

parentPort.on('message', ({ data, ports: [port] }) => {
  if (line.take(data)) return;
  if (data.kind === 'start') start(data.start);
  else if (data.kind === 'close') void close();
  else if (data.kind === 'port' && port !== undefined && running !== null) {
    running.handler.upgrade(port, { context: { core: running.core, workers: running.workers } });
    port.start();
  }
});
