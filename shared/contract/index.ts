import {
  bookingsContract,
  distributorsContract,
  filmsContract,
  imagesContract,
  textsContract,
} from './films.ts';
import { importsContract } from './imports.ts';
import { channelsContract, listingsContract, outboxContract } from './listings.ts';
import { printContract } from './print.ts';
import { programmeContract } from './programme.ts';
import { historyContract, houseContract, systemContract } from './system.ts';

/** All a screen may ask of the core; one file per feature. */
export const contract = {
  system: systemContract,
  house: houseContract,
  history: historyContract,
  programme: programmeContract,
  films: filmsContract,
  bookings: bookingsContract,
  distributors: distributorsContract,
  texts: textsContract,
  images: imagesContract,
  imports: importsContract,
  listings: listingsContract,
  channels: channelsContract,
  outbox: outboxContract,
  print: printContract,
};
export type Contract = typeof contract;
