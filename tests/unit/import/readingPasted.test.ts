import { describe, expect, test } from 'vitest';
import { pastedBytes } from '../../../shared/import/pasted.ts';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import type { RawSheet, RawWorkbook } from '../../../shared/import/sheet.ts';
import { understandSheet } from '../../../shared/import/understand.ts';
import { bytesOf } from '../../support/zips.ts';

const paste = (html: string, text = ''): RawWorkbook => {
  const read = readWorkbook(bytesOf(pastedBytes(html, text)), 'geplakte tabel 14u05');
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const textsOf = (sheet: RawSheet): readonly (readonly [number, readonly string[]])[] =>
  sheet.rows.map((row) => [row.row, row.cells.map((cell) => `${cell.column}:${cell.text}`)]);

describe('a table copied from a web page or a mail', () => {
  test('becomes rows and columns, with the address behind a title', () => {
    const { sheets, kind } = paste(`
      <meta charset="utf-8"><p>Beste,</p>
      <table><thead><tr><th>Titel<th>Regie<th>Vanaf</thead>
      <tr><td><a href="https://example.org/close">Close</a><td>Lukas&nbsp;Dhont<td>04/11/2026
      <tr><td>Le&#32;Havre</td><td>Aki <b>Kauris</b>mäki</td><td>vr 6&nbsp;nov</td></tr></table>`);
    expect(kind).toBe('html');
    expect(sheets).toHaveLength(1);
    expect(textsOf(sheets[0]!)).toEqual([
      [1, ['0:Titel', '1:Regie', '2:Vanaf']],
      [2, ['0:Close', '1:Lukas Dhont', '2:04/11/2026']],
      [3, ['0:Le Havre', '1:Aki Kaurismäki', '2:vr 6 nov']],
    ]);
    expect(sheets[0]!.rows[1]!.cells[0]!.href).toBe('https://example.org/close');
    // No program that reads tables may take a Belgian day for an American one on the way.
    expect(understandSheet(sheets[0]!).rows[0]!.values.windowFrom).toBe('2026-11-04');
  });

  test('keeps the places of cells that stand over several rows and columns', () => {
    const { sheets } = paste(`<table>
      <tr><td rowspan="3">Close</td><td colspan="2">wo 14 okt</td><td>zaal 1</td></tr>
      <tr><td>14:00</td><td>20:00</td><td>zaal 2</td></tr>
      <tr><td colspan="3">geen voorstelling</td></tr></table>`);
    expect(textsOf(sheets[0]!)).toEqual([
      [1, ['0:Close', '1:wo 14 okt', '3:zaal 1']],
      [2, ['1:14:00', '2:20:00', '3:zaal 2']],
      [3, ['1:geen voorstelling']],
    ]);
    expect(sheets[0]!.merges).toEqual([
      { fromRow: 1, toRow: 3, fromColumn: 0, toColumn: 0 },
      { fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 2 },
      { fromRow: 3, toRow: 3, fromColumn: 1, toColumn: 3 },
    ]);
  });

  test('is found within the tables a newsletter is laid out with', () => {
    const row = (...cells: readonly string[]): string =>
      `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`;
    const list = `<table>${row('Titel', 'Jaar')}${row('Stalker', '1979')}</table>`;
    const { sheets } = paste(
      `<table><tr><td><table><tr><td>Logo</td></tr></table></td></tr><tr><td>${list}</td></tr></table>`,
    );
    expect(sheets.map(textsOf)).toEqual([
      [
        [1, ['0:Titel', '1:Jaar']],
        [2, ['0:Stalker', '1:1979']],
      ],
    ]);
  });

  test('with a small list within a cell keeps it in that cell', () => {
    const { sheets } = paste(
      '<table><tr><td>Titel</td><td>Uren</td></tr><tr><td>Close</td><td><table><tr><td>14:00</td></tr><tr><td>20:00</td></tr></table></td></tr></table>',
    );
    expect(textsOf(sheets[0]!)).toEqual([
      [1, ['0:Titel', '1:Uren']],
      [2, ['0:Close', '1:14:00\n20:00']],
    ]);
  });

  test('each of several is a sheet, named by its caption', () => {
    const table = (caption: string): string =>
      `<table><caption>${caption}</caption><tr><td>Titel</td><td>Jaar</td></tr><tr><td>Close</td><td>2022</td></tr></table>`;
    expect(paste(table('Oktober') + table('November')).sheets.map((sheet) => sheet.name)).toEqual([
      'Oktober',
      'November',
    ]);
  });

  test('keeps lines apart, and takes the description of a picture for its text', () => {
    const { sheets } = paste(
      '<table><tr><td>Titel</td><td>Taal</td></tr><tr><td>Close<br>(Lukas Dhont)<p>België</p></td><td><img src="https://evil.example/pixel" alt="NL"></td></tr></table>',
    );
    expect(textsOf(sheets[0]!)[1]).toEqual([2, ['0:Close\n(Lukas Dhont)\nBelgië', '1:NL']]);
  });

  test('says what is struck through, in a tag, a style or a class, and what is hidden', () => {
    const { sheets } = paste(`<style>.xl65{text-decoration:line-through;}</style><table>
      <tr><td>Titel</td><td>Jaar</td></tr>
      <tr><td><s>Close</s></td><td>2022</td></tr>
      <tr style="text-decoration: line-through"><td>Le Havre</td><td>2011</td></tr>
      <tr class="xl65"><td>Persona</td><td>1966</td></tr>
      <tr style="display:none"><td>Stalker</td><td>1979</td></tr>
      <tr><td>Toni <s>Erdman</s> Erdmann</td><td><span style="display:none">geheim</span>2016</td></tr></table>`);
    const [sheet] = sheets;
    expect(sheet!.rows.map((row) => [row.cells[0]!.isStruck ?? false, row.isHidden ?? false])).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(sheet!.rows[5]!.cells.map((cell) => cell.text)).toEqual(['Toni Erdman Erdmann', '2016']);
  });
});

describe('hostile markup is text, or nothing', () => {
  test('scripts, styles and frames leave no trace, and no address runs anything', () => {
    const { sheets } =
      paste(`<table><tr><td>Titel<script>globalThis.isPwned = true</script></td><td>Link</td></tr>
      <tr onclick="alert(1)"><td><style>td{}</style>Close<img src=x onerror="globalThis.isPwned = true"></td>
      <td><a href="javascript:alert(1)">hier</a><iframe src="https://evil.example"></iframe></td></tr></table>`);
    expect(textsOf(sheets[0]!)).toEqual([
      [1, ['0:Titel', '1:Link']],
      [2, ['0:Close', '1:hier']],
    ]);
    expect(sheets[0]!.rows[1]!.cells[1]!.href).toBeUndefined();
    expect('isPwned' in globalThis).toBe(false);
  });

  test('cells as wide as a thousand columns and as tall as a sheet cost nothing', () => {
    const cell = '<td colspan="1000" rowspan="65534">x</td>';
    const started = performance.now();
    const read = readWorkbook(
      bytesOf(`<table>${`<tr>${cell.repeat(20)}</tr>`.repeat(3_000)}</table>`),
      'bom.html',
    );
    expect(read.ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(8_000);
  });

  test('a hundred thousand tags that are never closed are damaged, not a day’s work', () => {
    expect(readWorkbook(bytesOf(`<table><tr><td>${'<b>'.repeat(100_000)}`), 'diep.html')).toEqual({
      ok: false,
      error: { code: 'broken', detail: 'nested too deep' },
    });
  });

  test('entities are not expanded', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY lol "lol"><!ENTITY a "&lol;&lol;">]><html><table><tr><td>&a;</td></tr></table></html>`;
    expect(readWorkbook(bytesOf(laughs), 'lach.html')).toEqual({ ok: false, error: { code: 'entities' } });
  });
});

describe('text without a table', () => {
  test('from a sheet is parted by its tabs', () => {
    const { sheets, delimiter, kind } = paste('', 'Titel\tJaar\r\nStalker\t1979\r\n');
    expect([kind, delimiter, textsOf(sheets[0]!)]).toEqual([
      'text',
      '\t',
      [
        [1, ['0:Titel', '1:Jaar']],
        [2, ['0:Stalker', '1:1979']],
      ],
    ]);
  });

  test('from an answered mail loses its marks and keeps its columns', () => {
    const text = [
      '> Titel           Regie',
      '> Stalker         Andrej Tarkovski',
      '> Persona         Ingmar Bergman',
    ].join('\n');
    expect(textsOf(paste('<p>geen tabel</p>', text).sheets[0]!)[1]).toEqual([
      2,
      ['0:Stalker', '1:Andrej Tarkovski'],
    ]);
  });

  test('and with nothing in it is nothing', () => {
    expect(readWorkbook(bytesOf(pastedBytes('<p></p>', ' \n ')), 'leeg')).toEqual({
      ok: false,
      error: { code: 'empty' },
    });
  });
});
