import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongWith, movesTogether } from '../../renderer/features/planner/together/moves.ts';
import { type ScreeningItem, screeningMinutes, stretched } from '../../shared/domain/screening.ts';
import { addMinutes, minutesBetween } from '../../shared/time.ts';
import { makeScreening } from '../support/builders.ts';

const SIX = '06:00';
const at = (startsAt: string | null, roomId: string | null = 'one', day?: string) =>
  makeScreening({ startsAt, roomId, ...(day === undefined ? {} : { day }) });
const to = (startsAt: string | null, roomId: string | null, day: string) => ({ roomId, day, startsAt });

test('what goes along moves as many days and minutes, into the new room only from the same one', () => {
  const lead = at('2026-11-06T20:00');
  const slot = to('2026-11-08T20:30', 'two', '2026-11-08');
  expect(alongWith(lead, slot, at('2026-11-07T14:00'), SIX)).toEqual(
    to('2026-11-09T14:30', 'two', '2026-11-09'),
  );
  expect(alongWith(lead, slot, at('2026-11-06T22:00', 'three'), SIX)).toEqual(
    to('2026-11-08T22:30', 'three', '2026-11-08'),
  );
});

test('a late show pushed past midnight stays with its evening', () => {
  const lead = at('2026-11-06T20:00');
  expect(alongWith(lead, to('2026-11-06T21:00', 'one', '2026-11-06'), at('2026-11-06T23:30'), SIX)).toEqual(
    to('2026-11-07T00:30', 'one', '2026-11-06'),
  );
});

test('a lead whose hour is taken away takes the others’ hours too; one without an hour moves by days', () => {
  const other = at('2026-11-07T14:00');
  expect(alongWith(at('2026-11-06T20:00'), to(null, 'one', '2026-11-07'), other, SIX)).toEqual(
    to(null, 'one', '2026-11-08'),
  );
  expect(
    alongWith(at(null, 'one', '2026-11-06'), to('2026-11-08T20:00', 'one', '2026-11-08'), other, SIX),
  ).toEqual(to('2026-11-09T14:00', 'one', '2026-11-09'));
});

const minutes = fc.integer({ min: -4_000, max: 4_000 });
prop.prop([minutes, fc.array(minutes, { maxLength: 5 })])(
  'moved together, all keep their distances, also over the night the clock changes',
  (shift, offsets) => {
    const lead = at('2026-10-24T20:00');
    const others = offsets.map((offset) => at(addMinutes(lead.startsAt ?? '', offset)));
    const target = addMinutes(lead.startsAt ?? '', shift);
    const moves = movesTogether([lead, ...others], to(target, 'one', target.slice(0, 10)), SIX);
    expect(moves.map((each) => minutesBetween(target, each.slot.startsAt ?? ''))).toEqual([0, ...offsets]);
  },
);

const part = (kind: ScreeningItem['kind'], durationMin: number): ScreeningItem => ({
  kind,
  title: '',
  durationMin,
  versionId: null,
  bookingId: null,
});

test('a stretched screening gains a Q&A, and pulled back loses it again but never its film', () => {
  const film = [part('preProgramme', 10), part('feature', 100)];
  const longer = stretched(film, 20);
  expect(longer).toEqual([...film, part('qa', 20)]);
  expect(stretched(longer, 10)).toEqual([...film, part('qa', 30)]);
  expect(stretched(longer, -20)).toEqual(film);
  expect(stretched(longer, -90)).toEqual(film);
  expect(stretched(film, -15)).toBe(film);
});

prop.prop([fc.integer({ min: 0, max: 300 }), fc.integer({ min: -300, max: 300 })])(
  'stretching changes the length by what was pulled, down to the film itself',
  (qa, by) => {
    const items = qa === 0 ? [part('feature', 100)] : [part('feature', 100), part('qa', qa)];
    const length = screeningMinutes({ items: stretched(items, by) }, () => undefined);
    expect(length).toBe(Math.max(100, 100 + qa + by));
  },
);
