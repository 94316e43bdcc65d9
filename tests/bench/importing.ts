import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import type Database from 'better-sqlite3';
import { read, utils } from 'xlsx';
import { applyImport } from '../../electron/core/importing.ts';
import { planImport } from '../../electron/core/importPlanning.ts';
import { router } from '../../electron/core/router.ts';
import type { ImportSource } from '../../shared/contract/imports.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { chooseSheet, understandSheet } from '../../shared/import/understand.ts';
import { openTestCore } from '../support/core.ts';
import { benchLongTask } from './importPage.ts';
import { makeSheet, openHouse, ROWS } from './lineUp.ts';
import { benchMatching } from './matching.ts';
import { type Bench, compare, type Figure, time } from './measure.ts';

function understand(bytes: Uint8Array) {
  const book = readWorkbook(bytes, 'aanbod.xlsx');
  if (!book.ok) throw new Error(book.error.code);
  const sheet = book.value.sheets[chooseSheet(book.value)];
  if (sheet === undefined) throw new Error('no sheet');
  return understandSheet(sheet);
}

type Row = Record<string, unknown>;

/** The rows an import wrote, table by table, for writing the same again without us. */
function writtenRows(
  sqlite: Database.Database,
): readonly { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly Row[] }[] {
  return ['films', 'versions', 'bookings'].map((table) => {
    const rows = sqlite.prepare<[], Row>(`SELECT * FROM ${table}`).all();
    return { table, columns: Object.keys(rows[0] ?? {}), rows };
  });
}

/** Raw better-sqlite3: prepared inserts of the same rows into the same tables, with their indexes and triggers, in one transaction. */
function rawInsert(written: ReturnType<typeof writtenRows>): Promise<number> {
  const target = openTestCore({ isWorking: false });
  const { sqlite } = target.core.db;
  sqlite.pragma('foreign_keys = OFF');
  const run = sqlite.transaction(() => {
    for (const { table, columns, rows } of written) {
      const insert = sqlite.prepare(
        `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
      );
      for (const row of rows) insert.run(row);
    }
  });
  return time(() => run.immediate()).finally(() => target.close());
}

async function benchApply(bytes: Uint8Array): Promise<Figure> {
  const understood = understand(bytes);
  const source: ImportSource = {
    fileName: 'aanbod.xlsx',
    fileSha256: randomUUID().replaceAll('-', ''),
    sheet: 'Aanbod',
    headerSignature: understood.headerSignature,
    columns: Object.fromEntries(
      Object.entries(understood.columns).map(([field, column]) => [field, [...column.columns]]),
    ),
    answers: {},
    distributorId: null,
  };
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const house = openHouse();
    const plan = planImport(house.core, source, understood.rows, []);
    ours.push(
      await time(() => {
        const applied = applyImport(house.core, plan);
        if (!applied.ok) throw new Error(applied.error.code);
      }),
    );
    const written = writtenRows(house.core.db.sqlite);
    if (written.some((each) => each.rows.length !== ROWS)) throw new Error('not every row was taken over');
    raw.push(await rawInsert(written));
    house.close();
  }
  const [value, baselineValue] = [
    ours.toSorted((a, b) => a - b)[1] ?? 0,
    raw.toSorted((a, b) => a - b)[1] ?? 0,
  ];
  return {
    name: 'import.apply',
    ratio: value / baselineValue,
    limit: 3,
    value,
    unit: 'ms',
    baseline: 'raw better-sqlite3 inserting the same 3 × 50,000 rows',
    baselineValue,
  };
}

/**
 * The import as it runs on the desktop: a worker reads, understands and sends the rows over its own port, the core parses,
 * compares and answers; up to the first page of the result.
 */
async function benchPreview(bytes: Uint8Array<ArrayBuffer>): Promise<Figure> {
  const house = openHouse();
  const { port1, port2 } = new MessageChannel();
  const handler = new RPCHandler(router);
  handler.upgrade(port1, { context: { core: house.core, workers: undefined as never } });
  port1.start();
  const worker = new Worker(join(import.meta.dirname, 'importWorker.ts'), {
    workerData: { port: port2 },
    transferList: [port2],
  });
  const preview = async () => {
    worker.postMessage(bytes);
    const [said] = (await once(worker, 'message')) as [{ readonly counts?: { readonly new: number } }];
    if (said.counts?.new !== ROWS) throw new Error(JSON.stringify(said));
  };
  const raw = () => {
    const book = read(bytes, { type: 'array', dense: true });
    utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  };
  const { value, baselineValue } = await compare(preview, raw, 5);
  await worker.terminate();
  house.close();
  return {
    name: 'import.preview',
    ratio: value / baselineValue,
    limit: 1.6,
    value,
    unit: 'ms',
    baseline: 'SheetJS reading the same file to rows',
    baselineValue,
  };
}

/** From bytes to the whole preview, from the preview into the file, how comparing grows with the list, and what the window feels. */
export const benchImport: Bench = async () => {
  const bytes = makeSheet();
  return [
    await benchPreview(bytes),
    await benchApply(bytes),
    await benchMatching(),
    await benchLongTask(bytes),
  ];
};
