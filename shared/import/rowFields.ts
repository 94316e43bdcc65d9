import { type Film, KIJKWIJZER_AGES, type Rating } from '../domain/film.ts';
import type { Format } from '../domain/house.ts';
import { NO_TERMS, type Terms } from '../domain/terms.ts';
import type { Lang } from '../words/words.ts';
import { isUrl } from './cells/links.ts';
import { splitNames } from './cells/names.ts';
import type { FieldValue } from './fieldAccess.ts';
import { none } from './joined.ts';
import { collapse } from './plainText.ts';
import type { NormalisedRow, RowValues } from './row.ts';
import { nameKey, titleKey } from './titleKey.ts';

/** One field of one thing, as the file says it. */
export type Said = { readonly field: string; readonly value: FieldValue };

// One list for all a row says: it is asked for each of 50,000 rows, three times.
function add(to: Said[], field: string, value: FieldValue | undefined): void {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
  to.push({ field, value });
}

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

/** Titles beside those of our three languages; those the film is known by already stay, for the list only grows. */
function otherTitlesSaid(said: readonly (string | undefined)[], known: Film | undefined): readonly string[] {
  const titles = known === undefined ? [] : [known.originalTitle, ...Object.values(known.titles)];
  const all = [...titles, ...(known?.otherTitles ?? [])].map((title) => titleKey(title).full);
  const news = said.filter((title) => title !== undefined && !all.includes(titleKey(title).full)) as string[];
  return news.length === 0 ? [] : [...(known?.otherTitles ?? []), ...new Set(news)];
}

/**
 * What a row says of the film; a title beside an original one is the title in `titleLanguage`, or one of its other titles where
 * the list is in a language we keep no titles in (null).
 */
export function filmSaid(values: RowValues, titleLanguage: Lang | null, known?: Film): readonly Said[] {
  const { title = '', originalTitle, country, externalId } = values;
  const translated = { nl: values.titleNl, fr: values.titleFr, en: values.titleEn };
  const beside = saysMore(title, originalTitle) ? title : undefined;
  const own = titleLanguage === null ? undefined : (translated[titleLanguage] ?? beside);
  const said: Said[] = [];
  add(said, 'originalTitle', originalTitle ?? title);
  add(said, 'titles.nl', titleLanguage === 'nl' ? own : translated.nl);
  add(said, 'titles.fr', titleLanguage === 'fr' ? own : translated.fr);
  add(said, 'titles.en', titleLanguage === 'en' ? own : translated.en);
  add(said, 'directors', values.directors);
  add(said, 'cast', values.cast === undefined ? undefined : splitNames(values.cast));
  add(said, 'countries', values.countryCodes ?? (country === undefined ? undefined : [country]));
  add(said, 'year', values.year);
  const genres = values.genre?.split(SPLIT_GENRES).filter((genre) => genre !== '');
  add(said, 'genres', genres);
  add(said, 'rating', ratingOf(values.rating));
  add(said, 'releaseDate', values.releaseDate);
  if (externalId !== undefined)
    for (const [kind, id] of Object.entries(externalId)) add(said, `externalIds.${kind}`, id);
  // Beside a showtime stands the link to its tickets, another one in each row.
  add(said, 'website', isShow(values) ? undefined : values.website);
  add(said, 'trailerUrl', values.trailerUrl);
  // A picture is a link or nothing: a path in the sender's own folders leads nowhere.
  add(said, 'pictureUrl', isUrl(values.imageUrl ?? '') ? values.imageUrl : undefined);
  if (values.titleDe !== undefined || titleLanguage === null)
    add(
      said,
      'otherTitles',
      otherTitlesSaid([values.titleDe, titleLanguage === null ? beside : undefined], known),
    );
  return said;
}

/** Spoken and subtitled languages and the format: what tells one version of a film from another. */
export function versionIdentitySaid(values: RowValues): Said[] {
  const said: Said[] = [];
  add(said, 'spokenLanguages', values.spokenLanguages);
  add(said, 'subtitleLanguages', values.subtitleLanguages);
  add(said, 'format', formatOf(values.format) ?? formatOf(values.version));
  return said;
}

export function versionSaid(values: RowValues): readonly Said[] {
  const said = versionIdentitySaid(values);
  add(said, 'runtimeMin', values.runtimeMinutes);
  return said;
}

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
export function bookingSaid(row: NormalisedRow, distributorId: string | null): readonly Said[] {
  const said: Said[] = [{ field: 'status', value: 'option' }];
  add(said, 'distributorId', distributorId ?? undefined);
  add(said, 'windowFrom', row.values.windowFrom);
  add(said, 'windowTo', row.values.windowTo);
  add(said, 'terms', termsOf(row.values));
  add(said, 'maxShows', row.values.maxShows);
  add(said, 'optionExpiresOn', row.values.optionExpires);
  return said;
}

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
  if (values.notes === undefined && values.screeningDate === undefined) return none();
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
  const original = originalTitle === undefined ? '' : titleKey(originalTitle).full;
  const key = `${titleKey(title).full}|${original}|${year ?? ''}|${nameKey(directors?.[0] ?? '')}`;
  if (externalId === undefined) return key;
  const ids = Object.entries(externalId).map(([kind, id]) => `${kind}:${id}`);
  return [key, ...ids.sort()].join('|');
}

function listKey(list: readonly string[] | undefined): string {
  if (list === undefined || list.length < 2) return list?.[0] ?? '';
  return [...list].sort().join('+');
}

/** What a row calls its version; empty where it names none. */
export function versionKeyOf(values: RowValues): string {
  const format = formatOf(values.format) ?? formatOf(values.version) ?? '';
  const key = [listKey(values.spokenLanguages), listKey(values.subtitleLanguages), format].join('|');
  return key === '||' ? '' : key;
}

/** What a row calls its booking: who licenses it, and from when till when. */
export const bookingKeyOf = (values: RowValues, distributorName: string): string =>
  [nameKey(distributorName), values.windowFrom ?? '', values.windowTo ?? ''].join('|');
