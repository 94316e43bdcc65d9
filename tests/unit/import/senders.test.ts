import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldIn, withMeaning, withoutColumn, withSwapped } from '../../../shared/import/columnMapping.ts';
import { FIELD_NAMES } from '../../../shared/import/fields.ts';
import { columnsOfSender, readSenderFile, writeSenderFile } from '../../../shared/import/senders.ts';

describe('a column’s meaning', () => {
  test('given to another column leaves the first without one, and is not guessed back', () => {
    expect(withMeaning({ title: [0], director: [1] }, 2, 'director')).toEqual({ title: [0], director: [2] });
    expect(withMeaning({ title: [0], director: [1] }, 1, null)).toEqual({ title: [0], director: [] });
  });

  test('is shared by columns whose texts are joined', () => {
    expect(withMeaning({ notes: [4], title: [0] }, 2, 'notes')).toEqual({ notes: [2, 4], title: [0] });
  });

  test('is forgotten with its column only where no other column holds it', () => {
    expect(withoutColumn({ notes: [2, 4], title: [0], cast: [] }, 2)).toEqual({
      notes: [4],
      title: [0],
      cast: [],
    });
    expect(withoutColumn({ notes: [2], title: [0] }, 2)).toEqual({ title: [0] });
  });

  const mappings = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...FIELD_NAMES), fc.nat(30)), {
      selector: ([field]) => field,
      maxLength: 12,
    })
    .map((pairs) => Object.fromEntries(pairs.map(([field, column]) => [field, [column]])));

  prop.prop([mappings, fc.nat(30), fc.nat(30)])(
    'changed with another’s and back is as it was',
    (mapping, a, b) => {
      const swapped = withSwapped(mapping, a, b);
      expect(fieldIn(swapped, a)).toBe(fieldIn(mapping, b));
      expect(withSwapped(swapped, a, b)).toEqual(mapping);
    },
  );

  prop.prop([mappings, fc.nat(30), fc.constantFrom(...FIELD_NAMES)])(
    'once said, is what the column means, and no other column changes but the one that lost it',
    (mapping, column, field) => {
      const now = withMeaning(mapping, column, field);
      expect(fieldIn(now, column)).toBe(field);
      for (const each of FIELD_NAMES)
        if (each !== field && mapping[each]?.includes(column) !== true)
          expect(now[each]).toEqual(mapping[each]);
    },
  );
});

describe('the columns of a remembered sender', () => {
  test('stand under the headers of its lists', () => {
    expect(columnsOfSender('titel|regie|opmerking', { title: [0], director: [1] })).toEqual([
      { column: 0, header: 'titel', field: 'title' },
      { column: 1, header: 'regie', field: 'director' },
      { column: 2, header: 'opmerking', field: undefined },
    ]);
  });

  test('are found also where the list begins further right or has columns without a header', () => {
    expect(
      columnsOfSender('titel|regie|jaar|land', { title: [1], director: [2], year: [5], country: [6] }),
    ).toEqual([
      { column: 1, header: 'titel', field: 'title' },
      { column: 2, header: 'regie', field: 'director' },
      { column: 5, header: 'jaar', field: 'year' },
      { column: 6, header: 'land', field: 'country' },
    ]);
  });

  test('show also what a column without a header is read as', () => {
    expect(columnsOfSender('titel|regie', { title: [0], director: [1], notes: [3] }).at(-1)).toEqual({
      column: 3,
      header: null,
      field: 'notes',
    });
    expect(columnsOfSender('', {})).toEqual([]);
  });

  prop.prop([
    fc.array(fc.constantFrom('titel', 'regie', 'jaar', 'x', 'land', 'duur'), { maxLength: 30 }),
    fc.array(fc.nat(40), { maxLength: 5 }),
  ])('come left to right, every header once', (headers, title) => {
    const columns = columnsOfSender(headers.join('|'), { title });
    expect(columns.flatMap((each) => each.header ?? [])).toEqual(headers);
    expect(columns.map((each) => each.column)).toEqual(
      [...new Set(columns.map((each) => each.column))].toSorted((a, b) => a - b),
    );
  });
});

test('senders written to a file come back as they were, the last of each shape', () => {
  const sender = {
    name: 'Lumière',
    headerSignature: 'titel|regie',
    columns: { title: [0], director: [] },
    answers: { dateOrder: 'dmy' as const },
    distributor: null,
  };
  const later = { ...sender, name: 'Lumière Benelux' };
  expect(readSenderFile(`\uFEFF${writeSenderFile([sender, later])}`)).toEqual({ ok: true, value: [later] });
});
