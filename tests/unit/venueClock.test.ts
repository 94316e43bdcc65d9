import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMinutes,
  clockAfter,
  dialMinutes,
  fromWallMinutes,
  venueClock,
  wallClockAt,
  wallMinutes,
  withOffset,
} from '../../shared/time.ts';

const BRUSSELS = 'Europe/Brussels';
// Also a zone with half hours, one whose year turns in summer time, and one without changes.
const ZONES = [BRUSSELS, 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kolkata'] as const;
const instantOf = (at: string, timeZone: string) => Date.parse(withOffset(at, timeZone)) / 60_000;

test.each([
  ['2026-10-25T02:30', '2026-10-25T00:30Z'],
  ['2026-10-25T03:00', '2026-10-25T02:00Z'],
  ['2027-03-28T01:59', '2027-03-28T00:59Z'],
  ['2027-03-28T02:30', '2027-03-28T01:30Z'],
  ['2027-03-28T03:00', '2027-03-28T01:00Z'],
  ['2026-12-31T23:59', '2026-12-31T22:59Z'],
])('clocks in Brussels show %s at %s', (wall, utc) => {
  expect(venueClock(BRUSSELS).minutesAt(wall)).toBe(Date.parse(utc) / 60_000);
});

test('an hour that is skipped is never shown, one that comes twice is shown twice', () => {
  const shown = (from: string) =>
    [0, 30, 60, 90].map((more) =>
      venueClock(BRUSSELS)
        .wallAt(Date.parse(from) / 60_000 + more)
        .slice(11),
    );
  expect(shown('2027-03-28T00:30Z')).toEqual(['01:30', '03:00', '03:30', '04:00']);
  expect(shown('2026-10-25T00:00Z')).toEqual(['02:00', '02:30', '02:00', '02:30']);
});

test('the venue’s clock agrees with the calendar library at every minute of many years, in any zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: wallMinutes('2000-01-01T00:00'), max: wallMinutes('2040-01-01T00:00') }),
      (zone, minute) => {
        const at = fromWallMinutes(minute);
        const clock = venueClock(zone);
        expect(clock.minutesAt(at)).toBe(instantOf(at, zone));
        expect(clock.wallAt(minute)).toBe(wallClockAt(minute * 60_000, zone));
      },
    ),
    { numRuns: 500 },
  );
});

test('and at every quarter around both clock changes of 2026 and 2027', () => {
  for (const zone of ZONES) {
    for (const day of ['2026-03-29', '2026-10-04', '2026-10-25', '2026-11-01', '2027-03-28', '2027-04-04']) {
      for (let minute = -360; minute < 720; minute += 15) {
        const at = fromWallMinutes(wallMinutes(`${day}T00:00`) + minute);
        expect([at, venueClock(zone).minutesAt(at)]).toEqual([at, instantOf(at, zone)]);
      }
    }
  }
});

test.each([
  ['2026-10-25T01:30', 150, '2026-10-25T03:00', 90],
  ['2026-10-25T01:30', 160, '2026-10-25T03:10', 100],
  // Into the hour that comes twice: the dial says less than before, and what is drawn waits at its end.
  ['2026-10-25T01:30', 120, '2026-10-25T02:30', 90],
  ['2026-10-25T02:30', 45, '2026-10-25T02:15', 30],
  ['2026-10-24T19:45', 120, '2026-10-24T21:45', 120],
  ['2027-03-28T01:30', 60, '2027-03-28T03:30', 120],
  ['2027-03-28T01:30', 30, '2027-03-28T03:00', 90],
  ['2027-03-28T01:30', 29, '2027-03-28T01:59', 29],
  ['2027-03-27T23:00', 420, '2027-03-28T07:00', 480],
  ['2026-10-25T01:30', 0, '2026-10-25T01:30', 0],
  // In the hour that is skipped: as long as it lasts.
  ['2027-03-28T02:15', 60, '2027-03-28T04:15', 60],
])('from %s, %i minutes end at %s and reach %i minutes along the dial', (at, minutes, end, reach) => {
  const clock = venueClock(BRUSSELS);
  expect([clockAfter(clock, at, minutes), dialMinutes(clock, at, minutes)]).toEqual([end, reach]);
});

test('the hours that are skipped or come twice are known of a programme day, and of no other', () => {
  const clock = venueClock(BRUSSELS);
  const of = (day: string) => clock.changeIn(`${day}T06:00`, addMinutes(`${day}T06:00`, 1_440));
  expect(of('2026-10-24')).toEqual({
    kind: 'repeated',
    from: '2026-10-25T02:00',
    to: '2026-10-25T03:00',
  });
  expect(of('2027-03-27')).toEqual({ kind: 'skipped', from: '2027-03-28T02:00', to: '2027-03-28T03:00' });
  expect(['2026-10-23', '2026-10-25', '2027-03-26', '2027-03-28', '2026-12-31'].map(of)).toEqual(
    Array(5).fill(null),
  );
  expect(venueClock('Asia/Kolkata').changeIn('2026-01-01T06:00', '2026-12-31T06:00')).toBeNull();
});

test('what lasts longer never reaches less far, on whatever night', () => {
  const minutes = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 600 }),
      minutes,
      minutes,
      (zone, later, one, more) => {
        for (const eve of ['2026-10-24T20:00', '2027-03-27T20:00', '2026-10-03T20:00']) {
          const clock = venueClock(zone);
          const at = addMinutes(eve, later);
          expect(dialMinutes(clock, at, one + more)).toBeGreaterThanOrEqual(dialMinutes(clock, at, one));
        }
      },
    ),
  );
});
