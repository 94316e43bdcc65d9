import type { LocalDate, LocalTime } from '../time.ts';
import type { Lang } from '../words/words.ts';

/** What stands in one cell that leaves the house. */
export type ExportCell =
  | string
  | number
  | null
  | { readonly day: LocalDate }
  | { readonly time: LocalTime }
  | { readonly cents: number };

/** A table as it leaves the house: its head, and its rows cell by cell. */
export type ExportTable = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
};

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A column that can be exported of rows of one kind. */
export type ExportColumn<Row> = {
  readonly key: string;
  readonly label: (lang: Lang) => string;
  readonly value: (row: Row, lang: Lang) => ExportCell;
};

/** The table of `rows` with the columns of these keys, in their order; all columns where none is named. */
export function makeTable<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
  keys: readonly string[],
  lang: Lang,
): ExportTable {
  const chosen =
    keys.length === 0 ? columns : keys.flatMap((key) => columns.find((each) => each.key === key) ?? []);
  return {
    name,
    head: chosen.map((column) => column.label(lang)),
    rows: rows.map((row) => chosen.map((column) => column.value(row, lang))),
  };
}

/**
 * Text as a spreadsheet shows it and never reckons it: what begins as a formula would (`=`, `+`, `-`, `@`, a tab or a line
 * feed) gets an apostrophe before it.
 */
export const asPlainText = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

/** The text of a cell that `asPlainText` guarded; any other as it is. */
export const withoutGuard = (text: string): string => (/^'[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text);
