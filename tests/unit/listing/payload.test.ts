import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventBodySchema } from '../../../shared/listing/event.ts';
import type { PublicContent } from '../../../shared/listing/listing.ts';
import { eventBody, listingLabel, type PayloadTarget, ticketUrlOf } from '../../../shared/listing/payload.ts';
import { addMinutes } from '../../../shared/time.ts';
import { makeContent, makeId, makePublicScreening } from '../../support/builders.ts';

const target: PayloadTarget = {
  listingId: '01920000-0000-7000-8000-0000000000aa',
  timeZone: 'Europe/Brussels',
  placeUrl: 'https://io.example/places/85b04295',
  organizerUrl: null,
  imageUrl: null,
};
const datesOf = (content: PublicContent) =>
  eventBody(content, target).subEvent?.map(({ startDate, endDate }) => [startDate, endDate]);

describe('the event as the site takes it', () => {
  test('whole', () => {
    const content = makeContent({
      names: { nl: 'Invasion', fr: 'L’Invasion' },
      price: { baseCents: 1_050, tariffs: [{ name: { fr: 'Étudiants' }, cents: 700 }] },
      ticketUrl: 'https://tickets.example/1',
      ageRange: '12-',
      labels: ['De Andere Film'],
      image: { sha256: 'aa', rightsHolder: 'Atoms & Void', description: { fr: 'Une femme.' } },
      trailerUrl: 'https://vimeo.com/123',
      contact: { website: 'https://delantaarn.example', email: 'info@delantaarn.example', phone: null },
    });
    const body = eventBody(content, {
      ...target,
      imageUrl: 'https://io.example/images/9',
      organizerUrl: 'https://io.example/organizers/3',
    });
    expect(body).toEqual({
      mainLanguage: 'nl',
      name: { nl: 'Invasion', fr: 'L’Invasion' },
      terms: [{ id: '0.50.6.0.0' }, { id: '1.7.1.0.0' }],
      location: { '@id': 'https://io.example/places/85b04295' },
      calendarType: 'single',
      subEvent: [
        {
          startDate: '2026-11-05T19:45:00+01:00',
          endDate: '2026-11-05T22:10:00+01:00',
          status: { type: 'Available' },
          bookingAvailability: { type: 'Available' },
        },
      ],
      description: { nl: 'Drie jaar oorlog.' },
      typicalAgeRange: '12-',
      priceInfo: [
        {
          category: 'base',
          name: { nl: 'Basistarief', fr: 'Tarif de base', en: 'Base tariff', de: 'Basisrate' },
          price: 10.5,
          priceCurrency: 'EUR',
        },
        { category: 'tariff', name: { fr: 'Étudiants', nl: 'Étudiants' }, price: 7, priceCurrency: 'EUR' },
      ],
      bookingInfo: {
        url: 'https://tickets.example/1',
        urlLabel: { nl: 'Koop tickets', fr: 'Achetez des tickets', en: 'Buy tickets', de: 'Tickets kaufen' },
      },
      contactPoint: { email: ['info@delantaarn.example'], url: ['https://delantaarn.example'] },
      organizer: { '@id': 'https://io.example/organizers/3' },
      labels: ['De Andere Film'],
      hiddenLabels: ['affiche-01920000-0000-7000-8000-0000000000aa'],
      mediaObject: [
        {
          '@id': 'https://io.example/images/9',
          description: 'Une femme.',
          copyrightHolder: 'Atoms & Void',
          inLanguage: 'nl',
        },
      ],
      videos: [{ url: 'https://vimeo.com/123', language: 'nl' }],
    });
    expect(eventBodySchema.safeParse(body).success).toBe(true);
  });

  test.each([
    [
      'over the hour that is repeated',
      '2026-10-25T01:30',
      120,
      ['2026-10-25T01:30:00+02:00', '2026-10-25T02:30:00+01:00'],
    ],
    [
      'in the hour that is repeated',
      '2026-10-25T02:30',
      60,
      ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'],
    ],
    [
      'before midnight, until after the change back',
      '2026-10-24T23:30',
      240,
      ['2026-10-24T23:30:00+02:00', '2026-10-25T02:30:00+01:00'],
    ],
    [
      'over the hour that is skipped',
      '2027-03-28T01:30',
      120,
      ['2027-03-28T01:30:00+01:00', '2027-03-28T04:30:00+02:00'],
    ],
    [
      'in the hour that is skipped',
      '2027-03-28T02:30',
      90,
      ['2027-03-28T03:30:00+02:00', '2027-03-28T05:00:00+02:00'],
    ],
    [
      'before midnight, until after the change on',
      '2027-03-27T23:30',
      240,
      ['2027-03-27T23:30:00+01:00', '2027-03-28T04:30:00+02:00'],
    ],
  ])('a screening %s lasts as long as it lasts', (_name, startsAt, minutes, expected) => {
    expect(datesOf(makeContent({ screenings: [makePublicScreening({ startsAt, minutes })] }))).toEqual([
      expected,
    ]);
  });

  test.each([
    ['2026-10-25', ['2026-10-25T00:00:00+02:00', '2026-10-25T23:59:00+01:00']],
    ['2027-03-28', ['2027-03-28T00:00:00+01:00', '2027-03-28T23:59:00+02:00']],
  ])('a date without an hour is the whole day, also on %s', (day, expected) => {
    const undecided = makePublicScreening({ startsAt: null, day });
    expect(datesOf(makeContent({ screenings: [undecided, { ...undecided, id: makeId() }] }))).toEqual([
      expected,
    ]);
  });

  test('cancelled, postponed and sold out are said of the date, never of the title', () => {
    const body = eventBody(
      makeContent({
        screenings: [
          makePublicScreening({ startsAt: '2026-11-05T14:00', state: 'cancelled', reason: { fr: 'Panne' } }),
          makePublicScreening({ startsAt: '2026-11-06T14:00', state: 'postponed', reason: {} }),
          makePublicScreening({ startsAt: '2026-11-07T14:00', isSoldOut: true, reason: { nl: 'old' } }),
        ],
      }),
      target,
    );
    expect(body.calendarType).toBe('multiple');
    expect(
      body.subEvent?.map(({ status, bookingAvailability }) => [status, bookingAvailability?.type]),
    ).toEqual([
      [{ type: 'Unavailable', reason: { nl: 'Panne', fr: 'Panne' } }, 'Available'],
      [{ type: 'TemporarilyUnavailable' }, 'Available'],
      [{ type: 'Available' }, 'Unavailable'],
    ]);
  });

  test('the ticket link is the listing’s, else the one all screenings share', () => {
    const shows = [
      makePublicScreening({ ticketUrl: 'https://a.example' }),
      makePublicScreening({ ticketUrl: 'https://a.example' }),
    ];
    expect(ticketUrlOf(makeContent({ screenings: shows }))).toBe('https://a.example');
    expect(ticketUrlOf(makeContent({ screenings: [...shows, makePublicScreening()] }))).toBeNull();
    expect(ticketUrlOf(makeContent({ screenings: shows, ticketUrl: 'https://b.example' }))).toBe(
      'https://b.example',
    );
  });

  test('an address the site would refuse is left out rather than stopping the event', () => {
    const body = eventBody(
      makeContent({
        contact: { website: 'https://', email: 'bel ons', phone: '051' },
        trailerUrl: 'https://example.com/film.mp4',
      }),
      target,
    );
    expect([body.contactPoint, body.videos]).toEqual([{ phone: ['051'] }, undefined]);
  });

  const anyShow = fc.record({
    minutesAfter: fc.integer({ min: 0, max: 525_600 }),
    minutes: fc.integer({ min: 1, max: 600 }),
    state: fc.constantFrom('planned' as const, 'cancelled' as const, 'postponed' as const),
    hasHour: fc.boolean(),
    isSoldOut: fc.boolean(),
    reason: fc.constantFrom({}, { nl: 'Ziek' }, { en: 'Ill' }),
  });
  test('is always one the site takes, at any minute of the year, in any zone', () => {
    fc.assert(
      fc.property(
        fc.array(anyShow, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('Europe/Brussels', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe'),
        (shows, timeZone) => {
          const screenings = shows.map(({ minutesAfter, hasHour, ...each }) => {
            const startsAt = addMinutes('2026-09-01T00:00', minutesAfter);
            return makePublicScreening({
              ...each,
              startsAt: hasHour ? startsAt : null,
              day: startsAt.slice(0, 10),
            });
          });
          const body = eventBody(makeContent({ screenings }), { ...target, timeZone });
          expect(eventBodySchema.safeParse(body).error?.issues ?? []).toEqual([]);
          const starts = (body.subEvent ?? []).map(({ startDate }) => Date.parse(startDate));
          expect(starts).toEqual([...starts].sort((left, right) => left - right));
          expect(body.hiddenLabels).toEqual([listingLabel(target.listingId)]);
        },
      ),
    );
  });
});
