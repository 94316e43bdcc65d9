import type { Id } from '../ids.ts';
import type { FieldChange, RowProblem } from './plan.ts';
import type { WorkingProgramme } from './workingProgramme.ts';

type Planned = { readonly day: string; readonly state: string };

/** What the changes of one row would mean for screenings that stand. */
export type Touched = {
  readonly versionId: Id | null;
  readonly bookingId: Id | null;
};

const standing = (screenings: readonly Planned[]): readonly Planned[] =>
  screenings.filter((each) => each.state === 'planned');

const ofBooking = (working: WorkingProgramme, bookingId: Id | null): readonly Planned[] =>
  bookingId === null ? [] : standing(working.screeningsOf(bookingId));
const ofVersion = (working: WorkingProgramme, versionId: Id): readonly Planned[] =>
  working.bookingsOf(versionId).flatMap((booking) => ofBooking(working, booking.id));

const tell = (code: string, count: number, facts: RowProblem['facts'] = {}): readonly RowProblem[] =>
  count === 0 ? [] : [{ code, address: null, facts: { count, ...facts }, severity: 'warn' }];

/**
 * What a new length, fewer shows or an end of the deal mean for the screenings that stand, for the programmer to weigh. Release and
 * window say theirs where they are compared (`planFilm.ts`, `planBooking.ts`).
 */
export function consequencesOf(
  changes: readonly FieldChange[],
  { versionId, bookingId }: Touched,
  working: WorkingProgramme,
): readonly RowProblem[] {
  return changes.flatMap(({ entity, field, from, to }): readonly RowProblem[] => {
    if (entity === 'version' && field === 'runtimeMin' && versionId !== null) {
      const longer = Number(to) - Number(from);
      if (from === '' || Number.isNaN(longer) || longer === 0) return [];
      const code = longer > 0 ? 'screeningsLonger' : 'screeningsShorter';
      return tell(code, ofVersion(working, versionId).length, { minutes: Math.abs(longer) });
    }
    if (entity !== 'booking') return [];
    const shows = ofBooking(working, bookingId).length;
    if (field === 'maxShows' && to !== '')
      return tell('screeningsTooMany', Math.max(0, shows - Number(to)), { max: to });
    return field === 'status' && to === 'cancelled' ? tell('screeningsWithoutBooking', shows) : [];
  });
}
