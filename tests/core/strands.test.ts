import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertRow, readScreening, readStrand, tables, toBookingRow } from '../../db/index.ts';
import { lockDays } from '../../electron/core/locking.ts';
import { placeBooking, setScreeningState, updateScreeningFields } from '../../electron/core/planning.ts';
import { updateScreenings } from '../../electron/core/rearranging.ts';
import { historyState, redo, undo } from '../../electron/core/restoring.ts';
import { fillOccasion } from '../../electron/core/strandFilling.ts';
import {
  addStrand,
  archiveStrand,
  changeOccasions,
  listStrands,
  updateStrand,
} from '../../electron/core/strands.ts';
import { applyTemplate, readTemplateReach } from '../../electron/core/strandTemplates.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { FEATURE_PLACE } from '../../shared/domain/strandTemplate.ts';
import { ok } from '../../shared/result.ts';
import { makeBooking, makeFilm, makeId, makeRoom, makeVenue, makeVersion } from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

let test_: TestCore;
const venue = makeVenue({ preProgrammeMin: 10 });
const room = makeRoom({ venueId: venue.id });
const film = makeFilm();
const version = makeVersion({ filmId: film.id });
const booking = makeBooking({ versionId: version.id });
const rule = {
  weekdays: [2 as const],
  time: '20:15',
  roomId: room.id,
  from: '2026-09-01',
  to: '2027-05-31',
  skipsSchoolHolidays: true,
};
const part = (kind: 'intro' | 'qa', durationMin: number) => ({
  kind,
  title: '',
  durationMin,
  versionId: null,
  bookingId: null,
});
const TEMPLATE = {
  price: { baseCents: 700, tariffs: [{ name: { nl: 'Reductie' }, cents: 500 }] },
  items: [part('intro', 10), FEATURE_PLACE, part('qa', 20)],
  badges: ['guest' as const],
  texts: { nl: 'Met inleiding.', fr: 'Avec introduction.' },
};

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};
const stepKinds = () =>
  test_.core.db.sqlite
    .prepare<[], { kind: string }>('SELECT kind FROM activity_steps ORDER BY hlc')
    .all()
    .map((row) => row.kind);
const dump = () => ({
  strands: test_.core.db.sqlite.prepare('SELECT * FROM strands ORDER BY id').all(),
  screenings: test_.core.db.sqlite.prepare('SELECT * FROM screenings ORDER BY id').all(),
  items: test_.core.db.sqlite
    .prepare('SELECT screening_id, position, kind, duration_min FROM screening_items ORDER BY 1, 2')
    .all(),
});
/** "De Andere Film": every Tuesday at 20:15, not in school holidays, with a price, an introduction and a Q&A. */
const addOtherFilm = () => {
  const strand = value(addStrand(test_.core, { nl: 'De Andere Film' }));
  return value(updateStrand(test_.core, strand.id, { recurrences: [rule], template: TEMPLATE }));
};
const byBooking = { kind: 'booking', bookingId: booking.id } as const;

beforeEach(() => {
  test_ = openTestCore();
  test_.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, room);
    insertRow(db, tables.films, film);
    insertRow(db, tables.versions, version);
    insertRow(db, tables.bookings, toBookingRow(booking));
    return ok(null);
  });
});
afterEach(() => test_.close());

describe('a strand', () => {
  test('begins with a name, a tint nobody has, and nothing else', () => {
    const first = value(addStrand(test_.core, { nl: 'Nagloed' }));
    const second = value(addStrand(test_.core, { nl: 'Daglicht', fr: 'Lumière du jour' }));
    expect(first.tint).not.toBe(second.tint);
    expect(second).toMatchObject({ recurrences: [], exceptions: [], archivedOn: null });
    expect(listStrands(test_.core).map((each) => each.names.nl)).toEqual(['Daglicht', 'Nagloed']);
    expect(readStrand(test_.core.db, second.id)).toEqual(second);
  });

  test('is changed field by field: one part of its template leaves the others', () => {
    const strand = addOtherFilm();
    const changed = value(updateStrand(test_.core, strand.id, { template: { wantsSdh: true }, tint: 5 }));
    expect(changed).toEqual({ ...strand, tint: 5, template: { ...strand.template, wantsSdh: true } });
  });

  test('keeps its rules earliest first, and refuses two on one day, an end before a beginning, a room that is gone', () => {
    const strand = addOtherFilm();
    const later = { ...rule, from: '2027-01-01', time: '19:00' };
    const before = dump();
    expect(updateStrand(test_.core, strand.id, { recurrences: [later, rule] })).toEqual({
      ok: false,
      error: { code: 'recurrencesOverlap', facts: { day: '2027-01-01' } },
    });
    expect(updateStrand(test_.core, strand.id, { recurrences: [{ ...rule, to: '2026-08-01' }] })).toEqual({
      ok: false,
      error: { code: 'recurrenceEndsFirst', facts: { from: '2026-09-01', to: '2026-08-01' } },
    });
    expect(updateStrand(test_.core, strand.id, { recurrences: [{ ...rule, roomId: makeId() }] }).ok).toBe(
      false,
    );
    expect(dump()).toEqual(before);
    const earlier = { ...rule, to: '2026-12-31' };
    expect(value(updateStrand(test_.core, strand.id, { recurrences: [later, earlier] })).recurrences).toEqual(
      [earlier, later],
    );
  });

  test('archived, it is so from today by the clock of the house, and comes back', () => {
    const strand = addOtherFilm();
    expect(value(archiveStrand(test_.core, strand.id, true)).archivedOn).toBe('2026-11-03');
    expect(value(archiveStrand(test_.core, strand.id, false))).toEqual(strand);
  });
});

describe('an occasion', () => {
  test('is filled with a booking in one step: its slot, and all the template gives', () => {
    const strand = addOtherFilm();
    const before = dump();
    const screening = value(fillOccasion(test_.core, strand.id, '2026-11-10', byBooking));
    expect(screening).toMatchObject({
      day: '2026-11-10',
      startsAt: '2026-11-10T20:15',
      roomId: room.id,
      strandId: strand.id,
      price: TEMPLATE.price,
      badges: ['guest'],
      publicNote: TEMPLATE.texts,
      items: [part('intro', 10), { ...FEATURE_PLACE, versionId: version.id }, part('qa', 20)],
    });
    expect(readScreening(test_.core.db, screening.id)).toEqual(screening);
    expect(historyState(test_.core).undo).toMatchObject({
      kind: 'fillOccasion',
      facts: { film: 'Invasion', name: 'De Andere Film', when: '2026-11-10T20:15', room: 'Zaal 1' },
    });
    undo(test_.core);
    expect(dump()).toEqual(before);
  });

  test('takes in a screening that is there: it moves, and keeps what is its own', () => {
    const strand = addOtherFilm();
    const placed = value(
      placeBooking(test_.core, booking.id, {
        roomId: null,
        day: '2026-11-12',
        startsAt: '2026-11-12T17:00',
      }),
    );
    value(updateScreeningFields(test_.core, placed.id, { badges: ['premiere'], notes: 'regisseur belt' }));
    const taken = value(
      fillOccasion(test_.core, strand.id, '2026-11-10', { kind: 'screening', screeningId: placed.id }),
    );
    expect(readScreening(test_.core.db, placed.id)).toEqual(taken);
    expect(taken).toMatchObject({
      id: placed.id,
      startsAt: '2026-11-10T20:15',
      roomId: room.id,
      badges: ['premiere', 'guest'],
      notes: 'regisseur belt',
      strandId: strand.id,
    });
  });

  test('a screening for which the strand is chosen takes over all its template gives, one or many, in one step', () => {
    const strand = addOtherFilm();
    value(updateStrand(test_.core, strand.id, { template: { wantsSdh: true } }));
    const at = (day: string) => ({ roomId: room.id, day, startsAt: `${day}T17:00` });
    const [one, two, three] = ['2026-11-12', '2026-11-13', '2026-11-14'].map(
      (day) => value(placeBooking(test_.core, booking.id, at(day))).id,
    ) as [string, string, string];
    value(
      updateScreeningFields(test_.core, one, { publicNote: { nl: 'Oud.', en: 'Own.' }, badges: ['kids'] }),
    );
    const before = dump();
    const given = { strandId: strand.id, price: TEMPLATE.price, publicNote: TEMPLATE.texts };
    value(updateScreeningFields(test_.core, one, { strandId: strand.id }));
    expect(readScreening(test_.core.db, one)).toMatchObject({
      ...given,
      publicNote: { ...TEMPLATE.texts, en: 'Own.' },
      badges: ['kids', 'guest'],
      items: [{ kind: 'intro' }, { kind: 'feature' }, { kind: 'qa' }],
    });
    undo(test_.core);
    expect(dump()).toEqual(before);
    value(lockDays(test_.core, ['2026-11-13'], true));
    value(updateScreenings(test_.core, [two, three], { strandId: strand.id }));
    expect(readScreening(test_.core.db, two)).toMatchObject({
      ...given,
      items: [{ kind: 'preProgramme' }, { kind: 'feature' }],
    });
    expect(readScreening(test_.core.db, three)).toMatchObject({
      ...given,
      items: TEMPLATE.items.map(({ kind }) => ({ kind })),
    });
    // Chosen again, what was changed since stays.
    value(updateScreeningFields(test_.core, three, { price: null }));
    value(updateScreeningFields(test_.core, three, { strandId: strand.id }));
    expect(readScreening(test_.core.db, three)?.price).toBeNull();
  });

  test('is not filled on a day the strand does not fall: a school holiday, another weekday, left out', () => {
    const strand = addOtherFilm();
    value(changeOccasions(test_.core, strand.id, { kind: 'skip', day: '2026-11-17' }, null));
    const before = dump();
    for (const day of ['2026-11-03', '2026-11-11', '2026-11-17'])
      expect(fillOccasion(test_.core, strand.id, day, byBooking)).toEqual({
        ok: false,
        error: { code: 'gone', facts: {} },
      });
    expect(dump()).toEqual(before);
  });
});

describe('changing when it falls', () => {
  const edits = [
    {
      kind: 'this',
      day: '2026-11-10',
      instead: { day: '2026-11-11', time: '19:00', roomId: null },
    },
    { kind: 'skip', day: '2026-11-17' },
    { kind: 'following', from: '2027-01-05', day: '2027-01-05', patch: { time: '20:30' } },
    { kind: 'all', day: null, patch: { roomId: null } },
    { kind: 'restore', day: '2026-11-17' },
    { kind: 'end', from: '2027-03-01' },
  ] as const;

  test('each way is one step with a name of its own, undone and done again', () => {
    const strand = addOtherFilm();
    const states = [dump()];
    for (const edit of edits) {
      value(changeOccasions(test_.core, strand.id, edit, null));
      states.push(dump());
    }
    expect(stepKinds().slice(-edits.length)).toEqual([
      'changeOccasion',
      'skipOccasion',
      'changeFollowing',
      'changeAllOccasions',
      'restoreOccasion',
      'endStrand',
    ]);
    for (let at = states.length - 2; at >= 0; at -= 1) {
      value(undo(test_.core));
      expect(dump()).toEqual(states[at]);
    }
    for (const state of states.slice(1)) {
      value(redo(test_.core));
      expect(dump()).toEqual(state);
    }
  });

  test('to a room that is gone is refused', () => {
    const strand = addOtherFilm();
    const patch = { roomId: makeId() };
    expect(changeOccasions(test_.core, strand.id, { kind: 'all', day: null, patch }, null).ok).toBe(false);
  });

  test('may lay the template on what is planned from that day on: all in one step', () => {
    const strand = addOtherFilm();
    const [early, late] = ['2026-11-10', '2026-11-24'].map((day) =>
      value(fillOccasion(test_.core, strand.id, day, byBooking)),
    );
    value(
      updateStrand(test_.core, strand.id, {
        template: { price: { baseCents: 800, tariffs: [] }, items: [] },
      }),
    );
    const before = dump();
    value(
      changeOccasions(
        test_.core,
        strand.id,
        { kind: 'following', from: '2026-11-24', day: '2026-11-24', patch: { time: '20:30' } },
        { parts: ['price'], from: '2026-11-24' },
      ),
    );
    expect(historyState(test_.core).undo?.facts).toMatchObject({ day: '2026-11-24', count: 1 });
    const priceOf = (id: string | undefined) => readScreening(test_.core.db, id ?? '')?.price?.baseCents;
    expect([priceOf(early?.id), priceOf(late?.id)]).toEqual([700, 800]);
    undo(test_.core);
    expect(dump()).toEqual(before);
  });
});

describe('laying the template on what is planned', () => {
  test('is previewed by what each lacks, leaves out the cancelled and the past, and twice is once', () => {
    const strand = addOtherFilm();
    const days = ['2026-11-10', '2026-11-24', '2026-12-01', '2026-12-08'];
    const [first, second, third, fourth] = days.map((day) =>
      value(fillOccasion(test_.core, strand.id, day, byBooking)),
    );
    value(setScreeningState(test_.core, [third?.id ?? ''], 'cancelled', {}));
    value(
      updateStrand(test_.core, strand.id, {
        template: { price: { baseCents: 800, tariffs: [] }, items: [part('intro', 5), FEATURE_PLACE] },
      }),
    );
    value(updateScreeningFields(test_.core, fourth?.id ?? '', { price: { baseCents: 800, tariffs: [] } }));
    expect(readTemplateReach(test_.core, strand.id, '2026-11-24')).toEqual({
      count: 2,
      lacking: [
        { screeningId: second?.id, parts: ['price', 'items'] },
        { screeningId: fourth?.id, parts: ['items'] },
      ],
    });
    expect(value(applyTemplate(test_.core, strand.id, '2026-11-24', ['price']))).toEqual({ count: 1 });
    expect(value(applyTemplate(test_.core, strand.id, '2026-11-24', ['price', 'items']))).toEqual({
      count: 2,
    });
    const steps = stepKinds().length;
    expect(value(applyTemplate(test_.core, strand.id, '2026-11-24', ['price', 'items']))).toEqual({
      count: 0,
    });
    expect(stepKinds()).toHaveLength(steps);
    const itemsOf = (id: string | undefined) =>
      readScreening(test_.core.db, id ?? '')?.items.map((each) => each.kind);
    expect([itemsOf(first?.id), itemsOf(second?.id)]).toEqual([
      ['intro', 'feature', 'qa'],
      ['intro', 'feature'],
    ]);
  });
});

test('on a locked day the price is taken over, and the parts stay', () => {
  const strand = addOtherFilm();
  const screening = value(fillOccasion(test_.core, strand.id, '2026-11-10', byBooking));
  value(
    updateStrand(test_.core, strand.id, {
      template: { price: { baseCents: 800, tariffs: [] }, items: [part('intro', 5), FEATURE_PLACE] },
    }),
  );
  value(lockDays(test_.core, ['2026-11-10'], true));
  expect(readTemplateReach(test_.core, strand.id, '2026-11-03').lacking).toEqual([
    { screeningId: screening.id, parts: ['price'] },
  ]);
  value(applyTemplate(test_.core, strand.id, '2026-11-03', ['price', 'items']));
  expect(readScreening(test_.core.db, screening.id)).toEqual({
    ...screening,
    price: { baseCents: 800, tariffs: [] },
  });
  expect(fillOccasion(test_.core, strand.id, '2026-11-10', byBooking)).toMatchObject({
    ok: false,
    error: { code: 'dayLocked' },
  });
});

describe('in a scenario', () => {
  const scenario = {
    id: makeId(),
    name: 'zonder première',
    from: '2026-11-04',
    to: '2026-11-17',
    createdAtMs: 0,
  };
  beforeEach(() => {
    test_.core.write({ kind: 'addScenario', facts: {} }, (db) => {
      insertRow(db, tables.scenarios, scenario);
      return ok(null);
    });
  });

  test('an occasion is filled there, and the real programme stays empty', () => {
    const strand = addOtherFilm();
    const real = dump();
    const screening = value(fillOccasion(test_.core, strand.id, '2026-11-10', byBooking, scenario.id));
    expect(dump()).toEqual(real);
    expect(readTemplateReach(test_.core, strand.id, '2026-11-03', scenario.id).count).toBe(1);
    expect(readTemplateReach(test_.core, strand.id, '2026-11-03').count).toBe(0);
    expect(screening.strandId).toBe(strand.id);
    expect(fillOccasion(test_.core, strand.id, '2026-11-24', byBooking, scenario.id)).toMatchObject({
      ok: false,
      error: { code: 'outsideScenario' },
    });
  });

  test('the template is laid on what it has in its own days alone', () => {
    const strand = addOtherFilm();
    const [inside, outside] = ['2026-11-10', '2026-11-24'].map((day) =>
      value(fillOccasion(test_.core, strand.id, day, byBooking)),
    );
    value(updateStrand(test_.core, strand.id, { template: { price: { baseCents: 800, tariffs: [] } } }));
    const real = dump();
    expect(readTemplateReach(test_.core, strand.id, '2026-11-03', scenario.id)).toEqual({
      count: 1,
      lacking: [{ screeningId: inside?.id, parts: ['price'] }],
    });
    expect(value(applyTemplate(test_.core, strand.id, '2026-11-03', ['price'], scenario.id)).count).toBe(1);
    expect(dump()).toEqual(real);
    expect(readTemplateReach(test_.core, strand.id, '2026-11-03', scenario.id).lacking).toEqual([]);
    expect(
      readTemplateReach(test_.core, strand.id, '2026-11-03').lacking.map((each) => each.screeningId),
    ).toEqual([inside?.id, outside?.id]);
  });
});
