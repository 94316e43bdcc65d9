import { cellAddress } from './address.ts';
import { joinTerms } from './cells/terms.ts';
import type { Preparation } from './columnReaders.ts';
import type { CellOutcome } from './fieldReaders.ts';
import type { FieldName } from './fields.ts';
import { collapse } from './plainText.ts';
import type { CellProblem, NormalisedRow, RowValues } from './row.ts';
import type { RawRow } from './sheet.ts';

const REJECTING: ReadonlySet<string> = new Set([
  'missingTitle',
  'impossibleDate',
  'notATime',
  'impossibleTime',
]);

/** Reads one row: its typed values, what each cell said and where, its doubts and its problems. */
export function readRow(
  row: RawRow,
  section: string | undefined,
  { readers, needsTitle }: Preparation,
): NormalisedRow {
  const values: RowValues = {};
  const raw: NormalisedRow['raw'] = {};
  const doubts: FieldName[] = [];
  let derived: CellOutcome['derived'];
  let problems: CellProblem[] | undefined;
  const comments: string[] = [];
  let struck = 0;
  let isTitleStruck = false;
  for (const cell of row.cells) {
    const reader = readers[cell.column];
    if (cell.isStruck) struck += 1;
    if (reader === undefined) continue;
    if (cell.comment !== undefined) comments.push(collapse(cell.comment));
    const { field } = reader;
    if (cell.isStruck && field === 'title') isTitleStruck = true;
    const address = reader.letters + row.row;
    const found = reader.read(cell, row.row);
    mergeValues(values, found.values, field);
    const before = raw[field];
    const said = cell.ditto ?? cell.text;
    if (before !== undefined) raw[field] = { text: `${before.text} | ${said}`, address: before.address };
    // A doubt is asked about with the words that raised it.
    else if (!reader.mayBeText || found.isDoubtful || values[field] !== said)
      raw[field] = { text: said, address };
    if (found.derived) derived = { ...found.derived, ...derived };
    if ((found.isDoubtful || cell.ditto !== undefined) && !doubts.includes(field)) doubts.push(field);
    if (found.problem) {
      problems ??= [];
      problems.push({
        row: row.row,
        field,
        address,
        text: shortened(cell.text),
        code: found.problem,
        severity: severityOf(found.problem, field),
      });
    }
  }
  if (derived) fillIn(values, derived);
  if (comments.length > 0) values.notes = withComments(values.notes, comments);
  if (values.title === undefined && needsTitle) {
    if (values.originalTitle !== undefined) values.title = values.originalTitle;
    else problems = [...(problems ?? []), missingTitle(row, readers)];
  }
  const normalised: NormalisedRow = { row: row.row, values, raw, doubts };
  if (problems) normalised.problems = problems;
  if (section !== undefined) normalised.section = section;
  // A pen through the title alone calls the film off too.
  if (isTitleStruck || (struck > 0 && struck * 2 >= row.cells.length)) normalised.isStruck = true;
  return normalised;
}

const MOST_NOTES = 2_000;

/** What the sender wrote beside the cells of a row stands with its notes, once. */
function withComments(notes: string | undefined, comments: readonly string[]): string {
  const said = notes === undefined ? [] : [notes];
  for (const comment of comments) if (!said.some((each) => each.includes(comment))) said.push(comment);
  return said.join(' · ').slice(0, MOST_NOTES);
}

// What the title's cell says beside the title gives way to a column of its own.
function fillIn(values: RowValues, derived: Partial<RowValues>): void {
  // The occasion a title names stands beside the sender's own notes.
  if (derived.notes !== undefined && values.notes !== undefined)
    values.notes = withComments(values.notes, [derived.notes]);
  for (const key in derived) {
    const name = key as keyof RowValues;
    if (values[name] === undefined) (values as Record<string, unknown>)[name] = derived[name];
  }
}

// A release in words ("na de zomer") costs its cell; a showtime without a day costs its row.
const severityOf = (code: CellProblem['code'], field: FieldName): CellProblem['severity'] =>
  REJECTING.has(code) || (code === 'notADate' && field === 'screeningDate') ? 'reject' : 'warn';
const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

function missingTitle(row: RawRow, readers: Preparation['readers']): CellProblem {
  const column = readers.findIndex(
    (reader) => reader?.field === 'title' || reader?.field === 'originalTitle',
  );
  return {
    row: row.row,
    field: 'title',
    address: cellAddress(row.row, Math.max(0, column)),
    text: '',
    code: 'missingTitle',
    severity: 'reject',
  };
}

const JOINED_WITH: Readonly<Partial<Record<FieldName, string>>> = {
  notes: ' · ',
  subtitles: ', ',
  spokenLanguage: ', ',
  format: ', ',
};

function mergeValues(into: RowValues, found: Partial<RowValues>, field: FieldName): void {
  const isMet =
    into[field] !== undefined ||
    (found.subtitleLanguages !== undefined && into.subtitleLanguages !== undefined) ||
    (found.spokenLanguages !== undefined && into.spokenLanguages !== undefined) ||
    (found.externalId !== undefined && into.externalId !== undefined) ||
    (found.terms !== undefined && into.terms !== undefined);
  if (!isMet) {
    // The way of nearly every cell, 750,000 times in a big sheet: no merging to think of.
    for (const key in found) (into as Record<string, unknown>)[key] = found[key as keyof RowValues];
    return;
  }
  const before = into[field];
  const { externalId, terms, subtitleLanguages, spokenLanguages } = into;
  Object.assign(into, found);
  const joint = JOINED_WITH[field];
  if (joint !== undefined && typeof before === 'string') {
    const after = found[field];
    Object.assign(into, {
      [field]: typeof after === 'string' && after !== before ? before + joint + after : before,
    });
  }
  if (subtitleLanguages && found.subtitleLanguages)
    into.subtitleLanguages = [...new Set([...subtitleLanguages, ...found.subtitleLanguages])];
  if (spokenLanguages && found.spokenLanguages)
    into.spokenLanguages = [...new Set([...spokenLanguages, ...found.spokenLanguages])];
  if (externalId && found.externalId) into.externalId = { ...externalId, ...found.externalId };
  if (terms && found.terms) into.terms = joinTerms(terms, found.terms);
}
