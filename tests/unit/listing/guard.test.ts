import { describe, expect, test } from 'vitest';
import { COMPLETENESS_WEIGHTS, scoreCompleteness } from '../../../shared/listing/completeness.ts';
import { findGuardProblems, type GuardCode, type GuardFacts } from '../../../shared/listing/guard.ts';
import { formatWords } from '../../../shared/words/format.ts';
import { listingWords } from '../../../shared/words/listing.ts';
import { LANGS } from '../../../shared/words/words.ts';
import { makeBooking, makeContent, makePublicScreening, makeText } from '../../support/builders.ts';

const still = { sha256: 'aa', rightsHolder: 'Atoms & Void', description: { nl: 'Een raam.' } };
const price = { baseCents: 1_000, tariffs: [] };
const factsOf = (changes: Partial<GuardFacts> = {}): GuardFacts => ({
  content: makeContent({ image: still, price }),
  bookings: [makeBooking()],
  texts: [],
  venue: { name: 'De Lantaarn', city: 'Roeselare' },
  today: '2026-11-03',
  ...changes,
});
const of = (changes: Parameters<typeof makeContent>[0]) =>
  factsOf({ content: makeContent({ image: still, price, ...changes }) });
const told = (facts: GuardFacts) =>
  findGuardProblems(facts).map(({ severity, code, field, language }) => [severity, code, field, language]);

describe('the guard', () => {
  test('lets a good listing through without a word', () => {
    expect(told(factsOf())).toEqual([]);
  });

  test.each<[string, GuardFacts, unknown[]]>([
    [
      'a title of 91 characters',
      of({ names: { nl: 'x'.repeat(91) } }),
      ['stop', 'nameTooLong', 'name', 'nl'],
    ],
    [
      'a long title in another language',
      of({ names: { nl: 'Bird', fr: 'é'.repeat(91) } }),
      ['stop', 'nameTooLong', 'name', 'fr'],
    ],
    ['no title', of({ names: { fr: 'Oiseau' } }), ['stop', 'nameMissing', 'name', 'nl']],
    ['markup in a title', of({ names: { nl: '<b>Bird</b>' } }), ['stop', 'nameMarkup', 'name', 'nl']],
    [
      'AFGELAST in a title',
      of({ names: { nl: 'AFGELAST: Bird' } }),
      ['warn', 'nameSaysCancelled', 'name', 'nl'],
    ],
    [
      'no text in the main language',
      of({ descriptions: { fr: 'Texte' } }),
      ['stop', 'textMissing', 'description', 'nl'],
    ],
    [
      'markup in a text',
      of({ descriptions: { nl: 'Een <i>film</i>' } }),
      ['stop', 'textMarkup', 'description', 'nl'],
    ],
    [
      'a long teaser',
      factsOf({ texts: [makeText({ language: 'fr', body: 'x'.repeat(201) })] }),
      ['warn', 'teaserTooLong', 'description', 'fr'],
    ],
    ['no screenings', of({ screenings: [] }), ['stop', 'noScreenings', 'screenings', null]],
    [
      'an end that is its start',
      of({ screenings: [makePublicScreening({ minutes: 0 })] }),
      ['stop', 'endNotAfterStart', 'screenings', null],
    ],
    [
      'only the past',
      of({ screenings: [makePublicScreening({ day: '2026-10-01', startsAt: '2026-10-01T20:00' })] }),
      ['warn', 'onlyPast', 'screenings', null],
    ],
    [
      'an hour to be decided',
      of({ screenings: [makePublicScreening({ startsAt: null })] }),
      ['warn', 'hourUnknown', 'screenings', null],
    ],
    ['no picture', of({ image: null }), ['warn', 'imageMissing', 'image', null]],
    [
      'a picture without rights holder',
      of({ image: { ...still, rightsHolder: '' } }),
      ['stop', 'rightsHolderMissing', 'image', null],
    ],
    [
      'a rights holder of a whole page',
      of({ image: { ...still, rightsHolder: 'x'.repeat(251) } }),
      ['stop', 'rightsHolderTooLong', 'image', null],
    ],
    [
      'a picture without description',
      of({ image: { ...still, description: {} } }),
      ['stop', 'imageDescriptionMissing', 'image', 'nl'],
    ],
    ['no price', of({ price: null }), ['warn', 'priceMissing', 'price', null]],
    [
      'a tariff without a name',
      of({ price: { baseCents: 1, tariffs: [{ name: { nl: ' ' }, cents: 1 }] } }),
      ['stop', 'tariffNameMissing', 'price', null],
    ],
    [
      'two tariffs of one name',
      of({
        price: {
          baseCents: 1,
          tariffs: [
            { name: { nl: 'Jong' }, cents: 1 },
            { name: { nl: 'Jong' }, cents: 2 },
          ],
        },
      }),
      ['stop', 'tariffNameTwice', 'price', null],
    ],
    [
      'a ticket link that is none',
      of({ ticketUrl: 'javascript:alert(1)' }),
      ['stop', 'ticketUrlInvalid', 'ticketUrl', null],
    ],
    ['no theme', of({ themeId: null }), ['warn', 'themeMissing', 'theme', null]],
    ['a theme of another kind', of({ themeId: '1.8.1.0.0' }), ['stop', 'themeUnknown', 'theme', null]],
    ['an age range turned round', of({ ageRange: '12-6' }), ['stop', 'ageRangeInvalid', 'ageRange', null]],
    [
      'a house without a town',
      factsOf({ venue: { name: 'De Lantaarn', city: ' ' } }),
      ['warn', 'placeMissing', 'place', null],
    ],
    [
      'a title that may not be announced',
      factsOf({ bookings: [makeBooking({ isAnnouncementForbidden: true })] }),
      ['stop', 'announcementForbidden', 'announcement', null],
    ],
    [
      'an embargo that still holds',
      factsOf({ bookings: [makeBooking({ embargoUntil: '2026-11-04' })] }),
      ['stop', 'embargoed', 'announcement', null],
    ],
    [
      'an option',
      factsOf({ bookings: [makeBooking({ status: { kind: 'option', rank: 1, expiresOn: null } })] }),
      ['warn', 'optionNotConfirmed', 'announcement', null],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(told(facts)).toContainEqual(expected);
  });

  test('an embargo ends on its day; a cancelled deal binds nobody', () => {
    const gone = makeBooking({ isAnnouncementForbidden: true, status: { kind: 'cancelled', reason: '' } });
    expect(told(factsOf({ bookings: [makeBooking({ embargoUntil: '2026-11-03' }), gone] }))).toEqual([]);
  });

  test('counts characters as a reader does', () => {
    expect(told(of({ names: { nl: '🎬'.repeat(90) } }))).toEqual([]);
  });

  test('every sentence can be said, with its facts, in each language', () => {
    const facts = {
      until: '2026-11-04',
      count: 2,
      length: 91,
      max: 90,
      when: '2026-11-05',
      name: 'Jong',
      url: 'x',
      range: 'x',
      theme: 'x',
      channel: 'x',
      fields: 'x',
      who: 'x',
    };
    for (const [key, word] of Object.entries(listingWords))
      for (const lang of LANGS) expect(formatWords(word[lang], lang, facts), key).not.toMatch(/[{}]|^$/);
    const codes = Object.keys(listingWords).filter((key) => key.startsWith('guard.'));
    const all: readonly GuardCode[] = ['embargoed', 'nameTooLong', 'placeMissing'];
    for (const code of all) expect(codes).toContain(`guard.${code}`);
  });
});

describe('completeness', () => {
  test('weighs as the site’s own form does, a hundred in all', () => {
    expect(Object.values(COMPLETENESS_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    const full = makeContent({
      descriptions: { nl: 'x'.repeat(201) },
      ageRange: '-',
      image: still,
      price,
      ticketUrl: 'https://a.example',
      contact: { website: null, email: 'a@b.example', phone: null },
      trailerUrl: 'https://youtu.be/abc',
    });
    expect(scoreCompleteness(full, { hasPlace: true, hasOrganizer: true }).score).toBe(100);
    expect(scoreCompleteness(full, { hasPlace: true, hasOrganizer: false }).score).toBe(97);
  });

  test('a bare listing has its type, its dates, its place, its name and its theme', () => {
    const { score, parts } = scoreCompleteness(makeContent(), { hasPlace: true, hasOrganizer: false });
    expect([score, parts.filter(({ isDone }) => isDone).map(({ part }) => part)]).toEqual([
      53,
      ['type', 'calendar', 'place', 'name', 'theme'],
    ]);
  });

  test('a description counts from its 201st character', () => {
    const at = (length: number) =>
      scoreCompleteness(makeContent({ descriptions: { nl: 'x'.repeat(length) } }), {
        hasPlace: false,
        hasOrganizer: false,
      }).parts.find(({ part }) => part === 'description')?.isDone;
    expect([at(200), at(201)]).toEqual([false, true]);
  });
});
