import { cellAddress } from './address.ts';
import type { PlacedRow } from './carriedDates.ts';
import type { ColumnGuess } from './columns.ts';
import type { NormalisedRow, RawText } from './row.ts';
import { placeOfSection, type SectionPlace } from './sectionPlace.ts';
import type { ColumnQuestion, SkippedRow } from './understanding.ts';

const EXAMPLES = 4;
/** Words in the names of those who license films. */
const COMPANY =
  /\b(?:films?|filmes|distribution|distributie|distributors?|pictures|releasing|entertainment|cin[eé]ma|media|studios?|filmverleih|verleih|productions?|international|bros\.?|video|group|company|collective|agency|sales)\b|\b(?:bv|nv|sa|sprl|srl|bvba|asbl|vzw|gmbh|ltd|inc)\b\.?$/iu;
/** Words in the names of a festival's sections: "INTERNATIONAL COMPETITION" licenses nothing. */
const SECTION =
  /\b(?:competiti(?:on|e)|comp[ée]tition|wettbewerb|concorso|selecti(?:on|e)|s[ée]lection|secti(?:on|e)|shorts?|kortfilms?|courts?|classics?|panorama|forum|focus|retrospecti(?:ve|ef)|r[ée]trospective|gala|hommage|jeugd|jeunesse|kids)\b/iu;
const LEAST_COMPANIES = 0.5;

type Valued = { readonly rows: readonly PlacedRow[]; readonly questions: readonly ColumnQuestion[] };

/** Gives rows the room and the distributor their headings name, where no column does. */
export function valuesOfSections(
  placed: readonly PlacedRow[],
  skipped: readonly SkippedRow[],
  guess: ColumnGuess,
): Valued {
  const says = ({ place }: PlacedRow): boolean =>
    place?.room !== undefined || place?.distributor !== undefined;
  const rows = placed.some(says)
    ? placed.map(({ row, place }) => ({ row: withPlace(row, place, guess), ...(place ? { place } : {}) }))
    : placed;
  return guess.distributor === undefined ? withCompanies(rows, skipped) : { rows, questions: [] };
}

function withPlace(row: NormalisedRow, place: SectionPlace | undefined, guess: ColumnGuess): NormalisedRow {
  const { room, distributor } = place ?? {};
  const values = {
    ...(room !== undefined && guess.room === undefined ? { room } : {}),
    ...(distributor !== undefined && guess.distributor === undefined ? { distributor } : {}),
  };
  return Object.keys(values).length === 0 ? row : { ...row, values: { ...values, ...row.values } };
}

/** Headings that are the names of companies are taken for the distributors of the films under them, and asked about. */
function withCompanies(rows: readonly PlacedRow[], skipped: readonly SkippedRow[]): Valued {
  const sections = new Set(rows.map(({ row }) => row.section));
  const headings = new Map(
    skipped.flatMap(({ row, reason, text }) => {
      const name = text.replace(/\s*:$/, '');
      const isHeading = reason === 'section' && sections.has(name) && placeOfSection(name) === undefined;
      return isHeading ? [[name, { text, address: cellAddress(row, 0) }] as const] : [];
    }),
  );
  const companies = [...headings.keys()].filter((name) => COMPANY.test(name) && !SECTION.test(name)).length;
  if (headings.size < 2 || companies < headings.size * LEAST_COMPANIES) return { rows, questions: [] };
  let count = 0;
  const given = rows.map((placed) => {
    const heading = placed.row.section === undefined ? undefined : headings.get(placed.row.section);
    if (heading === undefined) return placed;
    count += 1;
    return { ...placed, row: namedBy(placed.row, heading) };
  });
  const examples = [...headings.values()].slice(0, EXAMPLES);
  return {
    rows: given,
    questions: [{ kind: 'distributors', field: 'distributor', header: '', count, examples }],
  };
}

const namedBy = (row: NormalisedRow, heading: RawText): NormalisedRow => ({
  ...row,
  values: { ...row.values, distributor: row.section },
  raw: { ...row.raw, distributor: heading },
  doubts: [...row.doubts, 'distributor'],
});
