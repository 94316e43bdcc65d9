import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCountries } from '../../../shared/import/cells/countries.ts';
import { settleDates } from '../../../shared/import/cells/dateColumn.ts';
import { guessDates } from '../../../shared/import/cells/dateSpans.ts';
import { readLanguages } from '../../../shared/import/cells/languages.ts';
import { readPrice } from '../../../shared/import/cells/prices.ts';
import { isRating, readRating } from '../../../shared/import/cells/ratings.ts';
import type { Reading } from '../../../shared/import/cells/reading.ts';
import { readRuntime } from '../../../shared/import/cells/runtimes.ts';
import { type ReadTerms, readTerms } from '../../../shared/import/cells/terms.ts';
import { readTime, readTimes } from '../../../shared/import/cells/times.ts';
import { splitTitleCell } from '../../../shared/import/cells/titles.ts';
import { addDays } from '../../../shared/time.ts';
import {
  formatDayLong,
  formatDayWithYear,
  formatLength,
  formatMoment,
  formatMoney,
  formatSpan,
  formatTime,
} from '../../../shared/words/dates.ts';
import { termsInShort } from '../../../shared/words/termsInShort.ts';
import * as forms from './cellForms.ts';

function told<T>(reading: Reading<T>, say: (value: T) => string = String): string {
  if (reading.kind === 'problem') return `! ${reading.code}`;
  if (reading.kind === 'nothing') return reading.isDoubtful ? 'open' : 'nothing';
  return `${say(reading.value)}${reading.isDoubtful ? ' ?' : ''}`;
}

function toldDays(text: string): string {
  const { start, end, isTentative, isOpen } = guessDates(text);
  const guesses = [start, end].filter((guess) => guess !== undefined);
  const column = settleDates(guesses, { contextYear: 2026, isDayFirstLanguage: true });
  if (!start && !end) return isOpen ? 'open' : 'no day';
  const last = end ? ` .. ${told(column.settle(end))}` : '';
  return `${start ? told(column.settle(start)) : ''}${last}${isTentative ? ' ~' : ''}`.trim();
}

const toldDeal = (terms: ReadTerms): string => {
  const { shareBp, minimumGuaranteeCents: minimum, flatFeeCents: flat, fixedCostsCents: costs } = terms;
  const parts = [
    shareBp && `${shareBp.map((share) => share / 100).join('/')}%`,
    minimum !== undefined && `min ${minimum / 100}/${terms.minimumPer}`,
    flat !== undefined && `flat ${flat / 100}/${terms.flatFeePer}`,
    costs !== undefined && `costs ${costs / 100}`,
    terms.isVatExcluded && 'excl',
  ];
  return parts.filter(Boolean).join(' ') || 'words';
};

const toldLanguages = (text: string, role: 'spoken' | 'subtitles'): string =>
  told(
    readLanguages(text, role),
    ({ spoken, subtitles, isOriginal, isDubbed }) =>
      `${isOriginal ? 'OV ' : ''}${isDubbed ? 'dub ' : ''}${spoken.join('+') || '-'} / ${subtitles.join('+') || '-'}`,
  );

const toldTitle = (text: string): string => {
  const { title, ...beside } = splitTitleCell(text);
  return [title, ...Object.entries(beside).map(([part, value]) => `${part}: ${value}`)].join(' | ');
};

const whole = (list: forms.Forms, tell: (text: string) => string): void =>
  expect(list.map(([text]) => [text, tell(text)])).toEqual(list);

describe('cells are read however the lists of six languages write them', () => {
  test('days and spans of days', () => whole(forms.days, toldDays));
  test('hours', () =>
    whole(forms.hours, (text) => `${told(readTime(text))} | ${readTimes(text).join(' ') || '-'}`));
  test('running times', () => whole(forms.lengths, (text) => told(readRuntime(text))));
  test('deals', () => whole(forms.deals, (text) => told(readTerms(text), toldDeal)));
  test('a deal keeps its own words', () => {
    for (const [text] of forms.deals) expect(readTerms(text)).not.toMatchObject({ value: { raw: '' } });
  });
  test('prices', () => whole(forms.prices, (text) => told(readPrice(text))));
  test('languages', () =>
    whole(
      forms.languages,
      (text) => `${toldLanguages(text, 'spoken')} | ${toldLanguages(text, 'subtitles')}`,
    ));
  test('countries', () =>
    whole(forms.countries, (text) =>
      told(
        readCountries(text),
        ({ codes, year }) => `${codes.join(' ') || '-'}${year === undefined ? '' : ` ${year}`}`,
      ),
    ));
  test('titles', () => whole(forms.titles, toldTitle));
  test('ratings are known as such, and kept as they are written', () => {
    expect(forms.ratings.filter((text) => !isRating(text))).toEqual([]);
    for (const text of forms.ratings) expect(readRating(text)).toEqual({ kind: 'value', value: text });
    for (const text of ['Close', '12 Angry Men', '13 days', '2012', 'Drama', 'M - Eine Stadt'])
      expect([text, isRating(text)]).toEqual([text, false]);
  });
});

const langs = fc.constantFrom('nl', 'fr', 'en');
const days = fc.nat(25_000).map((count) => addDays('1990-01-01', count));
const hours = fc
  .record({ hour: fc.nat(23), minute: fc.nat(59) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('what our own words write is read back the same in each language', () => {
  test('days, with their year or in a heading’s', () => {
    fc.assert(
      fc.property(days, langs, (day, lang) => {
        const year = Number(day.slice(0, 4));
        const read = (text: string): unknown => {
          const { start } = guessDates(text);
          return start && settleDates([start], { year }).settle(start);
        };
        const wanted = { kind: 'value', value: day };
        expect(read(formatDayWithYear(day, lang))).toEqual(wanted);
        expect(read(formatDayLong(day, lang))).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  test('spans of days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), langs, (from, length, lang) => {
        const to = addDays(from, length);
        const { start, end } = guessDates(formatSpan(from, to, lang));
        const column = settleDates([start!, end!], {});
        expect([start!, end!].map((guess) => column.settle(guess))).toMatchObject([
          { kind: 'value', value: from },
          { kind: 'value', value: to },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('hours, alone and behind their day', () => {
    fc.assert(
      fc.property(days, hours, langs, (day, time, lang) => {
        const wanted = { kind: 'value', value: time };
        expect(readTime(formatTime(time, lang))).toEqual(wanted);
        expect(readTime(formatMoment(`${day}T${time}`, lang))).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  test('lengths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), langs, (minutes, lang) => {
        expect(readRuntime(formatLength(minutes, lang))).toEqual({ kind: 'value', value: minutes });
      }),
    );
  });

  test('amounts, as a price and as a fee', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), langs, (cents, lang) => {
        const text = formatMoney(cents, lang);
        expect(readPrice(text)).toEqual({ kind: 'value', value: cents / 100 });
        expect(readTerms(text)).toMatchObject({ kind: 'value', value: { flatFeeCents: cents } });
      }),
    );
  });

  test('deals', () => {
    const terms = fc.record({
      shareBpByWeek: fc.uniqueArray(fc.integer({ min: 20, max: 80 }), { minLength: 1, maxLength: 4 }),
      minimum: fc.option(fc.integer({ min: 1, max: 200_000 })),
      minimumPer: fc.constantFrom('run', 'show', 'visitor'),
      costs: fc.option(fc.integer({ min: 1, max: 20_000 })),
    });
    fc.assert(
      fc.property(terms, langs, ({ shareBpByWeek, minimum, minimumPer, costs }, lang) => {
        const falling = [...shareBpByWeek].sort((one, other) => other - one).map((share) => share * 100);
        // "60/40" does not say whose is the bigger part, and is doubted.
        fc.pre(falling.length !== 2 || falling[0]! + falling[1]! !== 10_000);
        const written = termsInShort(
          {
            shareBpByWeek: falling,
            minimumGuaranteeCents: minimum,
            minimumPer,
            flatFeeCents: null,
            flatFeePer: 'run',
            fixedCostsCents: costs ?? 0,
            asWritten: '',
          } as unknown as Parameters<typeof termsInShort>[0],
          lang,
        );
        const reading = readTerms(written);
        expect([written, reading]).toMatchObject([
          written,
          {
            value: {
              shareBp: falling,
              ...(minimum === null ? {} : { minimumGuaranteeCents: minimum, minimumPer }),
              ...(costs === null ? {} : { fixedCostsCents: costs }),
            },
          },
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
