import type { SheetLine, WeeklySheet } from './weeklySheet.ts';

/** From generous to just readable on a wall. */
const SCALES = [1.35, 1.28, 1.2, 1.12, 1.05, 1, 0.94, 0.88] as const;
/** What a week that needs more than one page is set in. */
const MANY_PAGES_SCALE = 0.92;

// Millimetres at scale 1, measured on printed sheets: an A4 page without its margins, and what each part takes of it.
const PAGE_MM = 262;
const MAST_MM = 25;
const EMPTY_DAY_MM = 6.5;
const LINE_PADDING_MM = 2.3;
const TITLE_LINE_MM = 5.5;
const CREDITS_LINE_MM = 4.4;
const MARKS_LINE_MM = 4.9;
const TEXT_COLUMN_MM = 103;
const TITLE_CHARACTER_MM = 2.3;
const CREDITS_CHARACTER_MM = 1.62;

/** A day with more lines than this is set under a heading that is repeated where it runs over the page. */
export const MOST_LINES_BESIDE_THE_DAY = 7;

function lineMm(line: SheetLine, scale: number): number {
  const columnMm = TEXT_COLUMN_MM - 26 * (scale - 1);
  const rows = (characters: number, characterMm: number) =>
    Math.max(1, Math.ceil((characters * characterMm * scale) / columnMm));
  const title = rows(line.title.length + (line.originalTitle?.length ?? 0), TITLE_CHARACTER_MM);
  const credits = rows(line.credits.length, CREDITS_CHARACTER_MM);
  const marks = line.marks.length > 0 || line.strand !== null || line.state !== 'planned' ? 1 : 0;
  return (
    scale * (LINE_PADDING_MM + title * TITLE_LINE_MM + credits * CREDITS_LINE_MM + marks * MARKS_LINE_MM)
  );
}

const pageMm = (sheet: WeeklySheet, scale: number): number =>
  MAST_MM +
  sheet.days.reduce(
    (sum, { lines }) =>
      sum +
      (lines.length === 0
        ? EMPTY_DAY_MM * scale
        : Math.max(
            13 * scale,
            lines.reduce((mm, line) => mm + lineMm(line, scale), 0),
          )),
    0,
  );

/** The largest size in which the week fits on one page; a smaller one where it needs more. */
export const sheetScale = (sheet: WeeklySheet): number =>
  SCALES.find((scale) => pageMm(sheet, scale) <= PAGE_MM) ?? MANY_PAGES_SCALE;
