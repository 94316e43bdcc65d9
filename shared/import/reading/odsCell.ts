import type { RawCell } from '../sheet.ts';
import type { Attributes } from './markup.ts';
import { clockOf, partOfDuration, storedMoment } from './serials.ts';
import { isBlank } from './sheetBuilder.ts';
import { isErrorText, textCell } from './textCell.ts';

/** What an OpenDocument cell says of itself, and the text it shows. */
export type OdsCell = {
  readonly attributes: Attributes;
  readonly text: string;
  readonly href: string | undefined;
  readonly comment: string;
  readonly isStruck: boolean;
};

/** A cell's value by its own word, its text as shown; undefined where there is nothing to see. */
export function rawOdsCell(cell: OdsCell, column: number): RawCell | undefined {
  const raw = valueCell(cell, column);
  if (raw === undefined) return undefined;
  if (cell.href !== undefined) raw.href = cell.href;
  if (cell.comment.trim() !== '') raw.comment = cell.comment.trim();
  if (cell.isStruck) raw.isStruck = true;
  return raw;
}

function valueCell({ attributes, text }: OdsCell, column: number): RawCell | undefined {
  const kind = attributes['office:value-type'];
  const formula = attributes['table:formula'];
  const shown = text === '' ? (attributes['office:string-value'] ?? '') : text;
  if (attributes['calcext:value-type'] === 'error' || (formula !== undefined && isErrorText(shown)))
    return { column, kind: 'error', text: shown === '' ? '#ERROR' : shown };
  if (kind === undefined && formula !== undefined && shown === '')
    return { column, kind: 'error', text: formula.replace(/^\w+:/, ''), isFormula: true };
  switch (kind) {
    case 'float':
    case 'percentage':
    case 'currency':
      return figureOf(attributes['office:value'], shown, column);
    case 'date':
      return dateOf(attributes['office:date-value'], shown, column);
    case 'time':
      return timeOf(attributes['office:time-value'], shown, column);
    case 'boolean':
      return {
        column,
        kind: 'boolean',
        text: attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE',
      };
    default:
      return textOf(shown, column);
  }
}

const textOf = (text: string, column: number): RawCell | undefined =>
  isBlank(text) ? undefined : textCell(column, text);

function figureOf(value: string | undefined, text: string, column: number): RawCell | undefined {
  const number = Number(value);
  if (value === undefined || !Number.isFinite(number)) return textOf(text, column);
  return { column, kind: 'number', text: text === '' ? value : text, number };
}

function dateOf(value: string | undefined, text: string, column: number): RawCell | undefined {
  const moment = value === undefined ? undefined : storedMoment(value);
  if (moment === undefined) return textOf(text === '' ? (value ?? '') : text, column);
  return { column, kind: 'date', text: text === '' ? moment.iso : text, ...moment };
}

function timeOf(value: string | undefined, text: string, column: number): RawCell | undefined {
  const number = value === undefined ? undefined : partOfDuration(value);
  if (number === undefined) return textOf(text === '' ? (value ?? '') : text, column);
  // A running time of a day or more is a figure; below that it is what a clock shows.
  if (number >= 1) return { column, kind: 'number', text: text === '' ? String(number) : text, number };
  const iso = clockOf(number);
  return { column, kind: 'date', text: text === '' ? iso : text, number, iso };
}
