import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ok } from '../../shared/result.ts';
import { withCaller } from './auth/bearer.ts';
import type { Grant } from './auth/tokens.ts';
import { findEvent, updateEvent } from './eventStore.ts';
import { changeOwnEvent } from './events/ownEvent.ts';
import { type Ask, json, type Reply } from './http.ts';
import { notFound, problem, readShape } from './problem.ts';
import { routesOf } from './router.ts';
import type { Site } from './site.ts';
import { readSetting, type SiteDb } from './store.ts';

/** Whether ordinary accounts may group events; on the real site they may not. */
export const PRODUCTIONS_SETTING = 'productionsAllowed';
const mayGroup = (site: Site): boolean => readSetting(site.db, PRODUCTIONS_SETTING) === 'true';
const forbidden = (): Reply =>
  problem('auth/forbidden', { detail: 'You do not have the permission "PRODUCTIES_AANMAKEN".' });

const findName = (db: SiteDb, id: string): string | null =>
  (db.prepare('SELECT name FROM productions WHERE id = ?').pluck().get(id) as string | undefined) ?? null;

export function productionDocument(site: Site, id: string, eventId: string) {
  const others = site.db
    .prepare('SELECT id FROM events WHERE production_id = ? AND id <> ? ORDER BY id')
    .pluck()
    .all(id, eventId) as string[];
  return {
    id,
    title: findName(site.db, id),
    otherEvents: others.map((other) => `${site.baseUrl()}/events/${other}`),
  };
}

const newProductionSchema = z.object({
  name: z.string().regex(/\S/),
  eventIds: z.array(z.string()).default([]),
});

/** `POST /productions` `{name, eventIds}` → 201 `{productionId}`. */
function postProduction(site: Site, ask: Ask, _caller: Grant): Reply {
  if (!mayGroup(site)) return forbidden();
  const wanted = readShape(ask, newProductionSchema);
  if (!wanted.ok) return wanted.error;
  const events = wanted.value.eventIds.map((id) => ({ id, event: findEvent(site.db, id) }));
  const unknown = events.find(({ event }) => event === null);
  if (unknown) return notFound('event', unknown.id);
  const id = randomUUID();
  site.db
    .transaction(() => {
      site.db.prepare('INSERT INTO productions (id, name) VALUES (?, ?)').run(id, wanted.value.name);
      for (const { event } of events) if (event) updateEvent(site.db, { ...event, productionId: id });
    })
    .immediate();
  return json(201, { productionId: id });
}

/** `PUT /productions/{id}/events/{eventId}`. */
function putProductionEvent(site: Site, ask: Ask, caller: Grant): Reply {
  if (!mayGroup(site)) return forbidden();
  const production = ask.params.production ?? '';
  if (findName(site.db, production) === null) return notFound('production', production);
  return changeOwnEvent(site, ask, caller, (event) => ok({ ...event, productionId: production }));
}

function deleteProductionEvent(site: Site, ask: Ask, caller: Grant): Reply {
  if (!mayGroup(site)) return forbidden();
  return changeOwnEvent(site, ask, caller, (event) => ok({ ...event, productionId: null }));
}

const api = routesOf('api');
export const productionRoutes = [
  api('POST', '/productions', withCaller(postProduction)),
  api('PUT', '/productions/:production/events/:id', withCaller(putProductionEvent)),
  api('DELETE', '/productions/:production/events/:id', withCaller(deleteProductionEvent)),
];
