import type { Outcome } from '../../../shared/contract/common.ts';
import type { ImportSource } from '../../../shared/contract/imports.ts';
import type { ImportChoice, ImportRun, PlanSummary } from '../../../shared/import/plan.ts';
import type { ReadOptions } from '../../../shared/import/reading/readWorkbook.ts';
import type { FileRefusal } from '../../../shared/import/sheet.ts';
import type { UnderstandOptions } from '../../../shared/import/understand.ts';
import { err, type Result } from '../../../shared/result.ts';
import { windowId, wireForWorker } from '../../api/connect.ts';
import type {
  FromWorker,
  OpenedFile,
  PlanLine,
  PlanPage,
  Progress,
  RejectedAsk,
  Requests,
  SheetSummary,
  ShownRow,
  ToWorker,
  Verb,
} from './messages.ts';

/** One file, open in a worker of its own, which also speaks of it with the core. */
export type SheetReader = {
  open(file: File, options: ReadOptions): Promise<Result<OpenedFile, FileRefusal>>;
  understand(sheet: number, options: UnderstandOptions, takesAll: boolean): Promise<SheetSummary>;
  sheetRows(from: number, to: number): Promise<readonly ShownRow[]>;
  /** Where a row (1-based) of the sheet stands among those shown. */
  placeOfRow(row: number): Promise<number>;
  /** Null where it was stopped. */
  plan(source: ImportSource, signal: AbortSignal): Promise<Outcome<PlanSummary> | null>;
  /** Null where there is a newer plan by now. */
  planRows(page: PlanPage): Promise<readonly PlanLine[] | null>;
  choose(choices: readonly ImportChoice[]): Promise<null>;
  forgetChoices(): Promise<null>;
  /** Null where it was stopped in time: then nothing was written. */
  apply(token: string, signal: AbortSignal): Promise<Outcome<ImportRun> | null>;
  /** The rejected rows of a plan as a file; null where there is a newer plan by now. */
  rejected(asked: RejectedAsk): Promise<Blob | null>;
  /** What it is at; null at rest. Kept apart from the files, so that a bar that moves redraws only itself. */
  progress(): Progress | null;
  onProgress(listener: () => void): () => void;
  /** Stops whatever it is doing; what was promised never comes. */
  stop(): void;
};

type Waiting = {
  readonly resolve: (answer: Requests[Verb]['answer']) => void;
  readonly reject: (error: Error) => void;
};

const makeWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: `import ${windowId()}` });

let spare: Worker | null = null;

/** Loads a worker ahead of the next file: with all the forms it reads it is three megabytes of code. */
export function warmUpReader(): void {
  if (spare !== null) return;
  const made = makeWorker();
  spare = made;
  made.addEventListener('error', () => {
    if (spare === made) spare = null;
  });
}

function takeWorker(): Worker {
  const worker = spare ?? makeWorker();
  spare = null;
  return worker;
}

/** Starts a worker for one file. */
export function startSheetReader(): SheetReader {
  const worker = takeWorker();
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  let progress: Progress | null = null;
  let requests = 0;

  const post = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const giveWire = async () => {
    const port = await wireForWorker();
    post({ kind: 'wire', port }, port === null ? [] : [port]);
  };
  const receive = (message: FromWorker) => {
    if (message.kind === 'needsWire') return void giveWire();
    if (message.kind === 'progress') {
      progress = message.progress;
      for (const listener of listeners) listener();
      return;
    }
    const asked = waiting.get(message.request);
    waiting.delete(message.request);
    if (message.kind === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.reason));
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => receive(data));
  // A worker that could not be loaded, or broke: nobody is left waiting.
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });

  const ask = <V extends Verb>(
    kind: V,
    asked: Requests[V]['ask'],
    signal?: AbortSignal,
  ): Promise<Requests[V]['answer']> => {
    requests += 1;
    const request = requests;
    signal?.addEventListener('abort', () => post({ kind: 'stop', request }), { once: true });
    return new Promise((resolve, reject) => {
      waiting.set(request, { resolve: resolve as Waiting['resolve'], reject });
      post({ kind, request, ask: asked } as ToWorker);
    });
  };

  return {
    open: (file, options) =>
      ask('open', { file, options }).catch((error: unknown) =>
        err({ code: 'broken', detail: String(error) }),
      ),
    understand: (sheet, options, takesAll) => ask('understand', { sheet, options, takesAll }),
    sheetRows: (from, to) => ask('sheetRows', { from, to }),
    placeOfRow: (row) => ask('placeOfRow', row),
    plan: (source, signal) => ask('plan', source, signal),
    planRows: (page) => ask('planRows', page),
    choose: (choices) => ask('choose', choices),
    forgetChoices: () => ask('forgetChoices', null),
    apply: (token, signal) => ask('apply', token, signal),
    rejected: (asked) => ask('rejected', asked),
    progress: () => progress,
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => worker.terminate(),
  };
}
