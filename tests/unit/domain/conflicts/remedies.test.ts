import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChange,
  conflictsIn,
  findConflicts,
  makeConflictIndex,
} from '../../../../shared/domain/conflicts.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { type Remedy, remediesOf } from '../../../../shared/domain/remedies.ts';
import { programmeDayOf, wallMinutes } from '../../../../shared/time.ts';
import { someHouse } from './arbitraries.ts';
import {
  at,
  booking,
  film,
  lasting,
  otherAt,
  otherBooking,
  otherFilm,
  otherVersion,
  part,
  programmeOf,
  roomOne,
  roomTwo,
  version,
} from './house.ts';

/** What can be done about the first conflict of a programme, in short. */
function remedies(programme: Programme): readonly string[] {
  const index = makeConflictIndex(programme);
  const [first] = conflictsIn(index);
  if (first === undefined) throw new Error('no conflict');
  return remediesOf(first, index).map(inShort);
}
const inShort = (remedy: Remedy): string => {
  if (remedy.kind === 'move') return `move ${remedy.slot.startsAt?.slice(11)}`;
  if (remedy.kind === 'moveToRoom') return `moveToRoom ${remedy.slot.roomId === roomOne.id ? 'one' : 'two'}`;
  if (remedy.kind === 'extendWindow')
    return 'windowFrom' in remedy
      ? `extendWindow from ${remedy.windowFrom}`
      : `extendWindow to ${remedy.windowTo}`;
  return remedy.kind === 'raiseMaxShows' ? `raiseMaxShows ${remedy.maxShows}` : remedy.kind;
};

describe('what can be done', () => {
  test('about a clash is to move out of it, before or after, or to the other room', () => {
    const shows = [at('2026-11-05T18:00'), at('2026-11-05T19:00')];
    expect(remedies(programmeOf(shows))).toEqual(['move 17:00', 'move 21:00', 'moveToRoom two', 'override']);
  });
  test('about a clash in a full evening is what is left of it', () => {
    // From 14:00 until after midnight without a gap of a hundred minutes; the other room is taken, too.
    const full = [
      at('2026-11-05T14:00', lasting(300)),
      at('2026-11-05T19:20', lasting(100)),
      at('2026-11-05T20:00', lasting(100)),
      at('2026-11-05T22:30', lasting(220)),
      otherAt('2026-11-05T12:00', lasting(900)),
    ];
    const index = makeConflictIndex(programmeOf(full));
    const clash = conflictsIn(index).find(({ screeningId }) => screeningId === full[2]?.id);
    if (clash === undefined) throw new Error('no clash');
    expect(remediesOf(clash, index).map(inShort)).toEqual(['move 02:30', 'move 12:00', 'override']);
  });
  test('about too little turnaround falls on the venue’s grid, a quarter or five minutes', () => {
    const tight = [at('2026-11-05T18:00'), at('2026-11-05T19:51')];
    expect(remedies(programmeOf(tight))).toEqual(['move 17:50', 'move 21:55', 'moveToRoom two', 'override']);
  });
  test('about the licence is to extend it to the day, on the side it is broken', () => {
    const dealt = (changes: object, shows = [at('2026-11-05T20:00')]) =>
      remedies(programmeOf(shows, { bookings: [{ ...booking, ...changes }, otherBooking] }));
    expect(dealt({ windowFrom: '2026-11-08' })).toEqual([
      'extendWindow from 2026-11-05',
      'openBooking',
      'override',
    ]);
    expect(dealt({ windowTo: '2026-11-01' })).toEqual([
      'extendWindow to 2026-11-05',
      'openBooking',
      'override',
    ]);
    const three = ['2026-11-05T20:00', '2026-11-06T20:00', '2026-11-07T20:00'].map((startsAt) =>
      at(startsAt),
    );
    expect(dealt({ maxShows: 2 }, three)).toEqual(['raiseMaxShows 3', 'openBooking', 'override']);
    expect(dealt({ minShowsPerWeek: 4 }, three)).toEqual(['proposeShows', 'openBooking', 'override']);
    expect(dealt({ status: { kind: 'option', rank: 1, expiresOn: null } })).toEqual([
      'confirmBooking',
      'openBooking',
      'override',
    ]);
    expect(dealt({ status: { kind: 'cancelled', reason: '' } })).toEqual([
      'removeScreening',
      'openBooking',
      'override',
    ]);
  });
  test('about a closed room is another one at that hour, if it is free', () => {
    const rooms = [{ ...roomOne, closures: [{ from: '2026-11-05', to: '2026-11-05', reason: '' }] }, roomTwo];
    const show = at('2026-11-05T20:00');
    expect(remedies(programmeOf([show], { rooms }))).toEqual(['moveToRoom two', 'openRooms', 'override']);
    const taken = otherAt('2026-11-05T19:00');
    expect(remedies(programmeOf([show, taken], { rooms }))).toEqual(['openRooms', 'override']);
  });
  test('about a film for adults in the afternoon is the evening, and of one for children the evening before nine', () => {
    const rated = (age: '6' | '18', startsAt: string) =>
      remedies(
        programmeOf([at(startsAt)], { films: [{ ...film, rating: { age, icons: [], other: null } }] }),
      );
    expect(rated('18', '2026-11-05T15:00')).toEqual(['move 17:00', 'openFilm', 'override']);
    expect(rated('6', '2026-11-05T22:00')).toEqual(['move 20:55', 'openFilm', 'override']);
  });
  test('about the second film of a double bill goes to that film’s booking', () => {
    const bill = at('2026-11-05T20:00', {
      items: [
        part({ versionId: version.id }),
        part({ versionId: otherVersion.id, bookingId: otherBooking.id }),
      ],
    });
    const bookings = [booking, { ...otherBooking, windowTo: '2026-11-04' }];
    const index = makeConflictIndex(programmeOf([bill], { bookings }));
    expect(conflictsIn(index).map((each) => remediesOf(each, index))).toEqual([
      [
        { kind: 'extendWindow', bookingId: otherBooking.id, windowTo: '2026-11-05' },
        { kind: 'openBooking', bookingId: otherBooking.id, filmId: otherFilm.id },
        { kind: 'override' },
      ],
    ]);
  });
  test('about a length nobody knows is to type it', () => {
    const versions = [{ ...version, runtimeMin: null }];
    expect(remedies(programmeOf([at('2026-11-05T20:00')], { versions }))).toEqual([
      'addRuntime',
      'openFilm',
      'override',
    ]);
  });
});

test('whatever is wrong, it can at least be accepted; and whoever is moved is rid of it, and of nothing worse', () => {
  fc.assert(
    fc.property(someHouse(15), ({ programme }) => {
      const index = makeConflictIndex(programme);
      for (const conflict of findConflicts(programme)) {
        const found = remediesOf(conflict, index);
        expect(found.at(-1)).toEqual({ kind: 'override' });
        for (const remedy of found) {
          if (remedy.kind !== 'move' && remedy.kind !== 'moveToRoom') continue;
          const { startsAt } = remedy.slot;
          const screening = index.screenings.get(remedy.screeningId);
          if (screening === undefined) throw new Error('no screening');
          if (startsAt !== null) {
            expect(programmeDayOf(startsAt)).toBe(screening.day);
            if (remedy.kind === 'move') expect(Math.abs(wallMinutes(startsAt) % 5)).toBe(0);
          }
          const moved = { ...screening, ...remedy.slot };
          applyChange(index, screening, moved);
          const codes = (index.conflictsOf.get(screening.id) ?? []).map((each) => each.code);
          applyChange(index, moved, screening);
          expect(codes).not.toContain(conflict.code);
          expect(codes.filter((code) => code === 'roomClash' || code === 'turnaround')).toEqual([]);
        }
      }
    }),
    { numRuns: 60 },
  );
});
