import { expect, test } from 'vitest';
import { delimiterArgument, encodingArgument, quoteArgument } from '../../../electron/cli/parsing.ts';

test('an encoding is known by the names offices give it', () => {
  expect(
    ['UTF-8', 'latin1', 'Mac-Roman', 'cp850', 'windows-1252', 'ISO_8859_15'].map(encodingArgument),
  ).toEqual(['utf-8', 'windows-1252', 'macintosh', 'ibm850', 'windows-1252', 'iso-8859-15']);
  expect(() => encodingArgument('klingon')).toThrow('expected one of');
});

test('a delimiter is one sign, or its name', () => {
  expect([';', 'tab', 'semicolon', 'aligned', '^', '\t'].map(delimiterArgument)).toEqual([
    ';',
    '\t',
    ';',
    'aligned',
    '^',
    '\t',
  ]);
  for (const wrong of ['', ';;', '"', ' ', '\n'])
    expect(() => delimiterArgument(wrong)).toThrow('expected one sign');
});

test('quotes are double, single or none', () => {
  expect(['double', "'", 'none'].map(quoteArgument)).toEqual(['"', "'", '']);
  expect(() => quoteArgument('‘')).toThrow('expected double, single or none');
});
