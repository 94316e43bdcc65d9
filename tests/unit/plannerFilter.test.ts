import { expect, test } from 'vitest';
import {
  type Filter,
  type FilterFacts,
  isOn,
  makePasses,
  NO_FILTER,
  NONE,
  parseFilter,
  toggled,
} from '../../renderer/features/planner/filters/filter.ts';

const facts = (changes: Partial<FilterFacts> = {}): FilterFacts => ({
  roomId: 'zaal-1',
  strandId: 'docs',
  state: 'planned',
  hasHour: true,
  booking: 'confirmed',
  isApproved: false,
  conflictCount: 0,
  texts: ['Été indien', 'Agnès Varda', 'Cinéart', 'Docs op donderdag'],
  ...changes,
});
const passes = (asked: Partial<Filter>, of: FilterFacts = facts()) =>
  makePasses({ ...NO_FILTER, ...asked })(of);

test('nothing asked lets everything through', () => {
  expect(passes({})).toBe(true);
  expect(isOn(NO_FILTER)).toBe(false);
  expect(isOn({ ...NO_FILTER, isHiding: true, text: '  ' })).toBe(false);
  expect(isOn({ ...NO_FILTER, statuses: ['option'] })).toBe(true);
});

test('one of the rooms and one of the strands asked for, or none at all', () => {
  expect(passes({ roomIds: ['zaal-2', 'zaal-1'] })).toBe(true);
  expect(passes({ roomIds: ['zaal-2'] })).toBe(false);
  expect(passes({ roomIds: ['zaal-1'], strandIds: ['kids'] })).toBe(false);
  expect(passes({ strandIds: [NONE] })).toBe(false);
  expect(passes({ strandIds: [NONE] }, facts({ strandId: null }))).toBe(true);
});

test('every word typed is in title, maker, distributor or strand, whatever its accents and capitals', () => {
  expect(passes({ text: 'ete VARDA cineart' })).toBe(true);
  expect(passes({ text: ' donderdag ' })).toBe(true);
  expect(passes({ text: 'varda godard' })).toBe(false);
});

test.each([
  ['option', { booking: 'option' }, {}],
  ['confirmed', {}, { booking: 'option' }],
  ['approved', { isApproved: true }, {}],
  ['conflict', { conflictCount: 1 }, {}],
  ['undecided', { hasHour: false }, {}],
  ['cancelled', { state: 'postponed' }, {}],
  ['cancelled', { booking: 'cancelled' }, {}],
  ['confirmed', {}, { state: 'cancelled' }],
] as const)('asking for %s keeps what is so and leaves the rest', (status, so, not) => {
  expect(passes({ statuses: [status] }, facts(so))).toBe(true);
  expect(passes({ statuses: [status] }, facts(not))).toBe(false);
});

test('several states mean any of them', () => {
  const asked = { statuses: ['option', 'conflict'] } as const;
  expect(passes(asked, facts({ conflictCount: 2 }))).toBe(true);
  expect(passes(asked, facts({ booking: 'option' }))).toBe(true);
  expect(passes(asked)).toBe(false);
});

test('a filter kept with the window comes back, and rubbish is no filter', () => {
  const kept: Filter = { ...NO_FILTER, text: 'varda', statuses: ['option'], isHiding: true };
  expect(parseFilter(JSON.stringify(kept))).toEqual(kept);
  expect([undefined, '', '{', '{"text":1}'].map(parseFilter)).toEqual(new Array(4).fill(NO_FILTER));
});

test('a choice is put in and taken out again', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
