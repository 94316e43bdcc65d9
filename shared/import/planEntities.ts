import { type Booking, newBooking } from '../domain/booking.ts';
import { type Film, newFilm, newVersion, type Version } from '../domain/film.ts';
import { newScreening, type Screening } from '../domain/screening.ts';
import type { Id } from '../ids.ts';
import { atTime, programmeDayOf } from '../time.ts';
import type { Lang } from '../words/words.ts';
import { type Compared, compareFields, showPlain } from './compareFields.ts';
import { type Entity, type FieldValue, showValue } from './fieldAccess.ts';
import { findBooking, findVersion, type Identity } from './identify.ts';
import { joined, none, nothingSaid, saidTogether } from './joined.ts';
import { fold } from './plainText.ts';
import {
  type FieldChange,
  type ImportChoice,
  LOCKED_SHOW,
  type PlannedEntity,
  type RowProblem,
} from './plan.ts';
import type { PlanContext } from './planRow.ts';
import type { NormalisedRow, RowValues } from './row.ts';
import { bookingSaid, filmSaid, noteLines, type Said, versionSaid } from './rowFields.ts';
import { languageOfText } from './textLanguage.ts';
import { titleKey } from './titleKey.ts';

/** What is done to the working programme once the row is taken. */
export type Effects = (() => void)[];
export type RowWork = {
  readonly row: NormalisedRow;
  readonly choice: ImportChoice | undefined;
  readonly context: PlanContext;
  readonly identity: Identity;
  readonly effects: Effects;
};
export type Part<E> = Compared<E> & { readonly creates: readonly PlannedEntity[] };

/** What a row brings to something that an earlier row of its file made. */
function additions(
  work: RowWork,
  kind: FieldChange['entity'],
  found: Entity | undefined,
  compared: Entity,
  noted: Entity,
): readonly PlannedEntity[] {
  if (found === undefined || !work.context.working.isNew(kind, found.id)) return none();
  return [
    ...(compared === found ? [] : (['detail'] as const)),
    ...(noted === compared ? [] : (['note'] as const)),
  ];
}

const MOST_NOTES = 20_000;

const noClaim = () => undefined;
const knowsNone = () => false;

function compare<E extends Entity>(
  kind: FieldChange['entity'],
  start: E,
  fields: readonly Said[],
  isBorn: boolean,
  { row, choice, context, effects }: RowWork,
  isKnownWord: (field: string, value: FieldValue) => boolean = knowsNone,
): Compared<E> {
  const { working, memory } = context;
  const compared = compareFields(kind, start, fields, {
    row: row.row,
    choice,
    claimOf: isBorn ? noClaim : (field) => working.claimOf(kind, start.id, field),
    lastSaid: memory.saidOf.get(start.id),
    isNew: isBorn || working.isNew(kind, start.id),
    isKnownWord,
    show: isBorn
      ? showPlain
      : (field, value) =>
          field === 'distributorId'
            ? working.distributorName(showValue(value)) || row.values.distributor || ''
            : showPlain(field, value),
  });
  effects.push(() => working.claim(kind, start.id, row.row, compared.said));
  return compared;
}

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
const VERSION: readonly PlannedEntity[] = ['version'];
const BOOKING: readonly PlannedEntity[] = ['booking'];
const SCREENING: readonly PlannedEntity[] = ['screening'];

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

type Noted = {
  readonly changes: readonly FieldChange[];
  readonly said: Readonly<Record<string, FieldValue>>;
};
const NOTHING_NOTED: Noted = { changes: none(), said: nothingSaid() };

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

/** Adds lines to the notes that neither stand there nor stood in an earlier import. */
function withNotes<E extends Film | Booking>(
  { context, choice }: RowWork,
  kind: 'film' | 'booking',
  start: E,
  isBorn: boolean,
  lines: readonly string[],
): Noted & { readonly entity: E } {
  if (lines.length === 0) return { entity: start, ...NOTHING_NOTED };
  const { working, memory } = context;
  const said: Record<string, FieldValue> = {};
  const changes: FieldChange[] = [];
  let entity = start;
  for (const line of lines) {
    const field = `note:${line}`;
    said[field] = 1;
    if (memory.saidOf.get(start.id)?.[field] !== undefined || entity.notes.split('\n').includes(line))
      continue;
    if (entity.notes.length + line.length > MOST_NOTES) continue;
    const isTaken = choice?.skippedFields.includes(`${kind}.notes`) !== true;
    if (!isBorn && !working.isNew(kind, start.id))
      changes.push({ entity: kind, field: 'notes', from: '', to: line, isConflicting: false, isTaken });
    if (isTaken) entity = { ...entity, notes: entity.notes === '' ? line : `${entity.notes}\n${line}` };
  }
  return { entity, changes, said };
}

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

function distributorOf({ row, context, effects }: RowWork): Id | null {
  const { working, source } = context;
  const name = row.values.distributor;
  if (name === undefined) return source.distributorId;
  const known = working.distributorId(name);
  if (known !== undefined) return known;
  const id = context.newId();
  effects.push(() => working.putDistributor({ id, name }));
  return id;
}

/** The booking a called-off row means, with its version; null where the house has none. */
export function planOff(
  work: RowWork,
  film: Film,
): { readonly version: Version; readonly offer: Part<Booking> } | null {
  const { row, context, identity } = work;
  const { working, memory, keys } = context;
  const version = findVersion(working, memory, film.id, keys, identity);
  if (version === undefined) return null;
  const name = row.values.distributor;
  const distributorId = name === undefined ? context.source.distributorId : working.distributorId(name);
  const booking = findBooking(working, memory, version, distributorId ?? null, keys, identity);
  if (booking === undefined) return null;
  const compared = compare('booking', booking, [{ field: 'status', value: 'cancelled' }], false, work);
  work.effects.push(() => {
    if (compared.entity !== booking) working.putBooking(compared.entity);
  });
  return { version, offer: { ...compared, creates: none() } };
}

/** The row's booking, as an option, with its showtimes. */
export function planOffer(work: RowWork, film: Film, version: Version, isVersionNew: boolean): Part<Booking> {
  const { row, context, identity, effects } = work;
  const { working, memory, keys } = context;
  const distributorId = distributorOf(work);
  const found = isVersionNew
    ? undefined
    : findBooking(working, memory, version, distributorId, keys, identity);
  const start = found ?? newBooking(context.newId(), version.id);
  const isBorn = found === undefined;
  const compared = compare('booking', start, bookingSaid(row, distributorId), isBorn, work);
  const show = planScreening(work, start.id, film, version);
  const noted = withNotes(work, 'booking', compared.entity, isBorn, noteLines(row.values, show !== null));
  effects.push(() => {
    if (noted.entity !== found) working.putBooking(noted.entity);
  });
  return {
    entity: noted.entity,
    changes: joined(joined(compared.changes, noted.changes), show?.changes ?? none()),
    said: saidTogether(saidTogether(compared.said, noted.said), show?.said ?? nothingSaid()),
    problems: joined(compared.problems, outsideWindow(work, start, compared.changes)),
    creates: joined(
      isBorn ? BOOKING : additions(work, 'booking', found, compared.entity, noted.entity),
      show?.isNew === true ? SCREENING : none(),
    ),
  };
}

function outsideWindow(
  { context }: RowWork,
  before: Booking,
  changes: readonly FieldChange[],
): readonly RowProblem[] {
  const from = changes.find((change) => change.field === 'windowFrom')?.to;
  const to = changes.find((change) => change.field === 'windowTo')?.to;
  if (from === undefined && to === undefined) return none();
  const days = context.working
    .screeningsOf(before.id)
    .filter((screening) => screening.state !== 'cancelled')
    .map((screening) => screening.day);
  const count = days.filter(
    (day) => (from !== undefined && day < from) || (to !== undefined && day > to),
  ).length;
  return count === 0
    ? []
    : [{ code: 'screeningsOutsideWindow', address: null, facts: { count }, severity: 'warn' }];
}

type PlannedShow = {
  readonly said: Record<string, FieldValue>;
  readonly isNew: boolean;
  readonly changes: readonly FieldChange[];
};

/**
 * A showtime in a room of the house becomes a screening; one elsewhere, or without a room, is kept in the notes.
 *
 * On a locked day it stays out unless it is ticked, and is asked again with the next file.
 */
function planScreening(
  { row, choice, context, effects }: RowWork,
  bookingId: Id,
  film: Film,
  version: Version,
): PlannedShow | null {
  const { screeningDate, screeningTime, room: roomName, price, strand: strandName, website } = row.values;
  const { working, memory, snapshot } = context;
  const room =
    roomName === undefined ? undefined : snapshot.rooms.find((each) => fold(each.name) === fold(roomName));
  if (screeningDate === undefined || room === undefined || film.id !== version.filmId) return null;
  const startsAt = screeningTime === undefined ? null : atTime(screeningDate, screeningTime);
  const day = startsAt === null ? screeningDate : programmeDayOf(startsAt, snapshot.dayStartsAt);
  const field = `show:${startsAt ?? day}/${room.id}`;
  const said = { [field]: 1 };
  const isThere =
    working.claimOf('booking', bookingId, field) !== undefined ||
    memory.saidOf.get(bookingId)?.[field] !== undefined ||
    working
      .screeningsOf(bookingId)
      .some((each) => each.roomId === room.id && each.day === day && each.startsAt === startsAt);
  const changes =
    isThere || !snapshot.lockedDays.has(day) ? none<FieldChange>() : lockedShow(startsAt ?? day, choice);
  if (changes.some((each) => !each.isTaken)) return { said: nothingSaid(), isNew: false, changes };
  effects.push(() => working.claim('booking', bookingId, row.row, said));
  if (isThere) return { said, isNew: false, changes };
  const strand =
    strandName === undefined
      ? undefined
      : snapshot.strands.find((each) =>
          Object.values(each.names).some((name) => fold(name) === fold(strandName)),
        );
  const slot = { roomId: room.id, day, startsAt };
  const screening: Screening = {
    ...newScreening(
      context.newId(),
      { id: bookingId, versionId: version.id },
      slot,
      snapshot.preProgrammeMin,
    ),
    price: price === undefined ? null : { baseCents: Math.round(price * 100), tariffs: [] },
    ticketUrl: website ?? null,
    strandId: strand?.id ?? null,
  };
  effects.push(() => working.putScreening(screening));
  return { said, isNew: true, changes };
}

const lockedShow = (at: string, choice: ImportChoice | undefined): readonly FieldChange[] => [
  {
    entity: 'booking',
    field: LOCKED_SHOW,
    from: '',
    to: at,
    isConflicting: true,
    isTaken: choice?.forcedFields.includes(`booking.${LOCKED_SHOW}`) === true,
  },
];
