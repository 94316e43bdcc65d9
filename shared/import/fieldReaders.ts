import { readCountries } from './cells/countries.ts';
import { readFlag } from './cells/flags.ts';
import { languageCode } from './cells/languageNames.ts';
import { readLanguages } from './cells/languages.ts';
import { findExternalIds, readLink } from './cells/links.ts';
import { splitNames, withoutBy } from './cells/names.ts';
import { readPrice } from './cells/prices.ts';
import { readRating } from './cells/ratings.ts';
import {
  type CellProblemCode,
  errorCode,
  problem,
  type Reading,
  read,
  saysNothing,
} from './cells/reading.ts';
import { minutesAndSeconds, readRuntime, runtimeOfNumber } from './cells/runtimes.ts';
import { readStatus } from './cells/statuses.ts';
import { readTerms } from './cells/terms.ts';
import { type Dial, readTime, readTimes, timeOfSerial } from './cells/times.ts';
import { readTitle } from './cells/titles.ts';
import { readCount, readYear } from './cells/years.ts';
import { type FieldName, kindOf } from './fields.ts';
import { isBareWeek, weekOfHeader } from './headerWeeks.ts';
import { collapse, decodeEntities, withoutHtml } from './plainText.ts';
import type { RowValues } from './row.ts';
import type { RawCell } from './sheet.ts';
import { mayBeShare } from './weekShares.ts';

/** What a cell gives its row: typed values, or why not. */
export type CellOutcome = {
  readonly values: Partial<RowValues>;
  readonly problem?: CellProblemCode;
  readonly isDoubtful?: boolean;
  /** What a title's cell says beside the title: it gives way to a column of its own. */
  readonly derived?: Partial<RowValues>;
};

export type FieldReader = (cell: RawCell) => CellOutcome;

const EMPTY: CellOutcome = { values: {} };
const DOUBT: CellOutcome = { values: {}, isDoubtful: true };
const MOST_LENGTH = 50_000;

const outcome = <T>(reading: Reading<T>, valuesOf: (value: T) => Partial<RowValues>): CellOutcome => {
  if (reading.kind === 'problem') return { values: {}, problem: reading.code };
  if (reading.kind === 'nothing') return reading.isDoubtful ? DOUBT : EMPTY;
  return reading.isDoubtful
    ? { values: valuesOf(reading.value), isDoubtful: true }
    : { values: valuesOf(reading.value) };
};

function textOf(field: FieldName, cell: RawCell): CellOutcome {
  if (cell.text.length > MOST_LENGTH)
    return { values: { [field]: collapse(cell.text.slice(0, MOST_LENGTH)) }, problem: 'tooLong' };
  const text = collapse(
    cell.text.includes('<') || cell.text.includes('&') ? withoutHtml(cell.text) : cell.text,
  );
  return text === '' || (text.length < 4 && saysNothing(text)) ? EMPTY : { values: { [field]: text } };
}

function titleOf(field: FieldName, cell: RawCell): CellOutcome {
  const text = cell.kind === 'number' && cell.number !== undefined ? String(cell.number) : cell.text;
  if (text.length > 1_000) return { values: { [field]: collapse(text.slice(0, 1_000)) }, problem: 'tooLong' };
  const title = readTitle(text.includes('&') ? decodeEntities(text) : text);
  return title === '' ? EMPTY : { values: { [field]: title } };
}

const namesOf = (field: FieldName, cell: RawCell): CellOutcome => {
  const text = collapse(cell.text);
  if (saysNothing(text)) return EMPTY;
  if (field !== 'director') return { values: { [field]: text } };
  const director = withoutBy(text);
  return { values: { director, directors: [...splitNames(director)] } };
};

function languagesOf(field: FieldName, cell: RawCell, header: string): CellOutcome {
  const flag = field === 'version' ? undefined : readFlag(cell.text);
  if (flag !== undefined) {
    const lang =
      /\b(nl|fr|en|de|ned|fra|eng|nederlands|frans|engels|duits|fran[çc]ais|n[ée]erlandais|anglais|allemand|french|dutch|english|german)\b/i.exec(
        header,
      )?.[1];
    const code = lang && languageCode(lang);
    if (code && !flag) return EMPTY;
    if (code && field === 'subtitles')
      return { values: { subtitles: code.toUpperCase(), subtitleLanguages: [code] } };
    if (code) return { values: { spokenLanguage: code.toUpperCase(), spokenLanguages: [code] } };
  }
  const role = field === 'subtitles' ? 'subtitles' : 'spoken';
  return outcome(readLanguages(cell.text, role), (value) => ({
    [field]: value.text,
    ...(value.spoken.length > 0 ? { spokenLanguages: [...value.spoken] } : {}),
    ...(value.subtitles.length > 0 ? { subtitleLanguages: [...value.subtitles] } : {}),
    ...(value.isDubbed ? { isDubbed: true } : {}),
  }));
}

// "x" or "2" (prints) under "35mm": the header is the format.
function formatOf(cell: RawCell, header: string): CellOutcome {
  const flag = readFlag(cell.text);
  const named =
    /\b(dcp(?: ?[24]k)?|[24]k|35 ?mm|16 ?mm|70 ?mm|8 ?mm|super ?8|blu-?ray|brd?|dvd|file|bestand|fichier|datei|mp4|prores|[23]d|imax)\b/i.exec(
      header,
    )?.[1];
  const isCount = named !== undefined && /^\d{1,2}$/.test(cell.text.trim()) && cell.text.trim() !== '0';
  if (flag === false) return EMPTY;
  return named !== undefined && (flag === true || isCount)
    ? { values: { format: named } }
    : textOf('format', cell);
}

/** A part of a day that lost its format on the way: "0,8125" is half past seven, "0,15" a quarter past midnight. */
const PART_OF_DAY = /^0[.,](?:\d|[6-9]\d|\d{3,})$/;

function timeOf(cell: RawCell, dial: Dial): CellOutcome {
  if (cell.kind === 'date' && cell.number !== undefined)
    return { values: { screeningTime: timeOfSerial(cell.number) } };
  if (cell.kind === 'number' && cell.number !== undefined && cell.number > 0 && cell.number < 1) {
    return { values: { screeningTime: timeOfSerial(cell.number) } };
  }
  const part = cell.text.trim();
  if (PART_OF_DAY.test(part))
    return { values: { screeningTime: timeOfSerial(Number(part.replace(',', '.'))) } };
  const isList =
    cell.text.length > 5 &&
    readTimes(cell.text).length > 1 &&
    !/^\D*[\d:.uh]+\s*[-–—]\s*[\d:.uh]+\D*$/i.test(cell.text);
  const found = outcome(readTime(cell.text, dial), (screeningTime) => ({ screeningTime }));
  const isTurned = dial === 'perhapsTwelve' && (found.values.screeningTime ?? '') >= '13:00';
  return (isList || isTurned) && !found.problem ? { ...found, isDoubtful: true } : found;
}

function runtimeOf(cell: RawCell, hasSeconds: boolean): CellOutcome {
  const short = hasSeconds ? minutesAndSeconds(cell) : undefined;
  const reading =
    short ??
    (cell.kind === 'text' || cell.number === undefined
      ? readRuntime(cell.text)
      : runtimeOfNumber(cell.number, cell.kind === 'date'));
  return outcome(reading, (runtimeMinutes) => ({ runtimeMinutes }));
}

const PER_SHOW =
  /(?:per|par|pro|\/)\s*(?:vertoning|voorstelling|s[ée]ance|projection|show|screening|vorstellung)/i;

/** A fee that says itself what it is for leaves its header nothing to add. */
const ANY_UNIT = /\b(?:per|par|pro|por|forfait\p{L}*|week|semaine|woche|run)\b|\//iu;

/** The deal of a cell; a bare figure is what its header says it is, and the header is kept with it. */
function termsOf(cell: RawCell, header: string): CellOutcome {
  const text = collapse(cell.text);
  const isBare = /^[\d.,\s]+(?:€|eur(?:o)?)?$/i.test(text);
  const value = isBare ? Number(text.replace(',', '.')) : Number.NaN;
  const isSaid =
    value <= 1 || (value <= 100 && /%|percent|taux|pourcent|aandeel|share|\bpart\b/i.test(header));
  const isLikely = !isSaid && mayBeShare(value) && isBareWeek(header);
  const isShare = isSaid || isLikely;
  const isMinimum = /\bmg\b|minimum|garant|guarantee|minimo/i.test(header) && !/min|mg/i.test(text);
  const spoken = isShare
    ? `${value <= 1 ? value * 100 : value}%`
    : `${isMinimum ? 'min. ' : ''}${text}${isBare && PER_SHOW.test(header) ? ' flat / show' : ''}`;
  const isPerShow = PER_SHOW.test(header) && !ANY_UNIT.test(text);
  const fromWeek = weekOfHeader(header);
  const isPlain = header === '' || (spoken === text && fromWeek === undefined);
  const raw = isPlain ? text : `${collapse(header)}: ${text}`;
  const found = outcome(readTerms(spoken), (terms) => ({
    terms: {
      ...terms,
      ...(isPerShow && terms.flatFeeCents !== undefined ? { flatFeePer: 'show' as const } : {}),
      ...(fromWeek === undefined || terms.shareBp?.length !== 1 ? {} : { fromWeek }),
      raw,
    },
  }));
  return isLikely ? { ...found, isDoubtful: true } : found;
}

function linkOf(field: FieldName, cell: RawCell): CellOutcome {
  return outcome(readLink(cell.text, cell.href), (address) => {
    const externalId = findExternalIds(address);
    return { [field]: address, ...(externalId ? { externalId } : {}) };
  });
}

const idsOf = (cell: RawCell): CellOutcome => {
  const externalId = findExternalIds(cell.text);
  return externalId ? { values: { externalId } } : EMPTY;
};

const numberText = (cell: RawCell): string =>
  cell.kind === 'number' && cell.number !== undefined ? String(cell.number) : cell.text;

function readerOf(field: FieldName, header: string, dial: Dial, hasSeconds: boolean): FieldReader {
  switch (kindOf(field)) {
    case 'title':
      return (cell) => titleOf(field, cell);
    case 'names':
      return (cell) => namesOf(field, cell);
    case 'country':
      return (cell) =>
        outcome(readCountries(cell.text), ({ text, codes, year }) => ({
          country: text,
          countryCodes: [...codes],
          ...(year === undefined ? {} : { year }),
        }));
    case 'language':
      return (cell) => languagesOf(field, cell, header);
    case 'rating':
      return (cell) => outcome(readRating(numberText(cell)), (rating) => ({ rating }));
    case 'year':
      return (cell) =>
        outcome(
          cell.kind === 'date' && cell.iso ? read(Number(cell.iso.slice(0, 4))) : readYear(numberText(cell)),
          (year) => ({ year }),
        );
    case 'count':
      return (cell) => outcome(readCount(numberText(cell)), (maxShows) => ({ maxShows }));
    case 'runtime':
      return (cell) => runtimeOf(cell, hasSeconds);
    case 'time':
      return (cell) => timeOf(cell, dial);
    case 'price':
      return (cell) => outcome(readPrice(numberText(cell)), (price) => ({ price }));
    case 'terms':
      return (cell) => termsOf(cell, header);
    case 'link':
    case 'image':
      return (cell) => linkOf(field, cell);
    case 'status':
      return (cell) => outcome(readStatus(cell.text, header), (bookingStatus) => ({ bookingStatus }));
    case 'externalId':
      return idsOf;
    default:
      return field === 'format' ? (cell) => formatOf(cell, header) : (cell) => textOf(field, cell);
  }
}

const REPEATED: ReadonlySet<string> = new Set([
  'country',
  'language',
  'rating',
  'year',
  'count',
  'runtime',
  'time',
  'price',
  'terms',
  'status',
  'names',
]);
/** Kinds whose readers take long texts, and cut them themselves. */
const PROSE: ReadonlySet<string> = new Set(['text', 'title']);
/** No value of another kind is longer; a deal in prose is a few hundred letters. */
const LONGEST_VALUE = 2_000;
const CACHE_LIMIT = 20_000;

/**
 * A reader of one column's cells. Equal texts are read once: a column of 50,000 countries has forty different.
 *
 * Dates are read by `dateField`, which looks at the whole column first.
 */
export function fieldReader(
  field: FieldName,
  header: string,
  dial: Dial = 'twentyFour',
  hasSeconds = false,
): FieldReader {
  const reader = readerOf(field, header, dial, hasSeconds);
  const isProse = PROSE.has(kindOf(field));
  const guarded: FieldReader = (cell) => {
    if (cell.kind === 'error') return errorOutcome(cell);
    if (isProse || cell.text.length <= LONGEST_VALUE) return reader(cell);
    // What reads a deal or a language looks at a text many times over: at ten megabytes it would never end.
    return { ...reader({ ...cell, text: cell.text.slice(0, LONGEST_VALUE) }), problem: 'tooLong' };
  };
  if (!REPEATED.has(kindOf(field))) return guarded;
  const cache = new Map<string, CellOutcome>();
  return (cell) => {
    const key = cell.kind === 'text' ? cell.text : `${cell.kind}${cell.number ?? cell.text}`;
    const known = cache.get(key);
    if (known) return known;
    const found = guarded(cell);
    if (cache.size < CACHE_LIMIT) cache.set(key, found);
    return found;
  };
}

const errorOutcome = (cell: RawCell): CellOutcome => outcome(problem(errorCode(cell)), () => ({}));
