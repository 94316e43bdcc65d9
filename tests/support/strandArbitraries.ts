import fc from 'fast-check';
import type { Recurrence, Strand } from '../../shared/domain/strand.ts';
import { addDays, type LocalDate, type Weekday } from '../../shared/time.ts';
import { makeRoom } from './builders.ts';
import { makeStrand } from './strands.ts';

/** The days in which the strands below live; a year and some months. */
export const FAR_FROM: LocalDate = '2026-06-01';
export const FAR_TO: LocalDate = '2027-10-31';
export const ROOMS = [makeRoom({ name: 'Zaal 1' }), makeRoom({ name: 'Zaal 2' })];

const dayAfter = (count: number): LocalDate => addDays('2026-09-01', count);
export const anyDay: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 300 }).map(dayAfter);
export const anyTime = fc.constantFrom('10:30', '14:00', '20:15', '23:45', '00:30', null);
export const anyRoomId = fc.constantFrom(...ROOMS.map((each) => each.id), null);
export const anyWeekdays: fc.Arbitrary<readonly Weekday[]> = fc
  .subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 })
  .map((each) => [...each]);

const anyRule = fc.record({
  weekdays: anyWeekdays,
  time: anyTime,
  roomId: anyRoomId,
  skipsSchoolHolidays: fc.boolean(),
});

/** One to three rules, one after another, the first and last perhaps open to their side. */
const anyRecurrences: fc.Arbitrary<readonly Recurrence[]> = fc
  .record({
    rules: fc.array(anyRule, { minLength: 1, maxLength: 3 }),
    start: fc.integer({ min: 0, max: 60 }),
    lengths: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 3, maxLength: 3 }),
    gaps: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }),
    isOpenBefore: fc.boolean(),
    isOpenAfter: fc.boolean(),
  })
  .map(({ rules, start, lengths, gaps, isOpenBefore, isOpenAfter }) => {
    let at = start;
    return rules.map((rule, index): Recurrence => {
      const from = at + (gaps[index] ?? 0);
      const to = from + (lengths[index] ?? 1);
      at = to + 1;
      return {
        ...rule,
        from: isOpenBefore && index === 0 ? null : dayAfter(from),
        to: isOpenAfter && index === rules.length - 1 ? null : dayAfter(to),
      };
    });
  });

const anyExceptions: fc.Arbitrary<Strand['exceptions']> = fc
  .uniqueArray(
    fc.record({
      day: anyDay,
      instead: fc.option(fc.record({ day: anyDay, time: anyTime, roomId: anyRoomId })),
    }),
    { selector: (each) => each.day, maxLength: 6 },
  )
  .map((each) => each.toSorted((left, right) => (left.day < right.day ? -1 : 1)));

export const anyStrand: fc.Arbitrary<Strand> = fc
  .record({ recurrences: anyRecurrences, exceptions: anyExceptions })
  .map((each) => makeStrand(each));
