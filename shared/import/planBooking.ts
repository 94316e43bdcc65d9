import { type Booking, newBooking } from '../domain/booking.ts';
import type { Film, Version } from '../domain/film.ts';
import type { Id } from '../ids.ts';
import { findBooking, findVersion } from './identify.ts';
import { joined, none, nothingSaid, saidTogether } from './joined.ts';
import type { FieldChange, PlannedEntity, RowProblem } from './plan.ts';
import { additions, compare, type Part, type RowWork, withNotes } from './planPart.ts';
import { planScreening } from './planScreening.ts';
import { bookingSaid, noteLines } from './rowFields.ts';

const BOOKING: readonly PlannedEntity[] = ['booking'];
const SCREENING: readonly PlannedEntity[] = ['screening'];

function distributorOf({ row, context, effects }: RowWork): Id | null {
  const { working, source } = context;
  const name = row.values.distributor;
  if (name === undefined) return source.distributorId;
  const known = working.distributorId(name);
  if (known !== undefined) return known;
  const id = context.newId();
  effects.push(() => working.putDistributor({ id, name }));
  return id;
}

/** The booking a called-off row means, with its version; null where the house has none. */
export function planOff(
  work: RowWork,
  film: Film,
): { readonly version: Version; readonly offer: Part<Booking> } | null {
  const { row, context, identity } = work;
  const { working, memory, keys } = context;
  const version = findVersion(working, memory, film.id, keys, identity);
  if (version === undefined) return null;
  const name = row.values.distributor;
  const distributorId = name === undefined ? context.source.distributorId : working.distributorId(name);
  const booking = findBooking(working, memory, version, distributorId ?? null, keys, identity);
  if (booking === undefined) return null;
  const compared = compare('booking', booking, [{ field: 'status', value: 'cancelled' }], false, work);
  work.effects.push(() => {
    if (compared.entity !== booking) working.putBooking(compared.entity);
  });
  return { version, offer: { ...compared, creates: none() } };
}

/** The row's booking, as an option, with its showtimes. */
export function planOffer(work: RowWork, film: Film, version: Version, isVersionNew: boolean): Part<Booking> {
  const { row, context, identity, effects } = work;
  const { working, memory, keys } = context;
  const distributorId = distributorOf(work);
  const found = isVersionNew
    ? undefined
    : findBooking(working, memory, version, distributorId, keys, identity);
  const start = found ?? newBooking(context.newId(), version.id);
  const isBorn = found === undefined;
  const compared = compare('booking', start, bookingSaid(row, distributorId), isBorn, work);
  const show = planScreening(work, start.id, film, version);
  const noted = withNotes(work, 'booking', compared.entity, isBorn, noteLines(row.values, show !== null));
  effects.push(() => {
    if (noted.entity !== found) working.putBooking(noted.entity);
  });
  return {
    entity: noted.entity,
    changes: joined(joined(compared.changes, noted.changes), show?.changes ?? none()),
    said: saidTogether(saidTogether(compared.said, noted.said), show?.said ?? nothingSaid()),
    problems: joined(compared.problems, outsideWindow(work, start, compared.changes)),
    creates: joined(
      isBorn ? BOOKING : additions(work, 'booking', found, compared.entity, noted.entity),
      show?.isNew === true ? SCREENING : none(),
    ),
  };
}

function outsideWindow(
  { context }: RowWork,
  before: Booking,
  changes: readonly FieldChange[],
): readonly RowProblem[] {
  const from = changes.find((change) => change.field === 'windowFrom')?.to;
  const to = changes.find((change) => change.field === 'windowTo')?.to;
  if (from === undefined && to === undefined) return none();
  const days = context.working
    .screeningsOf(before.id)
    .filter((screening) => screening.state !== 'cancelled')
    .map((screening) => screening.day);
  const count = days.filter(
    (day) => (from !== undefined && day < from) || (to !== undefined && day > to),
  ).length;
  return count === 0
    ? []
    : [{ code: 'screeningsOutsideWindow', address: null, facts: { count }, severity: 'warn' }];
}
