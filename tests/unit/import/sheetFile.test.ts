import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheetFile } from '../../../electron/cli/sheetFile.ts';
import type { ReadOptions } from '../../../shared/import/reading/readWorkbook.ts';
import { encodeText } from '../../support/encodings.ts';
import { fixturePath } from './support.ts';

let folder = '';
beforeAll(() => {
  process.env.LC_ALL = 'en_GB.UTF-8';
  folder = mkdtempSync(join(tmpdir(), 'affiche-lists-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusalOf(file: string, options: ReadOptions = {}) {
  const read = await readSheetFile(file, options);
  return read.ok ? null : { code: read.error.code, sentence: read.error.sentence };
}

describe('the command line says in one sentence why it reads no table', () => {
  test('of a folder', async () => {
    mkdirSync(join(folder, 'lijsten'));
    expect(await refusalOf(join(folder, 'lijsten'))).toEqual({
      code: 'folder',
      sentence: '“lijsten” is a folder. Open it and drop the lists in it here.',
    });
  });

  test('of nothing', async () => {
    expect((await refusalOf(join(folder, 'nergens.xlsx')))?.code).toBe('fileNotThere');
  });

  test('of a file without a byte', async () => {
    writeFileSync(join(folder, 'leeg.xlsx'), '');
    expect(await refusalOf(join(folder, 'leeg.xlsx'))).toEqual({
      code: 'empty',
      sentence: '“leeg.xlsx” is empty. Ask the sender to send the file again.',
    });
  });

  test('of a pipe, where there are any', async () => {
    if (process.platform === 'win32') return console.log('Windows has no pipes in folders: none was tried.');
    execFileSync('mkfifo', [join(folder, 'pijp.csv')]);
    expect((await refusalOf(join(folder, 'pijp.csv')))?.code).toBe('unreadable');
  });

  test('of a locked one, with and without a password', async () => {
    const file = join(folder, 'beveiligd.xls');
    copyFileSync(fixturePath('office/beveiligd.xls'), file);
    expect((await refusalOf(file))?.sentence).toMatch(/^“beveiligd.xls” is protected with a password\. Ask/);
    expect((await refusalOf(file, { password: 'fout' }))?.sentence).toMatch(/^This password does not open/);
    expect(await refusalOf(file, { password: 'Zaal 2 – été' })).toBeNull();
  });
});

test('a file that is written to while it is read is not read', async () => {
  const file = join(folder, 'groeit.csv');
  writeFileSync(file, '');
  // Empty room costs no disk, and enough time to read that the writer comes in between.
  truncateSync(file, 190_000_000);
  const writer = spawn(process.execPath, [
    '-e',
    `const fs = require('node:fs'); console.log('started'); for (;;) fs.appendFileSync(${JSON.stringify(file)}, 'x');`,
  ]);
  await new Promise<void>((resolve) => writer.stdout.once('data', () => resolve()));
  let refusal = await refusalOf(file);
  for (let attempt = 1; refusal?.code !== 'changed' && attempt < 20; attempt += 1)
    refusal = await refusalOf(file);
  writer.kill('SIGKILL');
  expect(refusal).toEqual({
    code: 'changed',
    sentence:
      '“groeit.csv” was changed while it was being read. Close it in the program that saves it and drop it again.',
  });
});

test('encoding, delimiter and quote are as told, and said', async () => {
  const file = join(folder, 'mac.csv');
  writeFileSync(file, encodeText("Titre,Prix\n'Cléo, de 5 à 7',9\n", 'macintosh'));
  const read = await readSheetFile(file, { encoding: 'macintosh', delimiter: ',', quote: "'" });
  expect(read.ok && read.value.workbook).toMatchObject({ encoding: 'macintosh', delimiter: ',', quote: "'" });
  expect(read.ok && read.value.workbook.sheets[0]!.rows[1]!.cells.map((cell) => cell.text)).toEqual([
    'Cléo, de 5 à 7',
    '9',
  ]);
});
