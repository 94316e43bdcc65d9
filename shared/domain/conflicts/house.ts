import { addMinutes, type LocalDateTime, momentOn, weekdayOf } from '../../time.ts';
import { publicHoliday, schoolHoliday } from '../holidays.ts';
import type { WeighedKind } from '../rules.ts';
import { areApart } from './film.ts';
import type { Facts, Tell } from './kinds.ts';
import { type ConflictModel, weightOf } from './model.ts';
import type { Placed } from './placed.ts';

/** What a screening has against the clock, and the habits of the house: its hours and its holidays. Days gone by are let rest. */
export function tellOfHouse(placed: Placed, model: ConflictModel, tell: Tell): void {
  const { day } = placed.screening;
  tellOfClock(placed, model, tell);
  if (day < model.today) return;
  const say = (code: WeighedKind, facts: Facts): void => {
    const severity = weightOf(model, code);
    if (severity !== null) tell({ code, severity, facts });
  };
  const hours = hoursBroken(placed, model);
  if (hours !== null) say('outsideOpeningHours', hours);
  if (model.venue.country !== 'BE') return;
  const holiday = publicHoliday(day);
  if (holiday !== null) say('publicHoliday', { holiday });
  const { community } = model.rules;
  if (community === null || weightOf(model, 'schoolHoliday') === null) return;
  const school = schoolHoliday(day, community);
  if (school !== null) say('schoolHoliday', { school });
}

/** An hour the clocks skip that night: nobody knows when to come. */
function tellOfClock({ screening: { startsAt }, span }: Placed, { clock }: ConflictModel, tell: Tell): void {
  if (startsAt === null || span === null) return;
  const shown = clock.wallAt(span.from);
  if (shown !== startsAt) tell({ code: 'hourSkipped', severity: 'error', facts: { shownAs: shown } });
}

/** The opening hours of its day that a screening starts before or ends after; null where it keeps them. */
function hoursBroken({ screening, span }: Placed, { rules, venue, clock }: ConflictModel): Facts | null {
  const weekday = weekdayOf(screening.day);
  const hours = rules.openingHours[weekday];
  if (hours === undefined) return null;
  if (hours === null) return { hours: 'closed', weekday };
  if (screening.startsAt === null || span === null) return null;
  const opensAt = momentOn(screening.day, hours.from, venue.programmeDayStartsAt);
  const closesAt = momentOn(screening.day, hours.to, venue.programmeDayStartsAt);
  const isKept =
    opensAt <= screening.startsAt &&
    clock.wallAt(span.to) <= (opensAt < closesAt ? closesAt : addDay(closesAt));
  return isKept ? null : { hours: 'open', opensAt: hours.from, closesAt: hours.to };
}

const addDay = (at: LocalDateTime): LocalDateTime => addMinutes(at, 1_440);

/** The one of `others` a screening is told of where several would say the same: the nearest, then the one first in the house. */
function nearestOf(self: Placed, others: readonly Placed[], model: ConflictModel): Placed | undefined {
  let nearest: Placed | undefined;
  for (const other of others)
    if (nearest === undefined || isNearer(self, other, nearest, model)) nearest = other;
  return nearest;
}

function isNearer(self: Placed, one: Placed, other: Placed, model: ConflictModel): boolean {
  const distance = (each: Placed) => Math.abs(startOf(each) - startOf(self));
  const position = (each: Placed) => model.rooms.get(each.screening.roomId ?? '')?.position ?? 0;
  const order = distance(one) - distance(other) || position(one) - position(other);
  return order === 0 ? one.screening.id < other.screening.id : order < 0;
}
const startOf = ({ span }: Placed): number => span?.from ?? 0;

const facing = ({ screening: { id, startsAt, roomId } }: Placed) => ({
  otherId: id,
  otherStartsAt: startsAt ?? '',
  roomId: roomId ?? '',
});

/** Two rooms that start at the same minute: one crowd in the foyer. Pass those that start at its minute. */
export function tellOfSameMinute(
  self: Placed,
  others: readonly Placed[],
  model: ConflictModel,
  tell: Tell,
): void {
  const severity = weightOf(model, 'sameMinute');
  if (severity === null || self.screening.day < model.today) return;
  const apart = others.filter((other) => areApart(self, other));
  const nearest = nearestOf(self, apart, model);
  if (nearest === undefined) return;
  const facts = { ...facing(nearest), count: apart.length };
  tell({ code: 'sameMinute', severity, facts, otherId: nearest.screening.id });
}

/** The same film in another room within the gap the house keeps; exactly that far apart is well. Pass those that play its film. */
export function tellOfSameFilm(
  self: Placed,
  others: readonly Placed[],
  model: ConflictModel,
  tell: Tell,
): void {
  const severity = weightOf(model, 'sameFilmWithinHour');
  if (severity === null || self.span === null || self.screening.day < model.today) return;
  const minutesTo = (other: Placed) => Math.abs(startOf(other) - startOf(self));
  const close = others.filter(
    (other) => areApart(self, other) && minutesTo(other) < model.rules.sameFilmGapMin,
  );
  const nearest = nearestOf(self, close, model);
  if (nearest === undefined) return;
  const facts = { ...facing(nearest), minutes: minutesTo(nearest) };
  tell({ code: 'sameFilmWithinHour', severity, facts, otherId: nearest.screening.id });
}
