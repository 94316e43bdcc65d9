import type {
  BookingAvailability,
  CalendarType,
  EventStatus,
  StatusType,
} from '../../../shared/listing/calendar.ts';

/**
 * How the site keeps and derives a calendar (apidocs: calendar-info.md, status.md, booking-availability.md).
 */
export type StoredDate = {
  readonly startDate: string;
  readonly endDate: string;
  readonly status: EventStatus;
  readonly bookingAvailability: BookingAvailability;
};
export type Calendar = {
  readonly calendarType: CalendarType;
  readonly subEvent?: readonly StoredDate[] | undefined;
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly status?: EventStatus | undefined;
  readonly bookingAvailability?: BookingAvailability | undefined;
};
type GivenDate = Partial<StoredDate> & Pick<StoredDate, 'startDate' | 'endDate'>;
type GivenCalendar = Omit<Calendar, 'subEvent'> & { readonly subEvent?: readonly GivenDate[] | undefined };

export const hasFixedDates = (calendarType: CalendarType): boolean =>
  calendarType === 'single' || calendarType === 'multiple';

/** A reason belongs to a date that does not go on as planned. */
export const cleanStatus = (status: EventStatus | undefined): EventStatus =>
  status === undefined || status.type === 'Available' ? { type: 'Available' } : status;

/**
 * A calendar as stored: dates in order of time, every one with status and availability; one date is `single`,
 * more are `multiple`, whatever was said. A status at the top is ignored where there are dates.
 */
export function normaliseCalendar(given: GivenCalendar): Calendar {
  if (!hasFixedDates(given.calendarType))
    return {
      calendarType: given.calendarType,
      ...(given.calendarType === 'periodic' ? { startDate: given.startDate, endDate: given.endDate } : {}),
      status: cleanStatus(given.status),
      bookingAvailability: { type: 'Available' },
    };
  const dates = (given.subEvent ?? [])
    .map((date) => ({
      ...date,
      status: cleanStatus(date.status),
      bookingAvailability: date.bookingAvailability ??
        given.bookingAvailability ?? { type: 'Available' as const },
    }))
    .sort((one, other) => Date.parse(one.startDate) - Date.parse(other.startDate));
  return { calendarType: dates.length === 1 ? 'single' : 'multiple', subEvent: dates };
}

/** The whole is available as long as one date is; else postponed when one is; else cancelled. */
const wholeStatus = (dates: readonly StoredDate[]): StatusType => {
  const types = new Set(dates.map((date) => date.status.type));
  if (types.has('Available')) return 'Available';
  return types.has('TemporarilyUnavailable') ? 'TemporarilyUnavailable' : 'Unavailable';
};

/** The properties at the top of a read event that follow from its dates. */
export function derivedCalendar(calendar: Calendar): Calendar {
  const dates = calendar.subEvent;
  const [first] = dates ?? [];
  if (!dates || !first) return calendar;
  const latest = dates.reduce(
    (end, date) => (Date.parse(date.endDate) > Date.parse(end) ? date.endDate : end),
    first.endDate,
  );
  const isBookable = dates.some((date) => date.bookingAvailability.type === 'Available');
  return {
    ...calendar,
    startDate: first.startDate,
    endDate: latest,
    status: calendar.calendarType === 'single' ? first.status : { type: wholeStatus(dates) },
    bookingAvailability: { type: isBookable ? 'Available' : 'Unavailable' },
  };
}

/** When the last of it is over, or `null` for what never ends. */
export const endOfCalendar = (calendar: Calendar): string | null => derivedCalendar(calendar).endDate ?? null;
