import { creditsLine } from '../domain/credits.ts';
import { type Film, titleIn, type Version } from '../domain/film.ts';
import type { Venue } from '../domain/house.ts';
import { type Price, type Screening, screeningMinutes } from '../domain/screening.ts';
import type { FilmImage, Text } from '../domain/text.ts';
import type { Id } from '../ids.ts';
import type { LocalDate } from '../time.ts';
import { LANGS, type Lang } from '../words/words.ts';
import { dateLines } from './dateLines.ts';
import type { Listing, PerLang, PublicContent, PublicScreening } from './listing.ts';

/** Everything a listing's public content is made of; what of it may leave the house is decided by `gatherContent` alone. */
export type ContentFacts = {
  readonly listing: Listing;
  readonly film: Film;
  readonly version: Version;
  readonly venue: Venue;
  /** The film's texts, all languages and lengths. */
  readonly texts: readonly Text[];
  readonly images: readonly FilmImage[];
  /** All screenings of this version, whatever their state. */
  readonly screenings: readonly Screening[];
  readonly versionOf: (versionId: Id) => Pick<Version, 'runtimeMin'> | undefined;
  /** The content last approved; what the public was told once is not taken away because it is past. */
  readonly approved: PublicContent | null;
  readonly today: LocalDate;
};

/**
 * The public content of a listing, gathered from fields (listing-api.md, promise 4): nothing else is ever approved or sent.
 *
 * Nothing is shortened: a name that is too long is for the guard to refuse. Screenings before `today` are there only when
 * they were approved before.
 */
export function gatherContent(facts: ContentFacts): PublicContent {
  const { listing, film, venue } = facts;
  const mainLanguage = venue.houseLanguage;
  const descriptions = gatherDescriptions(facts);
  return {
    mainLanguage,
    names: gatherNames(facts, descriptions),
    descriptions,
    themeId: listing.themeId ?? film.themeId,
    price: gatherPrice(listing.price, venue),
    ticketUrl: listing.ticketUrl,
    ageRange: listing.ageRange,
    labels: listing.labels,
    image: gatherImage(facts),
    screenings: gatherScreenings(facts),
    trailerUrl: asUrl(film.trailerUrl),
    contact: {
      website: asUrl(venue.website),
      email: tidy(venue.email),
      phone: tidy(venue.phone),
    },
  };
}

/** A name in the main language always; in another where one is typed, where the film has a title in it, or a text needs it. */
function gatherNames({ listing, film, venue }: ContentFacts, descriptions: PerLang): PerLang {
  return perLang((lang) => {
    const own = (listing.names[lang] ?? '').trim() || (film.titles[lang] ?? '').trim();
    if (own !== '') return own;
    const isNeeded = lang === venue.houseLanguage || descriptions[lang] !== undefined;
    return isNeeded ? titleIn(film, lang) : undefined;
  });
}

/**
 * Teaser first, because lists show a text's first 200 characters; then the long text; then what is generated: the credits line
 * (domain.md), and what is said of single dates.
 */
function gatherDescriptions(facts: ContentFacts): PerLang {
  return perLang((lang) => {
    const teaser = bodyOf(facts.texts, lang, 'teaser');
    const long = bodyOf(facts.texts, lang, 'long');
    const copy = [long.startsWith(teaser) ? '' : teaser, long].filter((part) => part !== '');
    if (copy.length === 0) return undefined;
    const dates = dateLines(toldScreenings(facts), facts.version, lang);
    return [...copy, creditsIn(facts, lang), dates].filter((part) => part !== '').join('\n\n');
  });
}

/** The generated credits line of a listing's version in one language. */
export const creditsIn = ({ film, version, venue }: ContentFacts, lang: Lang): string =>
  creditsLine(film, version, venue.houseLanguage, lang);

const bodyOf = (texts: readonly Text[], language: Lang, length: Text['length']): string =>
  (texts.find((text) => text.language === language && text.length === length)?.body ?? '')
    .replaceAll('\r\n', '\n')
    .trim();

/** The listing's own price, else the house's. */
const gatherPrice = (own: Price | null, venue: Venue): Price | null =>
  own ?? (venue.basePriceCents === null ? null : { baseCents: venue.basePriceCents, tariffs: [] });

/** The picture chosen, else the film's first that may be shown as it is: with a rights holder and a description. */
function gatherImage({ listing, images }: ContentFacts): PublicContent['image'] {
  const image =
    listing.imageId === null
      ? images.find(
          ({ rightsHolder, description }) =>
            rightsHolder.trim() !== '' && Object.keys(description).length > 0,
        )
      : images.find((each) => each.id === listing.imageId);
  if (image === undefined) return null;
  return {
    sha256: image.sha256,
    rightsHolder: image.rightsHolder.trim(),
    description: perLang((lang) => image.description[lang]?.trim() || undefined),
  };
}

/** Those to come, and of those that are past the ones the public was told of. */
function toldScreenings({ screenings, approved, today }: ContentFacts): readonly Screening[] {
  const told = new Set(approved?.screenings.map((each) => each.id));
  return screenings.filter((each) => each.day >= today || told.has(each.id));
}

const gatherScreenings = (facts: ContentFacts): readonly PublicScreening[] =>
  toldScreenings(facts)
    .map((each) => toPublic(each, facts))
    .sort(byTime);

// Field by field: a screening's notes, booking and room must not come along.
const toPublic = (screening: Screening, facts: ContentFacts): PublicScreening => ({
  id: screening.id,
  startsAt: screening.startsAt,
  day: screening.day,
  minutes: screeningMinutes(screening, facts.versionOf),
  state: screening.state,
  reason:
    screening.state === 'planned' ? {} : perLang((lang) => screening.stateReason[lang]?.trim() || undefined),
  isSoldOut: screening.isSoldOut,
  ticketUrl: screening.ticketUrl,
});

const byTime = (left: PublicScreening, right: PublicScreening): number =>
  orderKey(left) < orderKey(right) ? -1 : orderKey(left) > orderKey(right) ? 1 : 0;
const orderKey = ({ day, startsAt, id }: PublicScreening): string => `${day} ${startsAt ?? ''} ${id}`;

function perLang(valueIn: (lang: Lang) => string | undefined): PerLang {
  const values: Partial<Record<Lang, string>> = {};
  for (const lang of LANGS) {
    const value = valueIn(lang);
    if (value !== undefined) values[lang] = value;
  }
  return values;
}

const tidy = (text: string | null): string | null => text?.trim() || null;

/** An address as the site takes it: `www.lantaarn.be` becomes `https://www.lantaarn.be`. */
function asUrl(text: string | null): string | null {
  const typed = tidy(text);
  if (typed === null) return null;
  return /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
}
