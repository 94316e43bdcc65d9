import { z } from 'zod';
import {
  bookingAvailabilitySchema,
  calendarBodySchema,
  statusSchema,
} from '../../../shared/listing/calendar.ts';
import { bookingInfoSchema, contactPointSchema, priceInfoSchema } from '../../../shared/listing/event.ts';
import {
  boundedText,
  descriptionSchema,
  LIMITS,
  labelSchema,
  listingLangSchema,
  nameSchema,
} from '../../../shared/listing/text.ts';
import { err, ok } from '../../../shared/result.ts';
import { withCaller } from '../auth/bearer.ts';
import type { StoredEvent } from '../eventStore.ts';
import type { Ask, Reply } from '../http.ts';
import { checkShape, invalidData, problem, readJson, readShape } from '../problem.ts';
import type { Handler } from '../router.ts';
import { refuseLabels } from './body.ts';
import { type Calendar, cleanStatus, hasFixedDates, normaliseCalendar } from './calendar.ts';
import { calendarOf } from './document.ts';
import { changeOwnEvent, withBody } from './ownEvent.ts';

/** One property at a time: the smaller calls beside `PUT /events/{id}`. */
const putProperty = (property: string, schema: z.ZodType): Handler =>
  withCaller((site, ask, caller) => {
    const value = readShape(ask, schema);
    if (!value.ok) return value.error;
    return changeOwnEvent(site, ask, caller, (event) => ok(withBody(event, { [property]: value.value })));
  });

export const putPriceInfo = putProperty('priceInfo', priceInfoSchema);
export const putBookingInfo = putProperty('bookingInfo', bookingInfoSchema);
export const putContactPoint = putProperty('contactPoint', contactPointSchema);

/** `PUT …/name/{lang}` and `…/description/{lang}`, with `{name}` or `{description}`. */
const putText = (property: 'name' | 'description', schema: z.ZodType): Handler =>
  withCaller((site, ask, caller) => {
    const lang = languageOf(ask);
    if (!lang) return unknownLanguage(ask);
    const given = readShape(ask, z.object({ [property]: z.string() }));
    if (!given.ok) return given.error;
    const text = checkShape(schema, { [lang]: given.value[property] });
    // The text stands alone in this call's body, so its pointer is the property's.
    if (!text.ok)
      return { ...text.error, body: String(text.error.body).replaceAll(`"/${lang}"`, `"/${property}"`) };
    return changeOwnEvent(site, ask, caller, (event) =>
      ok(withBody(event, { [property]: { ...event.body[property], [lang]: given.value[property] } })),
    );
  });
const languageOf = (ask: Ask) => {
  const parsed = listingLangSchema.safeParse(ask.params.lang);
  return parsed.success ? parsed.data : null;
};
const unknownLanguage = (ask: Ask): Reply =>
  problem('url/not-found', { detail: `The language "${ask.params.lang}" is not supported.` });

export const putName = putText('name', nameSchema);
export const putDescription = putText('description', descriptionSchema);

export const deleteDescription: Handler = withCaller((site, ask, caller) => {
  const lang = languageOf(ask);
  if (!lang) return unknownLanguage(ask);
  return changeOwnEvent(site, ask, caller, (event) => {
    const { [lang]: _gone, ...rest } = event.body.description ?? {};
    return ok(withBody(event, { description: Object.keys(rest).length > 0 ? rest : undefined }));
  });
});

const withCalendar = (event: StoredEvent, calendar: Calendar): StoredEvent =>
  withBody(event, {
    startDate: undefined,
    endDate: undefined,
    status: undefined,
    bookingAvailability: undefined,
    subEvent: undefined,
    ...calendar,
  });

/** `PUT …/calendar`: the dates replaced as a whole. */
export const putCalendar: Handler = withCaller((site, ask, caller) => {
  const raw = readJson(ask);
  if (!raw.ok) return raw.error;
  const calendar = checkShape(calendarBodySchema, raw.value);
  if (!calendar.ok) return calendar.error;
  return changeOwnEvent(site, ask, caller, (event) =>
    ok(withCalendar(event, normaliseCalendar(calendar.value))),
  );
});

/** `PUT …/status`: every date at once. */
export const putStatus: Handler = withCaller((site, ask, caller) => {
  const status = readShape(ask, statusSchema);
  if (!status.ok) return status.error;
  return changeOwnEvent(site, ask, caller, (event) => {
    const calendar = calendarOf(event.body);
    const clean = cleanStatus(status.value);
    if (!hasFixedDates(calendar.calendarType)) return ok(withBody(event, { status: clean }));
    return ok(withBody(event, { subEvent: calendar.subEvent?.map((date) => ({ ...date, status: clean })) }));
  });
});

export const calendarTypeNotSupported = (calendarType: string): Reply =>
  problem('uitdatabank/calendar-type-not-supported', {
    detail: `This operation is not supported on calendarType "${calendarType}".`,
  });

/** `PUT …/booking-availability`: every date at once; only where there are dates. */
export const putBookingAvailability: Handler = withCaller((site, ask, caller) => {
  const availability = readShape(ask, bookingAvailabilitySchema);
  if (!availability.ok) return availability.error;
  return changeOwnEvent(site, ask, caller, (event) => {
    const calendar = calendarOf(event.body);
    if (!hasFixedDates(calendar.calendarType)) return err(calendarTypeNotSupported(calendar.calendarType));
    const dates = calendar.subEvent?.map((date) => ({
      ...date,
      // Only the type: a waiting list on a date stays.
      bookingAvailability: { ...date.bookingAvailability, type: availability.value.type },
    }));
    return ok(withBody(event, { subEvent: dates }));
  });
});

/** `PUT …/labels/{label}` and its `DELETE`. */
export const putLabel: Handler = withCaller((site, ask, caller) => {
  const label = labelSchema.safeParse(ask.params.label);
  if (!label.success)
    return invalidData(
      ...label.error.issues.map((issue) => ({ jsonPointer: '/label', error: issue.message })),
    );
  const refused = refuseLabels([label.data]);
  if (refused) return refused;
  return changeOwnEvent(site, ask, caller, (event) => {
    const labels = event.body.labels ?? [];
    return ok(withBody(event, { labels: labels.includes(label.data) ? labels : [...labels, label.data] }));
  });
});

export const deleteLabel: Handler = withCaller((site, ask, caller) =>
  changeOwnEvent(site, ask, caller, (event) => {
    const without = (labels: readonly string[] | undefined) =>
      labels?.filter((label) => label !== ask.params.label);
    return ok(
      withBody(event, { labels: without(event.body.labels), hiddenLabels: without(event.body.hiddenLabels) }),
    );
  }),
);

const AGE_RANGE = z.object({ typicalAgeRange: boundedText(LIMITS.nameChars).regex(/^\d*-\d*$/) });
export const putTypicalAgeRange: Handler = withCaller((site, ask, caller) => {
  const range = readShape(ask, AGE_RANGE);
  if (!range.ok) return range.error;
  return changeOwnEvent(site, ask, caller, (event) => ok(withBody(event, range.value)));
});
