import {
  insertRow,
  readDistributor,
  readDistributors,
  readImageBytes,
  readTexts,
  tables,
  updateRow,
} from '../../../db/index.ts';
import { NO_TERMS } from '../../../shared/domain/terms.ts';
import { refuse } from '../../../shared/refusal.ts';
import { ok } from '../../../shared/result.ts';
import {
  addBooking,
  backToOption,
  cancelBooking,
  confirmBookingNow,
  removeBooking,
  updateBooking,
} from '../booking.ts';
import { listBookings } from '../bookingList.ts';
import {
  addFilm,
  addVersion,
  readFilmSheet,
  removeFilm,
  searchFilms,
  updateFilm,
  updateVersion,
} from '../films.ts';
import { duplicateFilms, keepApart, mergeFilms, mergesOf, unmergeFilms } from '../mergingFilms.ts';
import { addImage, readCopyBoard, removeImage, saveText, updateImage } from '../writing.ts';
import { api } from './base.ts';

export const filmsRoutes = {
  merge: api.films.merge.handler(({ input, context }) =>
    mergeFilms(context.core, input.keptFilmId, input.mergedFilmId),
  ),
  unmerge: api.films.unmerge.handler(({ input, context }) => unmergeFilms(context.core, input.mergeId)),
  mergesOf: api.films.mergesOf.handler(({ input, context }) => mergesOf(context.core, input.filmId)),
  keepApart: api.films.keepApart.handler(({ input, context }) =>
    keepApart(context.core, input.filmId, input.otherFilmId),
  ),
  duplicates: api.films.duplicates.handler(({ context }) => duplicateFilms(context.core)),
  search: api.films.search.handler(({ input, context }) =>
    searchFilms(context.core, input.query, input.limit, input.offset, input.language),
  ),
  get: api.films.get.handler(({ input, context }) => readFilmSheet(context.core, input.filmId)),
  add: api.films.add.handler(({ input, context }) => addFilm(context.core, input.originalTitle)),
  update: api.films.update.handler(({ input, context }) =>
    updateFilm(context.core, input.filmId, input.patch),
  ),
  remove: api.films.remove.handler(({ input, context }) => removeFilm(context.core, input.filmId)),
  addVersion: api.films.addVersion.handler(({ input, context }) =>
    addVersion(context.core, input.filmId, input.patch),
  ),
  updateVersion: api.films.updateVersion.handler(({ input, context }) =>
    updateVersion(context.core, input.versionId, input.patch),
  ),
};

export const bookingsRoutes = {
  list: api.bookings.list.handler(({ input, context }) => listBookings(context.core, input)),
  add: api.bookings.add.handler(({ input, context }) =>
    addBooking(context.core, input.versionId, input.patch),
  ),
  update: api.bookings.update.handler(({ input, context }) =>
    updateBooking(context.core, input.bookingId, input.patch),
  ),
  confirm: api.bookings.confirm.handler(({ input, context }) =>
    confirmBookingNow(context.core, input.bookingId),
  ),
  backToOption: api.bookings.backToOption.handler(({ input, context }) =>
    backToOption(context.core, input.bookingId),
  ),
  cancel: api.bookings.cancel.handler(({ input, context }) =>
    cancelBooking(context.core, input.bookingId, input.reason),
  ),
  remove: api.bookings.remove.handler(({ input, context }) => removeBooking(context.core, input.bookingId)),
};

export const distributorsRoutes = {
  list: api.distributors.list.handler(({ context }) => readDistributors(context.core.db)),
  add: api.distributors.add.handler(({ input, context: { core } }) => {
    const distributor = {
      id: core.newId(),
      name: input.name,
      language: 'nl' as const,
      contacts: [],
      defaultTerms: NO_TERMS,
      returnsLayout: null,
      notes: '',
    };
    return core.write({ kind: 'addDistributor', facts: { name: input.name } }, (db) => {
      insertRow(db, tables.distributors, distributor);
      return ok(distributor);
    });
  }),
  update: api.distributors.update.handler(({ input, context: { core } }) => {
    const distributor = readDistributor(core.db, input.distributorId);
    if (distributor === undefined) return refuse('gone');
    return core.write({ kind: 'changeDistributor', facts: { name: distributor.name } }, (db) => {
      updateRow(db, tables.distributors, distributor.id, input.patch);
      return ok(readDistributor(db, distributor.id) ?? distributor);
    });
  }),
};

export const textsRoutes = {
  board: api.texts.board.handler(({ context }) => readCopyBoard(context.core)),
  of: api.texts.of.handler(({ input, context }) =>
    readTexts(context.core.db, input.ownerKind, input.ownerId),
  ),
  save: api.texts.save.handler(({ input: { body, sourceLanguage, ...place }, context }) =>
    saveText(context.core, place, body, sourceLanguage),
  ),
};

export const imagesRoutes = {
  add: api.images.add.handler(({ input, context }) => addImage(context.core, input.filmId, input.file)),
  update: api.images.update.handler(({ input, context }) =>
    updateImage(context.core, input.imageId, input.patch),
  ),
  remove: api.images.remove.handler(({ input, context }) => removeImage(context.core, input.imageId)),
  bytes: api.images.bytes.handler(({ input, context }) => {
    const bytes = readImageBytes(context.core.db, input.sha256);
    return bytes === null ? null : new Blob([new Uint8Array(bytes)]);
  }),
};
