import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { binaryRecords } from '../../../shared/import/reading/binaryParts.ts';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { understandSheet } from '../../../shared/import/understand.ts';
import { partsOf, zipOf } from '../../support/zips.ts';

const FONT = 43;
const FORMAT = 47;
const STRUCK = 8;
const AS_TEXT = 49;

/** A list of four films; the cells of the third are in a format of their own, as cells are that are struck through. */
function listBytes(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Titel', 'Regie', 'Jaar'],
    ['Close', 'Lukas Dhont', 2022],
    ['Le Havre', 'Aki Kaurismäki', 2011],
    ['Persona', 'Ingmar Bergman', 1966],
    ['Stalker', 'Andrej Tarkovski', 1979],
  ]);
  for (const address of ['A4', 'B4', 'C4']) sheet[address].z = '@';
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Legende']]), 'Uitleg');
  utils.book_append_sheet(book, sheet, 'Films & reeksen');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsb' }) as Uint8Array);
}

/** Adds a second font to the styles, struck through, and gives it to the format of the third film. */
function withStruckFormat(styles: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let isFirst = true;
  for (const { type, from, at, end } of binaryRecords(styles)) {
    const record = styles.slice(from, end);
    const place = at - from;
    if (type === FORMAT && record[place + 2] === AS_TEXT) record[place + 4] = 1;
    pieces.push(record);
    if (type !== FONT || !isFirst) continue;
    isFirst = false;
    const struck = record.slice();
    struck[place + 2]! |= STRUCK;
    pieces.push(struck);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

const repacked = (bytes: Uint8Array, edit: (content: Uint8Array) => Uint8Array): Uint8Array =>
  zipOf(
    [...partsOf(bytes)].map((part) =>
      part.name === 'xl/styles.bin' ? { ...part, content: edit(part.content) } : part,
    ),
  );

describe('a workbook in binary parts (.xlsb)', () => {
  test('says which lines are struck through, on the sheet they stand on', () => {
    const read = readWorkbook(repacked(listBytes(), withStruckFormat), 'lijst.xlsb');
    const [legend, films] = read.ok ? read.value.sheets : [];
    expect(legend!.rows[0]!.cells[0]!.isStruck).toBeUndefined();
    expect(understandSheet(films!).rows.map(({ values, isStruck }) => [values.title, isStruck])).toEqual([
      ['Close', undefined],
      ['Le Havre', undefined],
      ['Persona', true],
      ['Stalker', undefined],
    ]);
  });

  test('strikes nothing where no font does', () => {
    const read = readWorkbook(listBytes(), 'lijst.xlsb');
    const cells = read.ok ? read.value.sheets[1]!.rows.flatMap((row) => row.cells) : [];
    expect(cells.map((cell) => cell.isStruck)).toEqual(cells.map(() => undefined));
    expect(cells.length).toBe(15);
  });
});
