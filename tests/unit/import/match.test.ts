import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { makeFilmIndex, type WantedFilm } from '../../../shared/import/match.ts';
import { titleKey } from '../../../shared/import/titleKey.ts';
import { makeFilm } from '../../support/builders.ts';

const wanted = (title: string, changes: Partial<WantedFilm> = {}): WantedFilm => ({
  titles: [title],
  year: null,
  directors: [],
  externalIds: {},
  ...changes,
});
const film = (originalTitle: string, changes: Parameters<typeof makeFilm>[0] = {}) =>
  makeFilm({ originalTitle, titles: {}, directors: [], year: null, externalIds: {}, ...changes });

describe('titles are compared without what two lists may write in different ways', () => {
  for (const [one, other] of [
    ['Dame de pique, La', 'La dame de pique'],
    ["Ile, L'", 'L’île'],
    ['Invasion (The)', 'The Invasion'],
    ['AMÉLIE', 'amelie'],
    ['Rocky IV', 'Rocky 4'],
    ['Thelma & Louise', 'Thelma et Louise'],
    ['Lilo & Stitch', 'Lilo en Stitch'],
    ['Dune: Part II', 'Dune – part 2'],
    ['Nosferatu (1922)', 'Nosferatu'],
    ['Œuvre au noir, L’', "L'oeuvre au noir"],
    ['Die Blechtrommel', 'Blechtrommel, Die'],
    ['Schindler’s List', "Schindler's list"],
    ['Het meisje met het rode haar', 'Meisje met het rode haar, Het'],
    ['Gli anni più belli', 'Anni più belli, Gli'],
    ['Los olvidados', 'OLVIDADOS, LOS'],
    ['Dune: Part Two', 'Dune – deel 2'],
    ['Dune, deuxième partie', 'Dune: deuxième partie'],
    ['Kill Bill: Vol. II', 'Kill Bill, vol 2'],
    ['E.T.', 'ET'],
    ['E.T. the Extra-Terrestrial', 'ET – The Extra-Terrestrial'],
    ['L.A. Confidential', 'LA Confidential'],
    ['M*A*S*H', 'MASH'],
    ['WALL·E', 'WALL-E'],
    ['8½', '8 1/2'],
    ['Alien³', 'Alien 3'],
    ['F.R.I.E.N.D.S', 'Friends'],
  ] as const)
    test(`${one} is ${other}`, () => expect(titleKey(one)).toEqual(titleKey(other)));

  for (const [one, other] of [
    ['Dune 2', 'Dune 3'],
    ['I, Daniel Blake', '1, Daniel Blake'],
    ['Invasion', 'Invasie'],
    ['WALL-E', 'Wall'],
    ['E la nave va', 'La nave va'],
    ['Dune: Part One', 'Dune: Part Two'],
    ['The Good Part', 'The Good Deel'],
    ['東京物語', '晩春'],
  ] as const)
    test(`${one} is not ${other}`, () => expect(titleKey(one).full).not.toBe(titleKey(other).full));

  test('an article is left out of the bare key alone', () => {
    expect(titleKey('The Invasion')).toEqual({ full: 'the invasion', bare: 'invasion' });
  });

  property.prop([fc.string()])('a title is its own equal in any case and with blanks around it', (title) => {
    expect(titleKey(`  ${title} `)).toEqual(titleKey(title));
    expect(titleKey(titleKey(title).full).full).toBe(titleKey(title).full);
  });
});

describe('a row is matched with the house’s film', () => {
  test('by its number, whatever it is called', () => {
    const known = film('Gisaengchung', { externalIds: { imdb: 'tt6751668' } });
    const found = makeFilmIndex([known]).find(wanted('Parasite', { externalIds: { imdb: 'tt6751668' } }));
    expect(found).toEqual({
      filmId: known.id,
      title: 'Gisaengchung',
      score: 1,
      reason: 'externalId',
      isCertain: true,
    });
  });

  test('by a translated title with the year as witness', () => {
    const known = film('Gisaengchung', { titles: { nl: 'Parasite' }, year: 2019 });
    expect(makeFilmIndex([known]).find(wanted('PARASITE', { year: 2019 }))).toMatchObject({
      filmId: known.id,
      reason: 'titleYear',
      isCertain: true,
    });
  });

  test('by the original title where the list gives another as well', () => {
    const known = film('Cléo de 5 à 7');
    const found = makeFilmIndex([known]).find(
      wanted('Cléo van 5 tot 7', { titles: ['Cléo van 5 tot 7', 'Cleo de 5 a 7'] }),
    );
    expect(found).toMatchObject({ filmId: known.id, isCertain: true });
  });

  test('by title and maker, first name or surname first', () => {
    const known = film('Memories of Murder', { directors: ['Bong Joon-ho'], year: 2003 });
    const found = makeFilmIndex([known]).find(wanted('Memories of Murder', { directors: ['Joon-ho Bong'] }));
    expect(found).toMatchObject({ filmId: known.id, reason: 'titleDirector', isCertain: true });
  });

  test('and of two films of one title the one of that year', () => {
    const old = film('Nosferatu', { year: 1922, directors: ['F.W. Murnau'] });
    const recent = film('Nosferatu', { year: 2024, directors: ['Robert Eggers'] });
    const index = makeFilmIndex([old, recent]);
    expect(index.find(wanted('Nosferatu', { year: 2024 }))).toMatchObject({
      filmId: recent.id,
      isCertain: true,
    });
  });
});

describe('a doubt stays a question', () => {
  test('two films of one title and no witness', () => {
    const index = makeFilmIndex([film('Nosferatu', { year: 1922 }), film('Nosferatu', { year: 2024 })]);
    expect(index.find(wanted('Nosferatu'))).toMatchObject({ isCertain: false });
  });

  test('the same title and maker, years apart', () => {
    const index = makeFilmIndex([film('Funny Games', { year: 1997, directors: ['Michael Haneke'] })]);
    const found = index.find(wanted('Funny Games', { year: 2007, directors: ['Michael Haneke'] }));
    expect(found).toMatchObject({ isCertain: false });
  });

  test('an article more or less, and no witness', () => {
    const index = makeFilmIndex([film('The Invasion')]);
    expect(index.find(wanted('Invasion'))).toMatchObject({ reason: 'title', isCertain: false });
  });

  test('a title that only looks like it', () => {
    const index = makeFilmIndex([film('Portrait de la jeune fille en feu')]);
    expect(index.find(wanted('Portrait d’une jeune fille en feu'))).toMatchObject({
      reason: 'similarTitle',
      isCertain: false,
    });
  });

  test('a misspelt title is certain with both witnesses', () => {
    const index = makeFilmIndex([
      film('Everything Everywhere All at Once', { year: 2022, directors: ['Dan Kwan'] }),
    ]);
    const found = index.find(
      wanted('Everyting Everywhere All at Once', { year: 2022, directors: ['Dan Kwan'] }),
    );
    expect(found).toMatchObject({ reason: 'similarTitle', isCertain: true });
  });
});

describe('another film is no match', () => {
  const cases: readonly (readonly [string, Parameters<typeof makeFilm>[0], WantedFilm])[] = [
    ['of the next part', {}, wanted('Dune Part 3')],
    [
      'with another number',
      { externalIds: { imdb: 'tt1' } },
      wanted('Dune Part 2', { externalIds: { imdb: 'tt2' } }),
    ],
    [
      'of another maker, years apart',
      { year: 1984, directors: ['David Lynch'] },
      wanted('Dune Part 2', { year: 2024, directors: ['Denis Villeneuve'] }),
    ],
    ['of another title altogether', {}, wanted('Bird')],
  ];
  for (const [name, known, row] of cases)
    test(name, () => expect(makeFilmIndex([film('Dune: Part II', known)]).find(row)).toBeNull());

  test('and a title a film has lost finds it no more', () => {
    const known = film('Voorlopige titel');
    const index = makeFilmIndex([known]);
    index.add({ ...known, originalTitle: 'Bird' });
    expect(index.find(wanted('Voorlopige titel'))).toBeNull();
    expect(index.find(wanted('Bird'))).toMatchObject({ filmId: known.id });
  });
});

const word = fc.constantFrom('river', 'night', 'stone', 'winter', 'garden', 'mirror', 'letter', 'island');
const title = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));

property.prop([fc.uniqueArray(title, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat()])(
  'whatever else there is, a film is found by its own title, and with one letter wrong it is at least asked about',
  (titles, pick, at) => {
    const films = titles.map((each) => film(each));
    const index = makeFilmIndex(films);
    const chosen = films[pick % films.length]!;
    expect(index.find(wanted(chosen.originalTitle.toUpperCase()))).toMatchObject({ filmId: chosen.id });
    const place = at % chosen.originalTitle.length;
    const typo = `${chosen.originalTitle.slice(0, place)}q${chosen.originalTitle.slice(place + 1)}`;
    expect(index.find(wanted(typo))).toMatchObject({ isCertain: false });
  },
);

describe('a film is known by all its names', () => {
  const known = film('Bin-jip', {
    year: 2004,
    directors: ['Kim Ki-duk'],
    titles: { en: '3-Iron', fr: 'Locataires' },
    otherTitles: ['Bin-Jip – Leere Häuser'],
  });
  const index = makeFilmIndex([known, film('Samaria', { year: 2004, directors: ['Kim Ki-duk'] })]);

  test.each(['Bin-jip', '3-iron', 'Les locataires', 'LOCATAIRES, LES', 'Bin-jip: Leere Hauser'])(
    '%s',
    (title) => {
      expect(index.find(wanted(title, { year: 2004 }))).toMatchObject({ filmId: known.id, isCertain: true });
    },
  );

  test('two names in one cell are each looked up; without a witness they are a question', () => {
    expect(index.find(wanted('3-Iron (Les Locataires)', { directors: ['KIM Ki-duk'] }))).toMatchObject({
      filmId: known.id,
      isCertain: true,
    });
    expect(index.find(wanted('Empty Houses (3-Iron)'))).toMatchObject({ filmId: known.id, isCertain: false });
  });
});

describe('a maker is the same person', () => {
  const known = film('De helaasheid der dingen', { directors: ['Felix van Groeningen'], year: 2009 });
  const index = makeFilmIndex([known]);
  test.each(['F. van Groeningen', 'VAN GROENINGEN Felix', 'van Groeningen', 'Felix Van Groeninghen'])(
    '%s',
    (name) => {
      expect(index.find(wanted('De helaasheid der dingen', { directors: [name] }))).toMatchObject({
        reason: 'titleDirector',
        isCertain: true,
      });
    },
  );
  test('and a brother is not', () => {
    const brothers = makeFilmIndex([film('Rosetta', { directors: ['Luc Dardenne'], year: 1999 })]);
    expect(
      brothers.find(wanted('Rosetta', { directors: ['Jean-Pierre Dardenne'], year: 1999 })),
    ).toMatchObject({
      isCertain: false,
    });
  });
});

const WORDS = fc.constantFrom(
  ...'nacht licht rivier huis winter stilte dochter brug zomer spoor été naïve soleil œuvre garçon'.split(
    ' ',
  ),
);
const titles = fc.array(WORDS, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
const makers = fc.constantFrom('Chantal Akerman', 'Agnès Varda', 'Béla Tarr', 'Bong Joon-ho');
const someFilm = fc.record({
  title: titles,
  article: fc.constantFrom('', 'De', 'Het', 'La', 'Le', 'The', 'Der'),
  year: fc.option(fc.integer({ min: 1950, max: 2026 })),
  maker: fc.option(makers),
});
type SomeFilm = typeof someFilm extends fc.Arbitrary<infer T> ? T : never;

const named = ({ title, article }: SomeFilm): string => (article === '' ? title : `${article} ${title}`);
const asFilm = (some: SomeFilm) =>
  film(named(some), { year: some.year, directors: some.maker === null ? [] : [some.maker] });
const asWanted = (some: SomeFilm, title = named(some)): WantedFilm =>
  wanted(title, { year: some.year, directors: some.maker === null ? [] : [some.maker] });

describe('whatever the films', () => {
  property.prop([someFilm, someFilm])(
    'what one says of the other, the other says of the one',
    (one, other) => {
      const there = makeFilmIndex([asFilm(one)]).find(asWanted(other));
      const back = makeFilmIndex([asFilm(other)]).find(asWanted(one));
      expect([there?.score, there?.reason, there?.isCertain]).toEqual([
        back?.score,
        back?.reason,
        back?.isCertain,
      ]);
    },
  );

  property.prop([someFilm, fc.array(someFilm, { maxLength: 12 })])(
    'a title is found the same in capitals, without accents and with its article moved to the end',
    (some, others) => {
      const index = makeFilmIndex([asFilm(some), ...others.map(asFilm)]);
      const found = index.find(asWanted(some));
      const { title, article } = some;
      const variants = [
        named(some).toUpperCase(),
        named(some)
          .normalize('NFD')
          .replace(/\p{Diacritic}/gu, ''),
        article === '' ? title : `${title}, ${article}`,
        article === '' ? title : `${title} (${article})`,
        `  ${named(some)} `,
      ];
      for (const variant of variants) expect(index.find(asWanted(some, variant))).toEqual(found);
    },
  );

  property.prop([someFilm])('a film is itself', (some) => {
    const known = asFilm(some);
    expect(makeFilmIndex([known]).find(asWanted(some))).toMatchObject({ filmId: known.id, isCertain: true });
  });
});
