import { eventBodySchema } from '../../../shared/listing/event.ts';
import type { SchemaError } from '../../../shared/listing/problem.ts';
import { idOfUrl } from '../../../shared/listing/remote.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { StoredBody } from '../eventStore.ts';
import type { Reply } from '../http.ts';
import { findImage } from '../images/imageStore.ts';
import { findOrganizer, findPlace } from '../parties.ts';
import { checkShape, invalidData, problem } from '../problem.ts';
import type { Site } from '../site.ts';
import { hasFixedDates, normaliseCalendar } from './calendar.ts';

/** Properties the site makes itself: sent back by a reader, they are no part of the body. */
const READ_ONLY = [
  '@id',
  '@context',
  '@type',
  'availableTo',
  'completedLanguages',
  'created',
  'creator',
  'image',
  'languages',
  'modified',
  'production',
  'sameAs',
  'workflowStatus',
  'availableFrom',
] as const;

const RESERVED_LABEL = /^(reserved_|uitpas)/i;
const messages = {
  nl: (label: string) => `Het label “${label}” is voorbehouden. Haal het weg en verstuur opnieuw.`,
  fr: (label: string) => `Le label « ${label} » est réservé. Retirez-le et renvoyez.`,
  en: (label: string) => `The label “${label}” is reserved. Remove it and send again.`,
};

/** The first label only others may use, as the answer it earns. */
export function refuseLabels(labels: readonly string[]): Reply | null {
  const label = labels.find((candidate) => RESERVED_LABEL.test(candidate));
  if (label === undefined) return null;
  return problem('uitdatabank/label-not-allowed', {
    detail: `The label "${label}" is reserved and you do not have sufficient permissions to use it.`,
    label,
    endUserMessage: { nl: messages.nl(label), fr: messages.fr(label), en: messages.en(label) },
  });
}

/** References to things this site does not have. */
function danglingReferences(site: Site, body: StoredBody): readonly SchemaError[] {
  const errors: SchemaError[] = [];
  const place = idOfUrl(body.location['@id']);
  if (!findPlace(site.db, place))
    errors.push({ jsonPointer: '/location/@id', error: `The location with id "${place}" was not found.` });
  if (body.organizer && !findOrganizer(site.db, idOfUrl(body.organizer['@id'])))
    errors.push({
      jsonPointer: '/organizer/@id',
      error: `The organizer with id "${idOfUrl(body.organizer['@id'])}" was not found.`,
    });
  for (const [index, media] of (body.mediaObject ?? []).entries()) {
    const image = idOfUrl(media['@id']);
    if (!findImage(site.db, image))
      errors.push({
        jsonPointer: `/mediaObject/${index}/@id`,
        error: `The mediaObject with id "${image}" was not found.`,
      });
  }
  return errors;
}

const withoutReadOnly = (raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(raw).filter(([property]) => !READ_ONLY.some((name) => name === property)),
  );

type RawDates = readonly Readonly<Record<string, unknown>>[];
/** Dates with whatever else they carry, without the index and type the site adds when read. */
const rawDates = (raw: Readonly<Record<string, unknown>>): RawDates =>
  ((raw.subEvent as RawDates | undefined) ?? []).map(({ id: _index, '@type': _type, ...date }) => date);

/** A body as it will be kept, or the answer that refuses it. */
export function acceptBody(site: Site, raw: unknown): Result<StoredBody, Reply> {
  const parsed = checkShape(eventBodySchema, raw);
  if (!parsed.ok) return parsed;
  const body = parsed.value as StoredBody;
  const dangling = danglingReferences(site, body);
  if (dangling.length > 0) return err(invalidData(...dangling));
  const refused = refuseLabels([...(body.labels ?? []), ...(body.hiddenLabels ?? [])]);
  if (refused) return err(refused);
  const given = raw as Readonly<Record<string, unknown>>;
  const {
    startDate: _s,
    endDate: _e,
    status: _st,
    bookingAvailability: _b,
    subEvent: _d,
    ...kept
  } = withoutReadOnly(given);
  const dates = hasFixedDates(body.calendarType) ? rawDates(given) : undefined;
  return ok({
    ...kept,
    ...body,
    ...normaliseCalendar({ ...body, subEvent: dates as typeof body.subEvent }),
    ...(hasFixedDates(body.calendarType)
      ? { startDate: undefined, endDate: undefined, status: undefined, bookingAvailability: undefined }
      : {}),
    workflowStatus: undefined,
    availableFrom: undefined,
  } as StoredBody);
}
