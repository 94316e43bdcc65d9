import { type Film, newFilm } from '../domain/film.ts';
import type { Id } from '../ids.ts';
import type { Lang } from '../words/words.ts';
import { type FieldValue, showValue } from './fieldAccess.ts';
import { joined, none, saidTogether } from './joined.ts';
import type { FieldChange, PlannedEntity, RowProblem } from './plan.ts';
import {
  additions,
  compare,
  knowsNone,
  NOTHING_NOTED,
  type Noted,
  type Part,
  type RowWork,
  withNotes,
} from './planPart.ts';
import type { RowValues } from './row.ts';
import { filmSaid, noteLines } from './rowFields.ts';
import { languageOfText } from './textLanguage.ts';
import { titleKey } from './titleKey.ts';

// A list that calls the film by a title the house knows it by says nothing new of its title.
function knowsTitle(film: Film | undefined, values: RowValues) {
  if (film === undefined || values.originalTitle !== undefined) return knowsNone;
  const titles = new Set(
    [film.originalTitle, ...Object.values(film.titles), ...film.otherTitles].map(
      (title) => titleKey(title).bare,
    ),
  );
  return (field: string, value: FieldValue) =>
    field === 'originalTitle' && titles.has(titleKey(showValue(value)).bare);
}

const FILM: readonly PlannedEntity[] = ['film'];

/** The row's film: compared with the one found, or born. */
export function planFilm(work: RowWork, found: Film | undefined, takesNotes: boolean): Part<Film> {
  const { row, context, effects } = work;
  const { working } = context;
  const words = filmSaid(row.values, context.hasForeignTitles ? null : context.titleLanguage, found);
  const start = found ?? newFilm(context.newId(), '');
  const isBorn = found === undefined;
  const compared = compare('film', start, words, isBorn, work, knowsTitle(found, row.values));
  const synopses = planSynopses(work, start.id, isBorn);
  const noted = takesNotes
    ? withNotes(work, 'film', compared.entity, isBorn, noteLines(row.values, false))
    : null;
  const entity = noted?.entity ?? compared.entity;
  effects.push(() => {
    if (entity === found) return;
    working.putFilm(entity);
    working.index.add(entity);
  });
  const changes = joined(compared.changes, synopses.changes);
  const said = saidTogether(compared.said, synopses.said);
  return {
    entity,
    changes: noted === null ? changes : joined(changes, noted.changes),
    said: noted === null ? said : saidTogether(said, noted.said),
    problems: joined(compared.problems, consequences(work, start.id, compared.changes)),
    creates: isBorn ? FILM : additions(work, 'film', found, compared.entity, entity),
  };
}

// "Release moved from 2 to 16 October": how many screenings that leaves before it.
function consequences(
  { context }: RowWork,
  filmId: Id,
  changes: readonly FieldChange[],
): readonly RowProblem[] {
  const moved = changes.find((change) => change.field === 'releaseDate');
  if (moved === undefined) return none();
  const { working } = context;
  const count = working
    .versionsOf(filmId)
    .flatMap((version) => working.bookingsOf(version.id))
    .flatMap((booking) => working.screeningsOf(booking.id))
    .filter((screening) => screening.state !== 'cancelled' && screening.day < moved.to).length;
  if (count === 0) return none();
  return [
    { code: 'screeningsBeforeRelease', address: null, facts: { count, day: moved.to }, severity: 'warn' },
  ];
}

const hasSynopsis = ({ synopsis, synopsisNl, synopsisFr, synopsisEn }: RowValues): boolean =>
  synopsis !== undefined || synopsisNl !== undefined || synopsisFr !== undefined || synopsisEn !== undefined;

// The copy is the house's own: a synopsis only fills a place where no text stands.
function planSynopses({ row, context, effects, choice }: RowWork, filmId: Id, isBorn: boolean): Noted {
  const { values } = row;
  if (!hasSynopsis(values)) return NOTHING_NOTED;
  const { working, memory } = context;
  const guessed = values.synopsis === undefined ? undefined : languageOfText(values.synopsis);
  const texts: Partial<Record<Lang, string>> = {
    nl: values.synopsisNl,
    fr: values.synopsisFr,
    en: values.synopsisEn,
  };
  if (values.synopsis !== undefined) texts[guessed ?? context.titleLanguage] ??= values.synopsis;
  const changes: FieldChange[] = [];
  const said: Record<string, FieldValue> = {};
  for (const language of ['nl', 'fr', 'en'] as const) {
    const body = texts[language];
    const field = `synopsis.${language}`;
    if (body === undefined || body === '' || working.claimOf('film', filmId, field) !== undefined) continue;
    said[field] = body.length;
    effects.push(() => working.claim('film', filmId, row.row, { [field]: body.length }));
    if (working.hasSynopsis(filmId, language) || memory.saidOf.get(filmId)?.[field] !== undefined) continue;
    const isTaken = choice?.skippedFields.includes(`film.${field}`) !== true;
    if (!isBorn && !working.isNew('film', filmId))
      changes.push({
        entity: 'film',
        field,
        from: '',
        to: body.slice(0, 200),
        isConflicting: false,
        isTaken,
      });
    if (isTaken) effects.push(() => working.putSynopsis({ ownerId: filmId, language, body }));
  }
  return { changes, said };
}
