import type { CoreHost, RunningPracticeSite } from '../core/context.ts';
import type { HostQuestion, MessageFromCore, MessageToCore } from './messages.ts';

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** The core's side of its questions to main: one message out, one answer back. */
export type HostLine = {
  ask(question: HostQuestion): Promise<unknown>;
  /** Takes an answer; says whether the message was one. */
  take(message: MessageToCore): boolean;
};

export function makeHostLine(post: (message: MessageFromCore) => void): HostLine {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        post({ kind: 'question', id: lastId, question });
      }),
    take: (message) => {
      if (message.kind !== 'answer' && message.kind !== 'failed') return false;
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'answer') asked?.resolve(message.value);
      else asked?.reject(new Error(message.reason));
      return true;
    },
  };
}

/** What the core asks of the desktop, answered by main: the keychain, a page to print with, the practice site's process. */
export function desktopHost(line: HostLine, canKeepSecrets: boolean): CoreHost {
  return {
    kind: 'desktop',
    secrets: {
      canKeep: canKeepSecrets,
      get: async (name) => (await line.ask({ kind: 'getSecret', name })) as string | null,
      set: async (name, value) => (await line.ask({ kind: 'setSecret', name, value })) as boolean,
    },
    printPdf: async (html) => (await line.ask({ kind: 'printPdf', html })) as Uint8Array,
    startPracticeSite: async (options) => {
      const started = (await line.ask({ kind: 'startPracticeSite', options })) as Pick<
        RunningPracticeSite,
        'url' | 'controlToken'
      >;
      return { ...started, stop: async () => void (await line.ask({ kind: 'stopPracticeSite' })) };
    },
  };
}
