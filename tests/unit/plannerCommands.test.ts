import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  commandOfKey,
  keyLabel,
  keyName,
  PLANNER_COMMANDS,
  plannerCommands,
  suits,
} from '../../shared/plannerCommands.ts';

const press = (key: string, changes: object = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...changes });

test('no two commands share a key', () => {
  const keys = plannerCommands.flatMap(([, { keys: own }]) => own);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  for (const [name, { keys: own }] of plannerCommands)
    for (const key of own) expect(commandOfKey(key)).toBe(name);
});

test('every command is done by something in the planner', () => {
  const folder = resolve(import.meta.dirname, '../../renderer/features/planner');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const isHandled = (name: string) => new RegExp(`(?:^|[\\s{(,'])${name}'?(?::|,|\\()`, 'm').test(source);
  expect(Object.keys(PLANNER_COMMANDS).filter((name) => !isHandled(name))).toEqual([]);
});

test('a key is named the same on any keyboard: shift counts for letters and named keys, not for signs', () => {
  expect([
    press('T'),
    press('d', { ctrlKey: true }),
    press('D', { metaKey: true }),
    press('G', { shiftKey: true }),
    press('+', { shiftKey: true }),
    press('ArrowLeft', { altKey: true }),
  ]).toEqual(['t', 'mod+d', 'mod+d', 'shift+g', '+', 'alt+ArrowLeft']);
});

test('a figure needs no shift on a Belgian keyboard, where the key writes another sign', () => {
  expect([
    press('&', { code: 'Digit1' }),
    press('1', { code: 'Digit1', shiftKey: true }),
    press('(', { code: 'Digit5' }),
    press('!', { code: 'Digit1', shiftKey: true }),
    press('-', { code: 'Digit6' }),
    press('&', { code: 'Digit1', altKey: true }),
  ]).toEqual(['1', '1', '5', '!', '-', 'alt+&']);
});

test('keys are printed as one reads them', () => {
  expect(['mod+shift+d', '+', 'alt+ArrowUp', 'Escape', '-', 'mod++'].map(keyLabel)).toEqual([
    'Ctrl+Shift+D',
    '+',
    'Alt+↑',
    'Esc',
    '−',
    'Ctrl++',
  ]);
});

test('a command fits so many screenings as it names', () => {
  expect(
    ['none', 'one', 'two', 'some'].map((on) => [0, 1, 2, 3].map((count) => suits(on as 'none', count))),
  ).toEqual([
    [true, true, true, true],
    [false, true, false, false],
    [false, false, true, false],
    [false, true, true, true],
  ]);
});

test('whatever is pressed has a name, and asks for one command at most', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
      (key, ctrlKey, shiftKey) => {
        const command = commandOfKey(press(key, { ctrlKey, shiftKey }));
        expect(command === undefined || command in PLANNER_COMMANDS).toBe(true);
      },
    ),
  );
});
