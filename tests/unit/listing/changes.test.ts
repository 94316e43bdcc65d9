import { expect, test } from 'vitest';
import { describeChanges, differingPart } from '../../../shared/listing/changes.ts';
import type { PublicContent, PublicScreening } from '../../../shared/listing/listing.ts';
import { listingChangeSentence } from '../../../shared/words/listingChangeSentence.ts';
import { LANGS } from '../../../shared/words/words.ts';

const screening = (id: string, startsAt: string, extra: Partial<PublicScreening> = {}): PublicScreening => ({
  id,
  startsAt,
  day: startsAt.slice(0, 10),
  minutes: 155,
  state: 'planned',
  reason: {},
  isSoldOut: false,
  ticketUrl: null,
  ...extra,
});
const content = (extra: Partial<PublicContent> = {}): PublicContent => ({
  mainLanguage: 'nl',
  names: { nl: 'Invasion' },
  descriptions: { nl: 'Een land in oorlog, gefilmd zonder commentaar.\n\nSergei Loznitsa, UA 2024' },
  themeId: '1.7.1.0.0',
  price: { baseCents: 900, tariffs: [] },
  ticketUrl: null,
  ageRange: null,
  labels: [],
  image: null,
  screenings: [screening('a', '2026-10-14T19:45'), screening('b', '2026-10-15T20:15')],
  trailerUrl: null,
  contact: { website: null, email: null, phone: null },
  ...extra,
});
const said = (before: PublicContent, after: PublicContent, lang: 'nl' | 'fr' | 'en' = 'nl') =>
  describeChanges(before, after).map((change) => listingChangeSentence(change, lang));

test('the same content tells nothing', () => {
  expect(describeChanges(content(), content())).toEqual([]);
});

test('a moved screening is told with its old and its new hour, in the reader’s way', () => {
  const after = content({
    screenings: [screening('a', '2026-10-14T19:45'), screening('b', '2026-10-16T18:00')],
  });
  expect(said(content(), after)).toEqual(['Vertoning van do 15 okt 20u15 naar vr 16 okt 18u00']);
  expect(said(content(), after, 'fr')).toEqual([
    'Séance du jeu 15 oct à 20\u202fh\u202f15 au ven 16 oct à 18\u202fh',
  ]);
  expect(said(content(), after, 'en')).toEqual(['Screening of Thu 15 Oct, 20:15 to Fri 16 Oct, 18:00']);
});

test('every field that changed is named, with what it was and what it becomes', () => {
  const after = content({
    names: { nl: 'Invasion', fr: 'L’Invasion' },
    descriptions: { nl: 'Een land in oorlog, getoond zonder commentaar.\n\nSergei Loznitsa, UA 2024' },
    themeId: '1.7.8.0.0',
    price: { baseCents: 950, tariffs: [{ name: { nl: 'Student' }, cents: 600 }] },
    image: { sha256: 'x', rightsHolder: 'Lumière', description: {} },
    screenings: [
      screening('a', '2026-10-14T19:45', { state: 'cancelled' }),
      screening('c', '2026-10-20T14:00', { isSoldOut: true }),
    ],
  });
  expect(said(content(), after)).toEqual([
    'Titel (Frans): “L’Invasion”',
    'Beeld toegevoegd',
    'Tekst (Nederlands): “… land in oorlog, gefilmd zonder commentaar. Sergei …” wordt “… land in oorlog, getoond zonder commentaar. Sergei …”',
    'Vertoning van wo 14 okt 19u45 geannuleerd',
    'Vertoning van do 15 okt 20u15 verwijderd',
    'Vertoning op di 20 okt 14u00 toegevoegd',
    'Thema: “Documentaires en reportages” wordt “Historische film”',
    'Prijs: “€ 9,00” wordt “€ 9,50, Student € 6,00”',
  ]);
});

test('what is taken away is told too', () => {
  expect(said(content({ ageRange: '12-' }), content({ price: null }))).toEqual([
    'Leeftijd: “12-” verwijderd',
    'Prijs: “€ 9,00” verwijderd',
  ]);
});

test('only the differing part of a long text is shown', () => {
  expect(differingPart('a b c d e f g h', 'a b c d X f g h')).toEqual({
    before: '… b c d e f g h',
    after: '… b c d X f g h',
  });
  expect(differingPart('', 'nieuw')).toEqual({ before: '', after: 'nieuw' });
  expect(differingPart('a b', 'a b c')).toEqual({ before: 'a b', after: 'a b c' });
});

test('every change can be said in every language', () => {
  const before = content({ image: { sha256: 'x', rightsHolder: 'A', description: { nl: 'huis' } } });
  const after = content({
    image: { sha256: 'y', rightsHolder: 'B', description: { nl: 'berg' } },
    labels: ['Film'],
    ticketUrl: 'https://tickets.example',
    trailerUrl: 'https://youtu.be/x',
    mainLanguage: 'fr',
    contact: { website: 'https://x.example', email: null, phone: null },
    screenings: [
      screening('a', '2026-10-14T19:45', { minutes: 160, ticketUrl: 'https://t.example' }),
      screening('b', '2026-10-15T20:15', { state: 'postponed', isSoldOut: true }),
    ],
  });
  for (const lang of LANGS) {
    expect(said(before, after, lang)).toHaveLength(12);
    expect(said(before, after, lang).filter((sentence) => sentence.includes('undefined'))).toEqual([]);
  }
});
