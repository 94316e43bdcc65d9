import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyChange,
  CONFLICT_CODES,
  type Conflict,
  conflictsIn,
  factsText,
  findConflicts,
  followProgramme,
  makeConflictIndex,
  tryScreening,
  tryTogether,
} from '../../../../shared/domain/conflicts.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { type SomeStep, someHouse, someRecords, someScreening, someSteps, withRuns } from './arbitraries.ts';
import { lineOf, slowConflicts } from './slow.ts';

const lines = (conflicts: readonly Conflict[]) => conflicts.map(lineOf).toSorted();

/** The programme once a step is done, its runs read anew. */
function after(programme: Programme, elsewhere: Programme['runs'], { id, after: next }: SomeStep): Programme {
  const others = programme.screenings.filter((each) => each.id !== id);
  return withRuns({ ...programme, screenings: next === null ? others : [...others, next] }, elsewhere);
}
const standing = (programme: Programme, id: string): Screening | null =>
  programme.screenings.find((each) => each.id === id) ?? null;

test('the engine finds exactly what a look at every pair and every deal finds', () => {
  fc.assert(
    fc.property(someHouse(25), ({ programme }) => {
      expect(lines(findConflicts(programme))).toEqual(slowConflicts(programme).map(lineOf).toSorted());
    }),
    { numRuns: 400 },
  );
});

test('the random houses hold every kind of conflict', () => {
  const houses = fc.sample(someHouse(25), { numRuns: 300, seed: 7 });
  const found = new Set(houses.flatMap(({ programme }) => findConflicts(programme).map((each) => each.code)));
  expect(CONFLICT_CODES.filter((code) => !found.has(code))).toEqual([]);
});

test('no two conflicts have one key', () => {
  fc.assert(
    fc.property(someHouse(25), ({ programme }) => {
      const keys = findConflicts(programme).map((each) => each.key);
      expect(keys.length - new Set(keys).size).toBe(0);
    }),
  );
});

test('change after change, the index holds what a fresh look finds, and names every screening whose conflicts changed', () => {
  fc.assert(
    fc.property(
      someHouse(15).chain((house) => fc.tuple(fc.constant(house), someSteps(house.week))),
      ([{ programme: first, elsewhere }, steps]) => {
        let programme = first;
        const index = makeConflictIndex(programme);
        for (const step of steps) {
          const before = new Map(index.conflictsOf);
          const changed = applyChange(index, standing(programme, step.id), step.after);
          programme = after(programme, elsewhere, step);
          const fresh = makeConflictIndex(programme);
          expect(conflictsIn(index)).toEqual(conflictsIn(fresh));
          const ids = new Set([...before.keys(), ...fresh.conflictsOf.keys()]);
          const differing = [...ids].filter(
            (id) => JSON.stringify(before.get(id) ?? []) !== JSON.stringify(fresh.conflictsOf.get(id) ?? []),
          );
          expect([...changed.keys()].toSorted()).toEqual(differing.toSorted());
          for (const [id, conflicts] of changed) expect(conflicts).toEqual(fresh.conflictsOf.get(id) ?? []);
        }
      },
    ),
  );
});

test('whatever differs in the next programme, following it gives what a fresh look gives', () => {
  fc.assert(
    fc.property(
      someHouse(15).chain((house) =>
        fc.tuple(fc.constant(house), someSteps(house.week), fc.array(someRecords(house), { maxLength: 3 })),
      ),
      ([{ programme: first, elsewhere }, steps, records]) => {
        let programme = first;
        let index = makeConflictIndex(programme);
        const follow = (next: Programme) => {
          programme = next;
          index = followProgramme(index, programme);
          expect(conflictsIn(index)).toEqual(findConflicts(programme));
        };
        for (const step of steps) follow(after(programme, elsewhere, step));
        for (const changes of records) follow({ ...programme, ...changes });
        // As it comes from the core: the same once more, no object of it the same.
        follow(structuredClone(programme));
        const accepted = findConflicts(programme).filter((_, place) => place % 2 === 0);
        const overrides = accepted.map((each) => ({
          id: each.key,
          conflictKey: each.key,
          facts: factsText(each),
          reason: 'afgesproken',
        }));
        follow({ ...programme, overrides });
        expect(conflictsIn(index).filter((each) => each.overriddenBecause !== null)).toHaveLength(
          accepted.length,
        );
        follow({ ...programme, overrides: overrides.slice(1) });
      },
    ),
  );
});

test('a screening tried where it stands has the conflicts it has in the whole', () => {
  fc.assert(
    fc.property(someHouse(20), ({ programme }) => {
      const index = makeConflictIndex(programme);
      for (const each of programme.screenings) {
        if (each.day < programme.from || each.day > programme.to) continue;
        const held = index.conflictsOf.get(each.id) ?? [];
        expect(tryScreening(index, each)).toEqual(held);
      }
    }),
  );
});

test('a screening tried elsewhere has the conflicts it then gets, and the index stays as it was', () => {
  fc.assert(
    fc.property(
      someHouse(15).chain((house) => fc.tuple(fc.constant(house), someScreening('s1', house.week))),
      ([{ programme, elsewhere }, candidate]) => {
        const index = makeConflictIndex(programme);
        const before = conflictsIn(index);
        const tried = tryScreening(index, candidate);
        expect(conflictsIn(index)).toEqual(before);
        if (candidate.day < programme.from || candidate.day > programme.to) return;
        const then = after(programme, elsewhere, { id: candidate.id, after: candidate });
        expect(tried).toEqual(findConflicts(then).filter((each) => each.screeningId === candidate.id));
      },
    ),
  );
});

test('screenings tried together have the conflicts they then get', () => {
  fc.assert(
    fc.property(
      someHouse(15).chain((house) =>
        fc.tuple(
          fc.constant(house),
          fc.tuple(...['s1', 's2', 'ghost'].map((id) => someScreening(id, house.week))),
        ),
      ),
      ([{ programme, elsewhere }, candidates]) => {
        const tried = tryTogether(makeConflictIndex(programme), candidates);
        const then = candidates.reduce(
          (so, each) => after(so, elsewhere, { id: each.id, after: each }),
          programme,
        );
        const found = findConflicts(then);
        candidates.forEach((each, place) => {
          if (each.day < programme.from || each.day > programme.to) return;
          expect(tried[place]).toEqual(found.filter(({ screeningId }) => screeningId === each.id));
        });
      },
    ),
  );
});
