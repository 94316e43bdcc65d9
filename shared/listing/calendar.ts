import { z } from 'zod';
import { localDateSchema } from '../time.ts';
import { localizedSchema } from './text.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A moment with seconds and offset, `2026-11-05T20:30:00+01:00` (RFC 3339). */
export const momentSchema = z
  .string()
  .refine(
    (text) => MOMENT.test(text) && localDateSchema.safeParse(text.slice(0, 10)).success,
    "The data must match the 'date-time' format",
  );

export const calendarTypeSchema = z.enum(['single', 'multiple', 'periodic', 'permanent']);
export type CalendarType = z.infer<typeof calendarTypeSchema>;

/** `Unavailable` is cancelled, `TemporarilyUnavailable` postponed; a reason belongs to these two only. */
export const statusTypeSchema = z.enum(['Available', 'TemporarilyUnavailable', 'Unavailable']);
export type StatusType = z.infer<typeof statusTypeSchema>;
export const statusSchema = z.object({
  type: statusTypeSchema,
  reason: localizedSchema.optional(),
});
export type EventStatus = Readonly<z.infer<typeof statusSchema>>;

/** `Unavailable` is sold out. */
export const bookingAvailabilitySchema = z.object({
  type: z.enum(['Available', 'Unavailable']),
});
export type BookingAvailability = Readonly<z.infer<typeof bookingAvailabilitySchema>>;

export const isAfter = (later: string, earlier: string): boolean => Date.parse(later) > Date.parse(earlier);

type Dated = {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
};
/** Refuses a period that does not end after it starts, and names the end. */
const endsAfterStart = (
  period: Dated,
  refuse: (issue: { path: string[]; message: string }) => void,
): void => {
  if (period.startDate === undefined || period.endDate === undefined) return;
  if (!isAfter(period.endDate, period.startDate))
    refuse({ path: ['endDate'], message: 'endDate should be after startDate' });
};

/** One date of an event: for a film house, one screening. */
export const subEventSchema = z
  .object({
    startDate: momentSchema,
    endDate: momentSchema,
    status: statusSchema.optional(),
    bookingAvailability: bookingAvailabilitySchema.optional(),
  })
  .superRefine((period, context) =>
    endsAfterStart(period, (issue) => context.addIssue({ code: 'custom', ...issue })),
  );
export type SubEvent = Readonly<z.infer<typeof subEventSchema>>;

/** A change of some dates, addressed by their index in the event: `PATCH /events/{id}/sub-events`. */
export const subEventPatchSchema = z
  .array(
    z
      .object({
        id: z.int().min(0),
        startDate: momentSchema.optional(),
        endDate: momentSchema.optional(),
        status: statusSchema.optional(),
        bookingAvailability: bookingAvailabilitySchema.optional(),
      })
      .superRefine((period, context) =>
        endsAfterStart(period, (issue) => context.addIssue({ code: 'custom', ...issue })),
      ),
  )
  .min(1)
  .refine(
    (patches) => new Set(patches.map((patch) => patch.id)).size === patches.length,
    'Array must have unique items',
  );
export type SubEventPatch = Readonly<z.infer<typeof subEventPatchSchema>[number]>;

export const calendarShape = {
  calendarType: calendarTypeSchema,
  subEvent: z.array(subEventSchema).min(1, 'Array should have at least 1 items').optional(),
  startDate: momentSchema.optional(),
  endDate: momentSchema.optional(),
  status: statusSchema.optional(),
  bookingAvailability: bookingAvailabilitySchema.optional(),
};

type CalendarInput = Dated & {
  readonly calendarType: CalendarType;
  readonly subEvent?: readonly unknown[] | undefined;
};

/** Which properties a calendar of this type must have, and a period's order. */
export function checkCalendar(
  calendar: CalendarInput,
  refuse: (issue: { path: string[]; message: string }) => void,
): void {
  const fixedDates = calendar.calendarType === 'single' || calendar.calendarType === 'multiple';
  const missing = fixedDates
    ? calendar.subEvent === undefined && ['subEvent']
    : calendar.calendarType === 'periodic' &&
      (['startDate', 'endDate'] as const).filter((property) => calendar[property] === undefined);
  if (missing && missing.length > 0)
    refuse({
      path: [],
      message: `The required properties (${missing.join(', ')}) are missing`,
    });
  if (calendar.calendarType === 'periodic') endsAfterStart(calendar, refuse);
}

/** The body of `PUT /events/{id}/calendar`. */
export const calendarBodySchema = z
  .object(calendarShape)
  .superRefine((calendar, context) =>
    checkCalendar(calendar, (issue) => context.addIssue({ code: 'custom', ...issue })),
  );
export type CalendarBody = Readonly<z.infer<typeof calendarBodySchema>>;
