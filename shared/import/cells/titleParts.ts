import { countryCode } from './countries.ts';
import { languageCode } from './languageNames.ts';
import { isRating } from './ratings.ts';
import { readRuntime } from './runtimes.ts';
import { namesVersion, readVersionTail } from './versionTails.ts';

/** A title taken apart, where one cell holds more than the title. */
export type TitleParts = {
  readonly title: string;
  readonly originalTitle?: string;
  readonly director?: string;
  readonly country?: string;
  readonly spokenLanguage?: string;
  readonly subtitles?: string;
  readonly version?: string;
  readonly format?: string;
  readonly runtimeMinutes?: number;
  readonly rating?: string;
  readonly year?: number;
  /** The occasion: `avant-première`, `Q&A`. */
  readonly notes?: string;
};
export type Extras = Omit<TitleParts, 'title'>;

const YEAR = /^(18[89]\d|19\d\d|20\d\d)$/;
const RUNTIME =
  /^(?:ca\.?\s*)?\d{1,3}\s*(?:['’′]|min\.?|mins\.?|minuten|minutes|mn|m)$|^\d{1,2}\s?[uh]\s?\d{0,2}(?:\s?min\.?)?$/i;
const FORMAT =
  /^(?:2d|3d|imax|4dx|screenx|35\s?mm|70\s?mm|16\s?mm|8\s?mm|super[ -]?8|dcp(?:\s?[24]k)?|[24]k(?:\s?dcp)?|blu-?ray|brd?|dvd|dolby(?: atmos| cinema)?|atmos|laser|hfr|digitaal|digital|num[ée]rique|4k[ -](?:restauratie|restored|restaur[ée]e?|restoration)|(?:restored|gerestaureerde?|restaur[ée]e?)(?: 4k| versie| version| print| kopie| copy)?|(?:version|copie) (?:restaur[ée]e|neuve)(?: 4k)?|nieuwe kopie|new print)$/i;
const SIGNED_RATING =
  /^(?:\+\s?\d{1,2}|\d{1,2}\s?\+|-\s?\d{1,2}|al|kt|knt|ea|ena|tp|12a|pg(?:-13)?|nc-17|fsk\s?\d{1,2}|v\.?m\.?\s?\d{1,2}|kijkwijzer.{0,6}|ea\s?\(\+?\d{1,2}\))$/i;
/** Two to four words with capitals, particles between them. */
const PERSON =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:de|van|von|der|den|da|di|du|dos|del|della|la|le|el|al|bin|ter|ten|op|'t|\p{Lu}[\p{L}'’.-]*)){1,4}$/u;
/** Capitals that are no names: `Final Cut, 2007`. */
const NOT_PERSONS =
  /\b(?:cut|edition|editie|[ée]dition|version|versie|restored|remastered|live|part|deel|partie|teil|episodes?|aflevering|vol|special|marathon|cin[ée]|film|films|concert|opera|festival|competitie|comp[ée]tition|intro|inleiding|premi[èe]re|avant|club|shorts?|compilation|collection)\b/iu;
const AND = /\s*(?:,|&|\/|\ben\b|\bet\b|\band\b|\bund\b)\s*/u;

/** True of the names of one person or more: `Jean-Pierre & Luc Dardenne`, `Chantal Akerman`. */
export const namesPersons = (text: string): boolean => {
  const parts = text.split(AND).filter((part) => part !== '');
  return (
    parts.length > 0 &&
    !NOT_PERSONS.test(text) &&
    parts.some((part) => PERSON.test(part)) &&
    parts.every((part) => PERSON.test(part) || /^\p{Lu}[\p{L}'’.-]+$/u.test(part))
  );
};

const codesOf = (text: string): readonly string[] | undefined => {
  const parts = text.split(/\s*[/,&+-]\s*|\s+/).filter((part) => part !== '');
  const codes = parts.map((part) => (/^\p{Lu}/u.test(part) ? countryCode(part) : undefined));
  return codes.length > 0 && codes.every((code) => code !== undefined) ? codes : undefined;
};

/** `Gints Zilbalodis LV/FR/BE`: a maker, and the countries in capitals behind. */
const MADE_IN = /^(.+?)[\s,]+(\p{Lu}{2,3}(?:\s*[/,&+-]\s*\p{Lu}{2,3})*)$/u;
const COUNTRY_YEAR = /^(.*\S)[\s,/-]+((?:18[89]|19\d|20\d)\d)$/u;

// "2D/3D", "IMAX 3D".
const isFormats = (piece: string): boolean => {
  const parts = piece.split(/\s*[/+]\s*|\s+/);
  return parts.length > 1 && parts.length < 4 && parts.every((part) => FORMAT.test(part));
};
const ORIGINAL_TITLE =
  /^(?:o\.?t\.?|orig(?:inal|ineel|\.)?|titre original|t\.?o\.|originele titel|oorspronkelijke titel|originaltitel|original title|titolo originale|t[ií]tulo original)\s*(?::\s*|\s(?=\p{Lu}))(\S.*)$/iu;

/** What one piece says for itself, without its neighbours' help. */
function readSure(piece: string): Extras | undefined {
  if (RUNTIME.test(piece)) {
    const reading = readRuntime(piece);
    return reading.kind === 'value' ? { runtimeMinutes: reading.value } : undefined;
  }
  if (FORMAT.test(piece) || isFormats(piece)) return { format: piece };
  const original = ORIGINAL_TITLE.exec(piece)?.[1];
  if (original) return { originalTitle: original };
  if (piece.split('/').every((part) => SIGNED_RATING.test(part.trim()))) return { rating: piece };
  return namesVersion(piece) ? readVersionTail(piece) : undefined;
}

/** The word before a maker's name; a blank ends it, for "Dea" is a name of its own. */
const BY = /^(?:(?:van|de|by|von|di|r:|regie:?|r[ée]al\.?:?|dir\.?:?)\s+|d['’]\s*)/iu;

/** What a piece says beside others that are sure: `BE 2022`, `Lukas Dhont`, `12`. */
function readBeside(piece: string): Extras | undefined {
  const year = YEAR.exec(piece);
  if (year) return { year: Number(year[1]) };
  const dated = COUNTRY_YEAR.exec(piece);
  if (dated) {
    const front = dated[1] ?? '';
    if (codesOf(front)) return { country: front, year: Number(dated[2]) };
    const made = MADE_IN.exec(front);
    if (made && codesOf(made[2]!) && namesPersons(made[1]!))
      return { director: made[1], country: made[2], year: Number(dated[2]) };
    if (namesPersons(front)) return { director: front, year: Number(dated[2]) };
  }
  if (codesOf(piece)) return { country: piece };
  if (isRating(piece)) return { rating: piece };
  const named = piece.replace(BY, '');
  return namesPersons(named) ? { director: named } : undefined;
}

const BETWEEN = /\s*(?:,|;|·|•|\||\n|\s-\s|\s–\s|\s\/\s)\s*/u;

const merged = (extras: readonly Extras[]): Extras => {
  const all: Extras = Object.assign({}, ...extras);
  const directors = extras.flatMap((one) => one.director ?? []);
  const countries = extras.flatMap((one) => one.country ?? []);
  const formats = extras.flatMap((one) => one.format ?? []);
  return {
    ...all,
    ...(directors.length > 1 ? { director: directors.join(', ') } : {}),
    ...(countries.length > 1 ? { country: countries.join(', ') } : {}),
    ...(formats.length > 1 ? { format: formats.join(' ') } : {}),
  };
};

// "Russisch, NL ond.": beside subtitles a word for a people is the language spoken.
function spokenOf(all: Extras): Extras {
  const { country, ...rest } = all;
  const code = country !== undefined && country.length > 3 ? languageCode(country) : undefined;
  if (code === undefined || all.subtitles === undefined || all.spokenLanguage !== undefined) return all;
  return { ...rest, spokenLanguage: code.toUpperCase() };
}

const BARE_CODES = /^[A-Z]{2}(?:\s?[/,-]\s?[A-Z]{2})*$/;

// "1932, Carl Th. Dreyer, DE/FR", "FR, 1958, 91', VO st NL": beside a year the first bare codes are the country's, not the
// language's.
function withCountry(pieces: readonly string[], read: readonly Extras[]): readonly Extras[] {
  const isDated = read.some(({ year }) => year !== undefined);
  if (!isDated || read.some(({ country }) => country !== undefined)) return read;
  const at = pieces.findIndex((piece) => BARE_CODES.test(piece) && codesOf(piece) !== undefined);
  return at < 0 ? read : read.with(at, { country: pieces[at]! });
}

/**
 * Reads what stands in brackets, or on the lines below a title: `OV st NL/FR`, `Lukas Dhont, BE 2022, 104'`.
 *
 * Nothing where any piece of it is neither a running time, a format, a version, a rating, nor — beside one of those or a
 * year — a country or a person.
 */
export function readExtras(text: string): Extras | undefined {
  const whole = readSure(text);
  if (whole) return whole;
  const pieces = text.split(BETWEEN).filter((piece) => piece !== '');
  if (pieces.length === 0 || pieces.length > 9) return undefined;
  const read = pieces.map((piece) => readSure(piece) ?? readBeside(piece));
  if (read.some((extras) => extras === undefined)) return undefined;
  const all = spokenOf(merged(withCountry(pieces, read as Extras[])));
  const isAnchored =
    all.year !== undefined ||
    all.runtimeMinutes !== undefined ||
    all.format !== undefined ||
    all.version !== undefined;
  // A year alone may belong to the title ("Festen (1998)" beside a remake): the column decides.
  return isAnchored && !(pieces.length === 1 && YEAR.test(text)) ? all : undefined;
}
