import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Film } from '../domain/film.ts';
import { idSchema } from '../ids.ts';
import type { FilmPair } from '../import/duplicates.ts';
import { noInput, type Outcome } from './common.ts';

export type FilmMergeLine = { readonly id: string; readonly film: Film; readonly mergedAtMs: number };

export const filmMergingContract = {
  /** Makes two films one: the first stays, everything of the other hangs on it. */
  merge: oc.input(z.object({ keptFilmId: idSchema, mergedFilmId: idSchema })).output(type<Outcome<Film>>()),
  /** Parts them again; what was added since stays with the film kept. Gives the film that is back. */
  unmerge: oc.input(z.object({ mergeId: idSchema })).output(type<Outcome<Film>>()),
  mergesOf: oc.input(z.object({ filmId: idSchema })).output(type<readonly FilmMergeLine[]>()),
  /** Says of two films that look like one that they are not: they are never asked about again. */
  keepApart: oc.input(z.object({ filmId: idSchema, otherFilmId: idSchema })).output(type<Outcome<null>>()),
  /** Films that may be one, but for those the house keeps apart. */
  duplicates: oc.input(noInput).output(type<readonly FilmPair[]>()),
};
