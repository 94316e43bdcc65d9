import { makeFilmIndex } from './match.ts';
import type { NormalisedRow, RowValues } from './row.ts';

/** A row about a film an earlier row is about too. */
export type DuplicateRow = { readonly row: number; readonly sameAs: number; readonly title: string };

const titlesOf = (values: RowValues): readonly string[] =>
  [values.title, values.originalTitle, values.titleNl, values.titleFr, values.titleEn, values.titleDe].filter(
    (title) => title !== undefined,
  );

/**
 * The rows of a list that name a film a second time, whatever they call it: in capitals, by its original title, with its article
 * behind. Films of one title that years or makers tell apart are two.
 *
 * Of a list of shows nothing is said: there a film stands as often as it plays.
 */
export function duplicateRows(rows: readonly NormalisedRow[]): readonly DuplicateRow[] {
  const index = makeFilmIndex([]);
  const duplicates: DuplicateRow[] = [];
  for (const { row, values } of rows) {
    const { title, screeningDate, screeningTime, year = null, directors = [], externalId = {} } = values;
    if (title === undefined || screeningDate !== undefined || screeningTime !== undefined) continue;
    const titles = titlesOf(values);
    const externalIds = externalId as Readonly<Record<string, string>>;
    const found = index.find({ titles, year, directors, externalIds });
    if (found?.isCertain) duplicates.push({ row, sameAs: Number(found.filmId), title });
    else
      index.add({
        id: String(row),
        originalTitle: values.originalTitle ?? title,
        titles: {},
        otherTitles: titles,
        year,
        directors,
        externalIds,
      });
  }
  return duplicates;
}
