import { expect, test } from 'vitest';
import { DATES, NOW_MS, openSite, pointersOf, problemType } from './support.ts';

const open = async () => {
  const site = await openSite();
  const { access_token: token } = await site.logIn();
  return { ...site, token };
};
const PROBS = 'https://api.publiq.be/probs';

test.each<[string, Record<string, unknown>, string[]]>([
  ['a title over 90 characters', { name: { nl: 'x'.repeat(91) } }, ['/name/nl']],
  ['no title', { name: undefined }, ['/']],
  [
    'an end at the start',
    { subEvent: [{ startDate: '2026-11-05T20:00:00+01:00', endDate: '2026-11-05T20:00:00+01:00' }] },
    ['/subEvent/0/endDate'],
  ],
  ['two themes', { terms: [{ id: '0.50.6.0.0' }, { id: '1.7.1.0.0' }, { id: '1.7.3.0.0' }] }, ['/terms']],
  [
    'a place the site does not know',
    { location: { '@id': 'http://127.0.0.1/places/none' } },
    ['/location/@id'],
  ],
  [
    'an image that was never uploaded',
    { mediaObject: [{ '@id': 'http://127.0.0.1/images/none' }] },
    ['/mediaObject/0/@id'],
  ],
  [
    'an organizer the site does not know',
    { organizer: { '@id': 'http://127.0.0.1/organizers/none' } },
    ['/organizer/@id'],
  ],
])('%s is refused with the field named, and nothing is kept', async (_what, changes, pointers) => {
  const { allEvents, call, makeBody, token } = await open();
  const refused = await call('POST', '/events', { token, json: makeBody(changes) });
  expect([refused.status, problemType(refused), refused.headers.get('content-type')]).toEqual([
    400,
    `${PROBS}/body/invalid-data`,
    'application/problem+json',
  ]);
  expect(pointersOf(refused)).toEqual(pointers);
  expect(await allEvents()).toEqual([]);
});

test('no body and broken JSON are told apart', async () => {
  const { call, site, token } = await open();
  expect(problemType(await call('POST', '/events', { token }))).toBe(`${PROBS}/body/missing`);
  const broken = await fetch(`${site.url}/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: '{"name":',
  });
  expect(await broken.json()).toMatchObject({ status: 400, type: `${PROBS}/body/invalid-syntax` });
});

test('a reserved label is refused with a sentence for the user', async () => {
  const { call, makeBody, token } = await open();
  const refused = await call('POST', '/events', { token, json: makeBody({ labels: ['UiTPAS Regio'] }) });
  expect([refused.status, problemType(refused)]).toEqual([403, `${PROBS}/uitdatabank/label-not-allowed`]);
  expect(Object.keys((refused.body as { endUserMessage: object }).endUserMessage)).toEqual([
    'nl',
    'fr',
    'en',
  ]);
});

test('an event is read back with what the site makes of it', async () => {
  const { readEvent, sendEvent, site, token } = await open();
  const id = await sendEvent(token, { hiddenLabels: ['affiche:1'] });
  expect(await readEvent(token, id)).toMatchObject({
    '@id': `${site.url}/events/${id}`,
    workflowStatus: 'DRAFT',
    terms: [
      { id: '0.50.6.0.0', label: 'Film', domain: 'eventtype' },
      { id: '1.7.1.0.0', label: 'Documentaires en reportages', domain: 'theme' },
    ],
    location: { name: { nl: 'Filmhuis De Lantaarn' }, address: { nl: { addressLocality: 'Roeselare' } } },
    startDate: '2026-11-05T19:45:00+01:00',
    endDate: '2026-11-06T22:25:00+01:00',
    status: { type: 'Available' },
    bookingAvailability: { type: 'Available' },
    subEvent: [
      { id: 0, status: { type: 'Available' }, bookingAvailability: { type: 'Available' } },
      { id: 1, status: { type: 'Available' }, bookingAvailability: { type: 'Available' } },
    ],
    hiddenLabels: ['affiche:1'],
    modified: '2026-11-03T09:00:00+00:00',
  });
});

test('one date is single, two are multiple, whatever was said', async () => {
  const { call, makeBody, readEvent, sendEvent, token } = await open();
  const [first] = DATES;
  const id = await sendEvent(token, { calendarType: 'multiple', subEvent: [first] });
  expect((await readEvent(token, id)).calendarType).toBe('single');
  await call('PUT', `/events/${id}`, { token, json: makeBody({ calendarType: 'single' }) });
  expect((await readEvent(token, id)).calendarType).toBe('multiple');
});

test('PUT overwrites: what is left out is gone, and a cancelled date is on again', async () => {
  const { call, makeBody, readEvent, sendEvent, token } = await open();
  const [first, second] = DATES;
  const id = await sendEvent(token, {
    description: { nl: 'Een film.' },
    labels: ['docu'],
    sponsor: 'kept while sent',
    subEvent: [{ ...first, status: { type: 'Unavailable', reason: { nl: 'Ziek' } } }, second],
  });
  expect(await readEvent(token, id)).toMatchObject({ sponsor: 'kept while sent', labels: ['docu'] });
  const put = await call('PUT', `/events/${id}`, { token, json: makeBody() });
  expect([put.status, (put.body as { id: string }).id]).toEqual([200, id]);
  const after = await readEvent(token, id);
  expect([
    after.description,
    after.labels,
    after.sponsor,
    (after.subEvent as { status: unknown }[])[0]?.status,
  ]).toEqual([undefined, undefined, undefined, { type: 'Available' }]);
});

test('an event sent back as it was read stays as it was', async () => {
  const { call, readEvent, sendEvent, token } = await open();
  const id = await sendEvent(token, { description: { nl: 'Een film.' }, sponsor: 'x' });
  await call('PUT', `/events/${id}/workflow-status`, {
    token,
    json: { workflowStatus: 'READY_FOR_VALIDATION' },
  });
  const before = await readEvent(token, id);
  expect((await call('PUT', `/events/${id}`, { token, json: before })).status).toBe(200);
  expect(await readEvent(token, id)).toEqual(before);
});

test('statuses go forward only, and approving is for the editors', async () => {
  const { call, control, readEvent, sendEvent, token } = await open();
  const id = await sendEvent(token);
  const move = async (workflowStatus: string) => {
    const moved = await call('PUT', `/events/${id}/workflow-status`, { token, json: { workflowStatus } });
    return moved.status === 204 ? 'moved' : problemType(moved).slice(PROBS.length + 1);
  };
  const backwards = 'uitdatabank/invalid-workflow-status-transition';
  expect(await move('APPROVED')).toBe(backwards);
  expect(await move('READY_FOR_VALIDATION')).toBe('moved');
  expect(await move('READY_FOR_VALIDATION')).toBe('moved');
  expect(await move('DRAFT')).toBe(backwards);
  expect(await move('APPROVED')).toBe('auth/forbidden');
  expect(
    (await control('POST', '/practice/moderate', { action: 'reject', eventId: id, reason: 'dubbel' })).status,
  ).toBe(200);
  expect(await move('READY_FOR_VALIDATION')).toBe(backwards);
  expect((await call('DELETE', `/events/${id}`, { token })).status).toBe(204);
  expect((await call('DELETE', `/events/${id}`, { token })).status).toBe(204);
  expect((await readEvent(token, id)).workflowStatus).toBe('DELETED');
  expect(await move('READY_FOR_VALIDATION')).toBe('url/not-found');
});

test('the day of appearance is chosen once', async () => {
  const { call, readEvent, sendEvent, token } = await open();
  const id = await sendEvent(token);
  const publish = (availableFrom?: string) =>
    call('PUT', `/events/${id}/workflow-status`, {
      token,
      json: { workflowStatus: 'READY_FOR_VALIDATION', ...(availableFrom ? { availableFrom } : {}) },
    });
  expect((await publish('2026-11-04T12:00:00+01:00')).status).toBe(204);
  expect((await publish('2026-11-04T11:00:00+00:00')).status).toBe(204);
  const again = await publish('2026-11-05T12:00:00+01:00');
  expect([again.status, pointersOf(again)]).toEqual([400, ['/availableFrom']]);
  expect((await readEvent(token, id)).availableFrom).toBe('2026-11-04T12:00:00+01:00');
});

test('another house’s event cannot be changed', async () => {
  const { call, logIn, makeBody, sendEvent, token } = await open();
  const id = await sendEvent(token);
  const { access_token: other } = await logIn('iemand@anders.example');
  for (const [method, path, json] of [
    ['PUT', `/events/${id}`, makeBody()],
    ['DELETE', `/events/${id}`, undefined],
    ['PUT', `/events/${id}/name/nl`, { name: 'x' }],
  ] as const) {
    const refused = await call(method, path, { token: other, json });
    expect([refused.status, problemType(refused)]).toEqual([403, `${PROBS}/auth/forbidden`]);
  }
});

test('single dates are changed by their index, and fall into order', async () => {
  const { call, readEvent, sendEvent, token } = await open();
  const id = await sendEvent(token);
  const patch = (json: unknown) => call('PATCH', `/events/${id}/sub-events`, { token, json });
  expect((await patch([{ id: 1, bookingAvailability: { type: 'Unavailable' } }])).status).toBe(204);
  expect((await patch([{ id: 0, status: { type: 'Unavailable', reason: { nl: 'Ziek' } } }])).status).toBe(
    204,
  );
  // The first screening moves behind the second: the indexes change with it.
  expect(
    (await patch([{ id: 0, startDate: '2026-11-08T14:00:00+01:00', endDate: '2026-11-08T16:25:00+01:00' }]))
      .status,
  ).toBe(204);
  const event = await readEvent(token, id);
  expect(event).toMatchObject({
    status: { type: 'Available' },
    subEvent: [
      { id: 0, startDate: '2026-11-06T20:00:00+01:00', bookingAvailability: { type: 'Unavailable' } },
      {
        id: 1,
        startDate: '2026-11-08T14:00:00+01:00',
        status: { type: 'Unavailable', reason: { nl: 'Ziek' } },
      },
    ],
  });
  expect(pointersOf(await patch([{ id: 7, status: { type: 'Available' } }]))).toEqual(['/0/id']);
  expect(pointersOf(await patch([{ id: 0, startDate: '2026-11-07T23:00:00+01:00' }]))).toEqual([
    '/0/endDate',
  ]);
  expect(pointersOf(await patch([{ status: { type: 'Available' } }]))).toEqual(['/0']);
});

test('one property at a time', async () => {
  const { call, readEvent, sendEvent, token } = await open();
  const id = await sendEvent(token);
  const put = async (path: string, json: unknown) =>
    (await call('PUT', `/events/${id}/${path}`, { token, json })).status;
  expect([
    await put('name/en', { name: 'The Invasion' }),
    await put('description/nl', { description: 'Kort.\nLang.' }),
    await put('price-info', [
      { category: 'base', name: { nl: 'Basistarief' }, price: 9.5, priceCurrency: 'EUR' },
    ]),
    await put('booking-info', { url: 'https://tickets.example/1', urlLabel: { nl: 'Koop tickets' } }),
    await put('typical-age-range', { typicalAgeRange: '12-' }),
    await put('labels/docu', undefined),
    await put('labels/met%20nabespreking', undefined),
    await put('status', { type: 'TemporarilyUnavailable', reason: { nl: 'Later' } }),
    await put('booking-availability', { type: 'Unavailable' }),
  ]).toEqual(Array(9).fill(204));
  expect((await call('DELETE', `/events/${id}/labels/docu`, { token })).status).toBe(204);
  expect(await readEvent(token, id)).toMatchObject({
    name: { nl: 'Invasion', fr: 'L’Invasion', en: 'The Invasion' },
    description: { nl: 'Kort.\nLang.' },
    priceInfo: [{ price: 9.5 }],
    bookingInfo: { urlLabel: { nl: 'Koop tickets' } },
    typicalAgeRange: '12-',
    labels: ['met nabespreking'],
    status: { type: 'TemporarilyUnavailable' },
    bookingAvailability: { type: 'Unavailable' },
  });
  const long = await call('PUT', `/events/${id}/name/fr`, { token, json: { name: 'x'.repeat(91) } });
  expect([long.status, pointersOf(long)]).toEqual([400, ['/name']]);
  expect(await put('name/it', { name: 'x' })).toBe(404);
});

test('a calendar without fixed dates has no dates to change', async () => {
  const { call, sendEvent, token } = await open();
  const id = await sendEvent(token, {
    calendarType: 'periodic',
    subEvent: undefined,
    startDate: '2026-11-05T00:00:00+01:00',
    endDate: '2026-12-05T00:00:00+01:00',
  });
  for (const [method, path, json] of [
    ['PATCH', 'sub-events', [{ id: 0 }]],
    ['PUT', 'booking-availability', { type: 'Unavailable' }],
  ] as const) {
    const refused = await call(method, `/events/${id}/${path}`, { token, json });
    expect([refused.status, problemType(refused)]).toEqual([
      400,
      `${PROBS}/uitdatabank/calendar-type-not-supported`,
    ]);
  }
});

test('grouping films needs a permission, and groups once it is given', async () => {
  const { call, control, readEvent, sendEvent, site, token } = await open();
  const [one, two] = [await sendEvent(token), await sendEvent(token)];
  const group = () => call('POST', '/productions', { token, json: { name: 'Invasion', eventIds: [one] } });
  expect((await group()).status).toBe(403);
  await control('PUT', '/practice/settings', { productionsAllowed: true });
  const { productionId } = (await group()).body as { productionId: string };
  expect((await call('PUT', `/productions/${productionId}/events/${two}`, { token })).status).toBe(204);
  expect((await readEvent(token, one)).production).toEqual({
    id: productionId,
    title: 'Invasion',
    otherEvents: [`${site.url}/events/${two}`],
  });
});

test('an editor’s change is there for the next reader', async () => {
  const { clock, control, readEvent, sendEvent, token } = await open();
  const id = await sendEvent(token);
  clock.ms = NOW_MS + 60_000;
  const edited = await control('POST', '/practice/moderate', {
    action: 'edit',
    eventId: id,
    changes: { name: { nl: 'Invasion (docu)' }, typicalAgeRange: '16-' },
  });
  expect(edited.status).toBe(200);
  expect(await readEvent(token, id)).toMatchObject({
    name: { nl: 'Invasion (docu)', fr: 'L’Invasion' },
    typicalAgeRange: '16-',
    modified: '2026-11-03T09:01:00+00:00',
  });
});
