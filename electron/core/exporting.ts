import {
  readAllFilms,
  readFilms,
  readRooms,
  readScreeningsBetween,
  readStrands,
  readVenue,
  readVersions,
  tables,
} from '../../db/index.ts';
import type { ExportRequest } from '../../shared/contract/exports.ts';
import { endsAt } from '../../shared/domain/screening.ts';
import {
  BOOKING_COLUMNS,
  FILM_COLUMNS,
  type FilmLine,
  SCREENING_COLUMNS,
  type ScreeningLine,
} from '../../shared/export/columns.ts';
import { type ExportFormat, type ExportTable, makeTable } from '../../shared/export/table.ts';
import { importTemplate } from '../../shared/export/template.ts';
import { writeTable, writeXlsx } from '../../shared/export/writing/writeTable.ts';
import { venueClock } from '../../shared/time.ts';
import { exportWords } from '../../shared/words/exports.ts';
import type { Lang } from '../../shared/words/words.ts';
import { listBookings } from './bookingList.ts';
import type { Core } from './context.ts';
import { searchFilms } from './films.ts';

const ALL = 1_000_000;
const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const satisfies Record<ExportFormat, string>;

const blobOf = (bytes: Uint8Array, format: ExportFormat): Blob =>
  new Blob([new Uint8Array(bytes)], { type: MEDIA[format] });

function filmLines(core: Core, { query, language }: ExportRequest): readonly FilmLine[] {
  const films =
    query.trim() === ''
      ? readAllFilms(core.db).toSorted((left, right) => left.originalTitle.localeCompare(right.originalTitle))
      : searchFilms(core, query, ALL, 0, language).rows.map((row) => row.film);
  const versions = Map.groupBy(core.db.orm.select().from(tables.versions).all(), (version) => version.filmId);
  return films.flatMap((film): readonly FilmLine[] => {
    const own = versions.get(film.id) ?? [];
    return own.length === 0 ? [{ film, version: undefined }] : own.map((version) => ({ film, version }));
  });
}

function screeningLines(core: Core, { from, to, language }: ExportRequest): readonly ScreeningLine[] {
  const { db } = core;
  const screenings = readScreeningsBetween(db, from ?? '0000-01-01', to ?? '9999-12-31');
  const versions = new Map(
    readVersions(db, [
      ...new Set(
        screenings.flatMap((each) => [each.versionId, ...each.items.flatMap((part) => part.versionId ?? [])]),
      ),
    ]).map((version) => [version.id, version]),
  );
  const films = new Map(
    readFilms(db, [...new Set([...versions.values()].map((each) => each.filmId))]).map((film) => [
      film.id,
      film,
    ]),
  );
  const clock = venueClock(readVenue(db)?.timeZone ?? 'Europe/Brussels');
  const rooms = new Map(readRooms(db).map((room) => [room.id, room.name]));
  const strands = new Map(
    readStrands(db).map((strand) => [
      strand.id,
      strand.names[language] ?? Object.values(strand.names)[0] ?? '',
    ]),
  );
  return screenings.flatMap((screening): ScreeningLine[] => {
    const version = versions.get(screening.versionId);
    const film = films.get(version?.filmId ?? '');
    if (film === undefined) return [];
    return [
      {
        screening,
        film,
        version,
        roomName: rooms.get(screening.roomId ?? '') ?? null,
        strandName: strands.get(screening.strandId ?? '') ?? null,
        ends: endsAt(screening, (id) => versions.get(id), clock),
      },
    ];
  });
}

/** The table of a request: what is exported is what the screen would list, all of it. */
export function exportTable(core: Core, request: ExportRequest): ExportTable {
  const { kind, columns, language } = request;
  const name = exportWords[`export.${kind}`][language];
  if (kind === 'films') return makeTable(name, FILM_COLUMNS, filmLines(core, request), columns, language);
  if (kind === 'screenings')
    return makeTable(name, SCREENING_COLUMNS, screeningLines(core, request), columns, language);
  const { rows } = listBookings(core, {
    query: request.query,
    status: request.status,
    limit: ALL,
    offset: 0,
  });
  return makeTable(name, BOOKING_COLUMNS, rows, columns, language);
}

/** Films, bookings or screenings as a file. */
export function exportHouse(
  core: Core,
  request: ExportRequest,
): { readonly file: Blob; readonly rows: number } {
  const table = exportTable(core, request);
  return { file: tableFile(table, request.format, request.language), rows: table.rows.length };
}

export const tableFile = (table: ExportTable, format: ExportFormat, language: Lang): Blob =>
  blobOf(writeTable(table, format, language), format);

export const templateFile = (language: Lang): Blob => blobOf(writeXlsx(importTemplate(language)), 'xlsx');
