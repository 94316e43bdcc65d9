import { readSeasons } from '../../../db/index.ts';
import { packSeason } from '../../../shared/domain/seasonPack.ts';
import { applyProposal, readProposal } from '../generating.ts';
import { lockDays } from '../locking.ts';
import { applyPattern, readPattern } from '../patterns.ts';
import {
  duplicateScreening,
  moveScreenings,
  overrideConflict,
  placeBooking,
  placeBookings,
  removeScreenings,
  setScreeningState,
  updateScreeningFields,
} from '../planning.ts';
import { programmeExtent, readProgramme, readShelf } from '../programming.ts';
import {
  duplicateScreenings,
  joinScreenings,
  splitScreening,
  swapScreenings,
  updateScreenings,
} from '../rearranging.ts';
import { countSeasonConflicts, readSeason } from '../seasons.ts';
import { api } from './base.ts';

const { programme } = api;

export const programmeRoutes = {
  planPattern: programme.planPattern.handler(({ input, context }) => readPattern(context.core, input)),
  applyPattern: programme.applyPattern.handler(({ input: { keys, ...query }, context }) =>
    applyPattern(context.core, query, keys),
  ),
  proposeWeek: programme.proposeWeek.handler(({ input, context }) => readProposal(context.core, input)),
  applyProposal: programme.applyProposal.handler(({ input, context }) =>
    applyProposal(context.core, input.shows, input.scenarioId),
  ),
  placeAll: programme.placeAll.handler(({ input, context }) =>
    placeBookings(context.core, input.bookingId, input.slots, input.scenarioId),
  ),
  swap: programme.swap.handler(({ input, context }) =>
    swapScreenings(context.core, input.screeningIds, input.scenarioId),
  ),
  duplicateAll: programme.duplicateAll.handler(({ input, context }) =>
    duplicateScreenings(context.core, input.copies, input.scenarioId),
  ),
  join: programme.join.handler(({ input, context }) =>
    joinScreenings(context.core, input.screeningIds, input.scenarioId),
  ),
  split: programme.split.handler(({ input, context }) =>
    splitScreening(context.core, input.screeningId, input.scenarioId),
  ),
  updateAll: programme.updateAll.handler(({ input, context }) =>
    updateScreenings(context.core, input.screeningIds, input.patch, input.scenarioId),
  ),
  lockDays: programme.lockDays.handler(({ input, context }) =>
    lockDays(context.core, input.days, input.isLocked, input.scenarioId),
  ),
  range: programme.range.handler(({ input, context }) =>
    readProgramme(context.core, input.from, input.to, input.scenarioId),
  ),
  shelf: programme.shelf.handler(({ input, context }) =>
    readShelf(context.core, input.weekFrom, input.scenarioId, input.to),
  ),
  place: programme.place.handler(({ input, context }) =>
    placeBooking(context.core, input.bookingId, input.slot, input.scenarioId),
  ),
  move: programme.move.handler(({ input, context }) =>
    moveScreenings(context.core, input.moves, input.scenarioId),
  ),
  duplicate: programme.duplicate.handler(({ input, context }) =>
    duplicateScreening(context.core, input.screeningId, input.slot, input.scenarioId),
  ),
  remove: programme.remove.handler(({ input, context }) =>
    removeScreenings(context.core, input.screeningIds, input.scenarioId),
  ),
  update: programme.update.handler(({ input, context }) =>
    updateScreeningFields(context.core, input.screeningId, input.patch, input.scenarioId),
  ),
  setState: programme.setState.handler(({ input, context }) =>
    setScreeningState(context.core, input.screeningIds, input.state, input.reason, input.scenarioId),
  ),
  overrideConflict: programme.overrideConflict.handler(({ input, context }) =>
    overrideConflict(context.core, input.conflictKey, input.facts, input.reason, input.scenarioId),
  ),
  seasons: programme.seasons.handler(({ context }) => readSeasons(context.core.db)),
  season: programme.season.handler(({ input, context }) =>
    packSeason(readSeason(context.core, input.from, input.to, input.scenarioId)),
  ),
  seasonConflicts: programme.seasonConflicts.handler(({ input, context }) =>
    countSeasonConflicts(context.core, input.from, input.to, input.scenarioId),
  ),
  extent: programme.extent.handler(({ context }) => programmeExtent(context.core)),
};
