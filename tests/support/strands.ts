import type { Strand } from '../../shared/domain/strand.ts';
import { EMPTY_TEMPLATE } from '../../shared/domain/strand.ts';
import { makeId } from './builders.ts';

/** "De Andere Film": every Tuesday 20:15, September to May, without a room, unless told otherwise. */
export const makeStrand = (changes: Partial<Strand> = {}): Strand => ({
  id: makeId(),
  names: { nl: 'De Andere Film', fr: 'L’Autre Film', en: 'The Other Film' },
  tint: 3,
  recurrences: [
    {
      weekdays: [2],
      time: '20:15',
      roomId: null,
      from: '2026-09-01',
      to: '2027-05-31',
      skipsSchoolHolidays: false,
    },
  ],
  exceptions: [],
  template: EMPTY_TEMPLATE,
  archivedOn: null,
  ...changes,
});
