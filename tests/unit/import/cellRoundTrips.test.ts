import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centsOf } from '../../../shared/import/cells/amounts.ts';
import { readCountries } from '../../../shared/import/cells/countries.ts';
import { settleDates } from '../../../shared/import/cells/dateColumn.ts';
import { guessDates } from '../../../shared/import/cells/dateSpans.ts';
import { type DateGuess, guessDate } from '../../../shared/import/cells/dates.ts';
import { readFlag } from '../../../shared/import/cells/flags.ts';
import { readLanguages } from '../../../shared/import/cells/languages.ts';
import { readLink } from '../../../shared/import/cells/links.ts';
import { splitNames } from '../../../shared/import/cells/names.ts';
import { readPrice } from '../../../shared/import/cells/prices.ts';
import { readRating } from '../../../shared/import/cells/ratings.ts';
import { readRuntime } from '../../../shared/import/cells/runtimes.ts';
import { readShowList } from '../../../shared/import/cells/showLists.ts';
import { readStatus } from '../../../shared/import/cells/statuses.ts';
import { readTerms } from '../../../shared/import/cells/terms.ts';
import { readTime, readTimes } from '../../../shared/import/cells/times.ts';
import { readTitle, splitTitleCell } from '../../../shared/import/cells/titles.ts';
import { readCount, readYear } from '../../../shared/import/cells/years.ts';
import { weekNamed } from '../../../shared/import/context.ts';
import { showsIn } from '../../../shared/import/gridCells.ts';
import { matchHeader } from '../../../shared/import/headers.ts';
import { placeOfSection } from '../../../shared/import/sectionPlace.ts';
import { addDays } from '../../../shared/time.ts';

const FIRST_DAY = '1990-01-01';
const days = fc.nat(25_000).map((count) => addDays(FIRST_DAY, count));
const thisCentury = fc.nat(20_000).map((count) => addDays('2001-01-01', count));
const locales = fc.constantFrom('nl-BE', 'fr-BE', 'en-GB', 'de-DE', 'es-ES', 'it-IT');

/** The day a lone text names, where its column says that days come first; `?` behind a doubtful one. */
function dayOf(text: string): string | undefined {
  const { start, isTentative } = guessDates(text);
  const reading = start && settleDates([start], { isDayFirstLanguage: true }).settle(start);
  return reading?.kind === 'value'
    ? `${reading.value}${reading.isDoubtful || isTentative ? '?' : ''}`
    : undefined;
}

const inWords = (day: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));

const parts = (day: string) => ({
  year: day.slice(0, 4),
  month: String(Number(day.slice(5, 7))),
  day: String(Number(day.slice(8))),
});

describe('days', () => {
  test('are read back however six languages write them in words', () => {
    fc.assert(
      fc.property(days, locales, fc.constantFrom('long', 'short', undefined), (day, locale, weekday) => {
        const long = inWords(day, locale, { day: 'numeric', month: 'long', year: 'numeric', weekday });
        expect([long, dayOf(long)]).toEqual([long, day]);
      }),
      { numRuns: 600 },
    );
  });

  test('are read back however they are written in figures', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.', ' '), fc.boolean(), (day, sign, isPadded) => {
        const { year, month, day: number } = parts(day);
        const pad = (figure: string): string => (isPadded ? figure.padStart(2, '0') : figure);
        expect(dayOf([pad(number), pad(month), year].join(sign))).toBe(day);
      }),
    );
  });

  test('keep their day with a weekday, an hour or a footnote around them', () => {
    fc.assert(
      fc.property(
        days,
        locales,
        fc.constantFrom(' 20u30', ' om 20:30', ' à 20h', ', 8.30pm', ' - 20.30'),
        (day, locale, hour) => {
          const { year, month, day: number } = parts(day);
          const weekday = inWords(day, locale, { weekday: 'short' });
          expect(dayOf(`${weekday} ${number}/${month}/${year}${hour}`)).toBe(day);
          expect(dayOf(`${number}/${month}/${year}*`)).toBe(`${day}?`);
        },
      ),
    );
  });

  test('two of them make a span, the year said once or twice', () => {
    fc.assert(
      fc.property(
        thisCentury,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(
          [' - ', ''],
          [' t/m ', ''],
          [' tot ', 'van '],
          [' au ', 'du '],
          [' bis ', 'vom '],
          [' → ', ''],
        ),
        fc.boolean(),
        (first, length, [between, before], isOnce) => {
          const last = addDays(first, length);
          const [one, other] = [parts(first), parts(last)];
          const front = `${one.day}/${one.month}${isOnce ? '' : `/${one.year}`}`;
          const { start, end } = guessDates(
            `${before}${front}${between}${other.day}/${other.month}/${other.year}`,
          );
          const column = settleDates([start!, end!], { isDayFirstLanguage: true });
          const readings = [start!, end!].map((guess) => column.settle(guess));
          expect(readings).toMatchObject([
            { kind: 'value', value: first },
            { kind: 'value', value: last },
          ]);
        },
      ),
    );
  });

  test('without a year are never given one in silence', () => {
    fc.assert(
      fc.property(
        days,
        locales,
        fc.option(fc.integer({ min: 2000, max: 2040 })),
        (day, locale, contextYear) => {
          const text = inWords(day, locale, { day: 'numeric', month: 'long' });
          const guess = guessDate(text)!;
          const hints = contextYear === null ? {} : { contextYear };
          const reading = settleDates([guess], hints).settle(guess);
          expect(reading.kind === 'problem' || reading.isDoubtful).toBe(true);
        },
      ),
    );
  });

  test('of two readings are never settled in silence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('/', '-'),
        (first, second, sign) => {
          fc.pre(first !== second);
          const guess = guessDate(`${first}${sign}${second}${sign}2026`)!;
          expect(settleDates([guess], {}).settle(guess)).toMatchObject({ kind: 'value', isDoubtful: true });
        },
      ),
    );
  });
});

const hours = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });
const two = (figure: number): string => String(figure).padStart(2, '0');

describe('hours', () => {
  test('are read back however four languages write them', () => {
    const forms: readonly ((hour: number, minute: number) => string)[] = [
      (hour, minute) => `${hour}u${two(minute)}`,
      (hour, minute) => `${two(hour)}u${two(minute)}`,
      (hour, minute) => `${hour} h ${two(minute)}`,
      (hour, minute) => `${hour}h${two(minute)}`,
      (hour, minute) => `${two(hour)}:${two(minute)}`,
      (hour, minute) => `${two(hour)}:${two(minute)}:00`,
      (hour, minute) => `${hour}.${two(minute)}`,
      (hour, minute) => `${hour}.${two(minute)} uur`,
      (hour, minute) => `${two(hour)}:${two(minute)} Uhr`,
      (hour, minute) => `${hour % 12 === 0 ? 12 : hour % 12}.${two(minute)}${hour < 12 ? 'am' : 'pm'}`,
      (hour, minute) => `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`,
      (hour, minute) => `om ${hour}u${two(minute)}`,
      (hour, minute) => `${hour}u${two(minute)}*`,
    ];
    fc.assert(
      fc.property(hours, fc.constantFrom(...forms), ({ hour, minute }, form) => {
        const text = form(hour, minute);
        expect([text, readTime(text)]).toEqual([
          text,
          { kind: 'value', value: `${two(hour)}:${two(minute)}` },
        ]);
      }),
    );
  });

  test('of a cell come back in their own order', () => {
    fc.assert(
      fc.property(
        fc.array(hours, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(' - ', ' / ', ', ', '\n', ' en ', ' et '),
        (list, between) => {
          const text = list.map(({ hour, minute }) => `${hour}u${two(minute)}`).join(between);
          expect(readTimes(text)).toEqual(list.map(({ hour, minute }) => `${two(hour)}:${two(minute)}`));
        },
      ),
    );
  });
});

test('running times are read back however they are written', () => {
  const forms: readonly ((minutes: number) => string)[] = [
    (minutes) => `${minutes}`,
    (minutes) => `${minutes}'`,
    (minutes) => `${minutes}’`,
    (minutes) => `${minutes} min`,
    (minutes) => `${minutes} min.`,
    (minutes) => `${minutes}\u00a0minuten`,
    (minutes) => `${minutes} minutes`,
    (minutes) => `${Math.floor(minutes / 60)}u${two(minutes % 60)}`,
    (minutes) => `${Math.floor(minutes / 60)}h${two(minutes % 60)}`,
    (minutes) => `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`,
    (minutes) => `${Math.floor(minutes / 60)}h${two(minutes % 60)}'`,
    (minutes) => `${Math.floor(minutes / 60)}h ${minutes % 60}min`,
    (minutes) => `${Math.floor(minutes / 60)} uur ${minutes % 60} minuten`,
    (minutes) => `${Math.floor(minutes / 60)}:${two(minutes % 60)}:00`,
    (minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 359 }), fc.constantFrom(...forms), (minutes, form) => {
      const text = form(minutes);
      expect([text, readRuntime(text)]).toEqual([text, { kind: 'value', value: minutes }]);
    }),
  );
});

test('amounts are read back to the cent, with points, commas, blanks and both places of the sign', () => {
  const grouped = (whole: number, sign: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, sign);
  fc.assert(
    fc.property(
      fc.nat(9_999_999),
      fc.constantFrom(
        ['.', ','],
        ['', ','],
        ['', '.'],
        [' ', ','],
        ['\u00a0', ','],
        ['\u202f', ','],
        [',', '.'],
      ),
      fc.constantFrom('€ #', '€#', '# €', '# EUR', '#', '#€'),
      (cents, [thousands, decimals], shape) => {
        const figures = `${grouped(Math.floor(cents / 100), thousands!)}${decimals}${two(cents % 100)}`;
        const text = shape.replace('#', figures);
        expect(centsOf(figures)).toBe(cents);
        expect([text, readPrice(text)]).toEqual([text, { kind: 'value', value: cents / 100 }]);
      },
    ),
  );
});

test('a deal keeps its shares, its minimum and its own words', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 80 }),
      fc.integer({ min: 50, max: 2_000 }),
      fc.constantFrom(
        (share: number, euro: number) => `${share}% min ${euro}`,
        (share: number, euro: number) => `${share} % met een minimum van ${euro} euro`,
        (share: number, euro: number) => `${share} % avec un minimum garanti de ${euro} €`,
        (share: number, euro: number) => `MG € ${euro},00 / ${share}%`,
        (share: number, euro: number) => `${share}% + MG ${euro} EUR`,
      ),
      (share, euro, form) => {
        const raw = form(share, euro);
        expect(readTerms(raw)).toMatchObject({
          kind: 'value',
          value: { shareBp: [share * 100], minimumGuaranteeCents: euro * 100, raw },
        });
      },
    ),
  );
});

test('no text in the world makes a reader throw', () => {
  const readers: readonly ((text: string) => unknown)[] = [
    readTime,
    readTimes,
    readRuntime,
    readPrice,
    readTerms,
    (text) => readLanguages(text, 'spoken'),
    (text) => readLanguages(text, 'subtitles'),
    readCountries,
    readRating,
    readYear,
    readCount,
    readFlag,
    (text) => readStatus(text, text),
    (text) => readLink(text, undefined),
    splitNames,
    readTitle,
    splitTitleCell,
    guessDates,
    readShowList,
    showsIn,
    placeOfSection,
    weekNamed,
    matchHeader,
  ];
  const pieces = fc.constantFrom(
    ...'14 10 2026 / - . : u h % € min MG wo mercredi oktober VO st NL (OV) [35mm] t/m au en , ; \n " \' x 50 TBC Zaal 1'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(pieces, { maxLength: 14 }).map((list) => list.join(' ')),
    fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...readers), (text, read) => {
      expect(() => read(text)).not.toThrow();
    }),
    { numRuns: 6_000 },
  );
});

test('a doubtful day is settled the same wherever it stands in its column', () => {
  const texts = fc.array(fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(texts, (list) => {
      const guesses = list
        .map(([first, second]) => guessDate(`${first}/${second}/2026`))
        .filter((guess): guess is DateGuess => guess !== undefined);
      const forwards = settleDates(guesses, {});
      const backwards = settleDates([...guesses].reverse(), {});
      for (const guess of guesses) expect(forwards.settle(guess)).toEqual(backwards.settle(guess));
    }),
  );
});
