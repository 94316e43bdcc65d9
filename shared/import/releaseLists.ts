import type { ColumnGuess, FieldColumns } from './columns.ts';
import { fold } from './plainText.ts';

const RELEASES =
  /\b(?:release\w*|uitbreng\w*|sorties?|kinostarts?|estrenos|uscite|in de zaal|opens|openings)\b/;
const PLAIN_DATE =
  /^(?:datum|date|data|fecha|dag|jour|tag|dia|giorno|start|wanneer|when|quand|week|semaine)s?$/;

/**
 * A plain `Datum` in a list of releases is the day of release.
 *
 * Only where the sheet calls itself one, and no hour, room or price says that it lists screenings.
 */
export function datesAsReleases(guess: ColumnGuess, texts: readonly string[]): ColumnGuess {
  const { screeningDate, ...others } = guess;
  const isPlain = screeningDate?.headers.every((header) =>
    header.split(/\s*[/|]\s*/).every((part) => PLAIN_DATE.test(fold(part))),
  );
  const isScreening = others.screeningTime || others.room || others.price || others.releaseDate;
  if (!screeningDate || !isPlain || isScreening) return guess;
  return texts.some((text) => RELEASES.test(fold(text))) ? { ...others, releaseDate: screeningDate } : guess;
}

const AVAILABLE =
  /^(?:beschikbaar vanaf|beschikbaar|in de zaal vanaf|available from|disponible a partir d[eu]|disponible|verfugbar ab|disponible desde|in sala dal|start|startdatum|start date|begin|debut|date de debut|starts|begins)$/;

/** "Beschikbaar vanaf" beside a last day or terms is the begin of a licence; alone it is the release. */
export function datesAsWindows(guess: ColumnGuess): ColumnGuess {
  const { releaseDate, ...others } = guess;
  const isOffer = others.windowTo || others.terms || others.maxShows || others.optionExpires;
  const isAvailability = releaseDate?.headers.every((header) => AVAILABLE.test(fold(header)));
  return releaseDate && isOffer && isAvailability && !others.windowFrom
    ? { ...others, windowFrom: releaseDate }
    : guess;
}

const TICKET =
  /\b(?:ticket|toegang|entree|entrance|admission|eintritt|entrada|ingresso|biglietto|tarif|plein|reduit)/;

/** `Tarif (HT)`: a visitor pays with tax, a house without. */
const WITHOUT_TAX = /\b(?:ht|htva|hors taxes?|(?:excl?|exclusief|ex|zzgl)\.? (?:btw|tva|vat|mwst))\b/;

/** A price in a list of films on offer is what the house pays; only beside a showtime is it the visitor's. */
export function pricesAsTerms(guess: ColumnGuess): ColumnGuess {
  const { price, ...others } = guess;
  const isOffer = others.windowFrom || others.windowTo || others.releaseDate || others.maxShows;
  const isShown = others.screeningDate || others.screeningTime || others.room;
  if (!price || !isOffer || isShown) return guess;
  const isNet = price.headers.every((header) => WITHOUT_TAX.test(fold(header)));
  if (isNet && others.terms) return { ...others, terms: joinedColumns(price, others.terms) };
  if (others.terms) return guess;
  return !isNet && price.headers.some((header) => TICKET.test(fold(header)))
    ? guess
    : { ...others, terms: price };
}

// In the order they stand: what a later column says of the deal holds.
function joinedColumns(one: FieldColumns, other: FieldColumns): FieldColumns {
  const all = [one, other]
    .flatMap(({ columns, headers }) => columns.map((column, at) => ({ column, header: headers[at] ?? '' })))
    .toSorted((first, second) => first.column - second.column);
  return {
    columns: all.map(({ column }) => column),
    headers: all.map(({ header }) => header),
    confidence: Math.min(one.confidence, other.confidence),
  };
}
