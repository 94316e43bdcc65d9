import { withCaller } from '../auth/bearer.ts';
import { routesOf } from '../router.ts';
import {
  deleteDescription,
  deleteLabel,
  putBookingAvailability,
  putBookingInfo,
  putCalendar,
  putContactPoint,
  putDescription,
  putLabel,
  putName,
  putPriceInfo,
  putStatus,
  putTypicalAgeRange,
} from './properties.ts';
import { deleteEvent, getEvent, postEvent, putEvent, putWorkflowStatus } from './saving.ts';
import { patchSubEvents } from './subEvents.ts';

const api = routesOf('api');
export const eventRoutes = [
  api('POST', '/events', withCaller(postEvent)),
  api('GET', '/events/:id', getEvent),
  api('PUT', '/events/:id', withCaller(putEvent)),
  api('DELETE', '/events/:id', withCaller(deleteEvent)),
  api('PUT', '/events/:id/workflow-status', withCaller(putWorkflowStatus)),
  api('PATCH', '/events/:id/sub-events', patchSubEvents),
  api('PUT', '/events/:id/calendar', putCalendar),
  api('PUT', '/events/:id/status', putStatus),
  api('PUT', '/events/:id/booking-availability', putBookingAvailability),
  api('PUT', '/events/:id/name/:lang', putName),
  api('PUT', '/events/:id/description/:lang', putDescription),
  api('DELETE', '/events/:id/description/:lang', deleteDescription),
  api('PUT', '/events/:id/price-info', putPriceInfo),
  api('PUT', '/events/:id/booking-info', putBookingInfo),
  api('PUT', '/events/:id/contact-point', putContactPoint),
  api('PUT', '/events/:id/typical-age-range', putTypicalAgeRange),
  api('PUT', '/events/:id/labels/:label', putLabel),
  api('DELETE', '/events/:id/labels/:label', deleteLabel),
];
