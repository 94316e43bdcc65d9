import { expect, test } from 'vitest';
import { DATES, openSite } from './support.ts';

const open = async () => {
  const site = await openSite();
  const { access_token: token } = await site.logIn();
  const publish = (id: string, availableFrom?: string) =>
    site.call('PUT', `/events/${id}/workflow-status`, {
      token,
      json: { workflowStatus: 'READY_FOR_VALIDATION', ...(availableFrom ? { availableFrom } : {}) },
    });
  const everywhere = async (id: string) => {
    const pages = await Promise.all(
      ['/?date=2026-11-05', '/themes/1.7.1.0.0', `/event/${id}`].map((path) => site.page(path)),
    );
    return pages.map((page) => page.includes('Invasion'));
  };
  return { ...site, token, publish, everywhere };
};
const textOf = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a draft, a rejected and a deleted event are nowhere to be seen; a published one is everywhere', async () => {
  const { call, control, everywhere, publish, sendEvent, token } = await open();
  const id = await sendEvent(token);
  expect(await everywhere(id)).toEqual([false, false, false]);
  expect((await call('GET', `/event/${id}`)).status).toBe(404);
  await publish(id);
  expect(await everywhere(id)).toEqual([true, true, true]);
  await control('POST', '/practice/moderate', { action: 'approve', eventId: id });
  expect(await everywhere(id)).toEqual([true, true, true]);
  await call('DELETE', `/events/${id}`, { token });
  expect(await everywhere(id)).toEqual([false, false, false]);
  const second = await sendEvent(token);
  await publish(second);
  await control('POST', '/practice/moderate', { action: 'reject', eventId: second });
  expect(await everywhere(second)).toEqual([false, false, false]);
});

test('what is to appear later appears when its hour has come', async () => {
  const { clock, everywhere, publish, sendEvent, token } = await open();
  const id = await sendEvent(token);
  await publish(id, '2026-11-04T12:00:00+01:00');
  expect(await everywhere(id)).toEqual([false, false, false]);
  clock.ms = Date.parse('2026-11-04T12:00:00+01:00');
  expect(await everywhere(id)).toEqual([true, true, true]);
});

test('an event’s page tells title, text, every date and hour, category, place, price and tickets, per language', async () => {
  const { page, publish, sendEvent, token } = await open();
  const id = await sendEvent(token, {
    description: {
      nl: 'Een oorlog van dichtbij.\n\nTweede alinea\nmet een regel.',
      fr: 'Une guerre de près.',
    },
    priceInfo: [
      {
        category: 'base',
        name: { nl: 'Basistarief', fr: 'Tarif de base' },
        price: 9.5,
        priceCurrency: 'EUR',
      },
      { category: 'tariff', name: { nl: 'Kinderen' }, price: 0, priceCurrency: 'EUR' },
    ],
    bookingInfo: { url: 'https://tickets.example/1', urlLabel: { nl: 'Koop tickets' } },
  });
  await publish(id);
  const nl = await page(`/event/${id}?lang=nl`);
  expect(nl).toContain('<h1>Invasion</h1>');
  expect(nl).toContain('<p>Tweede alinea<br>met een regel.</p>');
  expect(nl).toContain(
    '<a class="button" href="https://tickets.example/1" rel="noopener noreferrer">Koop tickets</a>',
  );
  for (const fact of [
    'Films › Projectie',
    'do 5 nov 2026 19u45',
    'vr 6 nov 2026 20u',
    'Roeselare - West-Vlaanderen',
    'Gratis',
  ])
    expect(textOf(nl)).toContain(fact);
  expect(textOf(nl).replace(/\u00a0/g, ' ')).toContain('€ 9,50');
  const fr = textOf(await page(`/event/${id}?lang=fr`)).replace(/\u00a0/g, ' ');
  for (const fact of [
    'L’Invasion',
    'Films › Projection',
    'À propos',
    '19 h 45',
    '20 h ',
    'Flandre occidentale',
  ])
    expect(fr).toContain(fact);
  const en = textOf(await page(`/event/${id}?lang=en`));
  for (const fact of ['Invasion', 'Films › Screening', 'About', 'Thu 5 Nov 2026 19:45', 'West Flanders'])
    expect(en).toContain(fact);
});

test('cancelled, postponed and sold-out dates say so', async () => {
  const { page, publish, sendEvent, token } = await open();
  const [first, second] = DATES;
  const third = { startDate: '2026-11-07T20:00:00+01:00', endDate: '2026-11-07T22:25:00+01:00' };
  const id = await sendEvent(token, {
    subEvent: [
      { ...first, status: { type: 'Unavailable', reason: { nl: 'De kopie kwam niet aan.' } } },
      { ...second, status: { type: 'TemporarilyUnavailable' } },
      { ...third, bookingAvailability: { type: 'Unavailable' } },
    ],
  });
  await publish(id);
  const lines = [...(await page(`/event/${id}`)).matchAll(/<li class="">(.*?)<\/li>/gs)].map(([, line]) =>
    textOf(line ?? ''),
  );
  expect(lines[0]).toMatch(/do 5 nov.*Afgelast.*De kopie kwam niet aan\./);
  expect(lines[1]).toMatch(/vr 6 nov.*Uitgesteld/);
  expect(lines[2]).toMatch(/za 7 nov.*Uitverkocht/);
});

test('other events are shown with a text cut at about 400 characters', async () => {
  const { page, publish, sendEvent, token } = await open();
  const id = await sendEvent(token);
  const other = await sendEvent(token, {
    name: { nl: 'Bird' },
    description: { nl: 'woorden en zinnen '.repeat(60) },
  });
  await publish(id);
  await publish(other);
  const shown = await page(`/event/${id}`);
  expect(shown).toContain('Andere evenementen die je zouden kunnen interesseren');
  const cut = /<p class="teaser">(.*?)<\/p>/s.exec(shown)?.[1] ?? '';
  expect(cut).toMatch(/(woorden|en|zinnen)…$/);
  expect([...cut].length).toBeGreaterThan(380);
  expect([...cut].length).toBeLessThanOrEqual(401);
});

test('today is the venue’s today, and a day can be asked for', async () => {
  const { clock, page, publish, sendEvent, token } = await open();
  await publish(await sendEvent(token));
  expect(await page('/')).toContain('<h1>dinsdag 3 november 2026</h1>');
  // 23:30 UTC is half past midnight in Brussels: the next day.
  clock.ms = Date.parse('2026-11-04T23:30:00Z');
  expect(await page('/')).toContain('<h1>donderdag 5 november 2026</h1>');
  expect(await page('/')).toContain('>19u45</time>');
  expect(await page('/?date=2026-11-06&lang=fr')).toContain('20\u00a0h</time>');
  expect(await page('/?date=nonsense')).toContain('<h1>donderdag 5 november 2026</h1>');
});

test('what people type is shown, never run', async () => {
  const { call, page, publish, sendEvent, token } = await open();
  const id = await sendEvent(token, {
    name: { nl: '"><script>alert(1)</script>'.replaceAll('<', '< ') },
    labels: ['<img src=x onerror=alert(1)>'],
  });
  await publish(id);
  const markup = await page(`/event/${id}?lang="><script>alert(2)</script>`);
  expect(markup).not.toContain('<script');
  expect(markup).not.toContain('<img src=x');
  const { headers } = await call('GET', `/event/${id}`);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
});

test('every page says that this is practice', async () => {
  const { page } = await open();
  const marks = await Promise.all(
    ['/?lang=nl', '/themes?lang=fr', '/none?lang=en'].map((path) => page(path)),
  );
  expect(marks.map((markup) => /class="ribbon"><strong>(.*?)</.exec(markup)?.[1])).toEqual([
    'Oefensite',
    'Site d’exercice',
    'Practice site',
  ]);
});
