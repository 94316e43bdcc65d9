import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { bytesOf } from '../../support/zips.ts';

const lines = (...all: readonly string[]): string => all.join('\r\n');
const textsOf = (bytes: Uint8Array, name: string) => {
  const read = readWorkbook(bytes, name);
  return read.ok
    ? read.value.sheets.map((sheet) => [
        sheet.name,
        sheet.rows.map((row) => row.cells.map((cell) => cell.text)),
      ])
    : read.error;
};
const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

/** A workbook as Excel saves it as a "Single File Web Page", which many an "xls" is. */
const singleFile = lines(
  'MIME-Version: 1.0',
  'X-Document-Type: Workbook',
  'Content-Type: multipart/related; boundary="----=_NextPart_01"',
  '',
  'This document is a Single File Web Page.',
  '',
  '------=_NextPart_01',
  'Content-Location: file:///C:/lijst.htm',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Type: text/html; charset="windows-1252"',
  '',
  '<html><xml><x:Name>Oktober</x:Name><x:Name>November</x:Name></xml><frameset/></html>',
  '------=_NextPart_01',
  'Content-Location: file:///C:/lijst/sheet001.htm',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Type: text/html;',
  ' charset="windows-1252"',
  '',
  '<table><tr><td>Titel</td><td>Jaar</td></tr><tr><td>=C9t=E9 =',
  'blanc</td><td>2022</td></tr></table>',
  '------=_NextPart_01',
  'Content-Location: file:///C:/lijst/sheet002.htm',
  'Content-Transfer-Encoding: base64',
  'Content-Type: text/html; charset=utf-8',
  '',
  Buffer.from(table(['Titel', 'Jaar'], ['L’Œuvre', '2021'])).toString('base64'),
  '------=_NextPart_01--',
  '',
);

describe('a workbook saved as one file, and a saved mail', () => {
  test('give their tables, with the names of their sheets, whatever carries their letters', () => {
    expect(textsOf(bytesOf(singleFile), 'lijst.xls')).toEqual([
      [
        'Oktober',
        [
          ['Titel', 'Jaar'],
          ['Été blanc', '2022'],
        ],
      ],
      [
        'November',
        [
          ['Titel', 'Jaar'],
          ['L’Œuvre', '2021'],
        ],
      ],
    ]);
  });

  test('a mail gives the table in its text, not what is attached to it', () => {
    const mail = lines(
      'From: Verdeler <lijsten@example.org>',
      'Subject: line-up',
      'Content-Type: multipart/mixed; boundary=buiten',
      '',
      '--buiten',
      'Content-Type: multipart/alternative; boundary=binnen',
      '',
      '--binnen',
      'Content-Type: text/plain',
      '',
      'Close 2022',
      '--binnen',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Beste,</p>${table(['Titel', 'Jaar'], ['Close', '2022'])}`,
      '--binnen--',
      '--buiten',
      'Content-Type: text/html; name=bijlage.htm',
      'Content-Disposition: attachment; filename=bijlage.htm',
      '',
      table(['Iets', 'Anders'], ['a', 'b']),
      '--buiten--',
    );
    expect(textsOf(bytesOf(mail), 'mail.eml')).toEqual([
      [
        null,
        [
          ['Titel', 'Jaar'],
          ['Close', '2022'],
        ],
      ],
    ]);
  });

  test('without a table a mail says what to do with it', () => {
    const mail = lines('From: a@example.org', 'Subject: x', 'Content-Type: text/plain', '', 'Dag');
    expect(textsOf(bytesOf(mail), 'mail.eml')).toEqual({ code: 'otherFormat', form: 'mail' });
    const nested = lines(
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      '',
      'PHRh',
    );
    expect(textsOf(bytesOf(nested), 'mail.eml')).toEqual({ code: 'otherFormat', form: 'mail' });
  });
});
