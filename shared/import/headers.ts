import { type FieldName, kindOf } from './fields.ts';
import { bookingWords } from './headerWords/booking.ts';
import { filmWords } from './headerWords/film.ts';
import { screeningWords } from './headerWords/screening.ts';
import type { HeaderLang, HeaderWords } from './headerWords/words.ts';
import { fold } from './plainText.ts';

/** A field a header may name, how surely (0–1), and the language the header asks the text in (`Titel NL`). */
export type HeaderMatch = {
  readonly field: FieldName;
  readonly score: number;
  readonly lang?: 'nl' | 'fr' | 'de' | 'en';
};

// Only where they hang on the word: "Land(en)" is one word, "Synopsis (EN)" names a language.
const ENDINGS =
  /(?<=\p{L})\((?:s|e|es|en|n|x|rice|trice|in|innen|ies)\)|\((?:min\.?|mins|minuten|minutes|minuti|minutos)\)/gu;
const SIGNS = /[^\p{L}\p{N}&]+/gu;

/** A header as compared: no case, accents, signs, `(s)` or `(min)`. */
export const normaliseHeader = (text: string): string =>
  fold(text).replace(ENDINGS, '').replace(SIGNS, ' ').trim();

type Entry = { readonly field: FieldName; readonly langs: Set<HeaderLang> };

function buildIndex(catalogues: readonly HeaderWords[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  const words = catalogues.flatMap((catalogue) =>
    (Object.entries(catalogue) as [FieldName, Record<HeaderLang, string>][]).flatMap(([field, byLang]) =>
      (Object.entries(byLang) as [HeaderLang, string][]).flatMap(([lang, list]) =>
        list.split('|').map((word) => ({ field, lang, key: normaliseHeader(word) })),
      ),
    ),
  );
  for (const { field, lang, key } of words) {
    const entries = index.get(key) ?? [];
    const known = entries.find((entry) => entry.field === field);
    if (known) known.langs.add(lang);
    else entries.push({ field, langs: new Set([lang]) });
    index.set(key, entries);
  }
  return index;
}

const INDEX = buildIndex([filmWords, bookingWords, screeningWords]);

/** Words of a header that say it is about the sender's own bookkeeping. */
const NOT_OURS =
  /\b(?:completed|completion date|rated|(?:your|my|imdb|user|avg|average|vote) ratings?|ratings? count|vote average|votes|premiere status|judging|submission|added|modified|updated|created|watched|gewijzigd|toegevoegd|bijgewerkt|ajoute|modifie|cree|score|gross|admissions|entrees realisees|bezoekers|recette|cinemas|doors|deuren|alt|btw|tva|vat)\b/;

/** True of a header about the sender's own bookkeeping: `Laatst gewijzigd`, `Admissions`. */
export const isBookkeeping = (text: string): boolean => NOT_OURS.test(normaliseHeader(text));

const LANG_WORDS: Readonly<Record<string, 'nl' | 'fr' | 'de' | 'en'>> = {
  nl: 'nl',
  ned: 'nl',
  nld: 'nl',
  nederlands: 'nl',
  nederlandse: 'nl',
  vl: 'nl',
  fr: 'fr',
  fra: 'fr',
  frans: 'fr',
  franse: 'fr',
  francais: 'fr',
  francaise: 'fr',
  vf: 'fr',
  de: 'de',
  deu: 'de',
  dt: 'de',
  duits: 'de',
  deutsch: 'de',
  deutscher: 'de',
  deutsche: 'de',
  allemand: 'de',
  en: 'en',
  eng: 'en',
  engels: 'en',
  engelse: 'en',
  english: 'en',
  anglais: 'en',
  uk: 'en',
  int: 'en',
};
const PLACE_WORDS: ReadonlySet<string> = new Set([
  'be',
  'bel',
  'belgie',
  'belgique',
  'benelux',
  'lux',
  'lu',
  'd',
  'a',
  'ch',
  'at',
  'us',
  'usa',
  'gb',
  'ie',
  'nat',
  'intl',
  'world',
  'nationale',
  'nationaal',
]);

const AVAILABLE = ['beschikbaar vanaf', 'available from', 'disponible a partir de', 'verfugbar ab'];

/** Words several fields share rank lower for a field that rarely means it: "available from" is the release only
 * where nothing else is. */
type Lowered = Readonly<Partial<Record<FieldName, number>>>;
const LOWERED: ReadonlyMap<string, Lowered> = new Map<string, Lowered>([
  ...['versie', 'version', 'taalversie', 'fassung', 'sprachfassung', 'versione'].map(
    (word) => [word, { version: 0.93 }] satisfies [string, Lowered],
  ),
  ...AVAILABLE.map((word) => [word, { releaseDate: 0.88, windowFrom: 0.84 }] satisfies [string, Lowered]),
  ['distribution', { cast: 0.93 }],
  ['aspect ratio', { format: 0.8 }],
  ['sound', { format: 0.8 }],
  // A house of several rooms names both: the room is the nearer place.
  ...[
    'venue',
    'plaats',
    'ort',
    'spielort',
    'luogo',
    'lugar',
    'sede',
    'cinema',
    'bioscoop',
    'kino',
    'theatre',
    'theater',
    'cine',
    'filmhuis',
    'location',
    'locatie',
    'lieu',
  ].map((word) => [word, { room: 0.93 }] satisfies [string, Lowered]),
  // Over bare figures they count shows, where "Datum" over bare figures has days.
  ...[
    'vertoningen',
    'voorstellingen',
    'seances',
    'projections',
    'screenings',
    'showings',
    'vorstellungen',
  ].map((word) => [word, { screeningDate: 0.78 }] satisfies [string, Lowered]),
  ['name', { title: 0.93 }],
  ['naam', { title: 0.93 }],
]);

const exact = (key: string, score: number): HeaderMatch[] =>
  (INDEX.get(key) ?? []).map(({ field }) => ({ field, score: score * (LOWERED.get(key)?.[field] ?? 1) }));

function withoutLanguage(
  key: string,
): { readonly rest: string; readonly lang?: 'nl' | 'fr' | 'de' | 'en' } | undefined {
  const words = key.split(' ');
  if (words.length < 2) return undefined;
  const last = words.at(-1)!;
  const first = words[0]!;
  if (LANG_WORDS[last]) return { rest: words.slice(0, -1).join(' '), lang: LANG_WORDS[last] };
  if (PLACE_WORDS.has(last)) return { rest: words.slice(0, -1).join(' ') };
  if (LANG_WORDS[first] && first !== 'de') return { rest: words.slice(1).join(' '), lang: LANG_WORDS[first] };
  if (first.length > 1 && PLACE_WORDS.has(first)) return { rest: words.slice(1).join(' ') };
  return undefined;
}

function matchParts(text: string): HeaderMatch[] {
  const parts = text
    .split(/\s*[/|\n·•]\s*|\s[-–—]\s/)
    .map(normaliseHeader)
    .filter((part) => part !== '');
  if (parts.length < 2) return [];
  const found = parts.map((part) => exact(part, 1));
  const fields = new Set(found.flat().map((match) => match.field));
  return [...fields].map((field) => {
    const count = found.filter((matches) => matches.some((match) => match.field === field)).length;
    return { field, score: count === parts.length ? 0.98 : 0.75 };
  });
}

const LINKED: ReadonlySet<string> = new Set(['link', 'image']);
const PARTS = /\s*[/|\n·•+&,]\s*|\s[-–—]\s|\s*[()]\s*|\s(?:en|et|and|und)\s/u;

/**
 * The fields a header names one after the other, each by a word of its own: `Land / Jaar`, `Regie (jaar)`.
 *
 * Nothing for a header in two languages (`Titre / Titel`) or of one field.
 */
export function fieldsWithin(text: string): readonly FieldName[] | undefined {
  if (text.length > 60) return undefined;
  const parts = text
    .split(PARTS)
    .map(normaliseHeader)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4 || INDEX.has(normaliseHeader(text))) return undefined;
  const found = parts.map((part) => exact(part, 1).map((match) => match.field));
  if (found.some((fields) => fields.length === 0)) return undefined;
  const isOneField = found[0]!.some((field) => found.every((fields) => fields.includes(field)));
  const named = found.map((fields) => fields[0]!);
  // "BA (lien)": one link, and the word for it.
  if (named.every((field) => LINKED.has(kindOf(field)))) return undefined;
  return isOneField || new Set(named).size < named.length ? undefined : named;
}

const ALL_WORDS = 0.95;

// "Voorwaarden" over "Minimum": two words of one field.
function fieldsOfEach(words: readonly string[]): readonly FieldName[] {
  if (words.length !== 2) return [];
  const [first, second] = words.map((word) => (INDEX.get(word) ?? []).map(({ field }) => field));
  return (first ?? []).filter((field) => second?.includes(field));
}

// "Titel (voorlopig)", "UK release date": a known word inside a longer header.
function matchInside(key: string): HeaderMatch[] {
  const words = key.split(' ');
  if (words.length > 6) return [];
  const best = new Map<FieldName, number>();
  for (const field of fieldsOfEach(words)) best.set(field, ALL_WORDS);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const part = words.slice(from, to).join(' ');
      // "Film" over "Reg.": a short word counts at the end of a header whose first word is one too.
      const isSecond = from > 0 && to === words.length && INDEX.has(words[0]!);
      if (part.length < (isSecond ? 2 : 4)) continue;
      const score = 0.45 + 0.2 * ((to - from) / words.length);
      for (const { field } of INDEX.get(part) ?? []) best.set(field, Math.max(best.get(field) ?? 0, score));
    }
  }
  return [...best].map(([field, score]) => ({ field, score }));
}

/** "Huurprijs (ex btw)", "Prix HTVA": how the tax goes with a price says nothing of what the price is of. */
const WITHOUT_TAX =
  /\b(?:(?:exclusief|excl?|ex|inclusief|incl?|hors|zonder|sans|zzgl|inkl|plus|ohne|iva)\s(?:btw|tva|vat|mwst|iva)|htva|ht|tvac|ttc|netto|esclusa)\b/g;

const cache = new Map<string, readonly HeaderMatch[]>();
const CACHE_LIMIT = 5_000;

const WEEK_MARK =
  /(?<![a-z])(?:(?:week|wk|semaine|sem|woche|wo|kw|settimana|semana|w)\s*(\d{1,2})|(\d{1,2})\s*(?:e|de|ste|ere|re|er|eme|st|nd|rd|th)?\s*(?:week|wk|semaine|sem|woche|settimana|semana))(?![a-z\d])/;

/** The week of a run that a header is of: 2 of `Voorwaarden wk 2`, `% 2e week`, `Part 2ème semaine`. */
export function weekOfHeader(text: string): number | undefined {
  const found = WEEK_MARK.exec(normaliseHeader(text));
  const week = Number(found?.[1] ?? found?.[2]);
  return week >= 1 && week <= MOST_WEEKS ? week : undefined;
}
/** No run is agreed on for longer; `Terms week 42` is of the calendar. */
const MOST_WEEKS = 12;

/** A deal for each week of the run, in a column of its own; nothing where the header says no deal beside its week. */
function withoutWeek(text: string): HeaderMatch[] | undefined {
  if (weekOfHeader(text) === undefined) return undefined;
  const rest = normaliseHeader(normaliseHeader(text).replace(WEEK_MARK, ' '));
  if (rest === '') return text.includes('%') ? [{ field: 'terms', score: 0.95 }] : undefined;
  const terms = exact(rest, 0.95).filter((match) => match.field === 'terms');
  return terms.length > 0 ? terms : undefined;
}

/** The fields a header may name, best first; none for a text that is no header. */
export function matchHeader(text: string): readonly HeaderMatch[] {
  const known = cache.get(text);
  if (known) return known;
  const matches = findMatches(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, matches);
  return matches;
}

function findMatches(text: string): readonly HeaderMatch[] {
  if (text.length > 80) return [];
  const key = normaliseHeader(text);
  if (key === '') return text.trim() === '%' ? [{ field: 'terms', score: 1 }] : [];
  const whole = exact(key, 1);
  if (whole.length > 0) return whole;
  const untaxed = key.replace(WITHOUT_TAX, ' ').replace(/\s+/g, ' ').trim();
  if (untaxed !== key && untaxed !== '') return exact(untaxed, 0.95);
  if (NOT_OURS.test(key)) return [];
  const weekly = withoutWeek(text);
  if (weekly !== undefined) return weekly;
  const language = withoutLanguage(key);
  if (language) {
    const matches = exact(language.rest, 0.95);
    if (matches.length > 0) return matches.map((match) => ({ ...match, lang: language.lang }));
  }
  const told = language?.lang ? matchParts(text.trim().replace(/\s\S+$/, '')) : [];
  if (told.length > 0) return told.map((match) => ({ ...match, lang: language?.lang }));
  const parts = matchParts(text);
  if (parts.length > 0) return parts.toSorted((one, other) => other.score - one.score);
  const bare = normaliseHeader(text.replace(/\([^()]*\)/g, ' '));
  const unbracketed = bare !== key && bare !== '' ? exact(bare, 0.9) : [];
  if (unbracketed.length > 0) return unbracketed;
  return matchInside(key).toSorted((one, other) => other.score - one.score);
}

/** The language most of the headers are in; nothing when they could be of several. */
export function languageOfHeaders(headers: readonly string[]): HeaderLang | undefined {
  const votes = new Map<HeaderLang, number>();
  for (const header of headers) {
    const langs = new Set((INDEX.get(normaliseHeader(header)) ?? []).flatMap((entry) => [...entry.langs]));
    for (const lang of langs) votes.set(lang, (votes.get(lang) ?? 0) + 1 / langs.size);
  }
  const [best, second] = [...votes].toSorted((one, other) => other[1] - one[1]);
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}
