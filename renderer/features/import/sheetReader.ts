import type { NormalisedRow } from '../../../shared/import/row.ts';
import type { FileRefusal } from '../../../shared/import/sheet.ts';
import type { UnderstandOptions } from '../../../shared/import/understand.ts';
import type { FromWorker, OpenedFile, SheetSummary, ShownRow, ToWorker } from './messages.ts';

export type Understood = { readonly summary: SheetSummary; readonly rows: readonly NormalisedRow[] };
export type Phase = 'opening' | 'reading' | 'understanding';

/** One file, open in a worker of its own. */
export type SheetReader = {
  open(
    file: File,
    password?: string,
  ): Promise<{ readonly opened: OpenedFile } | { readonly refusal: FileRefusal }>;
  understand(sheet: number, options: UnderstandOptions): Promise<Understood>;
  rows(from: number, to: number): Promise<readonly ShownRow[]>;
  /** Stops whatever it is doing; what was promised never comes. */
  stop(): void;
};

/** Starts a worker for one file. `onPhase` is told what it is at. */
export function startSheetReader(onPhase: (phase: Phase) => void): SheetReader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'import' });
  const waiting = new Map<number | 'open', (message: FromWorker) => void>();
  let requests = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'phase') return onPhase(data.phase);
    const key = 'request' in data ? data.request : 'open';
    waiting.get(key)?.(data);
    waiting.delete(key);
  });
  // A bug in understanding, or a worker that could not be loaded: nobody is left waiting.
  worker.addEventListener('error', ({ message }) => {
    for (const answer of waiting.values())
      answer({ kind: 'refused', refusal: { code: 'broken', detail: message } });
    waiting.clear();
  });
  const ask = (message: ToWorker): Promise<FromWorker> =>
    new Promise((resolve) => {
      waiting.set('request' in message ? message.request : 'open', resolve);
      worker.postMessage(message);
    });
  const next = (): number => {
    requests += 1;
    return requests;
  };
  return {
    open: async (file, password) => {
      const answer = await ask({ kind: 'open', file, ...(password === undefined ? {} : { password }) });
      if (answer.kind === 'opened') return { opened: answer.opened };
      return {
        refusal: answer.kind === 'refused' ? answer.refusal : { code: 'broken', detail: answer.kind },
      };
    },
    understand: async (sheet, options) => {
      const answer = await ask({ kind: 'understand', request: next(), sheet, options });
      if (answer.kind !== 'understood') throw new Error(`the worker answered ${answer.kind}`);
      return answer;
    },
    rows: async (from, to) => {
      const answer = await ask({ kind: 'rows', request: next(), from, to });
      return answer.kind === 'rows' ? answer.rows : [];
    },
    stop: () => worker.terminate(),
  };
}
