import type { Outcome } from '../../../shared/contract/common.ts';
import type { ImportSource } from '../../../shared/contract/imports.ts';
import type { ExportFormat } from '../../../shared/export/table.ts';
import type { FieldColumns } from '../../../shared/import/columns.ts';
import type { FieldName } from '../../../shared/import/fields.ts';
import type {
  ImportChoice,
  ImportRun,
  PlanFilter,
  PlannedRow,
  PlanSummary,
} from '../../../shared/import/plan.ts';
import type { ReadOptions } from '../../../shared/import/reading/readWorkbook.ts';
import type { FileRefusal, RawWorkbook } from '../../../shared/import/sheet.ts';
import type { UnderstandOptions } from '../../../shared/import/understand.ts';
import type { ColumnQuestion, SheetUnderstanding } from '../../../shared/import/understanding.ts';
import type { Result } from '../../../shared/result.ts';
import type { RowSaid } from '../../../shared/words/importedRow.ts';
import type { Lang } from '../../../shared/words/words.ts';

/** A cell as the table shows it. */
export type ShownCell = {
  readonly column: number;
  readonly text: string;
  readonly isDoubtful: boolean;
  /** Why it could not be read. */
  readonly problem: string | null;
  readonly isStruck: boolean;
  readonly comment: string | null;
};
export type ShownRow = {
  /** 1-based, as the sender counts; of several sheets as one list, see `shownPlace`. */
  readonly row: number;
  readonly kind: 'above' | 'header' | 'film' | 'skipped';
  readonly cells: readonly ShownCell[];
};

/** A sheet of an opened file, as its name in the list says it. */
export type OpenedSheet = {
  readonly name: string | null;
  readonly rowCount: number;
  /** The sender put it out of sight. */
  readonly isHidden: boolean;
};
export type OpenedFile = Pick<RawWorkbook, 'fileName' | 'kind' | 'encoding' | 'delimiter' | 'quote'> & {
  readonly sha256: string;
  readonly sheets: readonly OpenedSheet[];
  /** The sheet that most likely holds the list. */
  readonly best: number;
};

/** What is understood of a sheet, without its rows. */
export type SheetSummary = Pick<
  SheetUnderstanding,
  'sheet' | 'headerRow' | 'layout' | 'dataRows' | 'headerSignature'
> & {
  readonly columns: Readonly<Partial<Record<FieldName, FieldColumns>>>;
  readonly questions: readonly ColumnQuestion[];
  readonly headers: Readonly<Record<number, string>>;
  /** Width of each column, in characters of its usual text. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly rowCount: number;
  readonly skippedCount: number;
  readonly laterCount: number;
  readonly screeningCount: number;
  /** The sheets that are one list with this one, itself included: the months of a year. */
  readonly sameShape: readonly number[];
};

/** What the worker is at; every phase but `taking` can be stopped. */
export const PHASES = [
  'opening',
  'reading',
  'understanding',
  'sending',
  'comparing',
  'backingUp',
  'taking',
] as const;
export type Phase = (typeof PHASES)[number];
/** `total` is null where nobody can know how much there is. */
export type Progress = { readonly phase: Phase; readonly done: number; readonly total: number | null };

/** One row of the plan with what the user ticked of it; null where he left it as proposed. */
export type PlanLine = {
  readonly planned: PlannedRow;
  readonly choice: ImportChoice | null;
  /** Null for what has gone from the list. */
  readonly said: RowSaid | null;
};
export type PlanPage = {
  /** The plan as it was said; a page of an older plan is answered with none. */
  readonly token: string;
  readonly filter: PlanFilter;
  readonly from: number;
  readonly count: number;
};

export type RejectedAsk = {
  readonly token: string;
  readonly format: ExportFormat;
  readonly language: Lang;
};

/** All a page may ask of its worker: what it says, and what it is answered. */
export type Requests = {
  readonly open: {
    readonly ask: { readonly file: File; readonly options: ReadOptions };
    readonly answer: Result<OpenedFile, FileRefusal>;
  };
  readonly understand: {
    /** `takesAll`: with all sheets of its shape, as one list. */
    readonly ask: {
      readonly sheet: number;
      readonly options: UnderstandOptions;
      readonly takesAll: boolean;
    };
    readonly answer: SheetSummary;
  };
  /** Rows of the sheet as the sender made it. */
  readonly sheetRows: {
    readonly ask: { readonly from: number; readonly to: number };
    readonly answer: readonly ShownRow[];
  };
  /** Where a row (1-based) of the sheet stands among those shown: it or the last before it. */
  readonly placeOfRow: { readonly ask: number; readonly answer: number };
  /** Compares what was understood last with the programme. Null: stopped. */
  readonly plan: { readonly ask: ImportSource; readonly answer: Outcome<PlanSummary> | null };
  /** Null: there is a newer plan by now. */
  readonly planRows: { readonly ask: PlanPage; readonly answer: readonly PlanLine[] | null };
  /** Ticks; the plan is made anew when it is asked for. */
  readonly choose: { readonly ask: readonly ImportChoice[]; readonly answer: null };
  readonly forgetChoices: { readonly ask: null; readonly answer: null };
  /** Takes the plan of this token over. Null: stopped before anything was written. */
  readonly apply: { readonly ask: string; readonly answer: Outcome<ImportRun> | null };
  /** The rejected rows of the plan of this token as a file, also once it was taken over. Null: there is a newer plan by now. */
  readonly rejected: { readonly ask: RejectedAsk; readonly answer: Blob | null };
};
export type Verb = keyof Requests;

export type ToWorker =
  | {
      [V in Verb]: { readonly kind: V; readonly request: number; readonly ask: Requests[V]['ask'] };
    }[Verb]
  /** Stops what was asked under this number, as far as it can be stopped. */
  | { readonly kind: 'stop'; readonly request: number }
  /** The wire to the core the worker needs; null: it opens one itself. */
  | { readonly kind: 'wire'; readonly port: MessagePort | null };

export type FromWorker =
  | { readonly kind: 'answer'; readonly request: number; readonly answer: Requests[Verb]['answer'] }
  | { readonly kind: 'failed'; readonly request: number; readonly reason: string }
  | { readonly kind: 'progress'; readonly progress: Progress | null }
  | { readonly kind: 'needsWire' };
