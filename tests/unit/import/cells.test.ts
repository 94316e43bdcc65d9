import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCountries } from '../../../shared/import/cells/countries.ts';
import { settleDates } from '../../../shared/import/cells/dateColumn.ts';
import { type DateGuess, guessDate } from '../../../shared/import/cells/dates.ts';
import { readLanguages } from '../../../shared/import/cells/languages.ts';
import { splitNames, writesSurnameFirst } from '../../../shared/import/cells/names.ts';
import { readPrice } from '../../../shared/import/cells/prices.ts';
import type { Reading } from '../../../shared/import/cells/reading.ts';
import { readRuntime } from '../../../shared/import/cells/runtimes.ts';
import { joinTerms, type ReadTerms, readTerms } from '../../../shared/import/cells/terms.ts';
import { readTime, readTimes } from '../../../shared/import/cells/times.ts';
import { readTitle, splitTitleCell } from '../../../shared/import/cells/titles.ts';
import { readYear } from '../../../shared/import/cells/years.ts';
import { weekOfHeader } from '../../../shared/import/headerWeeks.ts';

/** The value of a reading, with `?` behind a doubtful one; its problem's code; or nothing. */
const told = <T>(reading: Reading<T>): unknown => {
  if (reading.kind === 'problem') return reading.code;
  if (reading.kind === 'nothing') return reading.isDoubtful ? 'open' : undefined;
  return reading.isDoubtful ? [reading.value, '?'] : reading.value;
};

const settleColumn = (texts: readonly string[], hints: Parameters<typeof settleDates>[1] = {}): unknown[] => {
  const guesses = texts.map((text) => guessDate(text));
  const column = settleDates(
    guesses.filter((guess): guess is DateGuess => guess !== undefined),
    hints,
  );
  return guesses.map((guess) => (guess ? told(column.settle(guess)) : 'no date'));
};

describe('hours', () => {
  test.each([
    ['19u45', '19:45'],
    ['19h45', '19:45'],
    ['19 h 45', '19:45'],
    ['19:45', '19:45'],
    ['19.45', '19:45'],
    ['7.45pm', '19:45'],
    ['3:30 PM\n', '15:30'],
    ['12:15 am', '00:15'],
    ['19', '19:00'],
    ['1945', '19:45'],
    ['20u', '20:00'],
    ['20 uur', '20:00'],
    ['20:00:00', '20:00'],
    ['24:00', '00:00'],
    ['middernacht', '00:00'],
    ['TBC', undefined],
    ['25:30', 'impossibleTime'],
    ['19u75', 'impossibleTime'],
    ['13pm', 'impossibleTime'],
    ['avond', 'notATime'],
  ])('%s', (text, wanted) => expect(told(readTime(text))).toBe(wanted));

  test('a cell full of hours gives them all, in its own order', () => {
    expect(readTimes('14:15 - 17:00 / 20u30')).toEqual(['14:15', '17:00', '20:30']);
    expect(readTimes('13:30\n15:45')).toEqual(['13:30', '15:45']);
    expect(readTimes('geen vertoning')).toEqual([]);
  });

  test('every hour of the day is read back however it is written', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), fc.constantFrom('u', 'h', ':', '.'), (hour, minute, sign) => {
        const wanted = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(told(readTime(`${hour}${sign}${String(minute).padStart(2, '0')}`))).toBe(wanted);
      }),
    );
  });
});

describe('running times', () => {
  test.each([
    ['105', 105],
    ["105'", 105],
    ['105’', 105],
    ['105 min.', 105],
    ['1u45', 105],
    ['1h45', 105],
    ['1 h 45 min', 105],
    ['1h 25min', 85],
    ['2h', 120],
    ['14min', 14],
    ['1:45', 105],
    ['1:45:00', 105],
    ['5 min 51', 6],
    ['2 min 50', 3],
    ['8 min 23', 8],
    ['12:30', [13, '?']],
    ['ca. 105 min', [105, '?']],
    ['0', undefined],
    ['n.n.b.', undefined],
    ['lang', 'notARuntime'],
    ['99999', 'notARuntime'],
  ])('%s', (text, wanted) => expect(told(readRuntime(text))).toEqual(wanted));
});

describe('dates are settled by their column', () => {
  test('a day after the twelfth settles the order of all', () => {
    expect(settleColumn(['01/06/2026', '26/05/2026'])).toEqual(['2026-06-01', '2026-05-26']);
    expect(settleColumn(['1/11/2018', '2/14/2018'])).toEqual(['2018-01-11', '2018-02-14']);
  });

  test('a weekday settles it too', () => {
    expect(settleColumn(['wo 07/10/2026'])).toEqual(['2026-10-07']);
    expect(settleColumn(['Wed 10/07/2026'])).toEqual(['2026-10-07']);
  });

  test('nothing settles it: the day is put first and said to be doubtful, save under headers that do so', () => {
    expect(settleColumn(['01/06/2026'])).toEqual([['2026-06-01', '?']]);
    expect(settleColumn(['01/06/2026'], { isDayFirstLanguage: true })).toEqual(['2026-06-01']);
    expect(settleColumn(['01/06/2026'], { dateOrder: 'mdy' })).toEqual(['2026-01-06']);
  });

  test('each separator has its own order in a column of two minds', () => {
    expect(settleColumn(['2/14/2018', '27.12.18', '1/11/2018'])).toEqual([
      '2018-02-14',
      '2018-12-27',
      '2018-01-11',
    ]);
  });

  test('a lone date of the other order is read, and doubted', () => {
    const column = [...Array.from({ length: 30 }, () => '2/14/2018'), '24/10/2021'];
    expect(settleColumn(column).at(-1)).toEqual(['2021-10-24', '?']);
  });

  test('a day no calendar has is impossible in any order', () => {
    expect(settleColumn(['13/23/2018', '31/11/2026', '29 februari 2026'])).toEqual([
      'impossibleDate',
      'impossibleDate',
      'impossibleDate',
    ]);
  });

  test('without a year a date stays open, or doubtful with the year of the heading', () => {
    expect(settleColumn(['06-18'])).toEqual(['open']);
    expect(settleColumn(['06-18'], { year: 2024 })).toEqual(['2024-06-18']);
    expect(settleColumn(['mercredi 14 octobre'], { contextYear: 2026 })).toEqual(['2026-10-14']);
    expect(settleColumn(['14 oktober'], { contextYear: 2026 })).toEqual([['2026-10-14', '?']]);
  });

  test.each([
    ['wo 24 maart 2027', '2027-03-24'],
    ['24.3.2026', '2026-03-24'],
    ['2026-10-14T19:45', '2026-10-14'],
    ['14 okt. 2026', '2026-10-14'],
    ['1er octobre 2026', '2026-10-01'],
    ['October 14, 2026', '2026-10-14'],
    ['14-Oct-26', '2026-10-14'],
    ['14. Oktober 2026', '2026-10-14'],
    ['14/10/2026 20:00', '2026-10-14'],
    ['Wk 12 2026', ['2026-03-18', '?']],
    ['Wk 12', 'open'],
    ['Q3 2026', 'open'],
    ['najaar 2026', 'open'],
    ['binnenkort', 'no date'],
  ])('%s', (text, wanted) => expect(settleColumn([text])).toEqual([wanted]));
});

describe('deals', () => {
  test.each([
    ['40% min € 150,00', { shareBp: [4000], minimumGuaranteeCents: 15_000, minimumPer: 'run' }],
    ['40% min 150', { shareBp: [4000], minimumGuaranteeCents: 15_000, minimumPer: 'run' }],
    ['50/45/40', { shareBp: [5000, 4500, 4000] }],
    ['50/50', { shareBp: [5000] }],
    ['50 % wk 1, 45 % wk 2, daarna 40 %', { shareBp: [5000, 4500, 4000] }],
    ['€ 175 flat', { flatFeeCents: 17_500, flatFeePer: 'run' }],
    ['150 EUR excl. BTW', { flatFeeCents: 15_000, flatFeePer: 'run', isVatExcluded: true }],
    ['€ 1.250,00', { flatFeeCents: 125_000, flatFeePer: 'run' }],
    ['150 € HTVA par séance', { flatFeeCents: 15_000, flatFeePer: 'show', isVatExcluded: true }],
    ['50% + MG € 100 par séance', { shareBp: [5000], minimumGuaranteeCents: 10_000, minimumPer: 'show' }],
    [
      '40 % van de netto-recette met een minimum van € 150, excl. 6 % btw',
      { shareBp: [4000], minimumGuaranteeCents: 15_000, minimumPer: 'run', isVatExcluded: true },
    ],
    ['35% of € 75 minimum', { shareBp: [3500], minimumGuaranteeCents: 7_500, minimumPer: 'run' }],
    ['min. 5 vertoningen, 50%', { shareBp: [5000] }],
    ['gratis', { flatFeeCents: 0, flatFeePer: 'run' }],
  ])('%s', (text, wanted) => expect(told(readTerms(text))).toEqual({ ...wanted, raw: text }));

  test.each([
    ['Voorwaarden wk1', 1],
    ['% week 2', 2],
    ['Conditions 2ème semaine', 2],
    ['Aandeel 3e week', 3],
    ['Terms week 42', undefined],
    ['Terms', undefined],
  ])('the week of the run in a header: %s', (header, week) => expect(weekOfHeader(header)).toBe(week));

  test('deals of weeks that follow one another are one sliding deal; others are not strung together', () => {
    const week = (fromWeek: number, bp: number) => ({
      shareBp: [bp],
      fromWeek,
      raw: `wk ${fromWeek}: ${bp / 100}%`,
    });
    const joined = [week(2, 4_500), week(3, 4_000)].reduce<ReadTerms>(joinTerms, week(1, 5_000));
    expect(joined).toEqual({
      shareBp: [5_000, 4_500, 4_000],
      fromWeek: 1,
      raw: 'wk 1: 50% · wk 2: 45% · wk 3: 40%',
    });
    expect(joinTerms(week(1, 5_000), week(3, 4_000)).shareBp).toEqual([4_000]);
    expect(
      joinTerms({ shareBp: [5_000], raw: '50%' }, { minimumGuaranteeCents: 15_000, raw: 'MG 150' }),
    ).toEqual({
      shareBp: [5_000],
      minimumGuaranteeCents: 15_000,
      raw: '50% · MG 150',
    });
  });

  test('other money than euros is taken as it stands, and doubted', () => {
    const raw = '35% of £75 minimum';
    expect(told(readTerms(raw))).toEqual([
      { shareBp: [3500], minimumGuaranteeCents: 7_500, minimumPer: 'run', raw },
      '?',
    ]);
  });

  test('words without a deal are kept and doubted; 60/40 does not say whose is the bigger part', () => {
    expect(told(readTerms('op aanvraag'))).toEqual([{ raw: 'op aanvraag' }, '?']);
    expect(told(readTerms('60/40'))).toEqual([{ shareBp: [6000], raw: '60/40' }, '?']);
    expect(told(readTerms('n.n.b.'))).toBeUndefined();
  });
});

describe('prices', () => {
  test.each([
    ['5', 5],
    ['€ 9,50', 9.5],
    ['1.250,00', 1250],
    ['1,250.00', 1250],
    ['1.250', 1250],
    ['gratis', 0],
    ['€ 9 / € 7', [9, '?']],
    ['January is always a foodbank benefit show', 'notAPrice'],
  ])('%s', (text, wanted) => expect(told(readPrice(text))).toEqual(wanted));
});

describe('languages and versions', () => {
  test.each([
    ['Frans', ['fr'], []],
    ['Frans en Nederlands', ['fr', 'nl'], []],
    ['VO st NL/FR', [], ['nl', 'fr']],
    ['VOSTFR', [], ['fr']],
    ['V.O. st. bil.', [], ['fr', 'nl']],
    ['OmU', [], ['de']],
    ['OV', [], []],
    ['OV-FR-DE', [], ['fr', 'de']],
    ['NL gesproken', ['nl'], []],
    ['EN s/t', [], ['en']],
    ['Frans gesproken, NL ondertiteld', ['fr'], ['nl']],
    ['Engels (NL ondertitels)', ['en'], ['nl']],
    ['VF', ['fr'], []],
  ])('%s', (text, spoken, subtitles) =>
    expect(told(readLanguages(text, 'spoken'))).toMatchObject({ spoken, subtitles }),
  );

  test('a bare list is what its column is for', () => {
    expect(told(readLanguages('NL/FR', 'subtitles'))).toMatchObject({ spoken: [], subtitles: ['nl', 'fr'] });
  });
});

describe('countries', () => {
  test.each([
    ['België/Frankrijk', 'België/Frankrijk', ['BE', 'FR']],
    ['UK/USA', 'UK/USA', ['GB', 'US']],
    ['français', 'français', ['FR']],
    ['Angleterre', 'Angleterre', ['GB']],
    ['Deutschland', 'Deutschland', ['DE']],
    ['Stati Uniti', 'Stati Uniti', ['US']],
    ['Fr-100', 'France', ['FR']],
    ['Fr-82 / Belgique-18', 'France / Belgique', ['FR', 'BE']],
    ['Atlantis', 'Atlantis', []],
  ])('%s', (source, text, codes) => expect(told(readCountries(source))).toEqual({ text, codes }));
});

describe('titles and names', () => {
  test.each([
    ['Dame de pique, La', 'La Dame de pique'],
    ['Comte de Monte-Cristo (Le)', 'Le Comte de Monte-Cristo'],
    ["Ile (L')", "L'Ile"],
    ['11 COMMANDEMENTS (LES)', 'LES 11 COMMANDEMENTS'],
    ['3-Iron (Les Locataires)', '3-Iron (Les Locataires)'],
    ['\nBottle', 'Bottle'],
    ['Moi, Daniel Blake', 'Moi, Daniel Blake'],
  ])('%s', (text, wanted) => expect(readTitle(text)).toBe(wanted));

  test('a title cell that holds more is taken apart', () => {
    expect(splitTitleCell('da Festen (1998) 2D  - 105 min (16+)')).toEqual({
      title: 'Festen (1998)',
      spokenLanguage: 'da',
      format: '2D',
      runtimeMinutes: 105,
      rating: '16+',
      year: 1998,
    });
    expect(splitTitleCell('Elio (Dolby Atmos) - 2D DE')).toEqual({
      title: 'Elio',
      format: '2D Dolby Atmos',
      spokenLanguage: 'DE',
    });
    expect(splitTitleCell('Heidi - Die Legende vom Luchs - 2D OV-FR-DE')).toEqual({
      title: 'Heidi - Die Legende vom Luchs',
      format: '2D',
      subtitles: 'FR, DE',
    });
    expect(splitTitleCell('Mission: Impossible - Fallout')).toEqual({
      title: 'Mission: Impossible - Fallout',
    });
  });

  test('names get their first name first and are told apart', () => {
    expect(splitNames('SAIAG Deborah / TARD Mika')).toEqual(['Deborah Saiag', 'Mika Tard']);
    expect(splitNames('Kyle McConaghy,Joe DeBoer')).toEqual(['Kyle McConaghy', 'Joe DeBoer']);
    expect(splitNames('Chris Turner & Zak Boxall')).toEqual(['Chris Turner', 'Zak Boxall']);
    expect(splitNames('Robert Downey, Jr.', true)).toEqual(['Robert Downey, Jr.']);
  });

  test('a column that writes the surname first is known by its cells', () => {
    expect(splitNames('Wouters, Mia; Van Dormael, Jaco', true)).toEqual(['Mia Wouters', 'Jaco Van Dormael']);
    expect(splitNames('García López, Ana', true)).toEqual(['Ana García López']);
    expect(splitNames('Jan Claes, Mia Wouters', true)).toEqual(['Jan Claes', 'Mia Wouters']);
    expect(splitNames('Ekoué, Hamé')).toEqual(['Ekoué', 'Hamé']);
    expect(writesSurnameFirst(['Wouters, Mia', 'Jan Claes', 'Verdi, Paolo'])).toBe(true);
    expect(writesSurnameFirst(['Ekoué, Hamé', 'Jan Claes, Mia Wouters', 'A. Blé, B. Seigle'])).toBe(false);
  });

  test.each([
    ['1975', 1975],
    ['2024-2025', [2024, '?']],
    ['TBC', undefined],
    ['onlangs', 'notAYear'],
  ])('the year %s', (text, wanted) => expect(told(readYear(text))).toEqual(wanted));
});
