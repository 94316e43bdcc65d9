import type { ColumnGuess } from './columns.ts';
import { fold } from './plainText.ts';

const RELEASES =
  /\b(?:releases?|release ?schema|release ?kalender|releasedatums?|uitbreng\w*|sorties?|kinostarts?|estrenos|uscite|in de zaal|opens|openings)\b/;
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
