import { readRooms, readVenue } from '../../../db/index.ts';
import { historyOfScreening, programmeChangesSince } from '../history.ts';
import { addRoom, updateRoom, updateVenue } from '../house.ts';
import { historyState, listHistory, redo, undo } from '../restoring.ts';
import { api } from './base.ts';

export const houseRoutes = {
  get: api.house.get.handler(({ context: { core } }) => {
    const venue = readVenue(core.db);
    return venue === undefined ? null : { venue, rooms: readRooms(core.db) };
  }),
  updateVenue: api.house.updateVenue.handler(({ input, context }) => updateVenue(context.core, input)),
  addRoom: api.house.addRoom.handler(({ input, context }) => addRoom(context.core, input.name)),
  updateRoom: api.house.updateRoom.handler(({ input, context }) =>
    updateRoom(context.core, input.roomId, input.patch),
  ),
};

export const historyRoutes = {
  ofScreening: api.history.ofScreening.handler(({ input, context }) =>
    historyOfScreening(context.core, input.screeningId),
  ),
  since: api.history.since.handler(({ input, context }) =>
    programmeChangesSince(context.core, input.sinceMs),
  ),
  state: api.history.state.handler(({ context }) => historyState(context.core)),
  undo: api.history.undo.handler(({ context }) => undo(context.core)),
  redo: api.history.redo.handler(({ context }) => redo(context.core)),
  list: api.history.list.handler(({ input, context }) =>
    listHistory(context.core, input.limit, input.sinceMs),
  ),
};
