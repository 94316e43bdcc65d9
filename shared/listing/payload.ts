import type { Price } from '../domain/screening.ts';
import type { Id } from '../ids.ts';
import { endWithOffset, withOffset } from '../time.ts';
import { LANGS, type Lang } from '../words/words.ts';
import type { EventStatus, SubEvent } from './calendar.ts';
import {
  BASE_PRICE_NAME,
  BUY_TICKETS_LABEL,
  type ContactPoint,
  contactPointSchema,
  type EventBody,
  type MediaObject,
  type PriceLine,
  videoSchema,
} from './event.ts';
import type { PerLang, PublicContent, PublicScreening } from './listing.ts';
import { FILM_TYPE_ID, isThemeId } from './terms.ts';
import type { Localized } from './text.ts';

/** What a channel adds to the content: its own ids, and the venue's zone. */
export type PayloadTarget = {
  readonly listingId: Id;
  readonly timeZone: string;
  readonly placeUrl: string;
  readonly organizerUrl: string | null;
  /** The picture's address at the site once uploaded; null leaves it out. */
  readonly imageUrl: string | null;
};

/** The hidden label that carries our own id: with it an event whose creation was never answered is found again. */
export const listingLabel = (listingId: Id): string => `affiche-${listingId}`;

/**
 * The event as the listing site takes it (listing-api.md, The event body). The only place where venue time meets a zone.
 *
 * One date a screening, in order of time; `single` where there is one.
 */
export function eventBody(content: PublicContent, target: PayloadTarget): EventBody {
  const dates = subEvents(content, target.timeZone);
  const { contact, mainLanguage } = content;
  const media = mediaObject(content, target.imageUrl);
  const points = contactPoint(contact);
  return {
    mainLanguage,
    name: content.names,
    terms: [
      { id: FILM_TYPE_ID },
      ...(content.themeId !== null && isThemeId(content.themeId) ? [{ id: content.themeId }] : []),
    ],
    location: { '@id': target.placeUrl },
    calendarType: dates.length === 1 ? 'single' : 'multiple',
    subEvent: dates,
    ...(Object.keys(content.descriptions).length > 0 ? { description: content.descriptions } : {}),
    ...(content.ageRange === null ? {} : { typicalAgeRange: content.ageRange }),
    ...(content.price === null ? {} : { priceInfo: priceInfo(content.price, mainLanguage) }),
    ...bookingInfo(content),
    ...(points === null ? {} : { contactPoint: points }),
    ...(target.organizerUrl === null ? {} : { organizer: { '@id': target.organizerUrl } }),
    ...(content.labels.length > 0 ? { labels: [...content.labels] } : {}),
    hiddenLabels: [listingLabel(target.listingId)],
    ...(media === null ? {} : { mediaObject: [media] }),
    ...videos(content),
  };
}

function subEvents(content: PublicContent, timeZone: string): readonly SubEvent[] {
  const dates = content.screenings.map((screening) => subEvent(screening, content.mainLanguage, timeZone));
  return withoutTwins(dates).sort((left, right) => Date.parse(left.startDate) - Date.parse(right.startDate));
}

// Two screenings of one day whose hours are to be decided are one day to the public.
function withoutTwins(dates: readonly SubEvent[]): SubEvent[] {
  const seen = new Set<string>();
  return dates.filter((date) => {
    const text = JSON.stringify(date);
    return seen.has(text) ? false : seen.add(text);
  });
}

function subEvent(screening: PublicScreening, mainLanguage: Lang, timeZone: string): SubEvent {
  return {
    ...span(screening, timeZone),
    status: status(screening, mainLanguage),
    bookingAvailability: { type: screening.isSoldOut ? 'Unavailable' : 'Available' },
  };
}

/** A date without an hour is published as the whole day: the site knows no other way to say it. */
function span(
  { startsAt, day, minutes }: PublicScreening,
  timeZone: string,
): Pick<SubEvent, 'startDate' | 'endDate'> {
  if (startsAt === null)
    return {
      startDate: withOffset(`${day}T00:00`, timeZone),
      endDate: withOffset(`${day}T23:59`, timeZone),
    };
  return {
    startDate: withOffset(startsAt, timeZone),
    endDate: endWithOffset(startsAt, minutes, timeZone),
  };
}

const STATUS_TYPES = {
  planned: 'Available',
  postponed: 'TemporarilyUnavailable',
  cancelled: 'Unavailable',
} as const satisfies Record<PublicScreening['state'], EventStatus['type']>;

function status({ state, reason }: PublicScreening, mainLanguage: Lang): EventStatus {
  const type = STATUS_TYPES[state];
  const told = state === 'planned' ? null : withMain(reason, mainLanguage);
  return told === null ? { type } : { type, reason: told };
}

/** Texts as the site wants them: never without the main language, which borrows where it has none. Null where there is nothing. */
function withMain(texts: PerLang, mainLanguage: Lang): Localized | null {
  const any = texts[mainLanguage] ?? LANGS.map((lang) => texts[lang]).find((text) => text !== undefined);
  return any === undefined ? null : { ...texts, [mainLanguage]: any };
}

const euros = (cents: number): number => cents / 100;

function priceInfo(price: Price, mainLanguage: Lang): readonly PriceLine[] {
  const tariffs = price.tariffs.flatMap(({ name, cents }): readonly PriceLine[] => {
    const told = withMain(withoutBlanks(name), mainLanguage);
    return told === null
      ? []
      : [{ category: 'tariff', name: told, price: euros(cents), priceCurrency: 'EUR' }];
  });
  return [
    { category: 'base', name: BASE_PRICE_NAME, price: euros(price.baseCents), priceCurrency: 'EUR' },
    ...tariffs,
  ];
}

const withoutBlanks = (texts: PerLang): PerLang =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

/** The listing's ticket link, else the one all its screenings share: the site knows one link an event. */
export function ticketUrlOf(content: PublicContent): string | null {
  if (content.ticketUrl !== null) return content.ticketUrl;
  const links = new Set(content.screenings.map((each) => each.ticketUrl));
  const [only] = links;
  return links.size === 1 ? (only ?? null) : null;
}

function bookingInfo(content: PublicContent): Pick<EventBody, 'bookingInfo'> {
  const url = ticketUrlOf(content);
  return url === null ? {} : { bookingInfo: { url, urlLabel: BUY_TICKETS_LABEL } };
}

/** What of the house's contact the site will take; a malformed address is left out rather than stopping the event. */
function contactPoint({ website, email, phone }: PublicContent['contact']): ContactPoint | null {
  const parts = [
    phone === null ? null : { phone: [phone] },
    email === null ? null : { email: [email] },
    website === null ? null : { url: [website] },
  ].filter((part) => part !== null && contactPointSchema.safeParse(part).success);
  return parts.length === 0 ? null : Object.assign({}, ...parts);
}

function mediaObject(content: PublicContent, imageUrl: string | null): MediaObject | null {
  if (content.image === null || imageUrl === null) return null;
  return {
    '@id': imageUrl,
    description: imageDescription(content),
    copyrightHolder: content.image.rightsHolder,
    inLanguage: content.mainLanguage,
  };
}

/** What a picture shows, in the main language. */
export const imageDescription = ({ image, mainLanguage }: PublicContent): string =>
  (image === null ? null : withMain(image.description, mainLanguage)?.[mainLanguage]) ?? '';

function videos({ trailerUrl, mainLanguage }: PublicContent): Pick<EventBody, 'videos'> {
  if (trailerUrl === null) return {};
  const video = { url: trailerUrl, language: mainLanguage };
  return videoSchema.safeParse(video).success ? { videos: [video] } : {};
}
