import { expect, test } from 'vitest';
import { chipsOf } from '../../renderer/features/planner/month/chips.ts';
import { type Occasion, occasionsOf } from '../../shared/domain/recurrence.ts';
import { makeScreening } from '../support/builders.ts';
import { makeStrand } from '../support/strands.ts';

const house = { community: null, rooms: [], programmeDayStartsAt: '06:00' };
const [slot] = occasionsOf(makeStrand(), '2026-11-10', '2026-11-10', house) as [Occasion];
const at = (time: string) => makeScreening({ startsAt: `2026-11-10T${time}` });
const said = ({ shown, rest }: ReturnType<typeof chipsOf>) => ({
  shown: shown.map((each) => (each.kind === 'slot' ? 'empty' : each.screening.startsAt?.slice(11))),
  rest,
});

test('an empty slot stands among what plays, by its hour', () => {
  expect(said(chipsOf([at('14:00'), at('22:30')], [slot], 4))).toEqual({
    shown: ['14:00', 'empty', '22:30'],
    rest: 0,
  });
});

test('where there is no room for all, what plays comes first, and the last line says how many are left', () => {
  expect(said(chipsOf([at('14:00'), at('22:30')], [slot], 2))).toEqual({ shown: ['14:00'], rest: 2 });
  expect(said(chipsOf([at('14:00')], [slot, { ...slot, day: '2026-11-11' }], 2))).toEqual({
    shown: ['14:00'],
    rest: 2,
  });
});
