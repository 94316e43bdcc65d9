import { expect, test } from 'vitest';
import { type ListRow, type Sort, sortRows } from '../../renderer/features/planner/list/rows.ts';
import { makeScreening } from '../support/builders.ts';

const row = (title: string, startsAt: string | null, changes: Partial<ListRow> = {}): ListRow => ({
  screening: makeScreening({ day: '2026-11-05', startsAt }),
  title,
  label: title,
  roomName: 'Zaal 1',
  end: null,
  minutes: 100,
  version: undefined,
  strandName: '',
  status: null,
  conflictCount: 0,
  isProposed: false,
  ...changes,
});
const midnight = row('Été', '2026-11-06T00:10', { minutes: 95 });
const evening = row('Aftersun', '2026-11-05T20:15', { roomName: 'Zaal 10', strandName: 'Dwarslicht' });
const noon = row('Zama', '2026-11-05T12:00', { roomName: 'Zaal 2', conflictCount: 1 });
const someday = row('Flow', null);
const all = [midnight, evening, noon, someday];
const sorted = (key: Sort['key'], isDown = false) =>
  sortRows(all, { key, isDown }, 'fr').map(({ title }) => title);

test('what plays after midnight is late, and what has no hour stands before those that have one', () => {
  expect(sorted('day')).toEqual(['Flow', 'Zama', 'Aftersun', 'Été']);
  expect(sorted('time')).toEqual(['Flow', 'Zama', 'Aftersun', 'Été']);
  expect(sorted('time', true)).toEqual(['Été', 'Aftersun', 'Zama', 'Flow']);
});

test('names go by the reader’s alphabet and room 10 after room 2; what is alike stays in the order played', () => {
  expect(sorted('film')).toEqual(['Aftersun', 'Été', 'Flow', 'Zama']);
  expect(sorted('room')).toEqual(['Flow', 'Été', 'Zama', 'Aftersun']);
  expect(sorted('conflicts', true)).toEqual(['Zama', 'Flow', 'Aftersun', 'Été']);
});
