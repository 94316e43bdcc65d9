import type { Id } from '../../ids.ts';
import { addDays, cinemaWeekOf, daysBetween } from '../../time.ts';
import { type Booking, coversDay, isOptionExpired } from '../booking.ts';
import { ASSUMED_RUNTIME_MIN } from '../film.ts';
import type { RunEntry } from '../programme.ts';
import type { Tell, Told } from './kinds.ts';
import { type ConflictModel, weightOf } from './model.ts';
import { aboutOf, factsOf, overlaps, type Part, type Placed } from './placed.ts';

/** What a screening has against its deals: each of its parts is looked at under the booking it plays under. */
export function tellOfDeals(placed: Placed, model: ConflictModel, tell: Tell): void {
  for (const part of placed.parts) {
    if (part.booking === undefined) continue;
    tellOfWindow(placed, part, part.booking, tell);
    tellOfStatus(placed, part, part.booking, model, tell);
    tellOfPartner(placed, part, part.booking, model, tell);
  }
}

function tellOfWindow({ screening }: Placed, part: Part, booking: Booking, tell: Tell): void {
  const { windowFrom, windowTo } = booking;
  if (coversDay(booking, screening.day)) return;
  const about = aboutOf(part);
  if (windowFrom !== null && screening.day < windowFrom)
    tell({ code: 'beforeWindow', severity: 'error', facts: factsOf(part, { from: windowFrom }), about });
  else tell({ code: 'afterWindow', severity: 'error', facts: factsOf(part, { to: windowTo ?? '' }), about });
}

function tellOfStatus(
  { screening }: Placed,
  part: Part,
  { status }: Booking,
  model: ConflictModel,
  tell: Tell,
): void {
  const about = aboutOf(part);
  if (status.kind === 'cancelled')
    tell({ code: 'bookingCancelled', severity: 'error', facts: factsOf(part, {}), about });
  if (status.kind !== 'option' || screening.day < model.today) return;
  if (isOptionExpired(status, model.today)) {
    const facts = factsOf(part, { expiredOn: status.expiresOn ?? '' });
    tell({ code: 'optionExpired', severity: 'warning', facts, about });
    return;
  }
  const severity = weightOf(model, 'optionUsed');
  const isTold = model.approved.has(part.versionId) || model.approved.has(screening.versionId);
  const isNear = daysBetween(model.today, screening.day) < model.rules.optionLeadDays;
  if (severity === null || !(isTold || isNear)) return;
  // Not how many days are left: an acceptance would lapse every midnight.
  const facts = factsOf(part, { because: isTold ? 'approved' : 'near', rank: status.rank });
  tell({ code: 'optionUsed', severity, facts, about });
}

/** The partner house plays the shared copy while it plays here. Its screening is taken to last as long as the film. */
function tellOfPartner(
  { span }: Placed,
  part: Part,
  { sharedCopyWith, partnerStarts }: Booking,
  { clock }: ConflictModel,
  tell: Tell,
): void {
  if (span === null) return;
  for (const partnerStartsAt of partnerStarts) {
    const from = clock.minutesAt(partnerStartsAt);
    if (!overlaps(span, { from, to: from + (part.version?.runtimeMin ?? ASSUMED_RUNTIME_MIN) })) continue;
    tell({
      code: 'sharedCopy',
      severity: 'error',
      facts: factsOf(part, { with: 'partner', partner: sharedCopyWith ?? '', partnerStartsAt }),
      about: `${aboutOf(part)}${partnerStartsAt}`,
    });
  }
}

/** The order in which the shows of a run are counted. */
export const runOrder = (entry: RunEntry): string => `${entry.day} ${entry.startsAt ?? '~'} ${entry.id}`;

/** A show of a run, and the part of its screening that plays under the booking; null where it may not be told of. */
export type RunShow = { readonly entry: RunEntry; readonly part: Part | null };
export type TellOf = (screeningId: Id, told: Told) => void;

/** Whether a run can be told of anything at all. */
export const isBounded = ({ maxShows, minShowsPerWeek }: Booking): boolean =>
  maxShows !== null || (minShowsPerWeek ?? 0) > 1;

/** What a run has against its deal. Pass every show that takes place, wherever in time, in `runOrder`. */
export function tellOfRun(
  booking: Booking,
  run: readonly RunShow[],
  model: ConflictModel,
  tell: TellOf,
): void {
  tellOfMaximum(booking, run, tell);
  tellOfMinimum(booking, run, model, tell);
}

function tellOfMaximum({ maxShows }: Booking, run: readonly RunShow[], tell: TellOf): void {
  if (maxShows === null) return;
  for (const [index, { entry, part }] of run.entries()) {
    if (index < maxShows || part === null) continue;
    const facts = factsOf(part, { number: index + 1, max: maxShows });
    tell(entry.id, { code: 'tooManyShows', severity: 'error', facts, about: aboutOf(part) });
  }
}

/**
 * Cinema weeks with fewer shows than the deal's minimum, each told of its first show.
 *
 * The minimum holds in full also in a week within which the licence opens or closes: that is what the deal says, and what was
 * agreed otherwise is accepted with a reason. A week nobody plays in, or one gone by, is not told.
 */
function tellOfMinimum(
  { id, status, minShowsPerWeek }: Booking,
  run: readonly RunShow[],
  model: ConflictModel,
  tell: TellOf,
): void {
  if (minShowsPerWeek === null || minShowsPerWeek < 2 || status.kind === 'cancelled') return;
  const weekOf = ({ entry }: RunShow) => cinemaWeekOf(entry.day, model.venue.cinemaWeekStartsOn);
  for (const [week, shows] of Map.groupBy(run, weekOf)) {
    if (shows.length >= minShowsPerWeek || addDays(week, 6) < model.today) continue;
    const first = shows.find(({ part }) => part !== null);
    if (first?.part == null) continue;
    const facts = factsOf(first.part, { week, count: shows.length, needed: minShowsPerWeek });
    // The week's own key: an acceptance must not lapse where its first show is moved behind the second.
    const key = `tooFewShows:${id}:${week}`;
    tell(first.entry.id, { code: 'tooFewShows', severity: 'warning', facts, key });
  }
}
