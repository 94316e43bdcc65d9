import { collapse } from './plainText.ts';
import { laterPlace, placeOfSection, type SectionPlace } from './sectionPlace.ts';
import type { RawRow } from './sheet.ts';
import { repeatsHeader } from './table.ts';
import type { SkippedRow } from './understanding.ts';

/** A film's row, the heading it stands under, and what the headings above it say. */
export type FilmRow = { readonly row: RawRow; readonly section?: string; readonly place?: SectionPlace };

/** The rows below a header, told apart. `later` are films of a second list, behind a block of notes. */
export type SortedRows = {
  readonly films: readonly FilmRow[];
  readonly later: readonly FilmRow[];
  readonly skipped: readonly SkippedRow[];
};

export type TableShape = {
  readonly headers: ReadonlyMap<number, string>;
  /** Of a header of several rows, each by itself. */
  readonly headerLines: readonly ReadonlyMap<number, string>[];
  readonly titleColumns: readonly number[];
  /** Columns that hold a known field. */
  readonly knownColumns: ReadonlySet<number>;
  /** Columns nearly every row fills. */
  readonly fullColumns: readonly number[];
  readonly usualCells: number;
  /** Columns merged over a row, which make a heading of it. */
  readonly mergedRows: ReadonlySet<number>;
  /** Rows whose title stands in a cell merged over several rows. */
  readonly titledByMerge: ReadonlySet<number>;
};

const TOTAL =
  /^(?:grand |eind|sub[- ]?|sous-|algemeen )?\s?tot(?:a+l|aux|ale|alen)(?:\s*(?:g[ée]n[ée]ral|generaal|aantal|films?|titels?|titres?|:|=|\().*)?$|^(?:sub[- ]?totaa?l|sous-total|zwischensumme)\b.{0,40}$|^(?:summe|gesamt(?:summe)?|som|somme|totale)\s*:?$|^(?:aantal|nombre (?:de|total de)|number of|anzahl(?: der)?)\s+(?:films?|titels?|titres?|titles|vertoningen|s[ée]ances|screenings|filme|vorstellungen)\s*:?\s*\d*$/i;
const NOTE =
  /^(?:\*|[¹²³⁴†‡§]|\(\d\)\s|nota? ?:|notes? ?:|note |n\.?b\.?(?![\p{L}])|opgelet|let op|opm\.|opmerking|remarque|attention|bron|source|quelle|achtung|hinweis|legende|l[ée]gende|prijzen |prix |under reserve|onder voorbehoud|sous r[ée]serve|wijzigingen|(?:pagina|page|pag\.|seite|p\.)\s*\d+(?:\s*(?:\/|van|sur|of|von)\s*\d+)?$|contact\b|tel\.?\s*:?\s*[+\d]|t[ée]l\.?\s*:|©|copyright|https?:|www\.|[^\s@]+@[^\s@]+\.\w+$|laatst bijgewerkt|mis [àa] jour|derni[èe]re mise|last updated|stand:? \d|versie \d|version \d|alle rechten|all rights)/iu;
const PLACEHOLDER = /^(?:no[_ -]?film|placeholder|dummy|lorem ipsum|voorbeeld(?:film)?|exemple|beispiel)$/i;
const COUNT = /^\(?\d{1,4}\)?(?:\s*(?:films?|titels?|titres?|titles|x))?$/i;
const MOST_HEADING_LENGTH = 70;
const MOST_TOTAL_LENGTH = 60;
const MOST_NOTE_CELLS = 3;
const MOST_NOTE_LENGTH = 200;
// Called for every row of a big sheet: only these letters begin a word for a total.
const MAY_BE_TOTAL = /^[aegnstz]/i;
/** True of the words before a sum: `Totaal`, `Sous-total`. */
export const isTotal = (text: string): boolean =>
  text.length <= MOST_TOTAL_LENGTH && MAY_BE_TOTAL.test(text) && TOTAL.test(text);

/** True of a row of one cell that by its words alone is no film: a month, a sum, a note. */
export function saysNoFilm(row: RawRow): boolean {
  if (row.cells.length !== 1 || row.cells[0]!.text.length > MOST_NOTE_LENGTH) return false;
  const text = collapse(row.cells[0]!.text);
  return NOTE.test(text) || isTotal(text) || placeOfSection(text) !== undefined;
}

const GAP_ROWS = 10;
const NOTE_BLOCK = 3;

type Kind = 'film' | SkippedRow['reason'];

const isLone = (row: RawRow | undefined): boolean => row === undefined || row.cells.length <= 1;

const textAt = (row: RawRow, columns: readonly number[]): string => {
  for (const cell of row.cells) if (columns.includes(cell.column)) return collapse(cell.text);
  return '';
};

const knownCells = (row: RawRow, shape: TableShape): number =>
  row.cells.filter((cell) => shape.knownColumns.has(cell.column)).length;

const isPlaceholder = (row: RawRow, shape: TableShape): boolean => {
  if (
    row.cells.some((cell, index) => index < 2 && cell.text.length < 20 && PLACEHOLDER.test(cell.text.trim()))
  )
    return true;
  const full = shape.fullColumns.length;
  if (full < 6) return false;
  const missing = shape.fullColumns.filter(
    (column) => !row.cells.some((cell) => cell.column === column),
  ).length;
  return missing >= full - 2 && row.cells.length > 1 && row.cells.some((cell) => cell.text.length > 80);
};

/** Where a row stands: behind an empty row, behind the last film, between rows of one cell as it is itself. */
type Place = { readonly follows: boolean; readonly isNearEnd: boolean; readonly isAmongNotes: boolean };

function kindOfLoneCell(row: RawRow, shape: TableShape, { follows, isNearEnd, isAmongNotes }: Place): Kind {
  const cell = row.cells[0]!;
  const text = collapse(cell.text);
  const isInTitle = shape.titleColumns.includes(cell.column);
  if (text.length > MOST_HEADING_LENGTH || NOTE.test(text)) return 'note';
  const looksLikeHeading =
    shape.mergedRows.has(row.row) ||
    text.endsWith(':') ||
    (text === text.toUpperCase() && /\p{Lu}{3}/u.test(text));
  if (!isNearEnd && saysPlace(text, shape.usualCells)) return 'section';
  if (shape.usualCells < 2) return isInTitle ? 'film' : 'note';
  if (isNearEnd) return 'note';
  if (!isInTitle) return shape.usualCells < 3 ? 'film' : 'section';
  if (shape.usualCells < 3) return looksLikeHeading && shape.mergedRows.has(row.row) ? 'section' : 'film';
  if (looksLikeHeading || follows) return 'section';
  return isAmongNotes ? 'note' : 'film';
}

// "November" may be a film where a list is of titles alone; "November 2026" is not.
const saysPlace = (text: string, usualCells: number): boolean => {
  const place = placeOfSection(text);
  return place !== undefined && (usualCells >= 2 || /\d/.test(text));
};

// "OKTOBER 2026 … 12 films": a heading with a count beside it.
function isCountedHeading(row: RawRow, shape: TableShape): boolean {
  const [first, second] = row.cells;
  if (row.cells.length !== 2 || shape.usualCells < 4 || !first || !second || first.kind !== 'text')
    return false;
  if (shape.knownColumns.has(second.column) && !COUNT.test(collapse(second.text))) return false;
  return COUNT.test(collapse(second.text)) && placeOfSection(first.text) !== undefined;
}

function kindOfRow(row: RawRow, shape: TableShape, place: Place): Kind {
  if (row.isHidden) return 'hidden';
  if (repeatsHeader(row, shape.headers) || shape.headerLines.some((line) => repeatsHeader(row, line)))
    return 'repeatedHeader';
  const title = textAt(row, shape.titleColumns);
  const first = collapse(row.cells[0]?.text ?? '');
  if (isTotal(title) || (first !== title && isTotal(first))) return 'total';
  if (title === '' && row.cells.some((cell) => cell.kind === 'text' && isTotal(collapse(cell.text))))
    return 'total';
  if (isCountedHeading(row, shape)) return 'section';
  if (row.cells.length === 1 && !shape.titledByMerge.has(row.row)) return kindOfLoneCell(row, shape, place);
  if (isPlaceholder(row, shape)) return 'placeholder';
  if (title === '' && shape.titleColumns.length > 0 && knownCells(row, shape) === 0) return 'note';
  const isSparse = row.cells.length <= MOST_NOTE_CELLS;
  return isSparse && NOTE.test(title) && knownCells(row, shape) <= 1 ? 'note' : 'film';
}

/** Tells films from headings, totals, notes, placeholders and headers said again. `lead` is the heading right above the header. */
export function sortRows(rows: readonly RawRow[], shape: TableShape, lead?: SectionPlace): SortedRows {
  const films: FilmRow[] = [];
  const later: FilmRow[] = [];
  const skipped: SkippedRow[] = [];
  const lastFull = rows.findLastIndex((row) => row.cells.length > 1 && !row.isHidden);
  let section: string | undefined;
  let place = lead;
  let notes = 0;
  let previous = 0;
  let isSecondList = false;
  for (const [index, row] of rows.entries()) {
    const gap = previous === 0 ? 0 : row.row - previous - 1;
    if (gap >= GAP_ROWS && shape.titleColumns.length > 0 && textAt(row, shape.titleColumns) === '') {
      for (const rest of rows.slice(index))
        skipped.push({ row: rest.row, reason: 'outside', text: firstText(rest) });
      break;
    }
    const kind = kindOfRow(row, shape, {
      follows: gap > 0 || previous === 0,
      isNearEnd: index > lastFull,
      isAmongNotes: isLone(rows[index - 1]) && isLone(rows[index + 1]),
    });
    previous = row.row;
    if (kind === 'film') {
      isSecondList ||= notes >= NOTE_BLOCK && films.length > 0;
      notes = 0;
      (isSecondList ? later : films).push(
        section === undefined && place === undefined
          ? { row }
          : { row, ...(section === undefined ? {} : { section }), ...(place ? { place } : {}) },
      );
      continue;
    }
    if (kind === 'section') {
      section = firstText(row).replace(/\s*:$/, '');
      const said = placeOfSection(section);
      if (said) place = laterPlace(place, said, { text: section, row: row.row });
    }
    if (kind === 'section' || kind === 'note') notes += 1;
    skipped.push({ row: row.row, reason: kind, text: firstText(row) });
  }
  return { films, later, skipped };
}

const firstText = (row: RawRow): string => collapse(row.cells[0]?.text ?? '').slice(0, 200);
