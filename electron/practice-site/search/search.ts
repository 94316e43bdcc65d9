import { callerOf } from '../auth/bearer.ts';
import { listEvents } from '../eventStore.ts';
import { eventDocument } from '../events/document.ts';
import { type Ask, json, type Reply } from '../http.ts';
import { listOrganizers, listPlaces, organizerDocument, placeDocument } from '../parties.ts';
import { problem } from '../problem.ts';
import { routesOf } from '../router.ts';
import type { Site } from '../site.ts';
import { fold, parseQuery, textsIn, unquote, valuesAt } from './query.ts';

type Document = Readonly<Record<string, unknown>> & { readonly '@id': string };

/** Labels are searched together, hidden or not, and without regard to case (apidocs: filters/labels.md). */
const labelsOf = (document: Document): readonly string[] =>
  [...valuesAt(document, 'labels'), ...valuesAt(document, 'hiddenLabels')].map(fold);

const searched = (document: Document): string =>
  fold(
    ['name', 'description', 'address', 'location', 'url', 'terms']
      .flatMap((property) => textsIn(document[property]))
      .join('\n'),
  );

function matchesQuery(document: Document, text: string): boolean {
  const { fields, words } = parseQuery(text);
  const haystack = searched(document);
  return (
    words.every((word) => haystack.includes(word)) &&
    fields.every(({ name, value }) =>
      name === 'labels'
        ? labelsOf(document).includes(value)
        : valuesAt(document, name).some((found) => value === '*' || fold(found).includes(value)),
    )
  );
}

const valuesOf = (query: URLSearchParams, name: string): readonly string[] =>
  [...query.getAll(name), ...query.getAll(`${name}[]`)].filter((value) => value !== '');

/** The filters every search has unless taken off (apidocs: filters/default-filters.md). */
function passesDefaults(document: Document, query: URLSearchParams, nowMs: number): boolean {
  if (query.get('disableDefaultFilters') === 'true') return true;
  const statuses = (query.get('workflowStatus') ?? 'READY_FOR_VALIDATION,APPROVED').split(',');
  const isOff = (name: string) => query.get(name) === '*';
  const from = document.availableFrom;
  const until = document.availableTo;
  return (
    (isOff('workflowStatus') || statuses.includes(String(document.workflowStatus))) &&
    // A draft has no day of appearance yet, so this filter hides it as well.
    (isOff('availableFrom') || (typeof from === 'string' && Date.parse(from) <= nowMs)) &&
    (isOff('availableTo') || typeof until !== 'string' || Date.parse(until) >= nowMs)
  );
}

const matchesParameters = (document: Document, query: URLSearchParams): boolean =>
  valuesOf(query, 'q').every((text) => matchesQuery(document, text)) &&
  valuesOf(query, 'text').every((text) => matchesQuery(document, text)) &&
  valuesOf(query, 'labels').every((label) => labelsOf(document).includes(fold(unquote(label)))) &&
  valuesOf(query, 'name').every((name) =>
    fold(textsIn(document.name).join('\n')).includes(fold(unquote(name))),
  ) &&
  valuesOf(query, 'postalCode').every((code) => valuesAt(document, 'address.*.postalCode').includes(code)) &&
  valuesOf(query, 'id').every((id) => document['@id'].endsWith(`/${id}`)) &&
  valuesOf(query, 'creator').every((creator) => document.creator === creator);

const MAX_PAGE = 2000;
const whole = (text: string | null, fallback: number): number => {
  const number = Number(text ?? fallback);
  return Number.isInteger(number) && number >= 0 ? number : fallback;
};

function pageOf(type: string, found: readonly Document[], query: URLSearchParams): Reply {
  const start = whole(query.get('start'), 0);
  const limit = Math.min(whole(query.get('limit'), 30), MAX_PAGE);
  const members = found.slice(start, start + limit);
  return json(
    200,
    {
      '@context': 'http://www.w3.org/ns/hydra/context.jsonld',
      '@type': 'PagedCollection',
      itemsPerPage: limit,
      totalItems: found.length,
      member:
        query.get('embed') === 'true'
          ? members
          : members.map((one) => ({ '@id': one['@id'], '@type': type })),
    },
    { 'content-type': 'application/ld+json' },
  );
}

/** Beyond the public is searched with a token, or with a client's key as the real search has it. */
const mayLookBehind = (site: Site, ask: Ask): boolean =>
  callerOf(site, ask).ok || ask.headers['x-client-id'] !== undefined;

/** `GET /events?…`. */
function searchEvents(site: Site, ask: Ask): Reply {
  const { query } = ask;
  const asksBehind = ['disableDefaultFilters', 'workflowStatus', 'availableFrom'].some((name) =>
    query.has(name),
  );
  if (asksBehind && !mayLookBehind(site, ask))
    return problem('auth/unauthorized', {
      detail: 'Add an Authorization or x-client-id header to search without the default filters.',
    });
  const documents = listEvents(site.db).map((event) => eventDocument(site, event) as Document);
  const found = documents.filter(
    (document) => passesDefaults(document, query, site.now()) && matchesParameters(document, query),
  );
  return pageOf('Event', found, query);
}

const searchPlaces = (site: Site, { query }: Ask): Reply => {
  const documents = listPlaces(site.db).map((place) => placeDocument(site.baseUrl(), place));
  return pageOf(
    'Place',
    documents.filter((document) => matchesParameters(document, query)),
    query,
  );
};

const searchOrganizers = (site: Site, { query }: Ask): Reply => {
  const documents = listOrganizers(site.db).map((organizer) => organizerDocument(site.baseUrl(), organizer));
  return pageOf(
    'Organizer',
    documents.filter((document) => matchesParameters(document, query)),
    query,
  );
};

const api = routesOf('api');
export const searchRoutes = [
  api('GET', '/events', searchEvents),
  api('GET', '/places', searchPlaces),
  api('GET', '/organizers', searchOrganizers),
];
