import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWallMinutes, venueClock, wallClockAt, wallMinutes, withOffset } from '../../shared/time.ts';

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
