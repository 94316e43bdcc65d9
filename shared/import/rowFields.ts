import { KIJKWIJZER_AGES, type Rating } from '../domain/film.ts';
import type { Format } from '../domain/house.ts';
import { NO_TERMS, type Terms } from '../domain/terms.ts';
import type { Lang } from '../words/words.ts';
import { splitNames } from './cells/names.ts';
import type { FieldValue } from './fieldAccess.ts';
import { collapse } from './plainText.ts';
import type { NormalisedRow, RowValues } from './row.ts';
import { nameKey, titleKey } from './titleKey.ts';

/** One field of one thing, as the file says it. */
export type Said = { readonly field: string; readonly value: FieldValue };

const said = (field: string, value: FieldValue | undefined): readonly Said[] =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? []
    : [{ field, value }];

const MOST_NOTES = 20_000;
const SPLIT_GENRES = /\s*[,;/|]\s*/;

function ratingOf(text: string | undefined): Rating | undefined {
  if (text === undefined) return undefined;
  const age = KIJKWIJZER_AGES.find((each) => each === text.toUpperCase());
  return { age: age ?? null, icons: [], other: age === undefined ? text.slice(0, 100) : null };
}

/** The format a cell names, of those a room can play; undefined where it names none (`2D`, `Atmos`). */
export function formatOf(text: string | undefined): Format | undefined {
  if (text === undefined) return undefined;
  if (/\b4k\b/i.test(text)) return 'DCP 4K';
  if (/\b35\s?mm\b/i.test(text)) return '35mm';
  if (/\b16\s?mm\b/i.test(text)) return '16mm';
  if (/\bblu-?\s?ray\b|\bbrd?\b/i.test(text)) return 'Blu-ray';
  if (/\bdcp\b|\b2k\b/i.test(text)) return 'DCP 2K';
  return /\bmp4\b|\bprores\b|\bmov\b|\bfile\b|\bbestand\b|\bfichier\b/i.test(text) ? 'file' : undefined;
}

const isShow = (values: RowValues): boolean =>
  values.screeningDate !== undefined || values.screeningTime !== undefined;

const saysMore = (title: string, than: string | undefined): boolean =>
  than !== undefined && titleKey(title).full !== titleKey(than).full;

/** What a row says of the film; a title beside an original one is the title in `titleLanguage`. */
export function filmSaid(values: RowValues, titleLanguage: Lang): readonly Said[] {
  const { title = '', originalTitle } = values;
  const translated = { nl: values.titleNl, fr: values.titleFr, en: values.titleEn };
  const own = translated[titleLanguage] ?? (saysMore(title, originalTitle) ? title : undefined);
  return [
    ...said('originalTitle', originalTitle ?? title),
    ...(['nl', 'fr', 'en'] as const).flatMap((lang) =>
      said(`titles.${lang}`, lang === titleLanguage ? own : translated[lang]),
    ),
    ...said('directors', values.directors),
    ...said('cast', values.cast === undefined ? undefined : splitNames(values.cast)),
    ...said(
      'countries',
      values.countryCodes ?? (values.country === undefined ? undefined : [values.country]),
    ),
    ...said('year', values.year),
    ...said(
      'genres',
      values.genre?.split(SPLIT_GENRES).filter((genre) => genre !== ''),
    ),
    ...said('rating', ratingOf(values.rating)),
    ...said('releaseDate', values.releaseDate),
    ...Object.entries(values.externalId ?? {}).flatMap(([kind, id]) => said(`externalIds.${kind}`, id)),
    // Beside a showtime stands the link to its tickets, another one in each row.
    ...said('website', isShow(values) ? undefined : values.website),
    ...said('trailerUrl', values.trailerUrl),
  ];
}

/** Spoken and subtitled languages and the format: what tells one version of a film from another. */
export const versionIdentitySaid = (values: RowValues): readonly Said[] => [
  ...said('spokenLanguages', values.spokenLanguages),
  ...said('subtitleLanguages', values.subtitleLanguages),
  ...said('format', formatOf(values.format) ?? formatOf(values.version)),
];

export const versionSaid = (values: RowValues): readonly Said[] => [
  ...versionIdentitySaid(values),
  ...said('runtimeMin', values.runtimeMinutes),
];

function termsOf(values: RowValues): Terms | undefined {
  const { terms } = values;
  if (terms === undefined) return undefined;
  return {
    ...NO_TERMS,
    shareBpByWeek: [...(terms.shareBp ?? [])],
    minimumGuaranteeCents: terms.minimumGuaranteeCents ?? null,
    minimumPer: terms.minimumPer ?? NO_TERMS.minimumPer,
    flatFeeCents: terms.flatFeeCents ?? null,
    flatFeePer: terms.flatFeePer ?? NO_TERMS.flatFeePer,
    fixedCostsCents: terms.fixedCostsCents ?? NO_TERMS.fixedCostsCents,
    asWritten: terms.raw,
  };
}

export const isCancelledRow = (row: NormalisedRow): boolean =>
  row.isStruck === true || row.values.bookingStatus === 'cancelled';

/** What a row says of the booking; the distributor's id is found by the caller. */
export const bookingSaid = (row: NormalisedRow, distributorId: string | null): readonly Said[] => [
  ...said('status', 'option'),
  ...said('distributorId', distributorId ?? undefined),
  ...said('windowFrom', row.values.windowFrom),
  ...said('windowTo', row.values.windowTo),
  ...said('terms', termsOf(row.values)),
  ...said('maxShows', row.values.maxShows),
  ...said('optionExpiresOn', row.values.optionExpires),
];

const OFFER_FIELDS = [
  'windowFrom',
  'windowTo',
  'terms',
  'maxShows',
  'optionExpires',
  'bookingStatus',
  'screeningDate',
  'screeningTime',
] as const satisfies readonly (keyof RowValues)[];

/** Whether a sheet's columns make it an offer (window, terms, status, showtimes): its rows are bookings, not only films. */
export const isOfferSheet = (columns: Readonly<Record<string, readonly number[]>>): boolean =>
  OFFER_FIELDS.some((field) => (columns[field]?.length ?? 0) > 0);

export const isOfferRow = (values: RowValues): boolean =>
  OFFER_FIELDS.some((field) => values[field] !== undefined);

/** A showtime the house cannot place, and other words, in one line of notes: kept, never lost. */
export function noteLines(values: RowValues, placesScreening: boolean): readonly string[] {
  const shown = [
    values.screeningDate,
    values.screeningTime,
    values.room,
    values.strand,
    values.price === undefined ? undefined : `€ ${values.price}`,
  ];
  // An hour without its day says nothing; it comes along once the question about the day is answered.
  const hasDay = values.screeningDate !== undefined;
  const showLine = hasDay && !placesScreening ? shown.filter((part) => part !== undefined).join(' · ') : '';
  return [showLine, ...(values.notes ?? '').split('\n').map(collapse)]
    .filter((line) => line !== '')
    .map((line) => line.slice(0, MOST_NOTES));
}

/** What a row calls its film, to know it again in the sender's next file. */
export function filmKeyOf(values: RowValues): string {
  const { title = '', originalTitle, year, directors, externalId } = values;
  const ids = Object.entries(externalId ?? {}).map(([kind, id]) => `${kind}:${id}`);
  const titles = [titleKey(title).full, originalTitle === undefined ? '' : titleKey(originalTitle).full];
  return [...titles, year ?? '', nameKey(directors?.[0] ?? ''), ...ids.sort()].join('|');
}

const listKey = (list: readonly string[] | undefined): string => [...(list ?? [])].sort().join('+');

/** What a row calls its version; empty where it names none. */
export function versionKeyOf(values: RowValues): string {
  const format = formatOf(values.format) ?? formatOf(values.version) ?? '';
  const key = [listKey(values.spokenLanguages), listKey(values.subtitleLanguages), format].join('|');
  return key === '||' ? '' : key;
}

/** What a row calls its booking: who licenses it, and from when till when. */
export const bookingKeyOf = (values: RowValues, distributorName: string): string =>
  [nameKey(distributorName), values.windowFrom ?? '', values.windowTo ?? ''].join('|');
