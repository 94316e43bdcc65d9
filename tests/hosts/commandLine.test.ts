import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockHouse } from '../../electron/core/lock.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'affiche-cli-'));
const house = join(folder, 'house');
const lineUp = join(ROOT, 'tests/fixtures/import/lineup-oktober.xlsx');

type Said = {
  readonly code: number | null;
  readonly answer: Record<string, unknown>;
  readonly complaint: string;
};

/** Runs `affiche ARGS` as a terminal in English would. */
const affiche = (...args: readonly string[]): Promise<Said> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'electron/cli/main.ts'), ...args], {
      env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
    });
    let printed = '';
    let complaint = '';
    child.stdout.on('data', (part) => {
      printed += part;
    });
    child.stderr.on('data', (part) => {
      complaint += part;
    });
    child.once('close', (code) => {
      const isJson = printed.trimStart().startsWith('{') || printed.trimStart().startsWith('[');
      done({ code, answer: isJson ? JSON.parse(printed) : { text: printed }, complaint });
    });
  });

beforeAll(async () => {
  const made = await affiche('sample', '--lang', 'nl', '--data', house);
  expect(made.answer).toMatchObject({ venue: 'Filmhuis De Lantaarn', rooms: 2, films: 40, screenings: 120 });
  expect(made.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a second sample season is refused, with code, facts and sentence', async () => {
  expect(await affiche('sample', '--data', house)).toEqual({
    code: 1,
    answer: {
      refused: {
        code: 'alreadySetUp',
        facts: {},
        sentence: 'This house is already set up. Nothing was changed.',
      },
    },
    complaint: '',
  });
});

test('the two deliberate conflicts of the sample season are told with their sentences', async () => {
  const { code, answer } = await affiche('conflicts', '--data', house);
  const told = answer.conflicts as readonly {
    code: string;
    severity: string;
    sentence: string;
    film: string;
  }[];
  const conflicts = told.filter(({ severity }) => severity !== 'hint');
  expect(code).toBe(0);
  expect(new Set(conflicts.map((conflict) => conflict.code)).size).toBe(2);
  expect(conflicts.every((conflict) => conflict.sentence.length > 10 && conflict.film !== null)).toBe(true);
  const none = await affiche('conflicts', '--data', house, '--from', '2020-01-01', '--to', '2020-01-31');
  expect(none.answer).toEqual({ from: '2020-01-01', to: '2020-01-31', count: 0, conflicts: [] });
});

test('a sheet is read without a house, and taken over twice only once', async () => {
  const read = await affiche('read-sheet', lineUp);
  expect([read.code, read.answer.headerRow, read.answer.dataRows]).toEqual([0, 4, 13]);
  const counts = ({ answer }: Said) => {
    const { new: added, unchanged, newFilms } = answer.counts as Record<string, number>;
    return { added, unchanged, newFilms };
  };
  const planned = await affiche('import', lineUp, '--plan', '--data', house);
  expect([planned.code, planned.answer.run]).toEqual([0, null]);
  const first = await affiche('import', lineUp, '--data', house);
  expect([first.code, counts(first)]).toEqual([0, counts(planned)]);
  const second = await affiche('import', lineUp, '--data', house);
  expect([second.code, counts(second)]).toEqual([0, { added: 0, unchanged: 12, newFilms: 0 }]);
});

test('a file that cannot be read is refused with a sentence', async () => {
  const empty = join(folder, 'leeg.xlsx');
  writeFileSync(empty, '');
  const refused = await affiche('read-sheet', empty);
  expect([refused.code, refused.answer]).toEqual([
    1,
    {
      refused: {
        code: 'empty',
        facts: { fileName: 'leeg.xlsx' },
        sentence: '“leeg.xlsx” is empty. Ask the sender to send the file again.',
      },
    },
  ]);
  const absent = await affiche('read-sheet', join(folder, 'weg.csv'));
  expect([absent.code, (absent.answer.refused as { code: string }).code]).toEqual([1, 'fileNotThere']);
});

test('nothing is written to a house that is open, and reading goes on', async () => {
  const locked = lockHouse(house);
  if (!locked.ok) throw new Error('the house is locked already');
  const refused = await affiche('import', lineUp, '--data', house);
  expect([refused.code, (refused.answer.refused as { code: string }).code]).toEqual([1, 'readOnly']);
  expect((await affiche('verify', '--data', house)).answer).toMatchObject({ isSound: true });
  locked.value();
});

test('a folder without a house is left as it is', async () => {
  const nowhere = join(folder, 'nowhere');
  const refused = await affiche('verify', '--data', nowhere);
  expect([refused.code, (refused.answer.refused as { code: string }).code]).toEqual([1, 'noHouse']);
  expect(existsSync(nowhere)).toBe(false);
});

test('a command that is not understood ends with 2 and says why on standard error', async () => {
  const wrong = [
    ['nonsense'],
    ['conflicts', '--from', '3'],
    ['print', 'weekly', '--data', house],
    ['read-sheet'],
  ];
  const said = await Promise.all(wrong.map((args) => affiche(...args)));
  expect(said.map(({ code, complaint }) => [code, complaint !== ''])).toEqual(wrong.map(() => [2, true]));
  const help = await affiche('print', 'weekly', '--help');
  expect([help.code, String(help.answer.text).includes('--week <day>')]).toEqual([0, true]);
});

test('nothing waits in a house where nothing was approved', async () => {
  expect(await affiche('payloads', '--data', house)).toEqual({ code: 0, answer: [], complaint: '' });
});
