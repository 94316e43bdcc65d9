import { importableRows } from '../../../shared/import/importableRows.ts';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import type { RawSheet, RawWorkbook } from '../../../shared/import/sheet.ts';
import { chooseSheet, understandSheet } from '../../../shared/import/understand.ts';
import type { FromWorker, OpenedFile, ToWorker } from './messages.ts';
import { marksOf, type RowMarks, shownRow, summarise } from './shownRows.ts';

/**
 * Opens a sender's file away from the window: bytes in, plain rows out. The workbook stays here, so that another sheet or
 * another meaning of a column needs no second reading; ending the worker is how reading is stopped.
 */
let workbook: RawWorkbook | null = null;
let sheet: RawSheet | null = null;
let marks: RowMarks | null = null;

const say = (message: FromWorker): void => self.postMessage(message);

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function open(file: File, password: string | undefined): Promise<void> {
  say({ kind: 'phase', phase: 'opening' });
  const bytes = await file.arrayBuffer();
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
  say({ kind: 'phase', phase: 'reading' });
  const read = readWorkbook(new Uint8Array(bytes), file.name, password === undefined ? {} : { password });
  if (!read.ok) return say({ kind: 'refused', refusal: read.error });
  if (read.value.sheets.every((each) => each.rows.length === 0))
    return say({ kind: 'refused', refusal: { code: 'empty' } });
  workbook = read.value;
  const { fileName, kind, encoding, delimiter, sheets } = workbook;
  const opened: OpenedFile = {
    fileName,
    kind,
    encoding,
    delimiter,
    sha256,
    sheets: sheets.map(({ name, rows }) => ({ name, rowCount: rows.length })),
    best: chooseSheet(workbook),
  };
  say({ kind: 'opened', opened });
}

function understand({ request, sheet: index, options }: Extract<ToWorker, { kind: 'understand' }>): void {
  const chosen = workbook?.sheets[index];
  if (workbook === null || chosen === undefined) return;
  say({ kind: 'phase', phase: 'understanding' });
  sheet = chosen;
  const understood = understandSheet(sheet, { fileName: workbook.fileName, ...options });
  marks = marksOf(understood);
  say({
    kind: 'understood',
    request,
    summary: summarise(sheet, understood),
    rows: importableRows(understood),
  });
}

function showRows({ request, from, to }: Extract<ToWorker, { kind: 'rows' }>): void {
  if (sheet === null || marks === null) return;
  const known = marks;
  say({ kind: 'rows', request, rows: sheet.rows.slice(from, to).map((row) => shownRow(row, known)) });
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    // A bug in reading must not leave the window waiting: whatever breaks here, the file is what could not be read.
    open(data.file, data.password).catch((error: unknown) =>
      say({ kind: 'refused', refusal: { code: 'broken', detail: String(error) } }),
    );
  } else if (data.kind === 'understand') understand(data);
  else showRows(data);
});
