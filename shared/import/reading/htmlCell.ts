import type { RawCell } from '../sheet.ts';
import { textCell } from './textCell.ts';

/** A cell of a page while its text comes in, piece by piece. */
export type OpenCell = {
  readonly column: number;
  readonly pieces: string[];
  /** The last sign so far: blanks that meet become one. */
  last: string;
  /** Letters, and how many of them are struck through. */
  letters: number;
  struck: number;
  href: string | undefined;
  picture: string;
  comment: string;
};

export const openCell = (column: number): OpenCell => ({
  column,
  pieces: [],
  last: '\n',
  letters: 0,
  struck: 0,
  href: undefined,
  picture: '',
  comment: '',
});

/** Adds text whose blanks are single ones already. */
export function addText(cell: OpenCell, text: string, isStruck: boolean): void {
  const isAfterBlank = cell.last === ' ' || cell.last === '\n';
  const piece = isAfterBlank && text.startsWith(' ') ? text.slice(1) : text;
  if (piece === '') return;
  const letters = piece.replaceAll(/\s/g, '').length;
  cell.letters += letters;
  if (isStruck) cell.struck += letters;
  cell.pieces.push(piece);
  cell.last = piece.slice(-1);
}

/** Begins a new line, unless one has just begun. */
export function breakLine(cell: OpenCell): void {
  if (cell.last === '\n') return;
  cell.pieces.push('\n');
  cell.last = '\n';
}

/** The cell as it is read; undefined where there is nothing to see in it. */
export function rawCellOf(cell: OpenCell): RawCell | undefined {
  const text = cell.pieces.join('').replaceAll(' \n', '\n').trim() || cell.picture.trim();
  if (text === '') return undefined;
  const raw = textCell(cell.column, text);
  if (cell.href !== undefined) raw.href = cell.href;
  const comment = cell.comment.trim();
  if (comment !== '') raw.comment = comment;
  if (cell.struck > 0 && cell.struck === cell.letters) raw.isStruck = true;
  return raw;
}
