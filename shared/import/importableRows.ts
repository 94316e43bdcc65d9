import type { FieldName } from './fields.ts';
import type { NormalisedRow } from './row.ts';
import type { GridScreening, SheetUnderstanding } from './understanding.ts';

/**
 * The rows of a sheet as an import takes them: those of a weekly grid once for each start time whose day is known. What each
 * cell said is left out, the title's excepted: the core has no use for it, and it is half the weight.
 */
export function importableRows({ rows, screenings }: SheetUnderstanding): readonly NormalisedRow[] {
  const byRow = new Map<number, GridScreening[]>();
  for (const screening of screenings ?? []) {
    if (screening.date === undefined) continue;
    const own = byRow.get(screening.film);
    if (own === undefined) byRow.set(screening.film, [screening]);
    else own.push(screening);
  }
  return rows.flatMap((row): readonly NormalisedRow[] => {
    const light = { ...row, raw: row.raw.title === undefined ? {} : { title: row.raw.title } };
    const shown = byRow.get(row.row);
    if (shown === undefined) return [light];
    return shown.map(({ date, time, room }) => ({
      ...light,
      values: {
        ...row.values,
        screeningDate: date,
        ...(time === undefined ? {} : { screeningTime: time }),
        ...(room === undefined ? {} : { room }),
      },
    }));
  });
}

/** Which columns each field is read from, as an import remembers it for the sender. */
export const columnsToKeep = ({ columns }: Pick<SheetUnderstanding, 'columns'>): Record<string, number[]> =>
  Object.fromEntries(
    (Object.keys(columns) as FieldName[]).map((field) => [field, [...(columns[field]?.columns ?? [])]]),
  );
