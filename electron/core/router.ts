import { api } from './routes/base.ts';
import { exportsRoutes } from './routes/exports.ts';
import {
  bookingsRoutes,
  distributorsRoutes,
  filmsRoutes,
  imagesRoutes,
  textsRoutes,
} from './routes/films.ts';
import { historyRoutes, houseRoutes } from './routes/house.ts';
import { importsRoutes } from './routes/imports.ts';
import { keysRoutes } from './routes/keys.ts';
import { channelsRoutes, listingsRoutes, outboxRoutes } from './routes/listings.ts';
import { printRoutes } from './routes/print.ts';
import { programmeRoutes } from './routes/programme.ts';
import { scenariosRoutes } from './routes/scenarios.ts';
import { strandsRoutes } from './routes/strands.ts';
import { systemRoutes } from './routes/system.ts';

/** Every call a screen may make, answered. */
export const router = api.router({
  system: systemRoutes,
  house: houseRoutes,
  history: historyRoutes,
  programme: programmeRoutes,
  scenarios: scenariosRoutes,
  films: filmsRoutes,
  bookings: bookingsRoutes,
  distributors: distributorsRoutes,
  texts: textsRoutes,
  images: imagesRoutes,
  imports: importsRoutes,
  keys: keysRoutes,
  exports: exportsRoutes,
  listings: listingsRoutes,
  channels: channelsRoutes,
  outbox: outboxRoutes,
  print: printRoutes,
  strands: strandsRoutes,
});
