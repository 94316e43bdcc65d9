import type { FieldColumns } from '../../../shared/import/columns.ts';
import type { FieldName } from '../../../shared/import/fields.ts';
import type { NormalisedRow } from '../../../shared/import/row.ts';
import type { FileRefusal, RawWorkbook } from '../../../shared/import/sheet.ts';
import type { UnderstandOptions } from '../../../shared/import/understand.ts';
import type { ColumnQuestion, SheetUnderstanding } from '../../../shared/import/understanding.ts';

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
  /** 1-based, as the sender counts. */
  readonly row: number;
  readonly kind: 'above' | 'header' | 'film' | 'skipped';
  readonly cells: readonly ShownCell[];
};

export type OpenedFile = Pick<RawWorkbook, 'fileName' | 'kind' | 'encoding' | 'delimiter'> & {
  readonly sha256: string;
  readonly sheets: readonly { readonly name: string | null; readonly rowCount: number }[];
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
};

export type ToWorker =
  | { readonly kind: 'open'; readonly file: File; readonly password?: string }
  | {
      readonly kind: 'understand';
      readonly request: number;
      readonly sheet: number;
      readonly options: UnderstandOptions;
    }
  | { readonly kind: 'rows'; readonly request: number; readonly from: number; readonly to: number };

export type FromWorker =
  | { readonly kind: 'phase'; readonly phase: 'opening' | 'reading' | 'understanding' }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal }
  | { readonly kind: 'opened'; readonly opened: OpenedFile }
  | {
      readonly kind: 'understood';
      readonly request: number;
      readonly summary: SheetSummary;
      readonly rows: readonly NormalisedRow[];
    }
  | { readonly kind: 'rows'; readonly request: number; readonly rows: readonly ShownRow[] };
