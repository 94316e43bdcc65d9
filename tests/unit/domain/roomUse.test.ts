import { expect, test } from 'vitest';
import { findConflicts } from '../../../shared/domain/conflicts.ts';
import { proposeWeek } from '../../../shared/domain/generate/propose.ts';
import { defaultWishes } from '../../../shared/domain/generate/wishes.ts';
import { closureOn, isUsableOn } from '../../../shared/domain/house.ts';
import { occasionOn } from '../../../shared/domain/recurrence.ts';
import { gapOn } from '../../../shared/domain/season.ts';
import { addDays, daysFrom } from '../../../shared/time.ts';
import { makeRoom } from '../../support/builders.ts';
import { makeStrand } from '../../support/strands.ts';
import { at, booking, programmeOf, roomOne } from './conflicts/house.ts';

const WEEK = '2026-11-04';
const closures = [{ from: '2026-11-06', to: '2026-11-08', reason: 'schilderwerken' }];

test('a closed room is closed to conflicts, strands, gaps and proposals alike, its first and last day included', () => {
  const closed = makeRoom({ ...roomOne, closures });
  const rooms = [closed];
  const everyDay = [
    {
      weekdays: [1, 2, 3, 4, 5, 6, 7] as const,
      time: '20:15',
      roomId: closed.id,
      from: null,
      to: null,
      skipsSchoolHolidays: false,
    },
  ];
  const strand = makeStrand({ recurrences: everyDay });
  const house = { programmeDayStartsAt: '06:00', rooms, community: null };
  const days = daysFrom(WEEK, 7);
  const empty = { ...programmeOf([]), from: WEEK, to: addDays(WEEK, 6), today: WEEK, rooms };
  const wishes = {
    ...defaultWishes(booking, { placedCount: 0, placedThisWeek: 0 }, WEEK),
    shows: 7,
    isOncePerDay: true,
  };
  const { screenings } = proposeWeek({
    wishes: { weekFrom: WEEK, hasOneStartAMinute: true, bookings: [wishes] },
    programme: { ...empty, bookings: [{ ...booking, maxShows: null, windowFrom: null, windowTo: null }] },
    recent: [],
    kept: [],
    avoided: [],
    reserved: [],
  });
  // Played every day of the weeks around, so that a day without is a gap.
  const played = new Set(
    days.flatMap((day) =>
      [-14, -7, 7, 14].flatMap((by) => [addDays(day, by), `${addDays(day, by)} ${closed.id}`]),
    ),
  );
  const year = { from: '2026-09-01', to: '2027-06-30' };
  for (const day of days) {
    const isOpen = day < '2026-11-06' || '2026-11-08' < day;
    const clashes = findConflicts({ ...programmeOf([at(`${day}T20:15`)]), rooms });
    expect({
      day,
      usable: isUsableOn(closed, day),
      closure: closureOn(closed, day)?.reason ?? null,
      conflict: clashes.some((each) => each.code === 'roomClosed'),
      occasion: occasionOn(strand, day, house)?.isRoomClosed,
      gap: gapOn(day, played, rooms, year).isWholeDay,
      proposed: screenings.some((each) => each.day === day),
    }).toEqual({
      day,
      usable: isOpen,
      closure: isOpen ? null : 'schilderwerken',
      conflict: !isOpen,
      occasion: !isOpen,
      gap: isOpen,
      proposed: isOpen,
    });
  }
});
