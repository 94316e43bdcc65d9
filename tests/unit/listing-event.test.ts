import { expect, test } from 'vitest';
import { type EventBody, eventBodySchema } from '../../shared/listing/event.ts';
import { jsonPointer, problemKindOf, schemaErrorsOf } from '../../shared/listing/problem.ts';
import { FILM_TYPE_ID, termDomain, termName } from '../../shared/listing/terms.ts';
import { countChars, hasMarkup } from '../../shared/listing/text.ts';

const makeBody = (changes: Partial<Record<keyof EventBody, unknown>> = {}): unknown => ({
  mainLanguage: 'nl',
  name: { nl: 'Invasion', fr: 'Invasion' },
  terms: [{ id: FILM_TYPE_ID }, { id: '1.7.1.0.0' }],
  location: {
    '@id': 'https://io.uitdatabank.be/places/85b04295-479c-40f5-b3dd-469dfb4387b3',
  },
  calendarType: 'multiple',
  subEvent: [
    {
      startDate: '2026-11-05T19:45:00+01:00',
      endDate: '2026-11-05T22:10:00+01:00',
    },
    {
      startDate: '2026-11-06T19:45:00+01:00',
      endDate: '2026-11-06T22:10:00+01:00',
    },
  ],
  ...changes,
});

const refusals = (body: unknown) => {
  const parsed = eventBodySchema.safeParse(body, { reportInput: true });
  return parsed.success ? [] : schemaErrorsOf(parsed.error.issues);
};

test('a film with two screenings is a valid event', () => {
  expect(refusals(makeBody())).toEqual([]);
});

test.each<[string, Partial<Record<keyof EventBody, unknown>>, { jsonPointer: string; error: string }[]]>([
  [
    'no name',
    { name: undefined },
    [{ jsonPointer: '/', error: 'The required properties (name) are missing' }],
  ],
  [
    'a title of 91 characters',
    { name: { nl: 'x'.repeat(91) } },
    [{ jsonPointer: '/name/nl', error: 'Maximum string length is 90' }],
  ],
  [
    'a blank title',
    { name: { nl: '  ' } },
    [
      {
        jsonPointer: '/name/nl',
        error: 'The string should match pattern: \\S',
      },
    ],
  ],
  [
    'no title in the main language',
    { name: { fr: 'Invasion' } },
    [
      {
        jsonPointer: '/name',
        error: 'A value in the mainLanguage (nl) is required.',
      },
    ],
  ],
  [
    'two themes',
    { terms: [{ id: FILM_TYPE_ID }, { id: '1.7.1.0.0' }, { id: '1.7.4.0.0' }] },
    [
      {
        jsonPointer: '/terms',
        error: 'At most 1 item may be a term of domain theme',
      },
    ],
  ],
  [
    'a theme without a type',
    { terms: [{ id: '1.7.1.0.0' }] },
    [
      {
        jsonPointer: '/terms',
        error: 'Exactly 1 item must be a term of domain eventtype',
      },
    ],
  ],
  [
    'an end at the start',
    {
      subEvent: [
        {
          startDate: '2026-11-05T19:45:00+01:00',
          endDate: '2026-11-05T19:45:00+01:00',
        },
      ],
    },
    [
      {
        jsonPointer: '/subEvent/0/endDate',
        error: 'endDate should be after startDate',
      },
    ],
  ],
  [
    'a time without offset',
    {
      subEvent: [
        {
          startDate: '2026-11-05T19:45:00',
          endDate: '2026-11-05T22:10:00+01:00',
        },
      ],
    },
    [
      {
        jsonPointer: '/subEvent/0/startDate',
        error: "The data must match the 'date-time' format",
      },
    ],
  ],
  [
    'a day that does not exist',
    {
      subEvent: [
        {
          startDate: '2026-02-30T19:45:00+01:00',
          endDate: '2026-03-30T22:10:00+01:00',
        },
      ],
    },
    [
      {
        jsonPointer: '/subEvent/0/startDate',
        error: "The data must match the 'date-time' format",
      },
    ],
  ],
  [
    'no dates',
    { subEvent: undefined },
    [
      {
        jsonPointer: '/',
        error: 'The required properties (subEvent) are missing',
      },
    ],
  ],
  [
    'HTML in the text',
    { description: { nl: 'Een <b>film</b>' } },
    [
      {
        jsonPointer: '/description/nl',
        error: 'The text should be plain text, without HTML',
      },
    ],
  ],
  [
    'a label with a semicolon',
    { labels: ['ok', 'a;b'] },
    [
      {
        jsonPointer: '/labels/1',
        error: 'The string should match pattern: ^[^;]*$',
      },
    ],
  ],
  [
    'a ticket link without words',
    { bookingInfo: { url: 'https://tickets.example/1' } },
    [
      {
        jsonPointer: '/bookingInfo',
        error: "'urlLabel' property is required by 'url' property",
      },
    ],
  ],
  [
    'a price list that starts with a reduction',
    {
      priceInfo: [
        {
          category: 'tariff',
          name: { nl: 'Student' },
          price: 5,
          priceCurrency: 'EUR',
        },
      ],
    },
    [
      {
        jsonPointer: '/priceInfo/0/category',
        error: 'The first price should be of category base',
      },
    ],
  ],
  [
    'half a cent',
    {
      priceInfo: [
        {
          category: 'base',
          name: { nl: 'Basistarief' },
          price: 5.005,
          priceCurrency: 'EUR',
        },
      ],
    },
    [
      {
        jsonPointer: '/priceInfo/0/price',
        error: 'Number must have at most 2 decimals',
      },
    ],
  ],
])('%s is refused, and the field is named', (_what, changes, errors) => {
  expect(refusals(makeBody(changes))).toEqual(errors);
});

test('a title of 90 characters passes, however many bytes they take', () => {
  expect(refusals(makeBody({ name: { nl: '🎬'.repeat(90) } }))).toEqual([]);
  expect(countChars('🎬é')).toBe(2);
});

test('less-than signs are text, tags are not', () => {
  expect([hasMarkup('ik <3 film, 2 < 3'), hasMarkup('a <br/> b'), hasMarkup('</p>')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('a term we know keeps its own domain, whatever it was sent with', () => {
  expect([termDomain({ id: FILM_TYPE_ID, domain: 'theme' }), termDomain({ id: '3.23.1.0.0' })]).toEqual([
    'eventtype',
    null,
  ]);
  expect([termName('1.7.3.0.0', 'fr'), termName('constructor', 'nl')]).toEqual(['Comédie', null]);
});

test('pointers escape what RFC 6901 asks, and problems are known by their whole type', () => {
  expect(jsonPointer(['a/b', '~c', 0])).toBe('/a~1b/~0c/0');
  expect(problemKindOf({ type: 'https://api.publiq.be/probs/auth/forbidden' })).toBe('auth/forbidden');
  expect(problemKindOf({ type: 'https://elsewhere.example/probs/auth/forbidden' })).toBeNull();
});
