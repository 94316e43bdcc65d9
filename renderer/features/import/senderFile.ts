import type { ExportTable } from '../../../shared/export/table.ts';
import { importableRows } from '../../../shared/import/importableRows.ts';
import type { PlannedRow } from '../../../shared/import/plan.ts';
import { type ReadOptions, readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { rejectedTable } from '../../../shared/import/rejectedRows.ts';
import type { NormalisedRow } from '../../../shared/import/row.ts';
import type { FileRefusal, RawSheet, RawWorkbook } from '../../../shared/import/sheet.ts';
import {
  chooseSheet,
  sheetsOfSameShape,
  type UnderstandOptions,
  understandSheet,
} from '../../../shared/import/understand.ts';
import type { SheetUnderstanding } from '../../../shared/import/understanding.ts';
import { joinSheets, understandSheets } from '../../../shared/import/understandSheets.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { problemSentence } from '../../../shared/words/importProblem.ts';
import { say } from '../../../shared/words/index.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { fileBytes } from './fileBytes.ts';
import type { OpenedFile, SheetSummary, ShownRow } from './messages.ts';
import type { ProgressTeller } from './progress.ts';
import { marksOf, type RowMarks, shownRow, summarise } from './shownRows.ts';

/**
 * A sender's file as the worker keeps it: the workbook stays, so that another sheet or another meaning of a column needs no
 * second reading.
 */
export type SenderFile = {
  open(file: File, options: ReadOptions): Promise<Result<OpenedFile, FileRefusal>>;
  /** `takesAll`: with all sheets of its shape, as one list. */
  understand(sheet: number, options: UnderstandOptions, takesAll?: boolean): SheetSummary;
  sheetRows(from: number, to: number): readonly ShownRow[];
  /** Where a row (1-based) stands among the sheet's rows: it or the last before it. */
  placeOfRow(row: number): number;
  /** Those of the rows planned that are rejected, as their sender wrote them, with the reasons. */
  rejected(planned: readonly PlannedRow[], language: Lang): ExportTable;
  /** The rows as understood last: another array after every understanding. */
  importable(): readonly NormalisedRow[];
};

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function makeSenderFile({ tell }: ProgressTeller): SenderFile {
  let workbook: RawWorkbook | null = null;
  let sheet: RawSheet | null = null;
  let marks: RowMarks | null = null;
  let columns: Pick<SheetUnderstanding, 'headerRow' | 'columns'> = { headerRow: null, columns: {} };
  let rows: readonly NormalisedRow[] = [];

  const open: SenderFile['open'] = async (file, options) => {
    const bytes = await fileBytes(file, (done) => tell('opening', done, file.size));
    if (!bytes.ok) return bytes;
    const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes.value));
    tell('reading');
    const read = readWorkbook(bytes.value, file.name, options);
    if (!read.ok) return read;
    workbook = read.value;
    const { fileName, kind, encoding, delimiter, quote, sheets } = workbook;
    return ok({
      fileName,
      kind,
      encoding,
      delimiter,
      quote,
      sha256,
      sheets: sheets.map(({ name, rows: { length }, isHidden = false }) => ({
        name,
        rowCount: length,
        isHidden,
      })),
      best: chooseSheet(workbook),
    });
  };

  const understand: SenderFile['understand'] = (index, options, takesAll = false) => {
    const chosen = workbook?.sheets[index];
    if (workbook === null || chosen === undefined) throw new Error(`no sheet ${index}`);
    tell('understanding');
    const { fileName, sheets } = workbook;
    const sameShape = sheetsOfSameShape(workbook, index);
    const list = takesAll ? sameShape.map((at) => sheets[at]!) : [];
    sheet = list.length > 1 ? joinSheets(list) : chosen;
    const understood =
      list.length > 1
        ? understandSheets(list, { fileName, ...options })
        : understandSheet(chosen, { fileName, ...options });
    marks = marksOf(understood);
    columns = { headerRow: understood.headerRow, columns: understood.columns };
    rows = importableRows(understood);
    return summarise(sheet, understood, sameShape);
  };

  const sheetRows: SenderFile['sheetRows'] = (from, to) => {
    if (sheet === null || marks === null) return [];
    const known = marks;
    return sheet.rows.slice(from, to).map((row) => shownRow(row, known));
  };

  const placeOfRow: SenderFile['placeOfRow'] = (row) => {
    const after = sheet?.rows.findIndex((each) => each.row > row) ?? -1;
    return Math.max(0, (after === -1 ? (sheet?.rows.length ?? 0) : after) - 1);
  };

  const rejected: SenderFile['rejected'] = (planned, language) => {
    if (sheet === null) throw new Error('nothing was read yet');
    return rejectedTable(sheet, columns, planned, {
      name: say(language, 'export.rejected'),
      why: say(language, 'export.why'),
      sentenceOf: (problem) => problemSentence(language, problem),
    });
  };

  return { open, understand, sheetRows, placeOfRow, rejected, importable: () => rows };
}
