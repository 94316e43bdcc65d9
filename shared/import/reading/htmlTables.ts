import type { RawSheet } from '../sheet.ts';
import { addText, breakLine, type OpenCell, openCell, rawCellOf } from './htmlCell.ts';
import { LAST_COLUMN } from './limits.ts';
import { webAddress } from './links.ts';
import type { Attributes } from './markup.ts';
import { buildSheet, type CellBudget, newBudget, type SheetBuilder } from './sheetBuilder.ts';

type OpenTable = {
  /** The how-manieth table of the page it is. */
  readonly order: number;
  readonly sheet: SheetBuilder;
  row: number;
  column: number;
  /** Columns its `col` elements stand for so far. */
  declared: number;
  caption: string;
  cell: OpenCell | null;
  /** The last row a cell above reaches down to, by column. */
  readonly until: number[];
  /** Texts of its cells: what is left of a table that only lays others out. */
  readonly texts: string[];
  /** Filled cells of the row at hand, and rows that have two or more. */
  filled: number;
  wideRows: number;
};
type FoundTable = { readonly order: number; readonly isTable: boolean; readonly raw: RawSheet };

/** The tables of a page, as its tags and texts come by. */
export type Page = {
  readonly budget: CellBudget;
  readonly open: OpenTable[];
  readonly found: FoundTable[];
  begun: number;
  /** Cells that merged cells cover so far. */
  covered: number;
  /** What the text at hand is of, where it is not the cell's own. */
  aside: 'caption' | 'comment' | null;
};

export const newPage = (): Page => ({
  budget: newBudget(),
  open: [],
  found: [],
  begun: 0,
  covered: 0,
  aside: null,
});

/** A page may say that each of its cells is as big as a sheet: beyond this, cells are as big as one. */
const MOST_COVERED = 5_000_000;
const WIDEST = 1_000;
const TALLEST = 65_534;

const figure = (text: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Math.trunc(Number(text ?? 1)) || 1));

function startTable(page: Page): void {
  page.begun += 1;
  page.open.push({
    order: page.begun,
    sheet: buildSheet(page.budget),
    row: 0,
    column: 0,
    declared: 0,
    caption: '',
    cell: null,
    until: [],
    texts: [],
    filled: 0,
    wideRows: 0,
  });
}

function endCell(table: OpenTable): void {
  const raw = table.cell === null ? undefined : rawCellOf(table.cell);
  table.cell = null;
  if (raw === undefined) return;
  table.sheet.put(table.row, raw);
  table.texts.push(raw.text);
  table.filled += 1;
}

function endRow(table: OpenTable): void {
  endCell(table);
  if (table.filled >= 2) table.wideRows += 1;
  table.filled = 0;
}

function startRow(table: OpenTable, isUnseen: boolean): void {
  endRow(table);
  table.row += 1;
  table.column = 0;
  if (isUnseen) table.sheet.hideRows(table.row, table.row);
}

function startCell(page: Page, table: OpenTable, attributes: Attributes): void {
  endCell(table);
  if (table.row === 0) table.row = 1;
  const { until, row } = table;
  let { column } = table;
  while ((until[column] ?? 0) >= row) column += 1;
  const wide = Math.min(figure(attributes.colspan, WIDEST), Math.max(1, LAST_COLUMN + 1 - column));
  const tall = figure(attributes.rowspan, TALLEST);
  const isSpread = wide * tall > 1 && page.covered + wide * tall <= MOST_COVERED;
  if (isSpread) {
    page.covered += wide * tall;
    until.length = Math.max(until.length, column + wide);
    until.fill(row + tall - 1, column, column + wide);
    table.sheet.merge({
      fromRow: row,
      toRow: row + tall - 1,
      fromColumn: column,
      toColumn: column + wide - 1,
    });
  }
  table.column = column + (isSpread ? wide : 1);
  table.cell = openCell(column);
}

function endTable(page: Page): void {
  const table = page.open.pop();
  if (table === undefined) return;
  endRow(table);
  if (table.texts.length === 0) return;
  const isTable = table.wideRows >= 2;
  const outer = page.open.at(-1)?.cell ?? null;
  if (!isTable && outer !== null) {
    for (const text of table.texts) {
      breakLine(outer);
      addText(outer, text, false);
    }
    breakLine(outer);
  } else page.found.push({ order: table.order, isTable, raw: table.sheet.finish(table.caption || null) });
}

function declareColumns(table: OpenTable, attributes: Attributes, isUnseen: boolean): void {
  const wide = figure(attributes.span, WIDEST);
  if (isUnseen) table.sheet.hideColumns(table.declared, table.declared + wide - 1);
  table.declared += wide;
}

/** An element begins. `isUnseen`: the page keeps it out of sight. */
export function openElement(page: Page, name: string, attributes: Attributes, isUnseen: boolean): void {
  const table = page.open.at(-1);
  if (name === 'table') startTable(page);
  else if (table === undefined) return;
  else if (name === 'tr') startRow(table, isUnseen);
  else if (name === 'td' || name === 'th') startCell(page, table, attributes);
  else if (name === 'col') declareColumns(table, attributes, isUnseen);
  else if (name === 'caption' || name === 'comment') page.aside = name;
  else if (table.cell === null) return;
  else if (name === 'a') table.cell.href ??= webAddress(attributes.href);
  else if (name === 'img') table.cell.picture += ` ${attributes.alt ?? ''}`;
}

export function closeElement(page: Page, name: string): void {
  const table = page.open.at(-1);
  if (name === 'table') endTable(page);
  else if (name === 'caption' || name === 'comment') page.aside = null;
  else if (table === undefined) return;
  else if (name === 'tr') endRow(table);
  else if (name === 'td' || name === 'th') endCell(table);
}

export function textWithin(page: Page, text: string, isStruck: boolean): void {
  const table = page.open.at(-1);
  if (table === undefined) return;
  const collapsed = text.replaceAll(/[\s\u00a0]+/g, ' ');
  if (page.aside === 'caption') table.caption = (table.caption + collapsed).trimStart();
  else if (table.cell === null) return;
  else if (page.aside === 'comment') table.cell.comment += collapsed;
  else addText(table.cell, collapsed, isStruck);
}

export function lineBreak(page: Page): void {
  const cell = page.open.at(-1)?.cell;
  if (cell && page.aside === null) breakLine(cell);
}

/** The page's tables in its order; where none has rows and columns, the longest list it lays out. */
export function finishPage(page: Page): readonly RawSheet[] {
  while (page.open.length > 0) endTable(page);
  const inOrder = page.found.toSorted((one, other) => one.order - other.order);
  const tables = inOrder.filter((each) => each.isTable);
  if (tables.length > 0) return tables.map((each) => each.raw);
  const longest = inOrder.toSorted((one, other) => other.raw.rows.length - one.raw.rows.length)[0];
  return longest === undefined ? [] : [longest.raw];
}
