import { expect, test } from 'vitest';
import { openSite } from './support.ts';

type Page = { totalItems: number; member: { '@id': string; name?: unknown }[] };

test('a draft is found by its hidden label, whole and among drafts only when asked', async () => {
  const { call, logIn, sendEvent } = await openSite();
  const { access_token: token } = await logIn();
  const id = await sendEvent(token, { hiddenLabels: ['affiche:019A-Lantaarn'] });
  await sendEvent(token, { hiddenLabels: ['affiche:other'] });
  const search = async (query: string) => (await call('GET', `/events?${query}`, { token })).body as Page;
  const label = encodeURIComponent('affiche:019a-lantaarn');
  expect((await search(`labels=${label}`)).totalItems).toBe(0);
  const found = await search(`labels=${label}&disableDefaultFilters=true&embed=true`);
  expect(found.member.map((member) => [member['@id'].split('/').at(-1), member.name])).toEqual([
    [id, { nl: 'Invasion', fr: 'L’Invasion' }],
  ]);
  expect((await search(`workflowStatus=DRAFT&labels=${label}`)).totalItems).toBe(0);
  expect(
    (await search(`workflowStatus=DRAFT&availableFrom=*&availableTo=*&labels=${label}`)).totalItems,
  ).toBe(1);
  expect(
    (await search(`q=${encodeURIComponent('labels:"affiche:other"')}&disableDefaultFilters=true`)).totalItems,
  ).toBe(1);
});

test('a stranger does not search behind the public', async () => {
  const { call, logIn, sendEvent } = await openSite();
  const { access_token: token } = await logIn();
  const id = await sendEvent(token);
  expect((await call('GET', '/events?disableDefaultFilters=true')).status).toBe(401);
  expect((await call('GET', `/events/${id}`)).status).toBe(404);
  expect((await call('GET', '/events')).body).toMatchObject({ totalItems: 0, member: [] });
});

test('places and organizers are found by any part of their name, accents or not', async () => {
  const { call, control } = await openSite();
  await control('POST', '/practice/places', {
    name: 'Ciné Éperon',
    street: 'Rue 1',
    postcode: '4000',
    city: 'Liège',
  });
  await control('POST', '/practice/organizers', { name: 'De Lantaarn vzw', url: 'https://lantaarn.example' });
  const names = async (path: string) =>
    ((await call('GET', path)).body as Page).member.map((member) => member.name);
  expect(await names('/places?q=eperon&embed=true')).toEqual([{ nl: 'Ciné Éperon' }]);
  expect(await names('/places?q=lantaarn%20roeselare&embed=true')).toEqual([{ nl: 'Filmhuis De Lantaarn' }]);
  expect(await names('/places?postalCode=4000&embed=true')).toEqual([{ nl: 'Ciné Éperon' }]);
  expect(await names('/organizers?q=lantaarn&embed=true')).toEqual([{ nl: 'De Lantaarn vzw' }]);
});

test('a place asked for twice is one place', async () => {
  const { control } = await openSite();
  const place = { name: 'Zaal', street: 'Plein 1', postcode: '9000', city: 'Gent' };
  const ids = [
    await control('POST', '/practice/places', place),
    await control('POST', '/practice/places', place),
  ].map((answer) => (answer.body as { id: string }).id);
  expect(ids[0]).toBe(ids[1]);
});

test('results come in pages', async () => {
  const { call, logIn, sendEvent } = await openSite();
  const { access_token: token } = await logIn();
  for (let made = 0; made < 3; made++) await sendEvent(token);
  const page = (await call('GET', '/events?disableDefaultFilters=true&start=2&limit=2', { token })).body;
  expect(page).toMatchObject({ totalItems: 3, itemsPerPage: 2, member: [{ '@type': 'Event' }] });
});
