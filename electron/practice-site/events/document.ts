import { idOfUrl } from '../../../shared/listing/remote.ts';
import { termDomain, termName } from '../../../shared/listing/terms.ts';
import { LISTING_LANGS } from '../../../shared/listing/text.ts';
import type { StoredBody, StoredEvent } from '../eventStore.ts';
import { findImage, imageDocument } from '../images/imageStore.ts';
import { findOrganizer, findPlace, organizerDocument, placeDocument } from '../parties.ts';
import { productionDocument } from '../productions.ts';
import type { Site } from '../site.ts';
import { type Calendar, derivedCalendar, endOfCalendar, hasFixedDates } from './calendar.ts';

export const isoSeconds = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, '+00:00');

/** The calendar's part of a body; dates have been completed when they were kept. */
export const calendarOf = ({
  calendarType,
  subEvent,
  startDate,
  endDate,
  status,
  bookingAvailability,
}: StoredBody) => ({ calendarType, subEvent, startDate, endDate, status, bookingAvailability }) as Calendar;

const labelTerms = (body: StoredBody) =>
  body.terms.map((term) => ({
    id: term.id,
    label: termName(term.id, 'nl') ?? term.label ?? term.id,
    domain: termDomain(term) ?? 'facility',
  }));

function expandImages(site: Site, body: StoredBody) {
  return (body.mediaObject ?? []).flatMap((media) => {
    const image = findImage(site.db, idOfUrl(media['@id']));
    return image
      ? [{ ...imageDocument(site.baseUrl(), image), ...media, '@id': `${site.baseUrl()}/images/${image.id}` }]
      : [];
  });
}

const languagesOf = (body: StoredBody) =>
  LISTING_LANGS.filter((lang) => body.name[lang] !== undefined || body.description?.[lang] !== undefined);
const completedLanguagesOf = (body: StoredBody) =>
  LISTING_LANGS.filter(
    (lang) => body.name[lang] !== undefined && (!body.description || body.description[lang] !== undefined),
  );

/** An event as `GET /events/{id}` shows it: what was sent, and what the site makes of it. */
export function eventDocument(site: Site, event: StoredEvent): Readonly<Record<string, unknown>> {
  const { body } = event;
  const base = site.baseUrl();
  const calendar = derivedCalendar(calendarOf(body));
  const place = findPlace(site.db, idOfUrl(body.location['@id']));
  const organizer = body.organizer ? findOrganizer(site.db, idOfUrl(body.organizer['@id'])) : null;
  const media = expandImages(site, body);
  return {
    '@id': `${base}/events/${event.id}`,
    '@context': '/contexts/event',
    '@type': 'Event',
    ...body,
    terms: labelTerms(body),
    location: place ? placeDocument(base, place) : body.location,
    ...(organizer ? { organizer: organizerDocument(base, organizer) } : {}),
    ...calendar,
    ...(hasFixedDates(calendar.calendarType)
      ? { subEvent: calendar.subEvent?.map((date, index) => ({ id: index, '@type': 'Event', ...date })) }
      : {}),
    ...(media.length > 0 ? { mediaObject: media, image: media[0]?.contentUrl } : {}),
    ...(event.productionId ? { production: productionDocument(site, event.productionId, event.id) } : {}),
    languages: languagesOf(body),
    completedLanguages: completedLanguagesOf(body),
    workflowStatus: event.workflowStatus,
    ...(event.availableFrom ? { availableFrom: event.availableFrom } : {}),
    availableTo: endOfCalendar(calendar) ?? '2100-01-01T00:00:00+00:00',
    creator: event.creator,
    created: isoSeconds(event.createdMs),
    modified: isoSeconds(event.modifiedMs),
    sameAs: [`${base}/event/${event.id}`],
  };
}
