import type { RawSheet } from '../sheet.ts';
import { LAST_COLUMN, LAST_ROW } from './limits.ts';
import { webAddress } from './links.ts';
import { type Attributes, walkMarkup, xmlEncoding } from './markup.ts';
import { rawOdsCell } from './odsCell.ts';
import {
  closeStyle,
  isHiddenTable,
  isStruckStyle,
  newStyles,
  type OdsStyles,
  openStyle,
} from './odsStyles.ts';
import { buildSheet, newBudget, type SheetBuilder } from './sheetBuilder.ts';

type OpenTable = {
  readonly sheet: SheetBuilder;
  readonly name: string | null;
  row: number;
  rowsAlike: number;
  column: number;
  /** Columns its column elements stand for so far. */
  declared: number;
  readonly defaultStyles: { readonly upTo: number; readonly style: string | undefined }[];
};
type OpenCell = {
  readonly attributes: Attributes;
  readonly isCovered: boolean;
  readonly paragraphs: string[];
  letters: number;
  struck: number;
  href: string | undefined;
  comment: string;
};
type Reading = {
  readonly styles: OdsStyles;
  readonly budget: ReturnType<typeof newBudget>;
  readonly sheets: RawSheet[];
  table: OpenTable | null;
  cell: OpenCell | null;
  /** Elements open that hold no cell text of ours: drawings, deleted cells, a comment's author. */
  passedOver: number;
  comment: number;
  /** Paragraphs open: between them, blanks are the writer's layout. */
  paragraphs: number;
  struckSpans: number;
  readonly spans: boolean[];
};

const PASSED_OVER =
  /^(?:draw:|office:forms$|table:shapes$|table:tracked-changes$|table:dde-links$|dc:|meta:|text:ruby-text$|table:detective$)/;

const figure = (text: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Math.trunc(Number(text ?? 1)) || 1));

/**
 * The sheets of an OpenDocument spreadsheet: its styles first, where they are a part of their own, then its content.
 *
 * The text of a cell is what the sender's program showed; its value, date or time is as stored.
 *
 * @throws Refused when it has more filled cells than we read, or is no XML of a spreadsheet.
 */
export function readOds(parts: readonly Uint8Array[]): readonly RawSheet[] {
  const reading: Reading = {
    styles: newStyles(),
    budget: newBudget(),
    sheets: [],
    table: null,
    cell: null,
    passedOver: 0,
    comment: 0,
    paragraphs: 0,
    struckSpans: 0,
    spans: [],
  };
  for (const part of parts)
    walkMarkup(part, xmlEncoding(part), 'xml', {
      open: (name, attributes) => open(reading, name, attributes),
      text: (text) => addText(reading, text),
      close: (name) => close(reading, name),
    });
  return reading.sheets;
}

function open(reading: Reading, name: string, attributes: Attributes): void {
  if (reading.passedOver > 0 || PASSED_OVER.test(name)) {
    reading.passedOver += 1;
    return;
  }
  const { table } = reading;
  if (name.startsWith('style:')) openStyle(reading.styles, name, attributes);
  else if (name === 'table:table') openTable(reading, attributes);
  else if (table === null) return;
  else if (name === 'table:table-column') declareColumns(table, attributes);
  else if (name === 'table:table-row') openRow(table, attributes);
  else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
    openCell(reading, attributes, name);
  else if (reading.cell !== null) openInCell(reading, reading.cell, name, attributes);
}

function openTable(reading: Reading, attributes: Attributes): void {
  // A table within a cell is no sheet: what it says is passed over.
  if (reading.table !== null) {
    reading.passedOver += 1;
    return;
  }
  const sheet = buildSheet(reading.budget);
  if (isHiddenTable(reading.styles, attributes['table:style-name'])) sheet.hideSheet();
  reading.table = {
    sheet,
    name: attributes['table:name'] ?? null,
    row: 0,
    rowsAlike: 0,
    column: 0,
    declared: 0,
    defaultStyles: [],
  };
}

function declareColumns(table: OpenTable, attributes: Attributes): void {
  const wide = figure(attributes['table:number-columns-repeated'], LAST_COLUMN + 1);
  const visibility = attributes['table:visibility'];
  if (visibility === 'collapse' || visibility === 'filter')
    table.sheet.hideColumns(table.declared, table.declared + wide - 1);
  table.declared += wide;
  table.defaultStyles.push({ upTo: table.declared, style: attributes['table:default-cell-style-name'] });
}

function openRow(table: OpenTable, attributes: Attributes): void {
  table.row += Math.max(1, table.rowsAlike);
  table.rowsAlike = figure(attributes['table:number-rows-repeated'], LAST_ROW);
  table.column = 0;
  const visibility = attributes['table:visibility'];
  if (visibility === 'collapse' || visibility === 'filter')
    table.sheet.hideRows(table.row, table.row + table.rowsAlike - 1);
}

function openCell(reading: Reading, attributes: Attributes, name: string): void {
  reading.cell = {
    attributes,
    isCovered: name !== 'table:table-cell',
    paragraphs: [],
    letters: 0,
    struck: 0,
    href: undefined,
    comment: '',
  };
}

function openInCell(reading: Reading, cell: OpenCell, name: string, attributes: Attributes): void {
  if (name === 'office:annotation') reading.comment += 1;
  else if (name === 'text:p' || name === 'text:h') startParagraph(reading, cell);
  else if (name === 'text:s') addSigns(reading, ' '.repeat(figure(attributes['text:c'], 1_000)));
  else if (name === 'text:tab') addSigns(reading, '\t');
  else if (name === 'text:line-break') addSigns(reading, '\n');
  else if (name === 'text:a') cell.href ??= webAddress(attributes['xlink:href']);
  else if (name === 'text:span') {
    const isStruck = isStruckStyle(reading.styles, 'text', attributes['text:style-name']);
    reading.spans.push(isStruck);
    reading.struckSpans += Number(isStruck);
  }
}

function startParagraph(reading: Reading, cell: OpenCell): void {
  reading.paragraphs += 1;
  if (reading.comment === 0) cell.paragraphs.push('');
  else if (cell.comment !== '') cell.comment += '\n';
}

// A line end within a paragraph is a blank; a blank that is meant stands in an element of its own.
function addText(reading: Reading, text: string): void {
  if (reading.cell !== null && reading.passedOver === 0 && reading.paragraphs > 0)
    addSigns(reading, text.replaceAll(/\s+/g, ' '));
}

function addSigns(reading: Reading, text: string): void {
  const { cell } = reading;
  if (cell === null || reading.paragraphs === 0) return;
  if (reading.comment > 0) {
    cell.comment += text;
    return;
  }
  cell.paragraphs[cell.paragraphs.length - 1] += text;
  const letters = text.replaceAll(/\s/g, '').length;
  cell.letters += letters;
  if (reading.struckSpans > 0) cell.struck += letters;
}

function close(reading: Reading, name: string): void {
  if (reading.passedOver > 0) {
    reading.passedOver -= 1;
    return;
  }
  if (name === 'style:style') closeStyle(reading.styles, name);
  else if (name === 'office:annotation') reading.comment = Math.max(0, reading.comment - 1);
  else if (name === 'text:p' || name === 'text:h') reading.paragraphs = Math.max(0, reading.paragraphs - 1);
  else if (name === 'text:span') reading.struckSpans -= Number(reading.spans.pop() ?? false);
  else if (name === 'table:table-cell' || name === 'table:covered-table-cell') closeCell(reading);
  else if (name === 'table:table' && reading.table !== null) {
    reading.sheets.push(reading.table.sheet.finish(reading.table.name));
    reading.table = null;
  }
}

function closeCell(reading: Reading): void {
  const { cell, table } = reading;
  reading.cell = null;
  reading.comment = 0;
  reading.paragraphs = 0;
  if (cell === null || table === null) return;
  const from = table.column;
  const alike = figure(cell.attributes['table:number-columns-repeated'], LAST_COLUMN + 1);
  table.column += alike;
  if (!cell.isCovered) mergeOf(table, cell.attributes, from);
  const raw = cell.isCovered ? undefined : rawOf(reading, cell, table, from);
  if (raw === undefined) return;
  for (let row = table.row; row < table.row + table.rowsAlike && row <= LAST_ROW; row += 1)
    for (let column = from; column < from + alike; column += 1) table.sheet.put(row, { ...raw, column });
}

function rawOf(reading: Reading, cell: OpenCell, table: OpenTable, column: number) {
  const style =
    cell.attributes['table:style-name'] ?? table.defaultStyles.find((each) => column < each.upTo)?.style;
  const isStruckWhole = cell.struck > 0 && cell.struck === cell.letters;
  return rawOdsCell(
    {
      attributes: cell.attributes,
      text: cell.paragraphs.join('\n'),
      href: cell.href,
      comment: cell.comment,
      isStruck: isStruckWhole || isStruckStyle(reading.styles, 'table-cell', style),
    },
    column,
  );
}

function mergeOf(table: OpenTable, attributes: Attributes, column: number): void {
  const wide = figure(attributes['table:number-columns-spanned'], LAST_COLUMN + 1);
  const tall = figure(attributes['table:number-rows-spanned'], LAST_ROW);
  if (wide * tall === 1) return;
  table.sheet.merge({
    fromRow: table.row,
    toRow: table.row + tall - 1,
    fromColumn: column,
    toColumn: column + wide - 1,
  });
}
