import type { StatusType } from '../../../shared/listing/calendar.ts';
import { idOfUrl } from '../../../shared/listing/remote.ts';
import { FILM_TYPE_ID, isThemeId, type ThemeId } from '../../../shared/listing/terms.ts';
import { LISTING_LANGS, type ListingLang, type Localized } from '../../../shared/listing/text.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { listPublicEvents, type StoredEvent } from '../eventStore.ts';
import { derivedCalendar } from '../events/calendar.ts';
import { calendarOf } from '../events/document.ts';
import { findImage, imageFile } from '../images/imageStore.ts';
import { findPlace, type Place } from '../parties.ts';
import type { Site } from '../site.ts';
import { type DayKey, dayOf } from './dates.ts';

export type PublicDate = {
  readonly startDate: string;
  readonly endDate: string;
  readonly day: DayKey;
  readonly status: StatusType;
  readonly reason: string | null;
  readonly isSoldOut: boolean;
  readonly isPast: boolean;
};

/** An event as a visitor of one language sees it. */
export type PublicEvent = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly dates: readonly PublicDate[];
  readonly status: StatusType;
  readonly isSoldOut: boolean;
  readonly isFilm: boolean;
  readonly themeId: ThemeId | null;
  readonly place: Place | null;
  readonly image: { readonly url: string; readonly copyrightHolder: string } | null;
  readonly prices: readonly { readonly name: string; readonly price: number }[];
  readonly ticket: { readonly url: string; readonly label: string } | null;
  readonly ageRange: string | null;
  readonly labels: readonly string[];
  readonly contact: {
    readonly phone: readonly string[];
    readonly email: readonly string[];
    readonly url: readonly string[];
  };
  readonly videos: readonly string[];
};

/** The reader's language, else the event's own, else any. */
export function pickText(texts: Localized | undefined, lang: Lang, main: ListingLang): string {
  if (!texts) return '';
  const found = [lang, main, ...LISTING_LANGS].find((candidate) => (texts[candidate] ?? '') !== '');
  return found ? (texts[found] ?? '') : '';
}

function publicDates(event: StoredEvent, lang: Lang, nowMs: number): readonly PublicDate[] {
  return (calendarOf(event.body).subEvent ?? []).map((date) => ({
    startDate: date.startDate,
    endDate: date.endDate,
    day: dayOf(date.startDate),
    status: date.status.type,
    reason: pickText(date.status.reason, lang, event.body.mainLanguage) || null,
    isSoldOut: date.bookingAvailability.type === 'Unavailable',
    isPast: Date.parse(date.endDate) < nowMs,
  }));
}

function publicImage(site: Site, event: StoredEvent): PublicEvent['image'] {
  const [media] = event.body.mediaObject ?? [];
  const image = media ? findImage(site.db, idOfUrl(media['@id'])) : null;
  if (!image) return null;
  return {
    url: `/images/${imageFile(image)}`,
    copyrightHolder: media?.copyrightHolder ?? image.copyrightHolder,
  };
}

export function publicEvent(site: Site, event: StoredEvent, lang: Lang): PublicEvent {
  const { body } = event;
  const main = body.mainLanguage;
  const calendar = derivedCalendar(calendarOf(body));
  const termIds = body.terms.map((term) => term.id);
  const url = body.bookingInfo?.url;
  return {
    id: event.id,
    title: pickText(body.name, lang, main),
    text: pickText(body.description, lang, main),
    dates: publicDates(event, lang, site.now()),
    status: calendar.status?.type ?? 'Available',
    isSoldOut: calendar.bookingAvailability?.type === 'Unavailable',
    isFilm: termIds.includes(FILM_TYPE_ID),
    themeId: termIds.find(isThemeId) ?? null,
    place: findPlace(site.db, idOfUrl(body.location['@id'])),
    image: publicImage(site, event),
    prices: (body.priceInfo ?? []).map((line) => ({
      name: pickText(line.name, lang, main),
      price: line.price,
    })),
    ticket: url ? { url, label: pickText(body.bookingInfo?.urlLabel, lang, main) } : null,
    ageRange: body.typicalAgeRange && body.typicalAgeRange !== '-' ? body.typicalAgeRange : null,
    labels: body.labels ?? [],
    contact: {
      phone: body.contactPoint?.phone ?? [],
      email: body.contactPoint?.email ?? [],
      url: body.contactPoint?.url ?? [],
    },
    videos: (body.videos ?? []).map((video) => video.url),
  };
}

export const publicEvents = (site: Site, lang: Lang): readonly PublicEvent[] =>
  listPublicEvents(site.db, site.now()).map((event) => publicEvent(site, event, lang));

export const nextDate = (event: PublicEvent): PublicDate | null =>
  event.dates.find((date) => !date.isPast) ?? null;

/** Still to come, the soonest first. */
export const upcomingEvents = (events: readonly PublicEvent[]): readonly PublicEvent[] =>
  events
    .flatMap((event) => {
      const next = nextDate(event);
      return next ? [{ event, at: Date.parse(next.startDate) }] : [];
    })
    .sort((one, other) => one.at - other.at)
    .map(({ event }) => event);

const PROVINCES: readonly (readonly [number, Readonly<Record<Lang, string>>])[] = [
  [1299, { nl: 'Brussel', fr: 'Bruxelles', en: 'Brussels' }],
  [1499, { nl: 'Waals-Brabant', fr: 'Brabant wallon', en: 'Walloon Brabant' }],
  [1999, { nl: 'Vlaams-Brabant', fr: 'Brabant flamand', en: 'Flemish Brabant' }],
  [2999, { nl: 'Antwerpen', fr: 'Anvers', en: 'Antwerp' }],
  [3499, { nl: 'Vlaams-Brabant', fr: 'Brabant flamand', en: 'Flemish Brabant' }],
  [3999, { nl: 'Limburg', fr: 'Limbourg', en: 'Limburg' }],
  [4999, { nl: 'Luik', fr: 'Liège', en: 'Liège' }],
  [5999, { nl: 'Namen', fr: 'Namur', en: 'Namur' }],
  [6599, { nl: 'Henegouwen', fr: 'Hainaut', en: 'Hainaut' }],
  [6999, { nl: 'Luxemburg', fr: 'Luxembourg', en: 'Luxembourg' }],
  [7999, { nl: 'Henegouwen', fr: 'Hainaut', en: 'Hainaut' }],
  [8999, { nl: 'West-Vlaanderen', fr: 'Flandre occidentale', en: 'West Flanders' }],
  [9999, { nl: 'Oost-Vlaanderen', fr: 'Flandre orientale', en: 'East Flanders' }],
];

/** `Roeselare - West-Vlaanderen`; a Belgian postcode tells its province. */
export function townAndProvince(place: Place, lang: Lang): string {
  const code = Number(place.postcode);
  const province =
    code >= 1000 && code <= 9999 ? PROVINCES.find(([last]) => code <= last)?.[1][lang] : undefined;
  return province ? `${place.city} - ${province}` : place.city;
}
