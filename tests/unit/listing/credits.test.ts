import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CreditedFilm, type CreditedVersion, creditsLine } from '../../../shared/domain/credits.ts';
import { FORMATS } from '../../../shared/domain/house.ts';
import { LANGUAGE_CODES, languageName } from '../../../shared/domain/names/languages.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';

const film = (changes: Partial<CreditedFilm> = {}): CreditedFilm => ({
  directors: ['Sergei Loznitsa'],
  cast: [],
  countries: ['UA', 'NL', 'FR'],
  year: 2024,
  ...changes,
});
const version = (changes: Partial<CreditedVersion> = {}): CreditedVersion => ({
  spokenLanguages: ['uk'],
  subtitleLanguages: ['nl'],
  format: 'DCP 2K',
  runtimeMin: 145,
  ...changes,
});
const inAll = (one: CreditedFilm, other: CreditedVersion, house: Lang = 'nl') =>
  LANGS.map((lang) => creditsLine(one, other, house, lang));

describe('the credits line', () => {
  test('is written as the field writes it, in each language', () => {
    expect(inAll(film(), version())).toEqual([
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min, Oekraïens gesproken, Nederlands ondertiteld',
      'de Sergei Loznitsa, UA/NL/FR 2024, 145’, VO ukrainienne, st. néerlandais',
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min, in Ukrainian with Dutch subtitles',
    ]);
  });

  test.each([
    [
      'the house’s own language is not named',
      {},
      { spokenLanguages: ['nl'], subtitleLanguages: [] },
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min',
    ],
    [
      'subtitles are, even under the house’s own language',
      {},
      { spokenLanguages: ['nl'], subtitleLanguages: ['en'] },
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min, Engels ondertiteld',
    ],
    [
      'two spoken languages',
      {},
      { spokenLanguages: ['uk', 'nl'] },
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min, Oekraïens en Nederlands gesproken, Nederlands ondertiteld',
    ],
    [
      'a film without words',
      {},
      { spokenLanguages: ['zxx'], subtitleLanguages: [] },
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min, zonder dialoog',
    ],
    [
      'a fourth country becomes three dots',
      { countries: ['UA', 'NL', 'FR', 'DE'] },
      {},
      'Sergei Loznitsa, UA/NL/FR… 2024, 145 min, Oekraïens gesproken, Nederlands ondertiteld',
    ],
    [
      '35mm is worth telling',
      {},
      { format: '35mm', spokenLanguages: [], subtitleLanguages: [] },
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min, 35mm',
    ],
    [
      'of DCP 4K only 4K is',
      {},
      { format: 'DCP 4K', spokenLanguages: [], subtitleLanguages: [] },
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min, 4K',
    ],
    [
      'at most three actors',
      { cast: ['A', 'B', 'C', 'D'] },
      { spokenLanguages: [], subtitleLanguages: [] },
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min, met: A, B en C',
    ],
    [
      'what is unknown is left out',
      { directors: [], countries: [], year: 1962 },
      { runtimeMin: null, spokenLanguages: [], subtitleLanguages: [] },
      '1962',
    ],
    [
      'nothing known is an empty line',
      { directors: [], countries: [], year: null },
      { runtimeMin: null, spokenLanguages: [], subtitleLanguages: [] },
      '',
    ],
    [
      'a language nobody here knows keeps its code',
      {},
      { spokenLanguages: ['qaa'], subtitleLanguages: [] },
      'Sergei Loznitsa, UA/NL/FR 2024, 145 min, QAA gesproken',
    ],
  ] as const)('%s', (_name, filmChanges, versionChanges, expected) => {
    expect(creditsLine(film(filmChanges), version(versionChanges), 'nl', 'nl')).toBe(expected);
  });

  test('French drops the e before a vowel, and joins makers with et', () => {
    const two = film({ directors: ['Agnès Varda', 'JR'], cast: ['Jeanne Moreau'] });
    expect(creditsLine(two, version({ subtitleLanguages: [] }), 'nl', 'fr')).toBe(
      'd’Agnès Varda et JR, UA/NL/FR 2024, 145’, VO ukrainienne, avec Jeanne Moreau',
    );
    expect(creditsLine(film({ directors: ['Éric Rohmer'] }), version(), 'nl', 'fr')).toMatch(
      /^d’Éric Rohmer,/,
    );
  });

  // A comma parts names, and nobody is called as what is looked for below.
  const name = fc
    .string({ maxLength: 12 })
    .map((each) => each.replaceAll(',', '').replaceAll(/DCP|undefined|null/g, '–'));
  const anyFilm = fc.record({
    directors: fc.array(name, { maxLength: 4 }),
    cast: fc.array(name, { maxLength: 6 }),
    countries: fc.array(fc.constantFrom('BE', 'FR', 'NL', 'UA', 'KR'), { maxLength: 6 }),
    year: fc.option(fc.integer({ min: 1895, max: 2100 })),
  });
  const anyVersion = fc.record({
    spokenLanguages: fc.array(fc.constantFrom(...LANGUAGE_CODES, 'zxx', 'qaa'), { maxLength: 4 }),
    subtitleLanguages: fc.array(fc.constantFrom(...LANGUAGE_CODES), { maxLength: 3 }),
    format: fc.constantFrom(...FORMATS),
    runtimeMin: fc.option(fc.integer({ min: 1, max: 900 })),
  });

  test('is one line without empty parts, and never says DCP', () => {
    fc.assert(
      fc.property(
        anyFilm,
        anyVersion,
        fc.constantFrom(...LANGS),
        fc.constantFrom(...LANGS),
        (one, other, house, lang) => {
          const line = creditsLine(one, other, house, lang);
          expect(line).toBe(line.trim());
          expect(line).not.toMatch(/[\n\r]|, ,|,,|DCP|undefined|null/);
        },
      ),
    );
  });

  test('names the spoken language exactly when it is not the house’s own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGE_CODES), fc.constantFrom(...LANGS), (code, house) => {
        const line = creditsLine(
          film(),
          version({ spokenLanguages: [code], subtitleLanguages: [] }),
          house,
          'nl',
        );
        expect(line.includes(`${languageName(code, 'nl')} gesproken`)).toBe(code !== house);
      }),
    );
  });
});
