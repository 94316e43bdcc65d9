import type { Id } from '../../ids.ts';
import { type LocalDate, type LocalTime, momentOn } from '../../time.ts';
import { ASSUMED_RUNTIME_MIN, type Film } from '../film.ts';
import type { Tell } from './kinds.ts';
import { type ConflictModel, weightOf } from './model.ts';
import { aboutOf, factsOf, overlaps, type Part, type Placed, playOf, versionIn } from './placed.ts';

/** From this day on Belgium's exhibitors inform visitors by Kijkwijzer (domain.md, Conventions); older films keep KT or KNT. */
const KIJKWIJZER_SINCE: LocalDate = '2020-01-08';
const KIJKWIJZER_YEAR = 2020;
const FOR_CHILDREN: readonly string[] = ['AL', '6'];
const FOR_ADULTS: readonly string[] = ['16', '18'];

/** What a screening has against its films: their running time, release, classification and age. */
export function tellOfFilms(placed: Placed, model: ConflictModel, tell: Tell): void {
  tellOfRuntime(placed, model, tell);
  const told = new Set<Id>();
  for (const part of placed.parts) {
    const { film } = part;
    if (film === undefined || told.has(film.id)) continue;
    told.add(film.id);
    if (film.releaseDate !== null && placed.screening.day < film.releaseDate) {
      const facts = factsOf(part, { releaseDate: film.releaseDate });
      tell({ code: 'beforeRelease', severity: 'warning', facts, about: aboutOf(part) });
    }
    if (placed.screening.day < model.today) continue;
    tellOfRating(placed, part, film, model, tell);
    tellOfClassification(part, film, model, tell);
  }
}

/** A length nobody gave: the screening is reckoned with the assumed one. */
function tellOfRuntime(placed: Placed, model: ConflictModel, tell: Tell): void {
  const { items } = placed.screening;
  const isUnknown = (versionId: Id) => versionIn(placed, versionId, model)?.runtimeMin === null;
  if (items.some((each) => each.durationMin === null && isUnknown(each.versionId ?? '')))
    tell({ code: 'runtimeUnknown', severity: 'hint', facts: { assumed: ASSUMED_RUNTIME_MIN } });
}

function tellOfRating({ screening }: Placed, part: Part, film: Film, model: ConflictModel, tell: Tell): void {
  const age = film.rating?.age ?? null;
  const { startsAt, day } = screening;
  if (startsAt === null || age === null) return;
  const { childrenLatest, adultsEarliest } = model.rules;
  const startsFrom = (hour: LocalTime) => startsAt >= momentOn(day, hour, model.venue.programmeDayStartsAt);
  const say = (code: 'ratingLateSlot' | 'ratingEarlySlot', hour: LocalTime): void => {
    const severity = weightOf(model, code);
    if (severity !== null)
      tell({ code, severity, facts: factsOf(part, { age, hour }), about: aboutOf(part) });
  };
  if (FOR_CHILDREN.includes(age) && startsFrom(childrenLatest)) say('ratingLateSlot', childrenLatest);
  if (FOR_ADULTS.includes(age) && !startsFrom(adultsEarliest)) say('ratingEarlySlot', adultsEarliest);
}

function tellOfClassification(part: Part, film: Film, model: ConflictModel, tell: Tell): void {
  const severity = weightOf(model, 'notClassified');
  if (severity === null || model.venue.country !== 'BE' || film.rating?.age != null) return;
  if (!isNewRelease(film)) return;
  tell({ code: 'notClassified', severity, facts: factsOf(part, {}), about: aboutOf(part) });
}

/** Whether Kijkwijzer holds for it: by its release where that is known, else by its year. */
const isNewRelease = ({ releaseDate, year }: Film): boolean =>
  releaseDate === null ? (year ?? 0) >= KIJKWIJZER_YEAR : releaseDate >= KIJKWIJZER_SINCE;

/** One print in two rooms at once, told once of each other screening, by the minutes in which the print itself runs. */
export function tellOfPrints(self: Placed, others: readonly Placed[], tell: Tell): void {
  for (const other of others) {
    const isTorn = self.prints.some((id) => other.prints.includes(id) && runsInBoth(self, other, id));
    if (!isTorn || !areApart(self, other)) continue;
    const { id: otherId, startsAt, roomId } = other.screening;
    const facts = { with: 'own', otherId, otherStartsAt: startsAt ?? '', roomId: roomId ?? '' };
    tell({ code: 'sharedCopy', severity: 'error', facts, otherId });
  }
}

function runsInBoth(self: Placed, other: Placed, versionId: Id): boolean {
  const [mine, theirs] = [playOf(self, versionId), playOf(other, versionId)];
  return mine !== null && theirs !== null && overlaps(mine, theirs);
}

/** Whether two screenings stand in two rooms. */
export const areApart = ({ screening }: Placed, other: Placed): boolean =>
  screening.roomId !== null && other.screening.roomId !== null && screening.roomId !== other.screening.roomId;
