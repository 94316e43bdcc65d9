import { isAfter, type SubEventPatch, subEventPatchSchema } from '../../../shared/listing/calendar.ts';
import type { SchemaError } from '../../../shared/listing/problem.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { withCaller } from '../auth/bearer.ts';
import type { Reply } from '../http.ts';
import { invalidData, readShape } from '../problem.ts';
import type { Handler } from '../router.ts';
import { hasFixedDates, normaliseCalendar, type StoredDate } from './calendar.ts';
import { calendarOf } from './document.ts';
import { changeOwnEvent, withBody } from './ownEvent.ts';
import { calendarTypeNotSupported } from './properties.ts';

/** The dates with the patches applied by index, or what is wrong with which patch. */
function patchDates(
  dates: readonly StoredDate[],
  patches: readonly SubEventPatch[],
): Result<readonly StoredDate[], Reply> {
  const errors: SchemaError[] = [];
  const patched = [...dates];
  for (const [index, { id, ...patch }] of patches.entries()) {
    const date = patched[id];
    if (!date) {
      errors.push({ jsonPointer: `/${index}/id`, error: `The subEvent with id ${id} does not exist` });
      continue;
    }
    const next: StoredDate = {
      ...date,
      ...(patch.startDate === undefined ? {} : { startDate: patch.startDate }),
      ...(patch.endDate === undefined ? {} : { endDate: patch.endDate }),
      ...(patch.status === undefined ? {} : { status: patch.status }),
      ...(patch.bookingAvailability === undefined
        ? {}
        : { bookingAvailability: { ...date.bookingAvailability, ...patch.bookingAvailability } }),
    };
    if (!isAfter(next.endDate, next.startDate))
      errors.push({ jsonPointer: `/${index}/endDate`, error: 'endDate should be after startDate' });
    patched[id] = next;
  }
  return errors.length > 0 ? err(invalidData(...errors)) : ok(patched);
}

/** `PATCH /events/{id}/sub-events`: single dates, addressed by their index in the event as it is read now. */
export const patchSubEvents: Handler = withCaller((site, ask, caller) => {
  const patches = readShape(ask, subEventPatchSchema);
  if (!patches.ok) return patches.error;
  return changeOwnEvent(site, ask, caller, (event) => {
    const calendar = calendarOf(event.body);
    if (!hasFixedDates(calendar.calendarType)) return err(calendarTypeNotSupported(calendar.calendarType));
    const dates = patchDates(calendar.subEvent ?? [], patches.value);
    if (!dates.ok) return dates;
    // A moved date may change places with another: the order, and with it every index, is made anew.
    return ok(withBody(event, { ...normaliseCalendar({ ...calendar, subEvent: dates.value }) }));
  });
});
