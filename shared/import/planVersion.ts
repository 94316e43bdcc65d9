import { newVersion, type Version } from '../domain/film.ts';
import type { Id } from '../ids.ts';
import { findVersion } from './identify.ts';
import { none } from './joined.ts';
import type { PlannedEntity } from './plan.ts';
import { additions, compare, type Part, type RowWork } from './planPart.ts';
import { versionSaid } from './rowFields.ts';

const VERSION: readonly PlannedEntity[] = ['version'];

/** The row's version; null where the row says nothing of one and needs none. A new film has one, so that it can be booked. */
export function planVersion(
  work: RowWork,
  filmId: Id,
  isFilmBorn: boolean,
  isNeeded: boolean,
): (Part<Version> & { readonly isNew: boolean }) | null {
  const { context, identity, effects } = work;
  const { working, memory, keys } = context;
  const words = versionSaid(work.row.values);
  if (words.length === 0 && !isFilmBorn && !isNeeded) return null;
  const found = isFilmBorn ? undefined : findVersion(working, memory, filmId, keys, identity);
  const start = found ?? newVersion(context.newId(), filmId);
  const isBorn = found === undefined;
  const compared = compare('version', start, words, isBorn, work);
  effects.push(() => {
    if (compared.entity !== found) working.putVersion(compared.entity);
  });
  const creates: readonly PlannedEntity[] = isBorn
    ? isFilmBorn
      ? none()
      : VERSION
    : additions(work, 'version', found, compared.entity, compared.entity);
  return { ...compared, creates, isNew: isBorn };
}
