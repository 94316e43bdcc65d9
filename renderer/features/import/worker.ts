import { config } from 'zod';
import { openWorkerWire, type WorkerWire } from '../../api/workerWire.ts';
import { makeCoreSession } from './coreSession.ts';
import type { FromWorker, Requests, ToWorker, Verb } from './messages.ts';
import { tellProgress } from './progress.ts';
import { makeSenderFile } from './senderFile.ts';

/**
 * One sender's list, away from the window: the file is read and understood here, and from here its rows go straight to the
 * core. The window gets what it draws. Ending the worker stops whatever it is at, and the core forgets the list with it.
 */
config({ jitless: true });

const say = (message: FromWorker): void => self.postMessage(message);
const progress = tellProgress((now) => say({ kind: 'progress', progress: now }));
const wires: ((port: MessagePort | null) => void)[] = [];
const openWire = (): Promise<WorkerWire> =>
  new Promise<MessagePort | null>((resolve) => {
    wires.push(resolve);
    say({ kind: 'needsWire' });
  }).then(openWorkerWire);

const file = makeSenderFile(progress);
const session = makeCoreSession(openWire, progress);

type Ask<V extends Verb> = Requests[V]['ask'];
type Answers = {
  readonly [V in Verb]: (ask: Ask<V>, signal: AbortSignal) => Awaitable<Requests[V]['answer']>;
};
type Awaitable<T> = T | Promise<T>;

const answers: Answers = {
  // A bug in reading must not leave the window waiting: whatever breaks here, the file is what could not be read.
  open: ({ file: chosen, options }) =>
    file
      .open(chosen, options)
      .catch((error: unknown) => ({ ok: false, error: { code: 'broken', detail: String(error) } })),
  understand: ({ sheet, options, takesAll }) => file.understand(sheet, options, takesAll),
  sheetRows: ({ from, to }) => file.sheetRows(from, to),
  placeOfRow: (row) => file.placeOfRow(row),
  plan: (source, signal) => session.plan(source, file.importable(), signal),
  planRows: (page) => session.planRows(page),
  choose: async (choices) => {
    await session.choose(choices);
    return null;
  },
  forgetChoices: () => {
    session.forgetChoices();
    return null;
  },
  apply: (token, signal) => session.apply(token, signal),
  rejected: async ({ token, format, language }) => {
    const rows = await session.rejected(token);
    return rows === null ? null : session.fileOf(file.rejected(rows, language), format, language);
  },
};

// Pages of rows come and go while something long goes on: they do not end its progress.
const IS_LONG: ReadonlySet<Verb> = new Set(['open', 'understand', 'plan', 'apply']);
const going = new Map<number, AbortController>();

async function answer(message: Extract<ToWorker, { readonly request: number; readonly ask: unknown }>) {
  const { kind, request, ask } = message;
  const stopper = new AbortController();
  going.set(request, stopper);
  try {
    const respond = answers[kind] as (
      ask: unknown,
      signal: AbortSignal,
    ) => Awaitable<Requests[Verb]['answer']>;
    say({ kind: 'answer', request, answer: await respond(ask, stopper.signal) });
  } catch (error) {
    say({ kind: 'failed', request, reason: String(error) });
  }
  going.delete(request);
  if (IS_LONG.has(kind)) progress.rest();
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'wire') wires.shift()?.(data.port);
  else if (data.kind === 'stop') going.get(data.request)?.abort();
  else void answer(data);
});
