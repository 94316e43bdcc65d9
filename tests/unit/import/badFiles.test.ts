import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { ZIP_LIMITS } from '../../../shared/import/reading/zipGuard.ts';
import { understandSheet } from '../../../shared/import/understand.ts';
import { fixturePath, understandText } from './support.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

type Part = { readonly name: string; readonly content: Uint8Array; readonly claimed?: number };

/** A ZIP made by hand, so that its directory can lie. */
function zipOf(parts: readonly Part[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed } of parts) {
    const packed = deflateRawSync(content, { level: 9 });
    const size = claimed ?? content.length;
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const line = Buffer.alloc(46 + name.length);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(size, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(offset, 42);
    line.write(name, 46);
    chunks.push(local, packed);
    directory.push(line);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, line) => sum + line.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}

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

  test('an XML entity attack changes nothing but its own text', () => {
    const entities = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Blad1"><Table><Row><Cell><Data ss:Type="String">Titel &b;</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const read = readWorkbook(bytesOf(entities), 'entiteiten.xml');
    const texts = read.ok
      ? read.value.sheets.flatMap((sheet) =>
          sheet.rows.flatMap((row) => row.cells.map((cell) => cell.text.length)),
        )
      : [];
    expect(texts.every((length) => length < 20)).toBe(true);
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
