import type { Booking } from '../domain/booking.ts';
import type { Film, Version } from '../domain/film.ts';
import type { Id, NewId } from '../ids.ts';
import type { Lang } from '../words/words.ts';
import { consequencesOf } from './consequences.ts';
import { listedAs } from './gone.ts';
import type { Identity, KeysOfFile } from './identify.ts';
import { type ImportMemory, pair } from './importMemory.ts';
import { joined, none, nothingSaid } from './joined.ts';
import type {
  FieldChange,
  FilmMatch,
  ImportChoice,
  MatchReason,
  PlannedEntity,
  PlannedRow,
  RowOutcome,
  RowProblem,
} from './plan.ts';
import { planOff, planOffer } from './planBooking.ts';
import { planFilm } from './planFilm.ts';
import type { PlanSource } from './planning.ts';
import type { Effects, Part, RowWork } from './planPart.ts';
import { planVersion } from './planVersion.ts';
import type { ProgrammeSnapshot } from './programmeSnapshot.ts';
import type { NormalisedRow } from './row.ts';
import { isCancelledRow, isOfferRow } from './rowFields.ts';
import { isRemembered, type WorkingProgramme } from './workingProgramme.ts';

export type PlanContext = {
  readonly snapshot: ProgrammeSnapshot;
  readonly working: WorkingProgramme;
  readonly memory: ImportMemory;
  readonly keys: () => KeysOfFile;
  readonly choices: ReadonlyMap<number, ImportChoice>;
  readonly isOffer: boolean;
  readonly source: PlanSource;
  readonly titleLanguage: Lang;
  /** The list's headers are in a language we keep no titles in. */
  readonly hasForeignTitles: boolean;
  readonly newId: NewId;
  /** Grows with each row: what stands on this list. */
  readonly listed: Set<string>;
};

/** Where a row's film stands: in the house, in an earlier row of this file, or nowhere yet. */
export type FoundFilm = {
  readonly film: Film | undefined;
  readonly match: FilmMatch | null;
  readonly sameAsRow: number | null;
  /** An earlier row that may be about the same film: told, never merged. */
  readonly likeRow?: number;
};

const rejected = (row: NormalisedRow, problems: readonly RowProblem[]): PlannedRow => ({
  row: row.row,
  title: row.values.title ?? row.raw.title?.text ?? '',
  outcome: 'rejected',
  match: null,
  sameAsRow: null,
  creates: [],
  changes: [],
  problems,
  isSkipped: false,
});

const readingProblems = (row: NormalisedRow): readonly RowProblem[] =>
  (row.problems ?? []).map(({ code, address, text, field, severity }) => ({
    code,
    address,
    facts: { field, text },
    severity,
  }));

const remark = (
  code: string,
  facts: RowProblem['facts'] = {},
  severity: RowProblem['severity'] = 'warn',
) => ({
  code,
  address: null,
  facts,
  severity,
});

/** Plans one row and lays it over the working programme, unless the user leaves it out. */
export function planRow(row: NormalisedRow, identity: Identity, context: PlanContext): PlannedRow {
  const read = readingProblems(row);
  if (read.some((problem) => problem.severity === 'reject')) return rejected(row, read);
  if ((row.values.title ?? '').trim() === '')
    return rejected(row, [...read, remark('missingTitle', {}, 'reject')]);
  const choice = context.choices.get(row.row);
  const found = findFilm(row, identity.filmKey, choice, context);
  const effects: Effects = [];
  const work: RowWork = { row, choice, context, identity, effects };
  if (isCancelledRow(row)) return planCalledOff(work, found, read);
  const isOffer = context.isOffer || isOfferRow(row.values);
  const film = planFilm(work, found.film, !isOffer);
  const version = planVersion(work, film.entity.id, found.film === undefined, isOffer);
  const offer =
    isOffer && version !== null ? planOffer(work, film.entity, version.entity, version.isNew) : null;
  const isSent = row.values.bookingStatus === 'confirmed' && offer?.creates.includes('booking') === true;
  const remarks = [
    ...(found.likeRow === undefined ? [] : [remark('looksLikeRow', { row: found.likeRow })]),
    ...(isSent ? [remark('confirmedBySender')] : []),
  ];
  return finish(work, found, { film, version, offer }, joined(read, remarks));
}

type Parts = {
  readonly film: Part<Film>;
  readonly version: Part<Version> | null;
  readonly offer: Part<Booking> | null;
};

function finish(
  work: RowWork,
  found: FoundFilm,
  { film, version, offer }: Parts,
  problems: readonly RowProblem[],
): PlannedRow {
  const { row, choice, effects } = work;
  const made = joined(joined(film.creates, version?.creates ?? none()), offer?.creates ?? none());
  const creates = made.length < 2 ? made : [...new Set(made)];
  const changes = joined(joined(film.changes, version?.changes ?? none()), offer?.changes ?? none());
  const raised = joined(joined(film.problems, version?.problems ?? none()), offer?.problems ?? none());
  keepRow(work, film, version, offer);
  work.context.listed.add(listedAs(film.entity.id, offer?.entity.id ?? null));
  const touched = { versionId: version?.entity.id ?? null, bookingId: offer?.entity.id ?? null };
  const consequences =
    changes.length === 0 ? none<RowProblem>() : consequencesOf(changes, touched, work.context.working);
  const isSkipped = choice?.isSkipped === true;
  if (!isSkipped) for (const effect of effects) effect();
  return {
    row: row.row,
    title: row.values.title ?? '',
    outcome: outcomeOf(creates, changes),
    match: found.match,
    sameAsRow: found.sameAsRow,
    creates,
    changes,
    problems: joined(joined(problems, raised), consequences),
    isSkipped,
  };
}

const untouched = <E>(entity: E): Part<E> => ({
  entity,
  changes: none(),
  problems: none(),
  said: nothingSaid(),
  creates: none(),
});

/** A row the sender struck or called off says one thing: that the booking, where there is one, is off. */
function planCalledOff(
  work: RowWork,
  { film, ...found }: FoundFilm,
  read: readonly RowProblem[],
): PlannedRow {
  const off = film === undefined ? null : planOff(work, film);
  if (film === undefined || off === null)
    return rejected(work.row, [...read, remark('calledOff', {}, 'reject')]);
  const parts = { film: untouched(film), version: untouched(off.version), offer: off.offer };
  return finish(work, { film, ...found }, parts, read);
}

function outcomeOf(creates: readonly PlannedEntity[], changes: readonly FieldChange[]): RowOutcome {
  if (changes.some((change) => change.isConflicting && !change.isTaken)) return 'conflict';
  if (creates.some((entity) => entity !== 'version')) return 'new';
  return creates.length > 0 || changes.length > 0 ? 'changed' : 'unchanged';
}

function findFilm(
  row: NormalisedRow,
  filmKey: string,
  choice: ImportChoice | undefined,
  context: PlanContext,
): FoundFilm {
  const { working, memory } = context;
  const chosen = choice?.filmId;
  const inFile = working.filmsOfFile.get(filmKey)?.filmId;
  if (chosen !== undefined && chosen !== null) {
    const film = working.film(chosen);
    if (film !== undefined) return known(film, 'chosen', row.row, working);
  }
  if (inFile !== undefined && (chosen !== null || working.isNew('film', inFile)))
    return known(working.film(inFile), 'title', row.row, working);
  const remembered = working.film(memory.filmByKey.get(filmKey) ?? '');
  if (chosen === undefined && remembered !== undefined)
    return known(remembered, 'importedBefore', row.row, working);
  const match = working.index.find(wantedOf(row));
  if (match === null) return { film: undefined, match: null, sameAsRow: null };
  const first = working.firstRowOf(match.filmId);
  const isOfFile = working.isNew('film', match.filmId);
  if (chosen === undefined && match.isCertain)
    return { film: working.film(match.filmId), match: isOfFile ? null : match, sameAsRow: first ?? null };
  if (isOfFile && first !== undefined)
    return { film: undefined, match: null, sameAsRow: null, likeRow: first };
  return { film: undefined, match: isOfFile ? null : match, sameAsRow: null };
}

function known(
  film: Film | undefined,
  reason: MatchReason,
  row: number,
  working: WorkingProgramme,
): FoundFilm {
  if (film === undefined) return { film, match: null, sameAsRow: null };
  const first = working.firstRowOf(film.id);
  const match = { filmId: film.id, title: film.originalTitle, score: 1, reason, isCertain: true };
  return {
    film,
    match: working.isNew('film', film.id) ? null : match,
    sameAsRow: first === undefined || first === row ? null : first,
  };
}

const wantedOf = ({ values }: NormalisedRow) => ({
  titles: [
    values.title,
    values.originalTitle,
    values.titleNl,
    values.titleFr,
    values.titleEn,
    values.titleDe,
  ].filter((title) => title !== undefined),
  year: values.year ?? null,
  directors: values.directors ?? [],
  externalIds: values.externalId ?? {},
});

function keepRow(
  { row, context, identity, effects }: RowWork,
  film: Part<Film>,
  version: Part<Version> | null,
  offer: Part<Booking> | null,
): void {
  const { memory, working } = context;
  const { filmKey, versionKey, bookingKey } = identity;
  const filmId: Id = film.entity.id;
  const versionId = version?.entity.id ?? null;
  const bookingId = offer?.entity.id ?? null;
  const isKnown =
    memory.filmByKey.get(filmKey) === filmId &&
    isRemembered(film.said, memory.saidOf.get(filmId)) &&
    (version === null ||
      (memory.versionByKey.get(pair(filmId, versionKey)) === versionId &&
        isRemembered(version.said, memory.saidOf.get(version.entity.id)))) &&
    (offer === null ||
      (memory.bookingByKey.get(pair(offer.entity.versionId, bookingKey)) === bookingId &&
        isRemembered(offer.said, memory.saidOf.get(offer.entity.id))));
  effects.push(() => {
    if (!working.filmsOfFile.has(filmKey)) working.filmsOfFile.set(filmKey, { filmId, row: row.row });
    working.take({ row: row.row, filmId, versionId, versionKey, bookingId, bookingKey });
    if (isKnown) return;
    working.keepRow({
      row: row.row,
      filmId,
      bookingId,
      values: {
        filmKey,
        versionKey: version === null ? null : versionKey,
        bookingKey: offer === null ? null : bookingKey,
        versionId,
        film: film.said,
        version: version?.said ?? nothingSaid(),
        booking: offer?.said ?? nothingSaid(),
      },
    });
  });
}
