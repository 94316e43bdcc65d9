import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CFB, utils, write } from 'xlsx';
import { MOST_BYTES } from '../../../shared/import/reading/limits.ts';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { ZIP_LIMITS } from '../../../shared/import/reading/zipGuard.ts';
import { refusalSentence } from '../../../shared/import/sheet.ts';
import { understandSheet } from '../../../shared/import/understand.ts';
import { bytesOf, withPart, zipOf } from '../../support/zips.ts';
import { fixturePath, understandText } from './support.ts';

const codeOf = (bytes: Uint8Array, name = 'line-up.xlsx'): string => {
  const read = readWorkbook(bytes, name);
  return read.ok ? 'read' : refusalSentence(read.error, name).name;
};

describe('a file that is no table is refused with its reason', () => {
  test('nothing, or nothing but blanks', () => {
    expect(readWorkbook(new Uint8Array(), 'leeg.xlsx')).toEqual({ ok: false, error: { code: 'empty' } });
    expect(readWorkbook(bytesOf(' \r\n\t\n'), 'leeg.csv')).toEqual({ ok: false, error: { code: 'empty' } });
  });

  test('a picture under the name of a workbook', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]);
    expect(readWorkbook(png, 'line-up.xlsx')).toEqual({
      ok: false,
      error: { code: 'otherFormat', form: 'picture' },
    });
  });

  test('a workbook cut off halfway', () => {
    const whole = readFileSync(fixturePath('lineup-oktober.xlsx'));
    const cut = readWorkbook(new Uint8Array(whole.subarray(0, whole.length / 2)), 'line-up.xlsx');
    expect(cut).toMatchObject({ ok: false, error: { code: 'broken' } });
  });

  test('a workbook is known by its content, whatever its name', () => {
    const bytes = new Uint8Array(readFileSync(fixturePath('lineup-oktober.xlsx')));
    expect(readWorkbook(bytes, 'line-up.csv')).toMatchObject({ ok: true, value: { kind: 'xlsx' } });
  });
});

describe('what a file is instead of a table says what to do', () => {
  const compoundOf = (stream: string): Uint8Array => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, stream, Buffer.from('text') as unknown as number[]);
    return new Uint8Array(CFB.write(container, { type: 'buffer' }) as unknown as Uint8Array);
  };
  test.each([
    ['pdf', bytesOf('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['document', zipOf([{ name: 'word/document.xml', content: bytesOf('<w:document/>') }])],
    ['document', bytesOf('{\\rtf1\\ansi Titel}')],
    ['document', compoundOf('/WordDocument')],
    ['mail', compoundOf('/__properties_version1.0')],
    ['mail', bytesOf('MIME-Version: 1.0\nContent-Type: multipart/mixed\n\nTitel;Jaar')],
    ['numbers', zipOf([{ name: 'Index/Document.iwa', content: bytesOf('x') }])],
    ['archive', zipOf([{ name: 'line-up.xlsx', content: bytesOf('x') }])],
    ['archive', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2])],
    ['picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])],
  ])('%s', (form, bytes) => {
    expect(codeOf(bytes)).toBe(`otherFormat.${form}`);
  });

  test('bytes without rhyme or reason are no table', () => {
    const garbage = Uint8Array.from(
      { length: 5_000 },
      (_, index) => (index * 7_919 + (index >> 3) * 31) % 256,
    );
    expect(codeOf(garbage)).toBe('unknownFormat');
    expect(codeOf(bytesOf('<?xml version="1.0"?><rss><channel/></rss>'))).toBe('unknownFormat');
  });

  test.each(['xlsx', 'ods', 'xlsb', 'biff8'] as const)('half an %s is damaged', (bookType) => {
    const book = utils.book_new();
    const rows = Array.from({ length: 400 }, (_, row) => [`Film ${row}`, row]);
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Lijst');
    const whole = new Uint8Array(write(book, { type: 'buffer', bookType }) as Uint8Array);
    expect(codeOf(whole.slice(0, whole.length * 0.5))).toMatch(/^(?:broken|otherFormat\.document)$/);
  });

  test.each(['fods', 'xml', 'html', 'ods', 'xls', 'xlsx'])(
    'an .%s cut off anywhere is never read in part',
    (format) => {
      const whole = new Uint8Array(readFileSync(fixturePath(`office/aanbod.${format}`)));
      const codes = [0.95, 0.8, 0.6, 0.4].map((part) =>
        codeOf(whole.slice(0, whole.length * part), `a.${format}`),
      );
      expect(new Set(codes)).toEqual(new Set(['broken']));
    },
  );

  test('an old workbook of which only the frame is left is damaged, not empty', () => {
    const whole = new Uint8Array(readFileSync(fixturePath('catalogue-patrimoine.xls')));
    expect(codeOf(whole.slice(0, whole.length * 0.95))).toBe('broken');
  });

  test('a file bigger than any list is not so much as looked into', () => {
    expect(readWorkbook(new Uint8Array(MOST_BYTES + 1), 'lang.csv')).toEqual({
      ok: false,
      error: { code: 'tooLarge', what: 'file', limit: MOST_BYTES },
    });
  });
});

describe('a bomb is refused before it goes off', () => {
  test('a part far denser than any sheet', () => {
    const bomb = zipOf([{ name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(60_000_000) }]);
    expect(readWorkbook(bomb, 'bom.xlsx')).toEqual({
      ok: false,
      error: { code: 'tooLarge', what: 'ratio', limit: ZIP_LIMITS.ratio },
    });
  });

  test('a part that holds more than its directory says', () => {
    const liar = zipOf([
      { name: '[Content_Types].xml', content: bytesOf('<Types/>') },
      { name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(5_000_000), claimed: 1_000 },
    ]);
    expect(readWorkbook(liar, 'leugen.xlsx')).toEqual({
      ok: false,
      error: { code: 'broken', detail: 'more than it says' },
    });
  });

  test('thousands of parts', () => {
    const parts = Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, index) => ({
      name: `p${index}.xml`,
      content: bytesOf('x'),
    }));
    expect(readWorkbook(zipOf(parts), 'veel.xlsx')).toEqual({
      ok: false,
      error: { code: 'tooLarge', what: 'entries', limit: ZIP_LIMITS.entries },
    });
  });

  test('one cell repeated over a whole OpenDocument sheet', () => {
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Blad1"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const bomb = zipOf([
      { name: 'META-INF/manifest.xml', content: bytesOf('<manifest/>') },
      { name: 'content.xml', content: bytesOf(content) },
    ]);
    expect(readWorkbook(bomb, 'bom.ods')).toMatchObject({
      ok: false,
      error: { code: 'tooLarge', what: 'cells' },
    });
  });

  test('a text of nothing but delimiters', () => {
    const bomb = new Uint8Array(40_000_000).fill(0x3b);
    bomb.set(bytesOf('Titel;Jaar\nClose;2022\n'));
    expect(codeOf(bomb, 'bom.csv')).toBe('tooLarge.cells');
  });
});

describe('a file that declares entities is refused in whatever form it comes', () => {
  const LAUGHS =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const attacked = (xml: string): string => xml.replace(/^(<\?xml[^>]*\?>)?/, (head) => `${head}${LAUGHS}`);
  const workbook = new Uint8Array(readFileSync(fixturePath('office/aanbod.xlsx')));
  const ods = new Uint8Array(readFileSync(fixturePath('office/aanbod.ods')));

  test.each([
    ['a sheet of an .xlsx', withPart(workbook, 'xl/worksheets/sheet1.xml', attacked)],
    ['its shared texts', withPart(workbook, 'xl/sharedStrings.xml', attacked)],
    ['its list of parts', withPart(workbook, '[Content_Types].xml', attacked)],
    ['the content of an .ods', withPart(ods, 'content.xml', attacked)],
    ['the manifest of an .ods', withPart(ods, 'META-INF/manifest.xml', attacked)],
    ['a flat .fods', bytesOf(attacked(readFileSync(fixturePath('office/aanbod.fods'), 'utf8')))],
    ['an .xml of 2003', bytesOf(attacked(readFileSync(fixturePath('office/aanbod.xml'), 'utf8')))],
  ])('%s', (_, bytes) => {
    expect(readWorkbook(bytes, 'aanval.xlsx')).toEqual({ ok: false, error: { code: 'entities' } });
  });

  test('a page’s own kind of document is no attack', () => {
    const page =
      '<!DOCTYPE html><html><table><tr><td>Titel</td><td>Jaar</td></tr><tr><td>Close</td><td>2022</td></tr></table></html>';
    expect(codeOf(bytesOf(page))).toBe('read');
  });
});

describe('a sheet that speaks of more than a sheet has is refused at once', () => {
  const workbook = new Uint8Array(readFileSync(fixturePath('lineup-oktober.xlsx')));
  const SHEET = 'xl/worksheets/sheet1.xml';
  const edited = (edit: (xml: string) => string): string => codeOf(withPart(workbook, SHEET, edit));
  const seconds = (work: () => void): number => {
    const started = performance.now();
    work();
    return (performance.now() - started) / 1_000;
  };

  test('settings of four billion columns, links over every cell', () => {
    const columns = '<cols><col min="1" max="4294967295" width="9"/></cols>';
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>';
    expect(
      seconds(() => {
        expect(edited((xml) => xml.replace(/<cols>.*?<\/cols>/, columns))).toBe('broken');
        expect(edited((xml) => xml.replace('</sheetData>', `</sheetData>${links}`))).toBe('broken');
      }),
    ).toBeLessThan(5);
  });

  test('rows and cells beyond the last are left out', () => {
    const far =
      '<row r="4000000000"><c r="A4000000000" t="inlineStr"><is><t>ver</t></is></c></row><row r="30"><c r="ZZZZ30" t="inlineStr"><is><t>ver</t></is></c></row>';
    const read = readWorkbook(
      withPart(workbook, SHEET, (xml) => xml.replace('</sheetData>', `${far}</sheetData>`)),
      'ver.xlsx',
    );
    const texts = read.ok
      ? read.value.sheets[0]!.rows.flatMap((row) => row.cells.map((cell) => cell.text))
      : [];
    expect(texts).toContain('Toni Erdmann');
    expect(texts).not.toContain('ver');
  });

  test('cells merged down to the last row, ten thousand times', () => {
    const merges = Array.from(
      { length: 10_000 },
      (_, index) => `<mergeCell ref="A${index + 1}:A1048576"/>`,
    ).join('');
    const read = readWorkbook(
      withPart(workbook, SHEET, (xml) =>
        xml.replace('</sheetData>', `</sheetData><mergeCells count="10000">${merges}</mergeCells>`),
      ),
      'samen.xlsx',
    );
    expect(read.ok).toBe(true);
    const sheet = read.ok ? read.value.sheets[0]! : null;
    expect(seconds(() => void understandSheet(sheet!))).toBeLessThan(5);
  });

  test('a sheet of 1,048,576 empty rows is its films', () => {
    const rows = Array.from(
      { length: 1_048_576 - 40 },
      (_, index) => `<row r="${index + 41}" ht="15"/>`,
    ).join('');
    const bytes = withPart(workbook, SHEET, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
    const read = readWorkbook(bytes, 'leeg.xlsx');
    expect(read.ok && understandSheet(read.value.sheets[0]!).dataRows).toBe(13);
  });

  test.each(['office/aanbod.ods', 'office/aanbod.fods'])(
    'a million empty rows at the end of %s are nothing',
    (name) => {
      const rows =
        '<table:table-row table:number-rows-repeated="1048000" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
      const whole = new Uint8Array(readFileSync(fixturePath(name)));
      const edit = (xml: string): string =>
        xml.replace('</table:table>', `${rows.repeat(200)}</table:table>`);
      const bytes = name.endsWith('.ods')
        ? withPart(whole, 'content.xml', edit)
        : bytesOf(edit(new TextDecoder().decode(whole)));
      expect(
        seconds(() => {
          const read = readWorkbook(bytes, name);
          expect(read.ok && read.value.sheets[0]!.rows.at(-1)!.row).toBe(8);
        }),
      ).toBeLessThan(5);
    },
  );

  test('columns and links of an old workbook that never end', () => {
    const record = (type: number, ...words: readonly number[]): Buffer => {
      const bytes = Buffer.alloc(4 + words.length * 2);
      bytes.writeUInt16LE(type, 0);
      bytes.writeUInt16LE(words.length * 2, 2);
      for (const [index, word] of words.entries()) bytes.writeUInt16LE(word, 4 + index * 2);
      return bytes;
    };
    const stream = (middle: Buffer): Uint8Array =>
      new Uint8Array(Buffer.concat([record(0x809, 0x600, 0x10, 0, 0), middle, record(0x0a)]));
    expect(codeOf(stream(record(0x7d, 0, 0xffff, 0, 0, 0, 0)))).toBe('broken');
    const links = Array.from({ length: 50 }, () => record(0x1b8, 0, 0xffff, 0, 0xff, 0, 0, 0, 0));
    expect(codeOf(stream(Buffer.concat(links)))).toBe('empty');
  });
});

describe('odd content stays text', () => {
  test('a cell that starts like a formula is its text', () => {
    const { rows } = understandText('Titel;Regie\n=HYPERLINK("x");@SUM(1)\n+1;-2\n');
    expect(rows.map((row) => [row.values.title, row.values.director])).toEqual([
      ['=HYPERLINK("x")', '@SUM(1)'],
      ['+1', '-2'],
    ]);
  });

  test('a cell of ten million letters is cut, and said so', () => {
    const understood = understandText(`Titel;Synopsis\nStalker;${'a'.repeat(10_000_000)}\n`);
    expect(understood.rows[0]!.values.synopsis!.length).toBe(50_000);
    expect(understood.problems).toMatchObject([{ address: 'B2', code: 'tooLong', severity: 'warn' }]);
  });

  test.each([
    ['Voorwaarden', '50%', '1.'],
    ['Duur', '105', '( '],
    ['Gesproken taal', 'FR', 'st '],
    ['Land', 'BE', 'en '],
    // One that is walked over and over would not be done in an hour: the time a test has tells them apart on any machine.
  ])(
    'a cell of ten megabytes is soon done with where a column holds values: %s',
    { timeout: 60_000 },
    (header, value, unit) => {
      const rows = [`Close;${value}`, `Stalker;${unit.repeat(10_000_000 / unit.length)}`];
      const understood = understandText(`Titel;${header}\n${rows.join('\n')}\n`);
      expect(understood.rows.map(({ values }) => values.title)).toEqual(['Close', 'Stalker']);
      expect(understood.problems.map(({ address, code }) => [address, code])).toContainEqual([
        'B3',
        'tooLong',
      ]);
    },
  );

  test('a cell of ten million letters in a workbook is cut too', () => {
    const workbook = new Uint8Array(readFileSync(fixturePath('lineup-oktober.xlsx')));
    const long = withPart(workbook, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</sheetData>',
        `<row r="40"><c r="A40" t="inlineStr"><is><t>${'é'.repeat(10_000_000)}</t></is></c></row></sheetData>`,
      ),
    );
    const read = readWorkbook(long, 'lang.xlsx');
    const cell = read.ok ? read.value.sheets[0]!.rows.at(-1)!.cells[0]! : undefined;
    expect(cell!.text.length).toBe(10_000_000);
    expect(JSON.stringify(read.ok && understandSheet(read.value.sheets[0]!)).length).toBeLessThan(200_000);
  });

  test('a sheet of 200,000 empty rows is as quick as its films', () => {
    const started = performance.now();
    const understood = understandText(`Titel;Regie\nStalker;Andrej Tarkovski\n${';\n'.repeat(200_000)}`);
    expect(understood.dataRows).toBe(1);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('a sheet without anything to read gives no rows', () => {
    expect(
      understandSheet({ name: 'Blad1', rows: [], columnCount: 0, merges: [], hiddenColumns: [] }),
    ).toMatchObject({ headerRow: null, dataRows: 0, rows: [], problems: [] });
  });
});
