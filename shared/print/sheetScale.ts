import type { SheetMark } from './sheetMarks.ts';
import type { SheetLine, WeeklySheet } from './weeklySheet.ts';

/** From generous to just readable on a wall. */
const SCALES = [1.35, 1.28, 1.2, 1.12, 1.05, 1, 0.94, 0.88] as const;
/** What a week that needs more than one page is set in. */
const MANY_PAGES_SCALE = 0.92;

// Millimetres at scale 1, measured on printed sheets: an A4 page without its margins, and what each part takes of it.
const PAGE_MM = 264;
const MAST_MM = 28;
const DAY_MM = 11.8;
const LEAST_LINE_MM = 10.8;
const LINE_PADDING_MM = 2.4;
const TITLE_LINE_MM = 5.5;
const CREDITS_LINE_MM = 4.3;
const MARKS_LINE_MM = 4.9;
const PAGE_WIDTH_MM = 179;
const DAY_AND_HOUR_MM = 49.1;
const MM_OF_UNIT = 0.3528;
const TITLE_CHARACTER_MM = 2.6;
const CREDITS_CHARACTER_MM = 1.5;

/** A day with more lines than this is set under a heading that is repeated where it runs over the page. */
export const MOST_LINES_BESIDE_THE_DAY = 7;

// Of the column of rooms, in units of the scale: what most names need, what its widest word takes, and where it stops.
const LEAST_ROOM = 50;
const MOST_ROOM = 92;
const ROOM_CHARACTER = 5.4;
const ROOM_PADDING = 10;

/** How wide the column of rooms is, in units of the scale: no word of a room's name is broken, as far as that goes. */
export function roomWidth({ days }: Pick<WeeklySheet, 'days'>): number {
  const names = days.flatMap(({ lines }) => lines.map(({ room }) => room ?? ''));
  const widest = Math.max(0, ...names.flatMap((name) => name.split(/\s+/).map((word) => word.length)));
  return Math.min(MOST_ROOM, Math.max(LEAST_ROOM, Math.ceil(widest * ROOM_CHARACTER + ROOM_PADDING)));
}

// The rating closes the credits; its pill and each of its words take about so many characters.
const ratingCharacters = (mark: SheetMark): number =>
  mark.kind === 'rating' ? 6 + mark.icons.length * 9 : 0;
const markCharacters = (mark: SheetMark): number => (mark.kind === 'rating' ? 0 : 16);

function lineMm(line: SheetLine, scale: number, room: number): number {
  const columnMm = PAGE_WIDTH_MM - (DAY_AND_HOUR_MM + room * MM_OF_UNIT) * scale;
  const rows = (characters: number, characterMm: number) =>
    Math.ceil((characters * characterMm * scale) / columnMm);
  const sum = (charactersOf: (mark: SheetMark) => number) =>
    line.marks.reduce((total, mark) => total + charactersOf(mark), 0);
  const title = rows(line.title.length + (line.originalTitle?.length ?? 0) * 0.85, TITLE_CHARACTER_MM);
  const credits = rows(line.credits.length + sum(ratingCharacters), CREDITS_CHARACTER_MM);
  const said =
    sum(markCharacters) +
    (line.strand === null ? 0 : line.strand.length + 5) +
    (line.state === 'planned' ? 0 : 18 + (line.reason?.length ?? 0));
  const textMm =
    LINE_PADDING_MM +
    title * TITLE_LINE_MM +
    credits * CREDITS_LINE_MM +
    rows(line.note?.length ?? 0, CREDITS_CHARACTER_MM) * CREDITS_LINE_MM +
    rows(said, CREDITS_CHARACTER_MM) * MARKS_LINE_MM;
  return scale * Math.max(LEAST_LINE_MM, textMm);
}

function pageMm(sheet: WeeklySheet, scale: number): number {
  const room = roomWidth(sheet);
  return sheet.days.reduce((mm, { lines }) => {
    const linesMm = lines.reduce((sum, line) => sum + lineMm(line, scale, room), 0);
    return mm + Math.max(DAY_MM * scale, linesMm);
  }, MAST_MM);
}

/** The largest size in which the week fits on one page; a smaller one where it needs more. */
export const sheetScale = (sheet: WeeklySheet): number =>
  SCALES.find((scale) => pageMm(sheet, scale) <= PAGE_MM) ?? MANY_PAGES_SCALE;
