import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  insertRow,
  insertScreening,
  readJobs,
  readScenarios,
  readScreening,
  readScreenings,
  tables,
  toBookingRow,
} from '../../db/index.ts';
import { removeBooking } from '../../electron/core/booking.ts';
import { lockDays } from '../../electron/core/locking.ts';
import { listPayloads } from '../../electron/core/payloads.ts';
import {
  duplicateScreening,
  moveScreenings,
  overrideConflict,
  placeBooking,
  removeScreenings,
  setScreeningState,
  updateScreeningFields,
} from '../../electron/core/planning.ts';
import { weeklyPage } from '../../electron/core/printing.ts';
import { readProgramme, readShelf } from '../../electron/core/programming.ts';
import { compareScenarios, previewPromotion, promoteScenario } from '../../electron/core/promoting.ts';
import { listHistory, redo, undo } from '../../electron/core/restoring.ts';
import {
  changeScenarioDays,
  createScenario,
  discardScenario,
  duplicateScenario,
  listScenarios,
  renameScenario,
  takeBackChanges,
} from '../../electron/core/scenarios.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { factsText, findConflicts } from '../../shared/domain/conflicts.ts';
import type { PromotionChoices } from '../../shared/domain/promotion.ts';
import { ok } from '../../shared/result.ts';
import {
  makeBooking,
  makeFilm,
  makeRoom,
  makeScreening,
  makeVenue,
  makeVersion,
} from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';
import { approve, openListingHouse, planFilm, sheetOf } from '../support/listingHouse.ts';

let test_: TestCore;
const venue = makeVenue();
const [room, other] = [makeRoom({ venueId: venue.id }), makeRoom({ venueId: venue.id, name: 'Zaal 2' })];
const film = makeFilm();
const version = makeVersion({ filmId: film.id });
const booking = makeBooking({
  versionId: version.id,
  windowFrom: '2026-11-04',
  windowTo: '2026-11-24',
  maxShows: 3,
});
const own = { versionId: version.id, bookingId: booking.id, roomId: room.id };
const [thursday, friday, saturday] = ['05', '06', '07'].map((day) =>
  makeScreening({ ...own, startsAt: `2026-11-${day}T20:00` }),
) as [ReturnType<typeof makeScreening>, ReturnType<typeof makeScreening>, ReturnType<typeof makeScreening>];

beforeEach(() => {
  test_ = openTestCore();
  test_.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    for (const each of [room, other]) insertRow(db, tables.rooms, each);
    insertRow(db, tables.films, film);
    insertRow(db, tables.versions, version);
    insertRow(db, tables.bookings, toBookingRow(booking));
    for (const each of [thursday, friday, saturday]) insertScreening(db, each, test_.core.newId);
    return ok(null);
  });
});
afterEach(() => test_.close());

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${JSON.stringify(outcome.error.facts)}`);
  return outcome.value;
}
const make = (name = 'zonder de première') =>
  done(createScenario(test_.core, name, '2026-11-04', '2026-11-10')).id;
const slot = (day: string, hour = '20:00', roomId = room.id) => ({
  roomId,
  day: `2026-11-${day}`,
  startsAt: `2026-11-${day}T${hour}`,
});
const move = (screeningId: string, to: ReturnType<typeof slot>, scenarioId?: string) =>
  done(moveScreenings(test_.core, [{ screeningId, slot: to }], scenarioId));
const promote = (scenarioId: string, choices: PromotionChoices = {}) => {
  const { stamp } = done(previewPromotion(test_.core, scenarioId));
  return promoteScenario(test_.core, scenarioId, choices, stamp);
};
/** Everything the real programme is made of. */
const dump = () =>
  ['screenings', 'screening_items', 'conflict_overrides', 'bookings'].map((table) =>
    test_.core.db.sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  );
const dumpScenarios = () =>
  ['scenarios', 'scenario_screenings'].map((table) =>
    test_.core.db.sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  );
const programme = (scenarioId?: string) =>
  readProgramme(test_.core, '2026-11-04', '2026-11-10', scenarioId ?? null);
const startsIn = (scenarioId?: string) => programme(scenarioId).screenings.map((each) => each.startsAt);

describe('planning in a scenario', () => {
  test('every verb works there and leaves the real programme as it is', () => {
    const id = make();
    const before = dump();
    const placed = done(placeBooking(test_.core, booking.id, slot('08'), id));
    move(placed.id, slot('08', '21:00'), id);
    const copy = done(duplicateScreening(test_.core, friday.id, slot('09'), id));
    done(removeScreenings(test_.core, [thursday.id], id));
    done(
      updateScreeningFields(
        test_.core,
        friday.id,
        {
          notes: 'piano',
          items: [...friday.items, { ...friday.items[0], kind: 'qa', durationMin: 20 }] as never,
        },
        id,
      ),
    );
    done(setScreeningState(test_.core, [saturday.id], 'cancelled', { nl: 'ziek' }, id));
    expect(dump()).toEqual(before);
    expect(startsIn(id)).toEqual([
      '2026-11-06T20:00',
      '2026-11-07T20:00',
      '2026-11-08T21:00',
      '2026-11-09T20:00',
    ]);
    expect(startsIn()).toEqual(['2026-11-05T20:00', '2026-11-06T20:00', '2026-11-07T20:00']);
    const inScenario = new Map(programme(id).screenings.map((each) => [each.id, each]));
    expect(inScenario.get(friday.id)).toMatchObject({ notes: 'piano', items: { length: 2 } });
    expect(inScenario.get(saturday.id)).toMatchObject({ state: 'cancelled', stateReason: { nl: 'ziek' } });
    expect(inScenario.get(copy.id)?.startsAt).toBe('2026-11-09T20:00');
    expect(listScenarios(test_.core)).toMatchObject([
      { counts: { added: 2, removed: 1, moved: 0, changed: 2 } },
    ]);
  });

  test('"show 4 of 3" and the shelf count what stands in the scenario', () => {
    const id = make();
    const placed = done(placeBooking(test_.core, booking.id, slot('08'), id));
    const tooMany = (scenarioId?: string) =>
      findConflicts(programme(scenarioId)).filter((each) => each.code === 'tooManyShows');
    expect(tooMany()).toEqual([]);
    expect(tooMany(id)).toMatchObject([{ screeningId: placed.id, facts: { number: 4, max: 3 } }]);
    const counts = (scenarioId?: string) =>
      readShelf(test_.core, '2026-11-04', scenarioId).map((each) => [each.placedCount, each.placedThisWeek]);
    expect(counts()).toEqual([[3, 3]]);
    expect(counts(id)).toEqual([[4, 4]]);
    done(removeScreenings(test_.core, [thursday.id, placed.id], id));
    expect(tooMany(id)).toEqual([]);
    expect(counts(id)).toEqual([[2, 2]]);
  });

  test('a step names the scenario, and undo and redo work in it as anywhere', () => {
    const id = make();
    move(thursday.id, slot('04'), id);
    expect(listHistory(test_.core, 1, 0)).toMatchObject([
      { kind: 'moveScreening', facts: { film: 'Invasion', scenario: 'zonder de première' } },
    ]);
    undo(test_.core);
    expect(startsIn(id)).toEqual(startsIn());
    redo(test_.core);
    expect(startsIn(id)[0]).toBe('2026-11-04T20:00');
  });

  test('a day outside the scenario is refused, whether a screening comes from or goes there', () => {
    const id = make();
    const far = done(placeBooking(test_.core, booking.id, slot('14')));
    const [before, inScenario] = [dump(), dumpScenarios()];
    const refusal = (day: string) => ({
      ok: false,
      error: {
        code: 'outsideScenario',
        facts: { name: 'zonder de première', from: '2026-11-04', to: '2026-11-10', day },
      },
    });
    expect(moveScreenings(test_.core, [{ screeningId: thursday.id, slot: slot('11') }], id)).toEqual(
      refusal('2026-11-11'),
    );
    expect(moveScreenings(test_.core, [{ screeningId: far.id, slot: slot('05') }], id)).toEqual(
      refusal('2026-11-14'),
    );
    expect(removeScreenings(test_.core, [thursday.id, far.id], id)).toEqual(refusal('2026-11-14'));
    expect([dump(), dumpScenarios()]).toEqual([before, inScenario]);
  });

  test('a locked day can be planned on in a scenario', () => {
    const id = make();
    lock('2026-11-05');
    expect(moveScreenings(test_.core, [{ screeningId: thursday.id, slot: slot('05', '14:00') }])).toEqual({
      ok: false,
      error: { code: 'dayLocked', facts: { day: '2026-11-05' } },
    });
    move(thursday.id, slot('05', '14:00'), id);
    expect(startsIn(id)[0]).toBe('2026-11-05T14:00');
  });

  test('what is not touched there follows the real programme', () => {
    const id = make();
    move(thursday.id, slot('04'), id);
    done(updateScreeningFields(test_.core, thursday.id, { isSoldOut: true }));
    move(friday.id, slot('06', '14:00'));
    expect(programme(id).screenings.map((each) => [each.startsAt, each.isSoldOut])).toEqual([
      ['2026-11-04T20:00', true],
      ['2026-11-06T14:00', false],
      ['2026-11-07T20:00', false],
    ]);
  });

  test('a line for the public is a part of its own; kept before there were any, a screening does not differ in it', () => {
    const id = make();
    done(updateScreeningFields(test_.core, thursday.id, { publicNote: { nl: 'Met gast.' } }, id));
    expect(startsIn(id)).toEqual(startsIn());
    const parts = () => {
      const compared = done(compareScenarios(test_.core, null, id));
      return compared.differences.map((each) => each.parts);
    };
    expect(parts()).toEqual([['publicNote']]);
    test_.core.db.sqlite.exec(
      "UPDATE scenario_screenings SET base = json_remove(base, '$.publicNote'), value = json_remove(value, '$.publicNote')",
    );
    expect(parts()).toEqual([]);
  });

  test('an acceptance of a conflict stays in the scenario until it is promoted', () => {
    const id = make();
    done(placeBooking(test_.core, booking.id, slot('08'), id));
    const tooMany = (scenarioId?: string) =>
      findConflicts(programme(scenarioId)).find((each) => each.code === 'tooManyShows');
    const conflict = tooMany(id);
    if (conflict === undefined) throw new Error('no conflict');
    done(overrideConflict(test_.core, conflict.key, factsText(conflict), 'afgesproken', id));
    expect(tooMany(id)).toMatchObject({ overriddenBecause: 'afgesproken' });
    expect(programme().overrides).toEqual([]);
    done(promote(id));
    expect(programme().overrides).toMatchObject([{ conflictKey: conflict.key, reason: 'afgesproken' }]);
    expect(tooMany()).toMatchObject({ overriddenBecause: 'afgesproken' });
  });

  test('a scenario is there again after a restart', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'affiche-scenario-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const first = openTestCore({ dataDir });
    first.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
      insertRow(db, tables.venues, venue);
      insertRow(db, tables.rooms, room);
      insertRow(db, tables.films, film);
      insertRow(db, tables.versions, version);
      insertRow(db, tables.bookings, toBookingRow(booking));
      return ok(null);
    });
    const id = done(createScenario(first.core, 'festival', '2026-11-04', '2026-11-10')).id;
    done(placeBooking(first.core, booking.id, slot('08'), id));
    const kept = readProgramme(first.core, '2026-11-04', '2026-11-10', id).screenings;
    first.close();
    const second = openTestCore({ dataDir });
    expect(readProgramme(second.core, '2026-11-04', '2026-11-10', id).screenings).toEqual(kept);
    expect(listScenarios(second.core)).toMatchObject([{ scenario: { id, name: 'festival' } }]);
    second.close();
  });
});

const lock = (day: string) => done(lockDays(test_.core, [day], true));

describe('the scenario itself', () => {
  test('is renamed, and its days changed as long as they hold its changes', () => {
    const id = make();
    done(renameScenario(test_.core, id, 'met de première'));
    move(thursday.id, slot('10'), id);
    expect(changeScenarioDays(test_.core, id, '2026-11-04', '2026-11-08')).toEqual({
      ok: false,
      error: { code: 'scenarioHolds', facts: { count: 1, from: '2026-11-04', to: '2026-11-08' } },
    });
    done(changeScenarioDays(test_.core, id, '2026-11-04', '2026-11-17'));
    move(thursday.id, slot('16'), id);
    expect(listScenarios(test_.core)).toMatchObject([
      { scenario: { name: 'met de première', to: '2026-11-17' }, counts: { moved: 1 } },
    ]);
  });

  test('copied, it goes its own way; the two compare with each other', () => {
    const first = make();
    move(thursday.id, slot('04'), first);
    const placed = done(placeBooking(test_.core, booking.id, slot('08'), first));
    const second = done(duplicateScenario(test_.core, first, 'met matinee')).id;
    expect(done(compareScenarios(test_.core, first, second)).differences).toEqual([]);
    move(placed.id, slot('08', '14:00'), second);
    done(removeScreenings(test_.core, [friday.id], second));
    const comparison = done(compareScenarios(test_.core, first, second));
    expect(comparison.differences.map(({ kind, screeningId }) => [kind, screeningId])).toEqual([
      ['removed', friday.id],
      ['moved', placed.id],
    ]);
    expect(comparison.films.map((each) => each.id)).toEqual([film.id]);
    // Promoted in one, it is no longer new in the other.
    done(promote(first));
    expect(done(compareScenarios(test_.core, null, second)).differences.map(({ kind }) => kind)).toEqual([
      'removed',
      'moved',
    ]);
  });

  test('single changes are taken back', () => {
    const id = make();
    move(thursday.id, slot('04'), id);
    done(removeScreenings(test_.core, [friday.id], id));
    done(takeBackChanges(test_.core, id, [friday.id]));
    expect(startsIn(id)).toEqual(['2026-11-04T20:00', '2026-11-06T20:00', '2026-11-07T20:00']);
    expect(takeBackChanges(test_.core, id, [saturday.id]).ok).toBe(false);
  });

  test('what it made and takes out again leaves no trace', () => {
    const id = make();
    const placed = done(placeBooking(test_.core, booking.id, slot('08'), id));
    done(removeScreenings(test_.core, [placed.id], id));
    expect(dumpScenarios()[1]).toEqual([]);
  });

  test('a booking deleted meanwhile takes its screenings in the scenario along', () => {
    const id = make();
    const extra = makeBooking({ versionId: version.id });
    test_.core.write({ kind: 'addBooking', facts: { film: '' } }, (db) => {
      insertRow(db, tables.bookings, toBookingRow(extra));
      return ok(null);
    });
    done(placeBooking(test_.core, extra.id, slot('08'), id));
    done(removeBooking(test_.core, extra.id));
    expect(startsIn(id)).toEqual(startsIn());
    expect(done(promote(id))).toEqual({ count: 0 });
  });

  test('discarded, it is one step back', () => {
    const id = make();
    move(thursday.id, slot('04'), id);
    done(placeBooking(test_.core, booking.id, slot('08'), id));
    const [real, kept, planned] = [dump(), dumpScenarios(), startsIn(id)];
    done(discardScenario(test_.core, id));
    expect(dumpScenarios()).toEqual([[], []]);
    expect(dump()).toEqual(real);
    // A window that still shows it shows the real programme.
    expect(startsIn(id)).toEqual(startsIn());
    expect(moveScreenings(test_.core, [{ screeningId: friday.id, slot: slot('04') }], id).ok).toBe(false);
    undo(test_.core);
    expect([dumpScenarios(), startsIn(id)]).toEqual([kept, planned]);
  });
});

describe('promoting', () => {
  test('makes every change in one step and removes the scenario; undo brings both back, redo does it again', () => {
    const id = make();
    move(thursday.id, slot('04', '20:00', other.id), id);
    const placed = done(placeBooking(test_.core, booking.id, slot('08'), id));
    done(removeScreenings(test_.core, [friday.id], id));
    done(
      updateScreeningFields(
        test_.core,
        saturday.id,
        {
          items: [
            ...saturday.items,
            { kind: 'qa', title: 'Nagesprek', durationMin: 20, versionId: null, bookingId: null },
          ],
        },
        id,
      ),
    );
    const [real, kept, planned] = [dump(), dumpScenarios(), programme(id)];
    expect(done(promote(id))).toEqual({ count: 4 });
    expect(programme().screenings).toEqual(planned.screenings);
    expect(programme().runs).toEqual(planned.runs);
    expect(readScreening(test_.core.db, placed.id)?.startsAt).toBe('2026-11-08T20:00');
    expect(readScenarios(test_.core.db)).toEqual([]);
    expect(listHistory(test_.core, 1, 0)).toMatchObject([
      { kind: 'promoteScenario', facts: { name: 'zonder de première', count: 4 } },
    ]);
    undo(test_.core);
    expect([dump(), dumpScenarios()]).toEqual([real, kept]);
    redo(test_.core);
    expect(programme().screenings).toEqual(planned.screenings);
    expect(dumpScenarios()).toEqual([[], []]);
  });

  test('what the real programme changed since is told and stays, unless the scenario is chosen', () => {
    const id = make();
    move(thursday.id, slot('04'), id);
    move(friday.id, slot('08'), id);
    move(saturday.id, slot('09'), id);
    move(thursday.id, slot('05', '14:00'));
    done(removeScreenings(test_.core, [friday.id]));
    const { changes } = done(previewPromotion(test_.core, id));
    expect(changes.map(({ screeningId, since, isConflict }) => [screeningId, since, isConflict])).toEqual([
      [thursday.id, { kind: 'changed', parts: ['slot'], clashing: ['slot'] }, true],
      [friday.id, { kind: 'gone' }, true],
      [saturday.id, null, false],
    ]);
    expect(done(promote(id))).toEqual({ count: 1 });
    expect(startsIn()).toEqual(['2026-11-05T14:00', '2026-11-09T20:00']);
    undo(test_.core);
    expect(done(promote(id, { [thursday.id]: 'mine', [friday.id]: 'mine' }))).toEqual({ count: 3 });
    expect(startsIn()).toEqual(['2026-11-04T20:00', '2026-11-08T20:00', '2026-11-09T20:00']);
    expect(readScreening(test_.core.db, friday.id)).toEqual({ ...friday, ...slot('08') });
  });

  test('a locked day stays as it is', () => {
    const id = make();
    move(thursday.id, slot('06', '14:00'), id);
    move(saturday.id, slot('08'), id);
    lock('2026-11-06');
    expect(done(previewPromotion(test_.core, id)).changes.map((each) => each.lockedDays)).toEqual([
      ['2026-11-06'],
      [],
    ]);
    expect(done(promote(id, { [thursday.id]: 'mine' }))).toEqual({ count: 1 });
    expect(startsIn()).toEqual(['2026-11-05T20:00', '2026-11-06T20:00', '2026-11-08T20:00']);
  });

  test('is refused where the programme or the scenario changed after the preview', () => {
    const id = make();
    move(thursday.id, slot('04'), id);
    const { stamp } = done(previewPromotion(test_.core, id));
    move(friday.id, slot('08'), id);
    const before = dump();
    expect(promoteScenario(test_.core, id, {}, stamp)).toEqual({
      ok: false,
      error: { code: 'promotionChanged', facts: {} },
    });
    expect(dump()).toEqual(before);
  });
});

describe('only the real programme leaves the house', () => {
  test('listings, what waits to be sent, and the printed sheet are the same to the letter', async () => {
    const house = await openListingHouse();
    const { core } = house.test;
    const planned = planFilm(house.test);
    approve(house.test, planned);
    const [first, second] = planned.screenings;
    if (first === undefined || second === undefined) throw new Error('no screenings');
    const leaving = () => ({
      sheet: sheetOf(house.test, planned),
      payloads: listPayloads(core),
      jobs: readJobs(core.db),
      printed: weeklyPage(core, '2026-11-05', 'nl'),
      programme: readProgramme(core, '2026-11-04', '2026-11-10'),
      rows: readScreenings(core.db, [first.id, second.id]),
    });
    const before = leaving();
    expect(before.payloads.length).toBeGreaterThan(0);
    const id = done(createScenario(core, 'zonder de première', '2026-11-04', '2026-11-10')).id;
    done(moveScreenings(core, [{ screeningId: first.id, slot: { ...slot('08'), roomId: null } }], id));
    done(removeScreenings(core, [second.id], id));
    done(placeBooking(core, planned.booking.id, { ...slot('09'), roomId: null }, id));
    expect(listScenarios(core)).toMatchObject([{ counts: { added: 1, removed: 1, moved: 1 } }]);
    expect(leaving()).toEqual(before);
    // The same changes for real do show, so the comparison above can fail.
    done(promoteScenario(core, id, {}, done(previewPromotion(core, id)).stamp));
    expect(leaving().sheet.ours).not.toBe(before.sheet.ours);
    expect(leaving().printed.html).not.toBe(before.printed.html);
  });

  test('nothing that publishes, prints, exports or answers the command line can reach a scenario', () => {
    const root = resolve(import.meta.dirname, '../..');
    const sources = ['electron', 'shared', 'db'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => `${folder}/${path}`),
    );
    const naming = sources.filter((path) =>
      /scenario(Screenings|s\b|Id\b|Rows|Store)/.test(readFileSync(join(root, path), 'utf8')),
    );
    const outside = naming.filter((path) =>
      /listing|print|outbox|cli\/|payload|export|approv|channel/i.test(path),
    );
    expect(naming).toContain('electron/core/planning.ts');
    expect(outside).toEqual([]);
  });
});
