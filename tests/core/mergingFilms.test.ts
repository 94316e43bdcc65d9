import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, readFilm, readVersionsOf, tables, toBookingRow } from '../../db/index.ts';
import { addVersion, readFilmSheet, updateFilm } from '../../electron/core/films.ts';
import {
  duplicateFilms,
  keepApart,
  mergeFilms,
  mergesOf,
  unmergeFilms,
} from '../../electron/core/mergingFilms.ts';
import { redo, undo } from '../../electron/core/restoring.ts';
import { saveText } from '../../electron/core/writing.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { mergedFilm, partedFilm } from '../../shared/domain/filmMerging.ts';
import { findDuplicates } from '../../shared/import/duplicates.ts';
import { ok } from '../../shared/result.ts';
import { makeBooking, makeFilm, makeVenue, makeVersion } from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

let house: TestCore;
const kept = makeFilm({
  originalTitle: 'La chimera',
  directors: ['Alice Rohrwacher'],
  year: 2023,
  countries: [],
  externalIds: { imdb: 'tt14561712' },
});
const other = makeFilm({
  originalTitle: 'Chimera, La',
  titles: { nl: 'De hersenschim' },
  directors: ['Alice Rohrwacher'],
  year: 2024,
  countries: ['IT', 'FR'],
  website: 'https://film.example',
  notes: 'kopie gevraagd',
});
const versions = [kept, other].map((film) => makeVersion({ filmId: film.id }));
const bookings = versions.map((version) => makeBooking({ versionId: version.id }));

beforeEach(() => {
  house = openTestCore();
  house.core.write({ kind: 'setUpEmpty', facts: { name: 'x' } }, (db) => {
    insertRow(db, tables.venues, makeVenue());
    for (const film of [kept, other]) insertRow(db, tables.films, film);
    for (const version of versions) insertRow(db, tables.versions, version);
    for (const booking of bookings) insertRow(db, tables.bookings, toBookingRow(booking));
    return ok(null);
  });
});
afterEach(() => house.close());

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const write = (ownerId: string, language: 'nl' | 'fr', body: string) =>
  done(saveText(house.core, { ownerKind: 'film', ownerId, language, length: 'teaser' }, body, null));
const dump = () =>
  ['films', 'versions', 'bookings', 'texts', 'film_merges'].map((table) =>
    house.core.db.sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  );
const teasers = (filmId: string) =>
  readFilmSheet(house.core, filmId)
    ?.texts.map((text) => [text.language, text.body])
    .sort()
    .reverse();

test('two films made one share all that hung on either, and the house finds the film by every title', () => {
  write(kept.id, 'nl', 'Wat hier stond.');
  write(other.id, 'nl', 'Wat daar stond.');
  write(other.id, 'fr', 'En français.');
  const before = dump();
  const film = done(mergeFilms(house.core, kept.id, other.id));
  expect(film).toEqual({
    ...kept,
    titles: { nl: 'De hersenschim' },
    otherTitles: ['Chimera, La'],
    countries: ['IT', 'FR'],
    website: 'https://film.example',
    notes: 'kopie gevraagd',
  });
  expect(readFilm(house.core.db, other.id)).toBeUndefined();
  expect(readVersionsOf(house.core.db, kept.id).map((each) => each.id)).toEqual(
    versions.map((each) => each.id),
  );
  expect(teasers(kept.id)).toEqual([
    ['nl', 'Wat hier stond.'],
    ['fr', 'En français.'],
  ]);
  const after = dump();
  done(undo(house.core));
  expect(dump()).toEqual(before);
  done(redo(house.core));
  expect(dump()).toEqual(after);
});

test('parted again each has what was its own, and what was added since stays with the film kept', () => {
  write(kept.id, 'nl', 'Wat hier stond.');
  write(other.id, 'nl', 'Wat daar stond.');
  done(mergeFilms(house.core, kept.id, other.id));
  const added = done(addVersion(house.core, kept.id, { runtimeMin: 133 }));
  done(updateFilm(house.core, kept.id, { website: 'https://nieuw.example' }));
  const [merge] = mergesOf(house.core, kept.id);
  done(unmergeFilms(house.core, merge?.id ?? ''));
  expect(readFilm(house.core.db, other.id)).toEqual(other);
  expect(readFilm(house.core.db, kept.id)).toEqual({ ...kept, website: 'https://nieuw.example' });
  expect(readVersionsOf(house.core.db, kept.id).map((each) => each.id)).toEqual([versions[0]?.id, added.id]);
  expect(readVersionsOf(house.core.db, other.id).map((each) => each.id)).toEqual([versions[1]?.id]);
  expect([teasers(kept.id), teasers(other.id)]).toEqual([
    [['nl', 'Wat hier stond.']],
    [['nl', 'Wat daar stond.']],
  ]);
  expect(mergesOf(house.core, kept.id)).toEqual([]);
});

test('a film is not merged with itself or with one that is gone', () => {
  for (const id of [kept.id, versions[0]?.id ?? ''])
    expect(mergeFilms(house.core, kept.id, id)).toMatchObject({ ok: false, error: { code: 'gone' } });
  expect(unmergeFilms(house.core, kept.id)).toMatchObject({ ok: false, error: { code: 'gone' } });
});

test('films of one title a year apart by one director may be one; remakes and namesakes are not', () => {
  expect(duplicateFilms(house.core).map(({ one, other: two }) => [one.id, two.id])).toEqual([
    [kept.id, other.id],
  ]);
  const suspiria = makeFilm({ originalTitle: 'Suspiria', year: 1977, directors: ['Dario Argento'] });
  const remake = makeFilm({ originalTitle: 'Suspiria', year: 2018, directors: ['Luca Guadagnino'] });
  const unknown = makeFilm({ originalTitle: 'SUSPIRIA', year: null, directors: [] });
  expect(findDuplicates([suspiria, remake]).length).toBe(0);
  expect(findDuplicates([suspiria, remake, unknown]).map(({ one }) => one.year)).toEqual([1977, 2018]);
  const sameId = makeFilm({ originalTitle: 'Chimäre', externalIds: { imdb: 'tt14561712' } });
  expect(findDuplicates([kept, sameId])).toHaveLength(1);
});

test('two films that are not the same are asked about no more, whichever is named first, until that is undone', () => {
  done(keepApart(house.core, other.id, kept.id));
  expect(duplicateFilms(house.core)).toEqual([]);
  // Said twice is said once: there is nothing more to undo.
  done(keepApart(house.core, kept.id, other.id));
  done(undo(house.core));
  expect(duplicateFilms(house.core)).toHaveLength(1);
  done(redo(house.core));
  expect(duplicateFilms(house.core)).toEqual([]);
});

test('films kept apart can still be merged by hand, and are apart again once parted', () => {
  done(keepApart(house.core, kept.id, other.id));
  done(mergeFilms(house.core, kept.id, other.id));
  const [merge] = mergesOf(house.core, kept.id);
  done(unmergeFilms(house.core, merge?.id ?? ''));
  expect(duplicateFilms(house.core)).toEqual([]);
});

test('a third film of the same title is still asked about', () => {
  done(keepApart(house.core, kept.id, other.id));
  const third = makeFilm({ originalTitle: 'La Chimera', year: 2023, directors: ['Alice Rohrwacher'] });
  house.core.write({ kind: 'addFilm', facts: { film: 'x' } }, (db) => {
    insertRow(db, tables.films, third);
    return ok(null);
  });
  expect(duplicateFilms(house.core).map(({ one, other: two }) => [one.id, two.id])).toEqual([
    [kept.id, third.id],
    [other.id, third.id],
  ]);
  expect(keepApart(house.core, kept.id, versions[0]?.id ?? '')).toMatchObject({ ok: false });
});

const text = fc.string({ maxLength: 6 });
const film = fc
  .record({
    originalTitle: fc.string({ minLength: 1, maxLength: 6 }),
    notes: text,
    year: fc.option(fc.integer({ min: 1900, max: 2030 })),
    directors: fc.array(text, { maxLength: 2 }),
    titles: fc.record({ nl: text, fr: text }, { requiredKeys: [] }),
  })
  .map((changes) => makeFilm(changes));
prop.prop([film, film])('merged and parted, the film kept is what it was', (one, two) => {
  const merge = { id: 'm', keptFilmId: one.id, mergedFilm: two, keptBefore: one, moved: {}, mergedAtMs: 0 };
  expect(partedFilm(mergedFilm(one, two), merge)).toEqual(one);
});
