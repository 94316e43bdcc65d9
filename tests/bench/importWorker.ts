import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { makeCoreSession } from '../../renderer/features/import/coreSession.ts';
import { tellProgress } from '../../renderer/features/import/progress.ts';
import { makeSenderFile } from '../../renderer/features/import/senderFile.ts';
import { columnsToKeep } from '../../shared/import/importableRows.ts';

/** The import's worker as it is, in a thread of Node: what it is sent is read, understood and compared by the core. */
const { port } = workerData as { readonly port: MessagePort };

const progress = tellProgress(() => {});
const client = createORPCClient(new RPCLink({ port: port as unknown as globalThis.MessagePort })) as never;
const closed = new Promise<void>((resolve) => port.once('close', () => resolve()));
const session = makeCoreSession(async () => ({ client, closed, close: () => port.close() }), progress);

async function preview(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const senderFile = makeSenderFile(progress);
  const opened = await senderFile.open(new File([bytes], 'aanbod.xlsx'), {});
  if (!opened.ok) throw new Error(opened.error.code);
  const { best, sha256 } = opened.value;
  const summary = senderFile.understand(best, {});
  const { sheet, headerSignature } = summary;
  const columns = columnsToKeep(summary);
  const source = {
    fileName: 'aanbod.xlsx',
    fileSha256: sha256,
    sheet,
    headerSignature,
    columns,
    answers: {},
    distributorId: null,
  };
  const plan = await session.plan(source, senderFile.importable(), new AbortController().signal);
  if (plan?.ok !== true) throw new Error('no plan');
  // What the window draws first.
  const shown = senderFile.sheetRows(0, 100);
  const lines = await session.planRows({ token: plan.value.token, filter: 'all', from: 0, count: 100 });
  session.end();
  return { counts: plan.value.counts, shown: shown.length, lines: lines?.length };
}

parentPort?.on('message', (bytes: Uint8Array<ArrayBuffer>) => {
  preview(bytes).then(
    (said) => parentPort?.postMessage(said),
    (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
  );
});
