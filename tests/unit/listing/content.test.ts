import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FilmImage } from '../../../shared/domain/text.ts';
import { canonicalText, readContent, stableText } from '../../../shared/listing/canonical.ts';
import { type ContentFacts, gatherContent } from '../../../shared/listing/content.ts';
import { defaultListing } from '../../../shared/listing/defaultListing.ts';
import { makeFilm, makeId, makeScreening, makeText, makeVenue, makeVersion } from '../../support/builders.ts';

const film = makeFilm({ titles: { fr: 'L’Invasion' } });
const version = makeVersion({ filmId: film.id });
const factsOf = (changes: Partial<ContentFacts> = {}): ContentFacts => ({
  listing: defaultListing(version.id),
  film,
  version,
  venue: makeVenue(),
  texts: [],
  images: [],
  screenings: [],
  versionOf: (id) => (id === version.id ? version : undefined),
  approved: null,
  today: '2026-11-03',
  ...changes,
});
const nlCredits = 'Sergei Loznitsa, UA/NL/FR 2024, 145 min, Oekraïens gesproken, Nederlands ondertiteld';
const still = (changes: Partial<FilmImage> = {}): FilmImage => ({
  id: makeId(),
  filmId: film.id,
  sha256: 'aa',
  mime: 'image/png',
  fileName: 'still.png',
  widthPx: 1,
  heightPx: 1,
  rightsHolder: 'Atoms & Void',
  description: { nl: 'Een raam.' },
  focalX: 500,
  focalY: 500,
  position: 0,
  ...changes,
});

describe('what may leave the house', () => {
  test('teaser, long text, and the generated credits line last', () => {
    const texts = [
      makeText({ ownerId: film.id, body: 'Kort.' }),
      makeText({ ownerId: film.id, length: 'long', body: 'Lang,\r\nover twee regels.  ' }),
      makeText({ ownerId: film.id, length: 'print', body: 'Voor de krant.' }),
    ];
    expect(gatherContent(factsOf({ texts })).descriptions).toEqual({
      nl: `Kort.\n\nLang,\nover twee regels.\n\n${nlCredits}`,
    });
  });

  test('what is said of single dates follows the credits, by date and in the language’s own style', () => {
    const show = (startsAt: string | null, changes: Parameters<typeof makeScreening>[0]) =>
      makeScreening({ versionId: version.id, startsAt, ...changes });
    const screenings = [
      show('2026-11-12T20:00', { publicNote: { nl: 'Met inleiding.', fr: 'Avec introduction.' } }),
      show('2026-11-05T14:30', { badges: ['audioDescription'], publicNote: { nl: 'Met koffie. ' } }),
      show('2026-11-13T20:00', { notes: 'Gast betaald: 200 euro.' }),
      show(null, { day: '2026-11-19', badges: ['sdh'] }),
      show('2026-11-20T20:00', { state: 'cancelled', publicNote: { nl: 'Met gast.' } }),
      show('2026-10-20T20:00', { publicNote: { nl: 'Voorbij.' } }),
    ];
    const texts = [makeText({ body: 'Kort.' }), makeText({ language: 'fr', body: 'Court.' })];
    const { descriptions } = gatherContent(factsOf({ screenings, texts }));
    expect(descriptions.nl).toBe(
      [
        'Kort.',
        nlCredits,
        'do 5 nov 14u30 · audiodescriptie · Met koffie.\ndo 12 nov 20u00 · Met inleiding.\ndo 19 nov · ondertitels voor doven',
      ].join('\n\n'),
    );
    expect(descriptions.fr?.split('\n\n').at(-1)).toBe(
      'jeu 5 nov à 14\u202fh\u202f30 · audiodescription\njeu 12 nov à 20\u202fh · Avec introduction.\njeu 19 nov · sous-titres sourds',
    );
  });

  test('what every date has for who hears or sees less is said once', () => {
    const described = { ...version, hasAudioDescription: true };
    const screenings = ['2026-11-05T20:00', '2026-11-06T20:00'].map((startsAt) =>
      makeScreening({ versionId: version.id, startsAt }),
    );
    const texts = [makeText({ body: 'Kort.' })];
    const { descriptions } = gatherContent(factsOf({ screenings, texts, version: described }));
    expect(descriptions.nl).toBe(`Kort.\n\n${nlCredits}\n\nToegankelijk: audiodescriptie`);
  });

  test('a note of a date that was told stays as it was told when the day is past', () => {
    const told = makeScreening({
      versionId: version.id,
      startsAt: '2026-10-29T20:00',
      publicNote: { nl: 'Met gast.' },
    });
    const facts = factsOf({ screenings: [told], texts: [makeText({ body: 'Kort.' })] });
    const before = gatherContent({ ...facts, today: '2026-10-20' });
    expect(canonicalText(gatherContent({ ...facts, approved: before }))).toBe(canonicalText(before));
  });

  test('a long text that begins with the teaser is not told twice', () => {
    const texts = [makeText({ body: 'Kort.' }), makeText({ length: 'long', body: 'Kort. En verder.' })];
    expect(gatherContent(factsOf({ texts })).descriptions.nl).toBe(`Kort. En verder.\n\n${nlCredits}`);
  });

  test('names: typed over the film’s own, main language always, others where there is one or a text needs it', () => {
    expect(gatherContent(factsOf()).names).toEqual({ nl: 'Invasion', fr: 'L’Invasion' });
    const texts = [makeText({ language: 'en', body: 'Short.' })];
    const listing = { ...defaultListing(version.id), names: { nl: 'De Andere Film: Invasion', fr: ' ' } };
    expect(gatherContent(factsOf({ texts, listing })).names).toEqual({
      nl: 'De Andere Film: Invasion',
      fr: 'L’Invasion',
      en: 'Invasion',
    });
    const long = 'x'.repeat(120);
    expect(gatherContent(factsOf({ listing: { ...listing, names: { nl: long } } })).names.nl).toBe(long);
  });

  test('what is past is told only where it was told before', () => {
    const old = makeScreening({ versionId: version.id, startsAt: '2026-10-28T20:00' });
    const told = makeScreening({ versionId: version.id, startsAt: '2026-10-29T20:00' });
    const next = makeScreening({
      versionId: version.id,
      startsAt: '2026-11-05T20:00',
      state: 'cancelled',
      stateReason: { nl: 'Ziek' },
    });
    const first = gatherContent(factsOf({ screenings: [told], today: '2026-10-20' }));
    const content = gatherContent(factsOf({ screenings: [next, told, old], approved: first }));
    expect(content.screenings.map(({ id, state, reason, minutes }) => [id, state, reason, minutes])).toEqual([
      [told.id, 'planned', {}, 145],
      [next.id, 'cancelled', { nl: 'Ziek' }, 145],
    ]);
  });

  test('the picture chosen, else the first that may be shown as it is', () => {
    const bare = still({ rightsHolder: ' ' });
    const good = still({ sha256: 'bb', position: 1 });
    expect(gatherContent(factsOf({ images: [bare, good] })).image?.sha256).toBe('bb');
    const listing = { ...defaultListing(version.id), imageId: bare.id };
    expect(gatherContent(factsOf({ images: [bare, good], listing })).image).toEqual({
      sha256: 'aa',
      rightsHolder: '',
      description: { nl: 'Een raam.' },
    });
    expect(gatherContent(factsOf({ images: [bare] })).image).toBeNull();
  });

  test('price and theme fall back on the house’s and the film’s', () => {
    const content = gatherContent(
      factsOf({ venue: makeVenue({ basePriceCents: 900, website: 'delantaarn.example' }) }),
    );
    expect([content.price, content.themeId, content.contact.website]).toEqual([
      { baseCents: 900, tariffs: [] },
      '1.7.1.0.0',
      'https://delantaarn.example',
    ]);
  });

  test('is the same text whatever the order things were stored in, and reads back as it was', () => {
    const screenings = ['2026-11-05T20:00', '2026-11-06T20:00', '2026-11-05T14:00'].map((startsAt) =>
      makeScreening({ versionId: version.id, startsAt }),
    );
    const texts = [makeText({ body: 'Kort.' }), makeText({ language: 'fr', body: 'Court.' })];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(screenings, { minLength: 3 }),
        fc.shuffledSubarray(texts, { minLength: 2 }),
        (shows, copy) => {
          const text = canonicalText(gatherContent(factsOf({ screenings: shows, texts: copy })));
          expect(text).toBe(canonicalText(gatherContent(factsOf({ screenings, texts }))));
          expect(canonicalText(readContent(text))).toBe(text);
        },
      ),
    );
  });

  test('any plain value has one text, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(stableText(turned)).toBe(stableText(value));
        expect(JSON.parse(stableText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
