import type { ColumnMapping, TableColumn } from './columns.ts';
import { type FieldName, kindOf } from './fields.ts';
import { fieldByContent } from './fit.ts';
import { normaliseHeader } from './headerIndex.ts';
import { fieldsWithin, isBookkeeping, matchHeader } from './headers.ts';
import { type ColumnProfile, saysSomething } from './profile.ts';

/** A column that may hold a field, and how surely. */
export type Candidate = {
  readonly field: FieldName;
  readonly column: TableColumn;
  readonly profile: ColumnProfile;
  readonly score: number;
};

export type Assignment = Map<FieldName, Candidate[]>;

/** What the content of columns is judged by. */
export type Columns = {
  readonly columns: readonly TableColumn[];
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
  /** Columns that hold a field already. */
  readonly taken: Set<number>;
  /** Whether the table has a header row. */
  readonly hasHeaders: boolean;
};

// "Land / Jaar": one column for several fields, where no column of their own holds them.
export function addComposites(
  assigned: Assignment,
  { columns, profiles }: Columns,
  mapping: ColumnMapping,
): void {
  for (const column of columns) {
    const fields = column.header === '' ? undefined : fieldsWithin(column.header);
    if (fields === undefined || fields.some((field) => kindOf(field) === 'date')) continue;
    const holders = [...assigned].filter(([, candidates]) => candidates.some((one) => one.column === column));
    // The column must be the field's only one: "Regie" beside "Regie / Land" leaves the second to the land.
    if (holders.length === 0 || holders.some(([, candidates]) => candidates.length > 1)) continue;
    for (const field of fields)
      if (!assigned.has(field) && mapping[field] === undefined)
        assigned.set(field, [{ field, column, profile: profiles.get(column.column)!, score: 0.8 }]);
  }
}

const BY = /^(?:de|d|van|von|by|di|regi|mise en scene)$/;
const LEAST_NAMES = 0.7;

/** "DE", "VAN": the word before a maker's name on a poster heads his column too, where names stand under it. */
export function addMaker(assigned: Assignment, { columns, profiles, taken }: Columns): void {
  if (assigned.has('director') || !assigned.has('title')) return;
  const column = columns.find(
    (one) =>
      !taken.has(one.column) &&
      BY.test(normaliseHeader(one.header)) &&
      profiles.get(one.column)!.names >= LEAST_NAMES,
  );
  if (!column) return;
  assigned.set('director', [
    { field: 'director', column, profile: profiles.get(column.column)!, score: 0.8 },
  ]);
  taken.add(column.column);
}

/** Fields so plain by their cells that a header in words we do not know need not name them. */
const PLAIN_FIELDS: ReadonlySet<FieldName> = new Set([
  'year',
  'country',
  'runtimeMinutes',
  'externalId',
  'trailerUrl',
  'imageUrl',
]);
const LEAST_PLAIN = 0.62;

/** Gives fields to columns by their cells alone: those without a header, and plain ones whose header says nothing to us. */
export function addByContent(assigned: Assignment, { columns, profiles, taken, hasHeaders }: Columns): void {
  const isForeign = !columns.some((column) => column.header !== '' && matchHeader(column.header).length > 0);
  for (const column of columns) {
    if (taken.has(column.column)) continue;
    const profile = profiles.get(column.column)!;
    const guess = fieldByContent(profile);
    if (!guess || assigned.has(guess.field)) continue;
    // A header we do not know is the sender's own business, save where a column of years is plainly one.
    const isHeaded = hasHeaders && column.header !== '' && !isForeign;
    const isPlain =
      PLAIN_FIELDS.has(guess.field) && guess.confidence >= LEAST_PLAIN && !isBookkeeping(column.header);
    if (isHeaded && !(isPlain && matchHeader(column.header).length === 0)) continue;
    assigned.set(guess.field, [{ field: guess.field, column, profile, score: guess.confidence }]);
    taken.add(column.column);
  }
}

// A table without a title column is no list of films: the fullest column of different words will be it.
export function addTitle(assigned: Assignment, { columns, profiles, taken }: Columns): void {
  if (assigned.has('title')) return;
  const original = assigned.get('originalTitle');
  const translated = (['titleNl', 'titleFr', 'titleEn', 'titleDe'] as const).find((field) =>
    assigned.has(field),
  );
  if (translated) {
    assigned.set('title', assigned.get(translated)!);
    assigned.delete(translated);
    return;
  }
  if (original) return;
  const best = columns
    .filter((column) => !taken.has(column.column))
    .map((column) => ({ column, profile: profiles.get(column.column)! }))
    .filter(
      ({ profile }) =>
        saysSomething(profile) &&
        profile.words > 0.7 &&
        profile.distinct > 0.5 &&
        profile.meanLength < 80 &&
        profile.url < 0.2,
    )
    .toSorted(
      (one, other) => other.profile.filled - one.profile.filled || one.column.column - other.column.column,
    )[0];
  if (!best) return;
  assigned.set('title', [{ field: 'title', column: best.column, profile: best.profile, score: 0.4 }]);
  taken.add(best.column.column);
}

// Without any header the second column of words is the director's, where it holds names, and one of minutes the length.
export function addUnheaded(assigned: Assignment, { columns, profiles, taken }: Columns): void {
  const give = (field: FieldName, column: TableColumn | undefined): void => {
    if (!column || assigned.has(field)) return;
    assigned.set(field, [{ field, column, profile: profiles.get(column.column)!, score: 0.4 }]);
    taken.add(column.column);
  };
  const free = (fits: (profile: ColumnProfile) => boolean): readonly TableColumn[] =>
    columns.filter((one) => !taken.has(one.column) && fits(profiles.get(one.column)!));
  const lengthOf = ({ column }: TableColumn): number => profiles.get(column)!.meanLength;
  // Of two columns of names the longer lists are the cast.
  const [makers, players] = free(({ names }) => names >= LEAST_NAMED).toSorted(
    (one, other) => lengthOf(one) - lengthOf(other),
  );
  give('director', makers);
  if (makers && players && lengthOf(players) > lengthOf(makers) * LONGER) give('cast', players);
  give(
    'runtimeMinutes',
    free((profile) => profile.runtime >= 0.9 && profile.year < 0.2 && between(profile.meanLength, 2, 3))[0],
  );
  give('synopsis', free((profile) => profile.words >= 0.9 && profile.meanLength >= LEAST_PROSE)[0]);
}
const LEAST_NAMED = 0.8;
const LONGER = 1.5;
const LEAST_PROSE = 120;

const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;
