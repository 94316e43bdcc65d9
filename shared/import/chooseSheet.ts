import { cardsOf } from './cards.ts';
import type { FieldName } from './fields.ts';
import { axisOfRow } from './gridAxes.ts';
import { spanFinder } from './gridDays.ts';
import { matchHeader } from './headers.ts';
import { holdsMatrix } from './matrixGrid.ts';
import type { RawSheet, RawWorkbook } from './sheet.ts';
import { findTable, headerSignature } from './table.ts';

const LOOK_AT_ROWS = 80;
const LEAST_SCORE = 0.7;
const SURE_SCORE = 0.95;
const LEAST_SAME = 0.75;
/** A grid names days, not fields: so much it is worth beside a table. */
const GRID_FIELDS = 4;
const LEAST_ROWS = 2;

type Shape = {
  readonly signature: string;
  readonly fields: ReadonlySet<FieldName>;
  /** A header says "title" and means nothing else: `Naam` may be a person's. */
  readonly isTitled: boolean;
  /** Days, hours or rooms head its columns, or the months of a calendar of releases. */
  readonly axis: 'day' | 'time' | 'room' | 'release' | null;
};

function axisOf(sheet: RawSheet): Shape['axis'] {
  const spanOf = spanFinder(sheet);
  for (const row of sheet.rows.slice(0, LOOK_AT_ROWS)) {
    const axis = axisOfRow(row, spanOf);
    if (axis && axis.heads.length >= 3) return axis.kind;
  }
  return holdsMatrix(sheet) ? 'release' : null;
}

// By the headers alone: what cells suggest differs from one month to the next.
function fieldsNamed(headers: Iterable<string>): ReadonlySet<FieldName> {
  const fields = new Set<FieldName>();
  for (const header of headers) {
    const best = matchHeader(header).find((match) => !fields.has(match.field));
    if (best && best.score >= LEAST_SCORE) fields.add(best.field);
  }
  return fields;
}

const saysTitle = (header: string): boolean =>
  matchHeader(header).some(
    ({ field, score }) => (field === 'title' || field === 'originalTitle') && score >= SURE_SCORE,
  );

function shapeOf(asRead: RawSheet): Shape {
  // The cards of films, one a sheet, are one list as well.
  const sheet = cardsOf(asRead)?.table ?? asRead;
  const table = findTable(sheet);
  return {
    signature: headerSignature(table),
    fields: fieldsNamed(table.headers.values()),
    isTitled: [...table.headers.values()].some(saysTitle),
    axis: axisOf(sheet),
  };
}

// Named columns count most, then rows: a menu sheet has neither.
function worthOf(sheet: RawSheet): number {
  const rows = sheet.rows.filter((row) => row.cells.length >= 2).length;
  if (rows < LEAST_ROWS || sheet.isHidden) return rows === 0 ? 0 : 0.5;
  const { fields, axis } = shapeOf(sheet);
  const named = fields.has('title') || fields.has('originalTitle') ? fields.size : fields.size / 2;
  return Math.max(named, axis === null ? 0 : GRID_FIELDS) * 2 + Math.min(3, Math.log10(rows + 1));
}

/** Index of the sheet that most likely holds the table; of equals the first. */
export function chooseSheet(workbook: RawWorkbook): number {
  const { sheets } = workbook;
  if (sheets.length < 2) return 0;
  const worths = sheets.map(worthOf);
  const best = Math.max(...worths);
  // Year sheets of one list differ by their length alone: the first is meant.
  return Math.max(
    0,
    worths.findIndex((worth) => worth >= best - 1),
  );
}

/** Fields that make another list of a table: the same films with and without showtimes are not to be joined. */
const TELLING: readonly FieldName[] = [
  'title',
  'screeningDate',
  'screeningTime',
  'releaseDate',
  'windowFrom',
];

function isSameShape(one: Shape, other: Shape): boolean {
  if (one.axis !== null || other.axis !== null) return one.axis === other.axis;
  if (one.signature === other.signature) return one.signature !== '';
  if (one.fields.size < 2 || TELLING.some((field) => one.fields.has(field) !== other.fields.has(field)))
    return false;
  const shared = [...one.fields].filter((field) => other.fields.has(field)).length;
  return shared >= Math.max(one.fields.size, other.fields.size) * LEAST_SAME;
}

/**
 * The sheets whose table is of one shape with the one at `index`, itself included: the months or the years of one list.
 *
 * A column more or another name for one the importer does not know makes no other shape.
 */
export function sheetsOfSameShape(workbook: RawWorkbook, index: number): readonly number[] {
  const wanted = workbook.sheets[index];
  if (wanted === undefined) return [];
  const shape = shapeOf(wanted);
  return workbook.sheets.flatMap((sheet, at) =>
    at === index || (sheet.rows.length > 0 && !sheet.isHidden && isSameShape(shape, shapeOf(sheet)))
      ? [at]
      : [],
  );
}

/** True of a sheet that holds films or shows: no menu, no legend. */
export const holdsTable = (sheet: RawSheet): boolean => {
  const { fields, axis, isTitled } = shapeOf(sheet);
  return (
    axis !== null ||
    ((isTitled || (fields.size > 1 && fields.has('title'))) && sheet.rows.length >= LEAST_ROWS)
  );
};
