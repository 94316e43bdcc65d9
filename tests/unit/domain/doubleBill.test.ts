import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBillOrder, isDoubleBill, joinIntoBill, splitBill } from '../../../shared/domain/doubleBill.ts';
import { type ScreeningItem, screeningMinutes } from '../../../shared/domain/screening.ts';
import { makeId, makeScreening, makeVersion } from '../../support/builders.ts';

const alien = makeVersion({ runtimeMin: 117 });
const aliens = makeVersion({ runtimeMin: 137 });
const versionOf = (id: string) => [alien, aliens].find((each) => each.id === id);
const part = (kind: ScreeningItem['kind'], durationMin: number): ScreeningItem => ({
  kind,
  title: '',
  durationMin,
  versionId: null,
  bookingId: null,
});
const first = makeScreening({ versionId: alien.id, bookingId: makeId(), startsAt: '2026-11-06T19:00' });
const second = makeScreening({
  versionId: aliens.id,
  bookingId: makeId(),
  startsAt: '2026-11-06T22:00',
  badges: ['premiere'],
});
const withParts = (screening: typeof first, before: ScreeningItem[], after: ScreeningItem[]) => ({
  ...screening,
  items: [...before, ...screening.items, ...after],
});

test('the film that starts first opens a double bill, and one without an hour comes last', () => {
  expect(inBillOrder(second, first)).toEqual([first, second]);
  const undecided = { ...first, startsAt: null };
  expect(inBillOrder(undecided, second)).toEqual([second, undecided]);
});

test('in a double bill the second film plays under its own booking, without its pre-programme', () => {
  const bill = joinIntoBill(
    withParts(first, [part('preProgramme', 10)], [part('interval', 20)]),
    withParts(second, [part('preProgramme', 10)], [part('qa', 15)]),
  );
  expect(isDoubleBill(bill)).toBe(true);
  expect({ ...bill, items: bill.items.map(({ kind, bookingId }) => [kind, bookingId]) }).toEqual({
    ...first,
    badges: ['premiere'],
    items: [
      ['preProgramme', null],
      ['feature', null],
      ['interval', null],
      ['feature', second.bookingId],
      ['qa', second.bookingId],
    ],
  });
  expect(screeningMinutes(bill, versionOf)).toBe(10 + 117 + 20 + 137 + 15);
});

test('what the public reads beside both is told of the bill, once where both say the same', () => {
  const bill = joinIntoBill(
    { ...first, publicNote: { nl: 'Met koffie.', fr: 'Avec café.' } },
    { ...second, publicNote: { nl: 'Met koffie.', fr: 'Avec gâteau.', en: 'With guest.' } },
  );
  expect(bill.publicNote).toEqual({ nl: 'Met koffie.', fr: 'Avec café. Avec gâteau.', en: 'With guest.' });
});

test('a split bill leaves the first film in its slot and puts the second after the turnaround', () => {
  const bill = joinIntoBill(withParts(first, [part('preProgramme', 10)], [part('interval', 20)]), second);
  const split = splitBill(bill, versionOf, 15);
  expect(split?.kept.items.map((each) => each.kind)).toEqual(['preProgramme', 'feature', 'interval']);
  expect(
    split?.parted.map(({ bookingId, versionId, startsAt, roomId, items }) => ({
      bookingId,
      versionId,
      startsAt,
      roomId,
      items,
    })),
  ).toEqual([
    {
      bookingId: second.bookingId,
      versionId: aliens.id,
      // 19:00 and 10 + 117 + 20 minutes, and 15 to clean.
      startsAt: '2026-11-06T21:42',
      roomId: bill.roomId,
      items: second.items,
    },
  ]);
});

test('a single show cannot be split, however many parts it has', () => {
  expect(splitBill(withParts(first, [part('short', 12)], [part('qa', 30)]), versionOf, 20)).toBeNull();
});

const parts = fc.array(
  fc.tuple(
    fc.constantFrom('short' as const, 'intro' as const, 'qa' as const),
    fc.integer({ min: 1, max: 60 }),
  ),
  { maxLength: 4 },
);
prop.prop([parts, parts, fc.integer({ min: 0, max: 60 })])(
  'joined and split again, every part is there once and plays as long as before',
  (before, after, turnaround) => {
    const one = withParts(
      first,
      before.map(([kind, min]) => part(kind, min)),
      [],
    );
    const two = withParts(
      second,
      [],
      after.map(([kind, min]) => part(kind, min)),
    );
    const split = splitBill(joinIntoBill(one, two), versionOf, turnaround);
    expect([split?.kept.items, ...(split?.parted ?? []).map((each) => each.items)]).toEqual([
      one.items,
      two.items,
    ]);
  },
);
