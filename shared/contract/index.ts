import { exportsContract } from './exports.ts';
import {
  bookingsContract,
  distributorsContract,
  filmsContract,
  imagesContract,
  textsContract,
} from './films.ts';
import { importsContract } from './imports.ts';
import { keysContract } from './keys.ts';
import { channelsContract, listingsContract, outboxContract } from './listings.ts';
import { printContract } from './print.ts';
import { programmeContract } from './programme.ts';
import { scenariosContract } from './scenarios.ts';
import { strandsContract } from './strands.ts';
import { historyContract, houseContract, systemContract } from './system.ts';

/** All a screen may ask of the core; one file per feature. */
export const contract = {
  system: systemContract,
  house: houseContract,
  history: historyContract,
  programme: programmeContract,
  scenarios: scenariosContract,
  films: filmsContract,
  bookings: bookingsContract,
  distributors: distributorsContract,
  texts: textsContract,
  images: imagesContract,
  imports: importsContract,
  keys: keysContract,
  exports: exportsContract,
  listings: listingsContract,
  channels: channelsContract,
  outbox: outboxContract,
  print: printContract,
  strands: strandsContract,
};
export type Contract = typeof contract;
