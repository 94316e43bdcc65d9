import { randomUUID } from 'node:crypto';
import { type Ask, json, type Reply } from './http.ts';
import { notFound } from './problem.ts';
import { routesOf } from './router.ts';
import type { Site } from './site.ts';
import type { SiteDb } from './store.ts';

export type Place = {
  readonly id: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
};
export type NewPlace = Omit<Place, 'id'>;
export type Organizer = { readonly id: string; readonly name: string; readonly url: string };

export const listPlaces = (db: SiteDb): readonly Place[] =>
  db.prepare('SELECT * FROM places ORDER BY name, id').all() as Place[];
export const findPlace = (db: SiteDb, id: string): Place | null =>
  (db.prepare('SELECT * FROM places WHERE id = ?').get(id) as Place | undefined) ?? null;
export const listOrganizers = (db: SiteDb): readonly Organizer[] =>
  db.prepare('SELECT * FROM organizers ORDER BY name, id').all() as Organizer[];
export const findOrganizer = (db: SiteDb, id: string): Organizer | null =>
  (db.prepare('SELECT * FROM organizers WHERE id = ?').get(id) as Organizer | undefined) ?? null;

/** The place of that name, postcode and city, made where it is missing; its street follows the newest word. */
export function ensurePlace(db: SiteDb, place: NewPlace): Place {
  db.prepare(
    `INSERT INTO places (id, name, street, postcode, city) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (name, postcode, city) DO UPDATE SET street = excluded.street`,
  ).run(randomUUID(), place.name, place.street, place.postcode, place.city);
  return db
    .prepare('SELECT * FROM places WHERE name = ? AND postcode = ? AND city = ?')
    .get(place.name, place.postcode, place.city) as Place;
}

export function ensureOrganizer(db: SiteDb, organizer: Omit<Organizer, 'id'>): Organizer {
  db.prepare(
    'INSERT INTO organizers (id, name, url) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET url = excluded.url',
  ).run(randomUUID(), organizer.name, organizer.url);
  return db.prepare('SELECT * FROM organizers WHERE name = ?').get(organizer.name) as Organizer;
}

export const placeDocument = (baseUrl: string, place: Place) => ({
  '@id': `${baseUrl}/places/${place.id}`,
  '@type': 'Place',
  '@context': '/contexts/place',
  mainLanguage: 'nl',
  name: { nl: place.name },
  address: {
    nl: {
      addressCountry: 'BE',
      addressLocality: place.city,
      postalCode: place.postcode,
      streetAddress: place.street,
    },
  },
  terms: [{ id: 'BtVNd33sR0WntjALVbyp3w', label: 'Bioscoop', domain: 'eventtype' }],
  calendarType: 'permanent',
  status: { type: 'Available' },
  workflowStatus: 'APPROVED',
});

export const organizerDocument = (baseUrl: string, organizer: Organizer) => ({
  '@id': `${baseUrl}/organizers/${organizer.id}`,
  '@type': 'Organizer',
  '@context': '/contexts/organizer',
  mainLanguage: 'nl',
  name: { nl: organizer.name },
  url: organizer.url,
  workflowStatus: 'ACTIVE',
});

function getPlace(site: Site, { params }: Ask): Reply {
  const place = findPlace(site.db, params.id ?? '');
  return place ? json(200, placeDocument(site.baseUrl(), place)) : notFound('place', params.id ?? '');
}

function getOrganizer(site: Site, { params }: Ask): Reply {
  const organizer = findOrganizer(site.db, params.id ?? '');
  return organizer
    ? json(200, organizerDocument(site.baseUrl(), organizer))
    : notFound('organizer', params.id ?? '');
}

const api = routesOf('api');
export const partyRoutes = [
  api('GET', '/places/:id', getPlace),
  api('GET', '/place/:id', getPlace),
  api('GET', '/organizers/:id', getOrganizer),
  api('GET', '/organizer/:id', getOrganizer),
];
