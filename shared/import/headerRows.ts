import { calendarHead, countCalendarHeads } from './calendarHeads.ts';
import { matchHeader } from './headers.ts';
import { isBareWeek } from './headerWeeks.ts';
import { collapse } from './plainText.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import { tickOf } from './tickColumns.ts';

const LOOK_AT_ROWS = 80;
const MOST_HEADER_LENGTH = 60;
const LEAST_NAMED = 0.7;

export const isShortText = (cell: RawCell): boolean =>
  cell.kind === 'text' && collapse(cell.text).length <= MOST_HEADER_LENGTH;

/** The rows a header is made of, from the top, and the text it gives each column. */
export type HeaderRows = { readonly rows: readonly RawRow[]; readonly texts: ReadonlyMap<number, string> };

/** How much some texts look like headers: the fields they name, each counted once. */
function namedFields(texts: Iterable<string>): number {
  const fields = new Map<string, number>();
  for (const text of texts) {
    const best = matchHeader(text)[0];
    if (best && best.score >= LEAST_NAMED)
      fields.set(best.field, Math.max(fields.get(best.field) ?? 0, best.score));
  }
  return [...fields.values()].reduce((sum, score) => sum + score, 0);
}

const isForeign = (cell: RawCell): boolean =>
  cell.kind !== 'text' || collapse(cell.text).length > MOST_HEADER_LENGTH;

/** How much a row looks like headers: the fields its cells name, less what no header holds. */
function headerScore(row: RawRow): number {
  const named = namedFields(row.cells.filter(isShortText).map((cell) => collapse(cell.text)));
  // "Titel · wk 12 · wk 13": weeks beside the title head columns as surely as a field does.
  const weeks = namesTitle(row) ? row.cells.filter(isSerialHead) : [];
  const isSeries = weeks.length >= LEAST_SERIES;
  const foreign = row.cells.filter((cell) => isForeign(cell) && !(isSeries && weeks.includes(cell)));
  return named + (isSeries ? 1 : 0) - foreign.length * 0.5;
}
const LEAST_SERIES = 2;
const isSerialHead = (cell: RawCell): boolean =>
  calendarHead(cell) !== undefined || (isShortText(cell) && isBareWeek(cell.text));

const isHeaderRow = (row: RawRow, score: number): boolean =>
  score >= 1.6 || (score >= 0.9 && row.cells.length <= 3 && namesTitle(row));
const namesTitle = (row: RawRow): boolean =>
  row.cells.some(
    (cell) =>
      isShortText(cell) &&
      matchHeader(collapse(cell.text)).some((match) => match.field === 'title' && match.score >= 0.9),
  );

type Found = { readonly header: HeaderRows; readonly score: number };

const BETTER = 1.25;
const TWICE = 2;
const SURE_SCORE = 2.6;

// Three fields and the title among them are a header: a fuller one further down heads a second table.
const isSure = (found: Found | undefined): boolean =>
  found !== undefined && found.score >= SURE_SCORE && found.header.rows.some(namesTitle);

/** The header of a sheet, of one row or of several; nothing where no row looks like one. */
export function findHeaderRows(sheet: RawSheet): HeaderRows | undefined {
  const rows = sheet.rows;
  let best: Found | undefined;
  for (const [at, row] of rows.slice(0, LOOK_AT_ROWS).entries()) {
    const score = headerScore(row);
    // A later row must be clearly better: a header repeated on every page stands first on the first.
    if (isHeaderRow(row, score) && score > (best?.score ?? 0) * (isSure(best) ? TWICE : BETTER))
      best = { header: headerFrom(sheet, at), score };
    const isParted = best !== undefined && best.header.rows.length > 1 && best.header.rows.includes(row);
    const pair = isParted ? undefined : pairAt(sheet, at, score);
    if (pair && pair.score > (best?.score ?? 0) * BETTER) best = pair;
  }
  if (best) return best.header;
  const unknown = findTickedHeader(rows) ?? findUnknownHeader(rows);
  return unknown === undefined ? undefined : headerFrom(sheet, unknown);
}

/** The header a row is, with the row that parts its merged cells and the one that names its units. */
export function headerFrom(sheet: RawSheet, at: number): HeaderRows {
  const rows = sheet.rows;
  const header = rows[at]!;
  const parts = partsOf(sheet, header, rows[at + 1]);
  const before = rows[at - 1];
  const above = before && before.cells.length >= 2 && !parts ? partsOf(sheet, before, header) : undefined;
  const all = parts ? [header, rows[at + 1]!] : above ? [before!, header] : [header];
  const under = rows[rows.indexOf(all.at(-1)!) + 1];
  if (all.length === 1 && under && isWeeksUnder(header, under))
    return { rows: [header, under], texts: carriedHeaders(header, under) };
  const texts = headersOf(sheet, all);
  return isUnits(all.at(-1)!, under) ? { rows: [...all, under!], texts } : { rows: all, texts };
}

// Two rows without merged cells: "Release" over "BE" and "NL", the second of them empty above.
function pairAt(sheet: RawSheet, at: number, alone: number): Found | undefined {
  const [row, next] = [sheet.rows[at]!, sheet.rows[at + 1]];
  if (!next || next.row !== row.row + 1 || row.cells.length < 2) return undefined;
  if (
    !row.cells.every(isShortText) ||
    !next.cells.every(isHeading) ||
    next.cells.length <= row.cells.length / 2
  )
    return undefined;
  const owners = new Set(row.cells.map((cell) => cell.column));
  const isParting =
    next.cells.filter((cell) => !owners.has(cell.column)).length >= 1 &&
    next.cells.some((cell) => owners.has(cell.column));
  if (!isParting) return undefined;
  const texts = carriedHeaders(row, next);
  const score = namedFields(texts.values());
  return score >= 2.4 && score > alone + 0.5 && score > headerScore(next)
    ? { header: { rows: [row, next], texts }, score }
    : undefined;
}

const isHeading = (cell: RawCell): boolean =>
  isShortText(cell) && !/\d{2}/.test(cell.text) && collapse(cell.text).length <= 30;

function carriedHeaders(row: RawRow, next: RawRow): ReadonlyMap<number, string> {
  const above = new Map(row.cells.map((cell) => [cell.column, collapse(cell.text)]));
  const below = new Map(next.cells.map((cell) => [cell.column, collapse(cell.text)]));
  const texts = new Map<number, string>();
  let group: string | undefined;
  const last = Math.max(...above.keys(), ...below.keys());
  for (let column = 0; column <= last; column += 1) {
    const own = above.get(column);
    const part = below.get(column);
    if (own !== undefined) group = own;
    if (part === undefined) {
      if (own !== undefined) texts.set(column, own);
      continue;
    }
    // A part that is a header by itself needs no group: "Opmerkingen" behind "Ondertitels FR NL".
    const isAlone = own === undefined && (matchHeader(part)[0]?.score ?? 0) >= 0.98;
    texts.set(column, group === undefined || isAlone || group === part ? part : `${group} ${part}`);
  }
  return texts;
}

const UNIT =
  /^(?:\(.{1,20}\)|\[.{1,20}\]|min\.?|mins|minuten|minutes|eur|euro|€|%|dd[-/. ]?mm.*|jj[-/. ]?mm.*|jjjj|yyyy|aaaa|[uh]{1,2}:mm|x)$/i;
const isUnits = (header: RawRow, next: RawRow | undefined): boolean =>
  next !== undefined &&
  next.row === header.row + 1 &&
  next.cells.length < header.cells.length &&
  next.cells.every((cell) => cell.kind === 'text' && UNIT.test(collapse(cell.text))) &&
  next.cells.some((cell) => !/^x$/i.test(cell.text.trim()));

// "Beschikbaar" over "wk 12 · wk 13 · wk 14", or "Week" over "12 · 13 · 14": weeks where the row above names little or nothing.
function isWeeksUnder(header: RawRow, next: RawRow): boolean {
  if (next.row !== header.row + 1 || next.cells.length < LEAST_SERIES) return false;
  const owned = header.cells.filter((cell) => next.cells.some((one) => one.column === cell.column)).length;
  if (owned > next.cells.length / 2 || !header.cells.some(isShortText)) return false;
  return next.cells.every(isSerialHead) || areWeekNumbers(header, next);
}

const WEEKS =
  /^(?:(?:kalender|calendar |speel|cinema)?(?:week|weeks|weken|wk|kw|wochen?)|sem(?:aines?|\.)?|semanas?|settiman[ae])(?: ?nr\.?)?$/iu;

function areWeekNumbers(header: RawRow, { cells }: RawRow): boolean {
  const [first] = cells;
  const group = header.cells.findLast((cell) => cell.column <= (first?.column ?? -1));
  const isNumber = ({ text }: RawCell): boolean => /^(?:[1-9]|[1-4]\d|5[0-3])$/.test(collapse(text));
  return group !== undefined && WEEKS.test(collapse(group.text)) && cells.every(isNumber);
}

const LEAST_TICKED = 3;
const LOOK_AT_TICKS = 20;

// Weeks over ticks: a header, whatever stands before it.
function findTickedHeader(rows: readonly RawRow[]): number | undefined {
  const index = rows
    .slice(0, LOOK_AT_ROWS)
    .findIndex((row) => countCalendarHeads(row) >= Math.max(LEAST_TICKED, row.cells.length - 3));
  const row = rows[index];
  if (row === undefined) return undefined;
  const weeks = new Set(row.cells.flatMap((cell) => (calendarHead(cell) ? [cell.column] : [])));
  const under = rows
    .slice(index + 1, index + 1 + LOOK_AT_TICKS)
    .flatMap((below) => below.cells.filter((cell) => weeks.has(cell.column)));
  const ticks = under.filter((cell) => tickOf(cell) === 'yes').length;
  return ticks >= LEAST_SERIES && ticks >= under.length / 2 ? index : undefined;
}

// Headers in words we do not know: short texts above a column of figures or dates.
function findUnknownHeader(rows: readonly RawRow[]): number | undefined {
  const index = rows.findIndex((row) => row.cells.length >= 3);
  const row = rows[index];
  if (!row || rows.length < index + 3) return undefined;
  const isWords = row.cells.every((cell) => isShortText(cell) && !/\d{2}/.test(cell.text));
  const below = rows.slice(index + 1, index + 21);
  const hasFigures = row.cells.some((cell) => {
    const under = below.flatMap((other) => other.cells.filter((one) => one.column === cell.column));
    const figures = under.filter(
      (one) => one.kind !== 'text' || /^[\d.,:/-]{2,10}$/.test(collapse(one.text)),
    );
    return under.length >= 2 && figures.length >= under.length * 0.8;
  });
  return isWords && hasFigures ? index : undefined;
}

type Span = { readonly from: number; readonly to: number };
const spansOf = (sheet: RawSheet, row: number): readonly Span[] =>
  sheet.merges
    .filter((merge) => merge.fromRow === row && merge.toRow === row && merge.toColumn > merge.fromColumn)
    .map((merge) => ({ from: merge.fromColumn, to: merge.toColumn }));

const cellsWithin = (row: RawRow | undefined, span: Span): readonly RawCell[] =>
  row?.cells.filter((cell) => cell.column >= span.from && cell.column <= span.to) ?? [];

/** A row below that parts merged headers: at least two short texts under one of them. */
function partsOf(sheet: RawSheet, header: RawRow, next: RawRow | undefined): boolean {
  if (!next || next.row !== header.row + 1 || !next.cells.every(isShortText)) return false;
  return spansOf(sheet, header.row).some((span) => cellsWithin(next, span).length >= 2);
}

function headersOf(sheet: RawSheet, rows: readonly RawRow[]): ReadonlyMap<number, string> {
  const headers = new Map<number, string>();
  rows.forEach((row, level) => {
    const spans = spansOf(sheet, row.row);
    for (const cell of row.cells) {
      const span = level < rows.length - 1 ? spans.find((one) => one.from === cell.column) : undefined;
      const text = collapse(cell.text);
      for (let column = cell.column; column <= (span?.to ?? cell.column); column += 1) {
        const before = headers.get(column);
        headers.set(column, before && before !== text ? `${before} ${text}` : text);
      }
    }
  });
  return headers;
}
