import { findAmount } from './cells/amounts.ts';
import { countryCode } from './cells/countries.ts';
import { guessDates } from './cells/dateSpans.ts';
import type { DateGuess } from './cells/dates.ts';
import { readFlag } from './cells/flags.ts';
import { languageCode } from './cells/languageNames.ts';
import { isImagePath, isUrl, isVideoUrl } from './cells/links.ts';
import { isRating } from './cells/ratings.ts';
import { saysNothing } from './cells/reading.ts';
import { readRuntime } from './cells/runtimes.ts';
import { dayOfSerial } from './cells/serials.ts';
import { readShowList } from './cells/showLists.ts';
import { readStatus } from './cells/statuses.ts';
import { readTerms } from './cells/terms.ts';
import { readTimes } from './cells/times.ts';
import { collapse } from './plainText.ts';
import type { RawCell } from './sheet.ts';

/** What the cells of a column look like: shares (0–1) of those that say something. */
export type ColumnProfile = {
  readonly filled: number;
  readonly year: number;
  readonly date: number;
  /** Figures from 1 to 31: days, under headings that name their month. */
  readonly dayNumber: number;
  /** Figures that count days since 1900: dates that lost their format. */
  readonly serial: number;
  readonly time: number;
  /** Hours from nine in the morning on: a running time is never as long. */
  readonly dayHour: number;
  readonly runtime: number;
  readonly figure: number;
  readonly money: number;
  readonly terms: number;
  readonly url: number;
  readonly video: number;
  readonly image: number;
  readonly rating: number;
  readonly country: number;
  readonly language: number;
  /** Languages houses here show films in, and words for versions: `VO st NL`; `JP` and `BE` are countries. */
  readonly houseLanguage: number;
  readonly words: number;
  readonly distinct: number;
  readonly meanLength: number;
  readonly externalId: number;
  /** Ticks and nothing else: `x`, `ja`, `-`, or a number of prints. */
  readonly flag: number;
  /** Two to four words with capitals: persons, and some titles. */
  readonly names: number;
  /** Days with an hour beside them. */
  readonly hourly: number;
  /** Words for an option, an agreement or a refusal. */
  readonly status: number;
};

const SAMPLE = 160;
const HOURLY = /\d[T\s,]+(?:à|om|um|at|@|ore)?\s*\d{1,2}\s?[:uh]\s?\d{2}(?!.*\d{4}$)/iu;
const NAMES =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:de|van|von|der|den|da|di|du|la|le|el|\p{Lu}[\p{L}'’.-]*)){1,4}(?:\s*(?:[,/&]|\ben\b|\bet\b|\band\b)\s*\p{Lu}.*)?$/u;
/** "163 min" among other words is a length. */
const LENGTH_ONLY = /^(?!.*(?:%|€|\beur|\bmg\b|flat|forfait)).*\d\s*min\b/iu;
const TERMS_HINT = /%|€|\bmin|\beur|\bmg\b|flat|forfait|\d{2}\/\d{2}/i;

type Kind = Exclude<keyof ColumnProfile, 'filled' | 'distinct' | 'meanLength'>;

const CLOCKS =
  /^(?:\d{1,2}\s?(?:[:.uh]\s?\d{2}|[uh])(?:\s?(?:uur|uhr|[ap]\.?m\.?))?(?:\s*(?:[,;/&+|\n–-]|\b(?:en|et|and|und|y|e)\b)\s*|\s+|$)){2,}$/iu;

const isClock = (text: string): boolean =>
  (text.length > 20 && text.length <= 80 && CLOCKS.test(text)) ||
  (text.length <= 20 &&
    /^\D{0,6}\d{1,2}\s?(?:[:.uh]\s?\d{2}|u|h|am|pm|uhr)/i.test(text) &&
    readTimes(text).length > 0);

/** What a text is, its first letters say; the patterns are not made for a cell of ten megabytes. */
const LONGEST_LOOKED_AT = 2_000;

function kindsOfText(whole: string): readonly Kind[] {
  const text = whole.slice(0, LONGEST_LOOKED_AT);
  const kinds: Kind[] = [];
  if (/^(?:18[89]\d|19\d\d|20\d\d)$/.test(text)) kinds.push('year');
  if (/^-?\d+(?:[.,]\d+)*$/.test(text)) kinds.push('figure');
  if (/^(?:[1-9]|[12]\d|3[01])\.?$/.test(text)) kinds.push('dayNumber');
  const date = text.length <= 60 ? dayIn(text) : undefined;
  if (
    date ? !(date.kind === 'vague' && /^\d+$/.test(text)) : mayListDays(text) && readShowList(text).length > 0
  )
    kinds.push('date');
  if (kinds.at(-1) === 'date' && HOURLY.test(text)) kinds.push('hourly');
  if (isClock(text)) kinds.push('time');
  if (kinds.at(-1) === 'time' && (readTimes(text)[0] ?? '') >= '09:00') kinds.push('dayHour');
  if (text.length <= 24 && /\d/.test(text) && readRuntime(text).kind === 'value') kinds.push('runtime');
  if (/[€£$]|\beur|,\d{2}$|^gratis$/i.test(text) && text.length <= 40 && findAmount(text))
    kinds.push('money');
  // "97 min" is a length, not a minimum.
  if (
    TERMS_HINT.test(text) &&
    text.length <= 80 &&
    !LENGTH_ONLY.test(text) &&
    !kinds.includes('runtime') &&
    isDeal(text)
  )
    kinds.push('terms');
  const hasTag = text.includes('<');
  if (isUrl(text) || (hasTag && /\bhref\s*=/i.test(text))) kinds.push('url');
  if (isVideoUrl(text)) kinds.push('video');
  if (isImagePath(text) || (hasTag && /<img\b/i.test(text))) kinds.push('image');
  if (isRating(text)) kinds.push('rating');
  if (/^tt\d{7,9}$|^10\.5240\//.test(text)) kinds.push('externalId');
  if (text.length <= 60) addNamedKinds(text, kinds);
  if (NAMES.test(text)) kinds.push('names');
  if (text.length <= 25 && readStatus(text).kind === 'value') kinds.push('status');
  if (text.length <= 10 && (readFlag(text) !== undefined || /^\d$/.test(text))) kinds.push('flag');
  if (/\p{L}{2}/u.test(text) && !kinds.includes('url')) kinds.push('words');
  return kinds;
}

// "21.00" is an hour: no month is the nought.
function dayIn(text: string): DateGuess | undefined {
  const { start } = guessDates(text);
  return start?.kind === 'pair' && start.parts.includes(0) ? undefined : start;
}

const mayListDays = (text: string): boolean =>
  text.length <= 300 && /\d.*[,;&+/]|\d.*\b(?:en|et|and|und)\b/.test(text);

const isDeal = (text: string): boolean => {
  const terms = readTerms(text);
  return terms.kind === 'value' && !terms.isDoubtful;
};

function addNamedKinds(text: string, kinds: Kind[]): void {
  const parts = text.split(/\s*[/,;&+]\s*/);
  if (parts.every((part) => countryCode(part.replace(/\s*-\s*\d+%?$/, '')) !== undefined))
    kinds.push('country');
  const isSpoken = parts.every((part) => languageCode(part) !== undefined);
  if (isSpoken || /^(?:v?o\.?v|vo|vf|om[edu]|ov)\b|\b(?:st|s\/t|ondertitel|sous-titr|gesproken)/i.test(text))
    kinds.push('language');
  if (HOUSE_LANGUAGE.test(text)) kinds.push('houseLanguage');
}

const HOUSE_LANGUAGE =
  /^(?:nl|fr|en|de|ned|eng|nederlands|frans|engels|duits|fran[çc]ais|n[ée]erlandais|anglais|english|french|dutch|german|deutsch|englisch|vo|ov|vf)(?:\b|$)|\b(?:st|s\/t|omu|omeu|vost\w*|ondertiteld|gesproken)\b/i;

const BY_CELL: ReadonlyMap<RawCell['kind'], readonly Kind[]> = new Map([
  ['boolean', []],
  ['error', []],
]);

function kindsOf(cell: RawCell): readonly Kind[] {
  if (cell.kind === 'date')
    return cell.iso?.includes('-')
      ? cell.iso.length > 10
        ? ['date', 'hourly']
        : ['date']
      : (cell.iso ?? '') >= '09:00'
        ? ['time', 'dayHour']
        : ['time', 'runtime'];
  if (cell.kind === 'number') {
    const value = cell.number ?? Number.NaN;
    const kinds: Kind[] = ['figure'];
    if (Number.isInteger(value) && value >= 1880 && value <= 2149) kinds.push('year');
    if (value > 0 && value <= 600 && Number.isInteger(value)) kinds.push('runtime');
    if (value > 0 && value <= 31 && Number.isInteger(value)) kinds.push('dayNumber');
    if (dayOfSerial(cell.text) !== undefined) kinds.push('serial');
    if (/[€£$]/.test(cell.text)) kinds.push('money');
    if (isRating(String(value))) kinds.push('rating');
    return kinds;
  }
  const named = BY_CELL.get(cell.kind);
  if (named) return named;
  return dayOfSerial(cell.text) === undefined ? kindsOfText(collapse(cell.text)) : ['figure', 'serial'];
}

/** Looks at up to 160 cells of a column, spread over its length. */
export function profileColumn(cells: readonly RawCell[], filled = cells.length): ColumnProfile {
  const step = Math.max(1, cells.length / SAMPLE);
  const counts = new Map<Kind, number>();
  const texts = new Set<string>();
  let looked = 0;
  let length = 0;
  for (let at = 0; at < cells.length; at += step) {
    const cell = cells[Math.floor(at)]!;
    const text = cell.kind === 'text' ? collapse(cell.text) : cell.text;
    if (cell.kind === 'text' && saysNothing(text)) continue;
    looked += 1;
    length += text.length;
    texts.add(text);
    for (const kind of kindsOf(cell)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const share = (kind: Kind): number => (looked === 0 ? 0 : (counts.get(kind) ?? 0) / looked);
  return {
    filled,
    year: share('year'),
    date: share('date'),
    dayNumber: share('dayNumber'),
    serial: share('serial'),
    time: share('time'),
    dayHour: share('dayHour'),
    runtime: share('runtime'),
    figure: share('figure'),
    money: share('money'),
    terms: share('terms'),
    url: share('url'),
    video: share('video'),
    image: share('image'),
    rating: share('rating'),
    country: share('country'),
    language: share('language'),
    houseLanguage: share('houseLanguage'),
    words: share('words'),
    externalId: share('externalId'),
    names: share('names'),
    flag: share('flag'),
    status: share('status'),
    hourly: share('hourly'),
    distinct: looked === 0 ? 0 : texts.size / looked,
    meanLength: looked === 0 ? 0 : length / looked,
  };
}

/** How many cells the profile found something in: nothing can be said of an empty column. */
export const saysSomething = (profile: ColumnProfile): boolean => profile.meanLength > 0;
