import type { RawCell, RawSheet } from '../sheet.ts';
import { figureCell } from './excelCells.ts';
import { LAST_COLUMN, LAST_ROW } from './limits.ts';
import { webAddress } from './links.ts';
import { type Attributes, walkMarkup, xmlEncoding } from './markup.ts';
import { storedMoment } from './serials.ts';
import { buildSheet, type CellBudget, isBlank, newBudget, type SheetBuilder } from './sheetBuilder.ts';
import { textCell } from './textCell.ts';
import { formatCode } from './xmlFormats.ts';

type Style = { readonly parent: string | undefined; format?: string; isStruck?: boolean };
type OpenTable = { readonly sheet: SheetBuilder; readonly name: string | null; row: number; column: number };
type OpenCell = {
  readonly column: number;
  readonly style: string | undefined;
  readonly href: string | undefined;
  readonly formula: string | undefined;
  kind: string | undefined;
  text: string;
  comment: string;
};
type Reading = {
  readonly styles: Map<string, Style>;
  readonly budget: CellBudget;
  readonly sheets: RawSheet[];
  style: Style | null;
  table: OpenTable | null;
  columns: number;
  cell: OpenCell | null;
  /** Where the text at hand belongs. */
  into: 'value' | 'comment' | 'visible' | null;
};

const MOST_PARENTS = 20;

/** Names without their prefix: writers call it `ss:Cell` or `Cell` as they please. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const place = (text: string | undefined): number | undefined => {
  const value = Math.trunc(Number(text));
  return text !== undefined && value >= 1 ? value : undefined;
};
const extra = (text: string | undefined, most: number): number =>
  Math.min(most, Math.max(0, Math.trunc(Number(text ?? 0)) || 0));

/**
 * The sheets of a workbook in Excel's XML of 2003, as web programs and ticket systems write it.
 *
 * Figures are shown as their format says, dates as the moment stored.
 *
 * @throws Refused when it has more filled cells than we read.
 */
export function readXmlWorkbook(bytes: Uint8Array): readonly RawSheet[] {
  const reading: Reading = {
    styles: new Map(),
    budget: newBudget(),
    sheets: [],
    style: null,
    table: null,
    columns: 0,
    cell: null,
    into: null,
  };
  walkMarkup(bytes, xmlEncoding(bytes), 'xml', {
    open: (name, attributes) => open(reading, local(name), withoutPrefix(attributes)),
    text: (text) => addText(reading, text),
    close: (name) => close(reading, local(name)),
  });
  return reading.sheets;
}

const withoutPrefix = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));

function open(reading: Reading, name: string, attributes: Attributes): void {
  const { table } = reading;
  if (name === 'Style') {
    reading.style = { parent: attributes.Parent };
    reading.styles.set(attributes.ID ?? '', reading.style);
  } else if (reading.style !== null) openStyle(reading.style, name, attributes);
  else if (name === 'Worksheet') openSheet(reading, attributes);
  else if (table === null) return;
  else if (name === 'Column') openColumn(reading, table, attributes);
  else if (name === 'Row') openRow(table, attributes);
  else if (name === 'Cell') openCell(reading, table, attributes);
  else if (name === 'Visible') reading.into = 'visible';
  else if (reading.cell === null) return;
  else if (name === 'Comment') reading.into = 'comment';
  else if (name === 'Data' && reading.into !== 'comment') {
    reading.cell.kind = attributes.Type;
    reading.into = 'value';
  }
}

function openStyle(style: Style, name: string, attributes: Attributes): void {
  if (name === 'Font' && attributes.StrikeThrough !== undefined)
    style.isStruck = attributes.StrikeThrough === '1';
  const format = name === 'NumberFormat' ? formatCode(attributes.Format) : undefined;
  if (format !== undefined) style.format = format;
}

function openSheet(reading: Reading, attributes: Attributes): void {
  reading.table = { sheet: buildSheet(reading.budget), name: attributes.Name ?? null, row: 0, column: 0 };
  reading.columns = 0;
}

function openColumn(reading: Reading, { sheet }: OpenTable, attributes: Attributes): void {
  const from = (place(attributes.Index) ?? reading.columns + 1) - 1;
  const to = from + extra(attributes.Span, LAST_COLUMN);
  if (attributes.Hidden === '1' && from <= LAST_COLUMN) sheet.hideColumns(from, to);
  reading.columns = to + 1;
}

function openRow(table: OpenTable, attributes: Attributes): void {
  // An index that leads back would put two rows in one place.
  table.row = Math.max(place(attributes.Index) ?? 0, table.row + 1);
  table.column = 0;
  const last = table.row + extra(attributes.Span, LAST_ROW);
  if (attributes.Hidden === '1') table.sheet.hideRows(table.row, last);
  table.row = attributes.Span === undefined ? table.row : last;
}

function openCell(reading: Reading, table: OpenTable, attributes: Attributes): void {
  const column = Math.max((place(attributes.Index) ?? 0) - 1, table.column);
  const wide = extra(attributes.MergeAcross, LAST_COLUMN);
  const tall = extra(attributes.MergeDown, LAST_ROW);
  if (wide + tall > 0 && column <= LAST_COLUMN)
    table.sheet.merge({
      fromRow: table.row,
      toRow: table.row + tall,
      fromColumn: column,
      toColumn: column + wide,
    });
  table.column = column + wide + 1;
  reading.cell = {
    column,
    style: attributes.StyleID,
    href: webAddress(attributes.HRef),
    formula: attributes.Formula,
    kind: undefined,
    text: '',
    comment: '',
  };
  reading.into = null;
}

function addText({ cell, into, table }: Reading, text: string): void {
  if (into === 'visible' && /Hidden$/.test(text.trim())) table?.sheet.hideSheet();
  if (cell === null || into === null) return;
  if (into === 'value') cell.text += text;
  else cell.comment += text;
}

function close(reading: Reading, name: string): void {
  const { table } = reading;
  if (name === 'Style') reading.style = null;
  else if (name === 'Visible') reading.into = null;
  else if (name === 'Comment' || (name === 'Data' && reading.into === 'value')) reading.into = null;
  else if (table === null) return;
  else if (name === 'Cell') closeCell(reading, table);
  else if (name === 'Worksheet') {
    reading.sheets.push(table.sheet.finish(table.name));
    reading.table = null;
  }
}

function closeCell(reading: Reading, table: OpenTable): void {
  const { cell } = reading;
  reading.cell = null;
  reading.into = null;
  if (cell === null || table.row === 0) return;
  const raw = rawOf(reading, cell);
  if (raw === undefined) return;
  if (cell.href !== undefined) raw.href = cell.href;
  if (cell.comment.trim() !== '') raw.comment = cell.comment.trim();
  if (styled(reading, cell.style, 'isStruck') === true) raw.isStruck = true;
  table.sheet.put(table.row, raw);
}

function rawOf(reading: Reading, { column, kind, text, style, formula }: OpenCell): RawCell | undefined {
  if (isBlank(text)) {
    return formula === undefined ? undefined : { column, kind: 'error', text: formula, isFormula: true };
  }
  const format = styled(reading, style, 'format');
  switch (kind) {
    case 'Number': {
      const value = Number(text);
      return Number.isFinite(value) ? figureCell(column, value, format, false) : textCell(column, text);
    }
    case 'DateTime': {
      const moment = storedMoment(text.trim());
      if (moment === undefined) return textCell(column, text);
      return {
        ...figureCell(column, moment.number, format ?? 'd/m/yyyy h:mm', false),
        kind: 'date',
        iso: moment.iso,
      };
    }
    case 'Boolean':
      return { column, kind: 'boolean', text: text.trim() === '1' ? 'TRUE' : 'FALSE' };
    case 'Error':
      return { column, kind: 'error', text };
    default:
      return textCell(column, text);
  }
}

/** What a style says, or the one it comes from. */
function styled<K extends 'format' | 'isStruck'>(
  { styles }: Reading,
  name: string | undefined,
  key: K,
): Style[K] | undefined {
  let style = styles.get(name ?? 'Default');
  for (let step = 0; style !== undefined && step < MOST_PARENTS; step += 1) {
    if (style[key] !== undefined) return style[key];
    style = style.parent === undefined ? undefined : styles.get(style.parent);
  }
  return undefined;
}
