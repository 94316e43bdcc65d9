import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BookType, type CellObject, utils, type WorkBook, type WorkSheet, write } from 'xlsx';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../../../shared/import/sheet.ts';
import { understandSheet } from '../../../shared/import/understand.ts';
import { partsOf, withPart, zipOf } from '../../support/zips.ts';
import { fixturePath } from './support.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

function bookOf(sheets: Readonly<Record<string, WorkSheet>>, changes: Partial<WorkBook> = {}): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return Object.assign(book, changes);
}
const saved = (book: WorkBook, bookType: BookType = 'xlsx'): Uint8Array =>
  new Uint8Array(write(book, { type: 'buffer', bookType }) as Uint8Array);

function open(bytes: Uint8Array): RawWorkbook {
  const read = readWorkbook(bytes, 'lijst.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
const cellsOf = (sheet: RawSheet | undefined, row: number): readonly RawCell[] =>
  sheet?.rows.find((each) => each.row === row)?.cells ?? [];

const list = (): WorkSheet =>
  utils.aoa_to_sheet([
    ['Titel', 'Jaar', 'Duur'],
    ['Stalker', 1979, 162],
    ['Persona', 1966, 83],
  ]);

describe('every container of a workbook', () => {
  test.each(['xlsx', 'xlsm', 'xlsb', 'biff8', 'biff5', 'biff2', 'ods', 'fods', 'xlml', 'html'] as const)(
    '%s is read, whatever it is called',
    (bookType) => {
      const [sheet] = open(saved(bookOf({ Lijst: list() }), bookType)).sheets;
      expect(sheet!.rows.map((row) => [row.row, row.cells.map((cell) => cell.text)])).toEqual([
        [1, ['Titel', 'Jaar', 'Duur']],
        [2, ['Stalker', '1979', '162']],
        [3, ['Persona', '1966', '83']],
      ]);
    },
  );

  test('a workbook written as ZIP64 is an ordinary one', () => {
    const parts = partsOf(saved(bookOf({ Lijst: list() })));
    expect(open(zipOf(parts, { isWide: true })).sheets).toEqual(open(zipOf(parts)).sheets);
  });

  test('a workbook whose parts have paths of Windows is read', () => {
    const parts = partsOf(saved(bookOf({ Lijst: list() })));
    const windows = parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }));
    expect(open(zipOf(windows)).sheets[0]!.rows).toHaveLength(3);
  });

  test('macros are not so much as unpacked', () => {
    const parts = partsOf(saved(bookOf({ Lijst: list() }), 'xlsm'));
    const macros = { name: 'xl/vbaProject.bin', content: new Uint8Array(2_000).fill(7), claimed: 500_000 };
    expect(open(zipOf([...parts, macros])).sheets[0]!.rows).toHaveLength(3);
  });
});

describe('figures that are days', () => {
  const dated = (): WorkSheet => {
    const sheet = utils.aoa_to_sheet([['Vanaf', 'Om', 'Samen', 'Bedrag', 'Deel']]);
    utils.sheet_add_aoa(sheet, [[46_309, 0.822_916_666_7, 46_309.822_916_666_7, 1_250.5, 0.455]], {
      origin: 'A2',
    });
    const formats = ['dd/mm/yyyy', 'hh:mm', 'd mmm yyyy hh:mm', '[$€-813] #,##0.00', '[$-813]0.0%'];
    for (const [index, format] of formats.entries())
      (sheet[utils.encode_cell({ r: 1, c: index })] as { z: string }).z = format;
    return sheet;
  };

  test.each(['xlsx', 'xlsb', 'biff8', 'xlml'] as const)('are days by their format in %s', (bookType) => {
    const cells = cellsOf(open(saved(bookOf({ Lijst: dated() }), bookType)).sheets[0], 2);
    expect(cells.map((cell) => cell.iso)).toEqual([
      '2026-10-14',
      '19:45',
      '2026-10-14T19:45',
      undefined,
      undefined,
    ]);
    expect(cells.slice(3).map((cell) => [cell.kind, cell.number])).toEqual([
      ['number', 1_250.5],
      ['number', 0.455],
    ]);
  });

  test('show money and shares with their own signs', () => {
    const texts = cellsOf(open(saved(bookOf({ Lijst: dated() }))).sheets[0], 2).map((cell) => cell.text);
    expect(texts.slice(3)).toEqual(['€ 1,250.50', '45.5%']);
  });

  test('count from 1904 where the workbook says so', () => {
    const since1904 = bookOf({ Lijst: dated() }, { Workbook: { WBProps: { date1904: true } } });
    const moved = withPart(saved(since1904), SHEET, (xml) => xml.replace('<v>46309</v>', '<v>44847</v>'));
    expect(cellsOf(open(moved).sheets[0], 2)[0]!.iso).toBe('2026-10-14');
  });
});

describe('formulas', () => {
  const withCell = (address: string, xml: string): RawSheet =>
    open(
      withPart(saved(bookOf({ Lijst: list() })), SHEET, (sheet) =>
        sheet.replace(new RegExp(`<c r="${address}"[^>]*>.*?</c>`), xml),
      ),
    ).sheets[0]!;

  test('give their stored result, and are never reckoned', () => {
    const sheet = withCell('C2', '<c r="C2"><f>100+100</f><v>162</v></c>');
    expect(cellsOf(sheet, 2)[2]).toEqual({ column: 2, kind: 'number', text: '162', number: 162 });
  });

  test.each([
    ['none at all', '<c r="C2"><f>80+82</f></c>'],
    ['an empty one', '<c r="C2"><f>80+82</f><v/></c>'],
    ['a blank one', '<c r="C2"><f>80+82</f><v></v></c>'],
  ])('without a stored result (%s) are marked, and say what to do', (_, xml) => {
    const sheet = withCell('C2', xml);
    expect(cellsOf(sheet, 2)[2]).toEqual({ column: 2, kind: 'error', text: '=80+82', isFormula: true });
    const [row] = understandSheet(sheet).rows;
    expect(row!.values.runtimeMinutes).toBeUndefined();
    expect(row!.problems).toMatchObject([{ address: 'C2', code: 'noResult', severity: 'warn' }]);
  });

  test('that share another’s text are marked too', () => {
    const sheet = withCell('C3', '<c r="C3"><f t="shared" si="0"/></c>');
    expect(cellsOf(sheet, 3)[2]).toEqual({ column: 2, kind: 'error', text: '=…', isFormula: true });
  });

  test('that failed leave the field empty, and are marked', () => {
    const sheet = withCell('C2', '<c r="C2" t="e"><f>NA()</f><v>#N/A</v></c>');
    const [row] = understandSheet(sheet).rows;
    expect([row!.values.title, row!.values.runtimeMinutes]).toEqual(['Stalker', undefined]);
    expect(row!.problems).toMatchObject([
      { address: 'C2', text: '#N/A', code: 'errorValue', severity: 'warn' },
    ]);
  });
});

describe('what stands around the text of a cell', () => {
  test.each(['xlsx', 'biff8', 'xlsb'] as const)(
    'addresses behind it and comments beside it in %s',
    (bookType) => {
      const sheet = list();
      utils.cell_set_hyperlink(sheet.A2 as CellObject, 'https://example.org/stalker');
      utils.cell_add_comment(sheet.A2 as CellObject, 'Enkel zaal 1', 'Verdeler');
      const cell = cellsOf(open(saved(bookOf({ Lijst: sheet }), bookType)).sheets[0], 2)[0]!;
      expect(cell.href).toBe('https://example.org/stalker');
      expect(cell.comment).toContain('Enkel zaal 1');
    },
  );

  test('an address that runs something or stays within the sheet is none', () => {
    const sheet = list();
    utils.cell_set_hyperlink(sheet.A2 as CellObject, 'javascript:alert(1)');
    utils.cell_set_internal_link(sheet.A3 as CellObject, 'Lijst!B2');
    const { sheets } = open(saved(bookOf({ Lijst: sheet })));
    expect([cellsOf(sheets[0], 2)[0]!.href, cellsOf(sheets[0], 3)[0]!.href]).toEqual([undefined, undefined]);
  });

  test('rich text is its text, line breaks and all', () => {
    const rich = withPart(saved(bookOf({ Lijst: list() })), SHEET, (xml) =>
      xml.replace(
        /<c r="A2"[^>]*>.*?<\/c>/,
        '<c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>Stal</t></r><r><t>ker&#10;(Tarkovski)</t></r></is></c>',
      ),
    );
    expect(cellsOf(open(rich).sheets[0], 2)[0]!.text).toBe('Stalker\n(Tarkovski)');
  });

  test.each(['xlsx', 'biff8', 'xlsb'] as const)('a sheet out of sight is said to be in %s', (bookType) => {
    const book = bookOf({ Lijst: list(), Marges: list(), Code: list() });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
    const { sheets } = open(saved(book, bookType));
    expect(sheets.map((sheet) => sheet.isHidden ?? false)).toEqual([false, true, true]);
  });
});

test('the same bytes give the same cells', () => {
  for (const bookType of ['xlsx', 'biff8', 'ods', 'xlml', 'html', 'csv'] as const) {
    const bytes = saved(bookOf({ Lijst: list() }), bookType);
    expect(readWorkbook(bytes, 'a')).toEqual(readWorkbook(bytes, 'a'));
  }
});

describe('the letters of an Excel 5 workbook are those of its code page', () => {
  const CODE_PAGE = 0x42;
  const withLetters = (codePage: number, letters: readonly number[]): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Titel'], ['XXXXXXXX']]), 'Lijst');
    const bytes = Buffer.from(write(book, { type: 'buffer', bookType: 'biff5' }) as Uint8Array);
    Buffer.from(letters).copy(bytes, bytes.indexOf('XXXXXXXX'));
    const record = Buffer.from([CODE_PAGE, 0, 2, 0]);
    bytes.writeUInt16LE(codePage, bytes.indexOf(record) + 4);
    return new Uint8Array(bytes);
  };
  test.each([
    [1252, [0xc9, 0x74, 0xe9, 0x20, 0x9c, 0x80, 0x92, 0x41], 'Été œ€’A'],
    [1250, [0x8c, 0x9c, 0xb3, 0xf8, 0xea, 0x9a, 0x9e, 0x41], 'ŚśłřęšžA'],
    [10_000, [0x8e, 0x8f, 0xd5, 0x88, 0xcf, 0x41, 0x41, 0x41], 'éè’àœAAA'],
    [32_768, [0x8e, 0x8f, 0xd5, 0x88, 0xcf, 0x41, 0x41, 0x41], 'éè’àœAAA'],
    [850, [0x82, 0x8a, 0x85, 0x87, 0x41, 0x41, 0x41, 0x41], 'éèàçAAAA'],
  ])('%i', (codePage, letters, wanted) => {
    const read = readWorkbook(withLetters(codePage, letters), 'lijst.xls');
    expect(read.ok && read.value.sheets[0]!.rows[1]!.cells[0]!.text).toBe(wanted);
  });
});

describe('a cell is its text, however the workbook keeps it', () => {
  const workbook = new Uint8Array(readFileSync(fixturePath('office/aanbod.xlsx')));
  const row = (cells: string): string =>
    withRow(cells)
      .map((cell) => `${cell.kind}:${cell.text}`)
      .join(' ');
  const withRow = (cells: string): readonly RawCell[] => {
    const bytes = withPart(workbook, SHEET, (xml) =>
      xml.replace('</sheetData>', `<row r="60">${cells}</row></sheetData>`),
    );
    const read = readWorkbook(bytes, 'lijst.xlsx');
    return read.ok ? read.value.sheets[0]!.rows.find((each) => each.row === 60)!.cells : [];
  };

  test('rich text and its reading aid, line ends written as codes', () => {
    expect(
      row(
        '<c r="A60" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Tokyo </t></r><r><t>Story</t></r><rPh sb="0" eb="2"><t>toukyou</t></rPh></is></c>',
      ),
    ).toBe('text:Tokyo Story');
  });

  test('shared formulas, errors, ticks, and figures kept as text', () => {
    expect(
      row(
        '<c r="A60"><f t="shared" ref="A60:B60" si="9">A1+1</f><v>5</v></c><c r="B60"><f t="shared" si="9"/><v>6</v></c><c r="C60" t="e"><v>#N/A</v></c><c r="D60" t="b"><v>1</v></c><c r="E60" t="str"><v>46105</v></c>',
      ),
    ).toBe('number:5 number:6 error:#N/A boolean:TRUE text:46105');
  });
});
