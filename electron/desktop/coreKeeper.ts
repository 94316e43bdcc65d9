import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import type { Refusal } from '../../shared/refusal.ts';
import { assertNever } from '../../shared/result.ts';
import type { Lang } from '../../shared/words/words.ts';
import type { Log } from '../hosts/log.ts';
import { stackOf } from '../hosts/log.ts';
import type { CoreStart, HostQuestion, MessageFromCore, MessageToCore } from './messages.ts';

const CLOSE_PATIENCE_MS = 8_000;
/** A core that dies this often within a minute will not come back by being started again. */
const MAX_DEATHS = 5;
const DEATHS_WITHIN_MS = 60_000;

export type CoreKeeperOptions = {
  readonly program: string;
  readonly start: CoreStart;
  readonly log: Log;
  readonly answer: (question: HostQuestion) => Promise<unknown>;
  readonly onState: (state: 'lost' | 'back') => void;
  readonly onLanguage: (language: Lang | null) => void;
  readonly onRefused: (refusal: Refusal) => void;
  readonly onGivenUp: () => void;
};

export type CoreKeeper = {
  /** A new wire to the core for one page; it waits where the core is being started. */
  connect(): MessagePortMain;
  /** Lets the core finish and close its file. */
  close(): Promise<void>;
};

/** Keeps the core running in a process of its own: a core that dies is started anew and the pages are told. */
export function keepCore(options: CoreKeeperOptions): CoreKeeper {
  const { log } = options;
  let child = launch();
  let isReady = false;
  let isClosing = false;
  let deaths: readonly number[] = [];
  let waitingPorts: readonly MessagePortMain[] = [];

  function launch(): Electron.UtilityProcess {
    const launched = utilityProcess.fork(options.program, [], { serviceName: 'affiche-core', stdio: 'pipe' });
    launched.stderr?.on('data', (text: Buffer) => log('core', { text: String(text).trim() }));
    launched.on('message', (message: MessageFromCore) => receive(launched, message));
    launched.once('exit', (code) => onExit(code));
    launched.postMessage({ kind: 'start', start: options.start } satisfies MessageToCore);
    return launched;
  }

  function receive(from: Electron.UtilityProcess, message: MessageFromCore): void {
    if (message.kind === 'ready') {
      isReady = true;
      for (const port of waitingPorts) handOver(port);
      waitingPorts = [];
      if (deaths.length > 0) options.onState('back');
    } else if (message.kind === 'refused') options.onRefused(message.refusal);
    else if (message.kind === 'language') options.onLanguage(message.language);
    else if (message.kind === 'question') void reply(from, message.id, message.question);
    else assertNever(message);
  }

  async function reply(to: Electron.UtilityProcess, id: number, question: HostQuestion): Promise<void> {
    const post = (message: MessageToCore) => to.postMessage(message);
    try {
      post({ kind: 'answer', id, value: await options.answer(question) });
    } catch (error) {
      log('host question failed', { question: question.kind, stack: stackOf(error) });
      post({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  function onExit(code: number): void {
    isReady = false;
    if (isClosing) return;
    log('core stopped', { code });
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < DEATHS_WITHIN_MS), now];
    options.onState('lost');
    if (deaths.length > MAX_DEATHS) options.onGivenUp();
    else child = launch();
  }

  const handOver = (port: MessagePortMain) =>
    child.postMessage({ kind: 'port' } satisfies MessageToCore, [port]);

  return {
    connect: () => {
      const { port1, port2 } = new MessageChannelMain();
      if (isReady) handOver(port1);
      else waitingPorts = [...waitingPorts, port1];
      return port2;
    },
    close: () =>
      new Promise((resolve) => {
        if (isClosing || child.pid === undefined) return resolve();
        isClosing = true;
        const timer = setTimeout(() => {
          child.kill();
          resolve();
        }, CLOSE_PATIENCE_MS);
        child.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        child.postMessage({ kind: 'close' } satisfies MessageToCore);
      }),
  };
}
