import { z } from 'zod';
import { endTokens } from '../auth/tokens.ts';
import { listEvents } from '../eventStore.ts';
import { eventDocument } from '../events/document.ts';
import { faultSchema } from '../faults.ts';
import { type Ask, json, noContent, type Reply, readForm, redirect } from '../http.ts';
import { ensureOrganizer, ensurePlace, organizerDocument, placeDocument } from '../parties.ts';
import { checkShape, readJson, readShape } from '../problem.ts';
import { PRODUCTIONS_SETTING } from '../productions.ts';
import { routesOf } from '../router.ts';
import type { Site } from '../site.ts';
import { clearStore, readSetting, writeSetting } from '../store.ts';
import { controlled, isForm } from './access.ts';
import { deskPage, enterDesk } from './desk.ts';
import { moderate, moderationSchema } from './moderation.ts';

/** A control answers a program with JSON and leads the desk's forms back to the desk. */
const answer = (ask: Ask, reply: Reply): Reply =>
  isForm(ask) && reply.status < 400 ? redirect('/practice') : reply;

/** The desk's forms speak in flat fields; a program speaks JSON of the same shape. */
const deskEdit = (form: Readonly<Record<string, string>>) =>
  form.action === 'edit' ? { ...form, changes: { name: { [form.lang ?? 'nl']: form.title ?? '' } } } : form;
const readDeed = (ask: Ask) => {
  if (isForm(ask)) return { ok: true as const, value: deskEdit(readForm(ask)) as unknown };
  return readJson(ask);
};

function postModerate(site: Site, ask: Ask): Reply {
  const raw = readDeed(ask);
  if (!raw.ok) return raw.error;
  const deed = checkShape(moderationSchema, raw.value);
  if (!deed.ok) return deed.error;
  const event = moderate(site, deed.value);
  return event.ok ? answer(ask, json(200, eventDocument(site, event.value))) : event.error;
}

const onePath = (call: string | undefined) => {
  const [method, path] = (call ?? '').split(' ');
  return method && path ? { match: { method, path } } : {};
};

function postFault(site: Site, ask: Ask): Reply {
  const form = isForm(ask) ? readForm(ask) : null;
  const raw = form
    ? { ok: true as const, value: { kind: form.kind, ...onePath(form.call) } as unknown }
    : readJson(ask);
  if (!raw.ok) return raw.error;
  const fault = checkShape(faultSchema, raw.value);
  if (!fault.ok) return fault.error;
  site.faults.add(fault.value);
  return answer(ask, json(201, fault.value));
}

function clearFaults(site: Site, ask: Ask): Reply {
  site.faults.clear();
  return answer(ask, noContent);
}

/** Empties the site: events, pictures and faults; with `{everything: true}` places and logins too. */
function postReset(site: Site, ask: Ask): Reply {
  const wanted =
    ask.body.length === 0 || isForm(ask)
      ? null
      : readShape(ask, z.object({ everything: z.boolean().optional() }));
  if (wanted && !wanted.ok) return wanted.error;
  clearStore(site.db, wanted?.value.everything === true);
  site.faults.clear();
  return answer(ask, noContent);
}

const filled = z.string().trim().min(1).max(200);
const placeSchema = z.object({ name: filled, street: filled, postcode: filled, city: filled });

function postPlace(site: Site, ask: Ask): Reply {
  const place = readShape(ask, placeSchema);
  if (!place.ok) return place.error;
  const kept = ensurePlace(site.db, place.value);
  return json(201, {
    ...placeDocument(site.baseUrl(), kept),
    id: kept.id,
    url: `${site.baseUrl()}/places/${kept.id}`,
  });
}

function postOrganizer(site: Site, ask: Ask): Reply {
  const organizer = readShape(ask, z.object({ name: filled, url: z.url({ protocol: /^https?$/ }) }));
  if (!organizer.ok) return organizer.error;
  const kept = ensureOrganizer(site.db, organizer.value);
  return json(201, {
    ...organizerDocument(site.baseUrl(), kept),
    id: kept.id,
    url: `${site.baseUrl()}/organizers/${kept.id}`,
  });
}

/** Ends access tokens, so that callers must refresh; with `{refresh: true}` every login. */
function postExpire(site: Site, ask: Ask): Reply {
  const wanted = ask.body.length === 0 ? null : readShape(ask, z.object({ refresh: z.boolean().optional() }));
  if (wanted && !wanted.ok) return wanted.error;
  endTokens(site.db, wanted?.value.refresh === true);
  return noContent;
}

function putSettings(site: Site, ask: Ask): Reply {
  const wanted = readShape(ask, z.object({ productionsAllowed: z.boolean() }));
  if (!wanted.ok) return wanted.error;
  writeSetting(site.db, PRODUCTIONS_SETTING, String(wanted.value.productionsAllowed));
  return json(200, { productionsAllowed: readSetting(site.db, PRODUCTIONS_SETTING) === 'true' });
}

/** Every event there is, drafts and deleted ones too. */
const getAllEvents = (site: Site): Reply =>
  json(
    200,
    listEvents(site.db).map((event) => eventDocument(site, event)),
  );

const control = routesOf('control');
export const controlRoutes = [
  control('GET', '/practice', deskPage),
  control('GET', '/practice/enter', enterDesk),
  control('POST', '/practice/enter', enterDesk),
  control('GET', '/practice/events', controlled(getAllEvents)),
  control('POST', '/practice/moderate', controlled(postModerate)),
  control(
    'GET',
    '/practice/faults',
    controlled((site) => json(200, site.faults.list())),
  ),
  control('POST', '/practice/faults', controlled(postFault)),
  control('DELETE', '/practice/faults', controlled(clearFaults)),
  control('POST', '/practice/faults/clear', controlled(clearFaults)),
  control('POST', '/practice/reset', controlled(postReset)),
  control('POST', '/practice/places', controlled(postPlace)),
  control('POST', '/practice/organizers', controlled(postOrganizer)),
  control('POST', '/practice/expire-tokens', controlled(postExpire)),
  control('PUT', '/practice/settings', controlled(putSettings)),
];
