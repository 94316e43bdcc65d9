import type { FieldName } from './fields.ts';
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

/** Every header word of the trade as compared, with the fields and the languages it is a word of. */
export const INDEX = buildIndex([filmWords, bookingWords, screeningWords]);

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

/** The fields a header as compared is a word for, none where the catalogues have no such word. */
export const exact = (key: string, score: number): HeaderMatch[] =>
  (INDEX.get(key) ?? []).map(({ field }) => ({ field, score: score * (LOWERED.get(key)?.[field] ?? 1) }));

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

const DAY_FIRST: ReadonlySet<string> = new Set(['nl', 'fr', 'de', 'es', 'it', 'tr']);

/** True of headers in a language that always writes the day first. */
export function writesDayFirst(headers: readonly string[]): boolean {
  const language = languageOfHeaders(headers);
  return language !== undefined && DAY_FIRST.has(language);
}
