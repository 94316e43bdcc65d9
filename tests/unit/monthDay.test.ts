import { expect, test } from 'vitest';
import { onDay } from '../../renderer/features/planner/month/daySlot.ts';
import { holidaysOf } from '../../renderer/features/planner/month/holidaysOf.ts';
import { makeVenue } from '../support/builders.ts';

test('on another day of the month a screening keeps its hour and its room', () => {
  const slot = { roomId: 'zaal-2', day: '2026-11-05', startsAt: '2026-11-05T20:15' };
  expect(onDay(slot, '2026-11-17')).toEqual({
    roomId: 'zaal-2',
    day: '2026-11-17',
    startsAt: '2026-11-17T20:15',
  });
});

test('a show after midnight stays one of its evening, and a date without an hour stays one', () => {
  const late = { roomId: null, day: '2026-10-24', startsAt: '2026-10-25T00:10' };
  expect(onDay(late, '2026-10-23')).toEqual({
    roomId: null,
    day: '2026-10-23',
    startsAt: '2026-10-24T00:10',
  });
  expect(onDay({ roomId: null, day: '2026-10-24', startsAt: null }, '2026-11-01').startsAt).toBeNull();
});

test('a school holiday is named where it begins and once a week, a public one on its day', () => {
  const venue = makeVenue({ cinemaWeekStartsOn: 3 });
  const named = (day: string) => holidaysOf(day, venue);
  expect(named('2026-12-21')).toEqual({ school: 'christmas', named: 'schoolHoliday.christmas' });
  expect(named('2026-12-22')).toEqual({ school: 'christmas', named: null });
  expect(named('2026-12-23')).toEqual({ school: 'christmas', named: 'schoolHoliday.christmas' });
  expect(named('2026-12-25')).toEqual({ school: 'christmas', named: 'holiday.christmasDay' });
  expect(named('2026-11-11')).toEqual({ school: null, named: 'holiday.armistice' });
  expect(holidaysOf('2026-12-22', makeVenue({ rules: { community: null } })).school).toBeNull();
});
