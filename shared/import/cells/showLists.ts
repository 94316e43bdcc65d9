import { collapse } from '../plainText.ts';
import { guessDates } from './dateSpans.ts';
import { type DateGuess, dateFrom, wholeYear } from './dates.ts';
import { type Dial, placedTimes } from './times.ts';

/** One day of a list of shows in a cell, and its hours; a day may stand without any. */
export type ListedDay = {
  readonly guess: DateGuess;
  readonly times: readonly string[];
  readonly room?: string;
};

const BETWEEN =
  /\s*(?:\n|;|\||\s\/\s|\s[–—-]\s(?=\p{L}{2,10}\.?\s?\d)|[,+&]|(?<!\p{L})(?:en|et|and|und|y|e)(?!\p{L}))\s*/u;
const CLOCK_WORDS = /(?<![\p{L}\d])(?:om|à|at|um|uur|uhr|@|h|u)(?![\p{L}\d])/giu;
const ROOM = /[([]([^()[\]]*\p{L}[^()[\]]*)[)\]]/u;
const MOST_DAYS = 60;

const withoutTimes = (text: string, dial: Dial): string =>
  collapse(
    placedTimes(text, dial)
      .reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text)
      .replace(CLOCK_WORDS, ' '),
  ).replace(/^[\s,:()–-]+|[\s,:()–-]+$/gu, '');

const DATED_BY_POINT =
  /(?<!\d)\d{1,2}\.\d{1,2}\.(?:\d{2,4})?(?!\d)|(?<!\d)\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?(?!\d)/g;

// "14.10. 20:00": the date's own points must not be taken for an hour's.
function splitPiece(piece: string, dial: Dial): { readonly day: string; readonly times: readonly string[] } {
  const dates = piece.match(DATED_BY_POINT) ?? [];
  if (dates.length !== 1)
    return { day: withoutTimes(piece, dial), times: placedTimes(piece, dial).map(({ time }) => time) };
  const rest = piece.replace(dates[0]!, ' ');
  const weekday = /\p{L}{2,10}/u.exec(withoutTimes(rest, dial))?.[0] ?? '';
  return { day: `${weekday} ${dates[0]}`.trim(), times: placedTimes(rest, dial).map(({ time }) => time) };
}

const yearOf = (guess: DateGuess): number | undefined =>
  guess.kind === 'whole'
    ? Number(guess.iso.slice(0, 4))
    : guess.kind === 'figures'
      ? wholeYear(guess.parts[2])
      : undefined;

function lend(guess: DateGuess, year: number | undefined): DateGuess {
  if (year === undefined) return guess;
  if (guess.kind === 'pair')
    return { ...guess, kind: 'figures', parts: [guess.parts[0], guess.parts[1], year], hasShortYear: false };
  if (guess.kind !== 'yearless') return guess;
  const iso = `${year}-${String(guess.month).padStart(2, '0')}-${String(guess.day).padStart(2, '0')}`;
  return { kind: 'whole', iso, weekday: guess.weekday };
}

const DAYS: ReadonlySet<DateGuess['kind']> = new Set(['whole', 'figures', 'pair', 'yearless']);

// "14, 15 en 16 oktober": the month stands once, behind the last.
function sameMonth(guess: DateGuess, day: number): { guess: DateGuess; times: string[] }[] {
  if (guess.kind === 'yearless') return [{ guess: { kind: 'yearless', day, month: guess.month }, times: [] }];
  if (guess.kind === 'whole') {
    const iso = dateFrom(Number(guess.iso.slice(0, 4)), Number(guess.iso.slice(5, 7)), day);
    return iso ? [{ guess: { kind: 'whole', iso }, times: [] }] : [];
  }
  if (guess.kind === 'figures')
    return [
      { guess: { ...guess, parts: [day, guess.parts[1], guess.parts[2]], weekday: undefined }, times: [] },
    ];
  return guess.kind === 'pair'
    ? [{ guess: { ...guess, parts: [day, guess.parts[1]], weekday: undefined }, times: [] }]
    : [];
}

/**
 * The days and hours a cell lists: `wo 14/10 20u00, do 15/10 17u`, `14/10, 15/10 en 16/10/2026 om 20u`, one a line.
 *
 * Nothing for a cell of one day without several hours: that is no list. A year said once holds for all.
 */
export function readShowList(source: string, dial: Dial = 'twentyFour'): readonly ListedDay[] {
  if (source.length > 2_000 || !/\d/.test(source)) return [];
  const days: { guess: DateGuess; times: string[]; room?: string }[] = [];
  let bare: number[] = [];
  for (const piece of source.split(BETWEEN).filter((part) => part !== '')) {
    const room = ROOM.exec(piece)?.[1];
    const { day, times } = splitPiece(piece.replace(ROOM, ' '), dial);
    const guess = day === '' ? undefined : guessDates(day).start;
    const last = days.at(-1);
    if (guess && DAYS.has(guess.kind)) {
      days.push(...bare.flatMap((number) => sameMonth(guess, number)), {
        guess,
        times: [...times],
        ...(room ? { room } : {}),
      });
      bare = [];
    } else if (last && times.length > 0 && day === '') last.times.push(...times);
    else if (/^(?:[1-9]|[12]\d|3[01])$/.test(day) && times.length === 0) bare.push(Number(day));
    else return [];
    if (days.length > MOST_DAYS) return [];
  }
  if (bare.length > 0) return [];
  const hours = days.reduce((count, { times }) => count + times.length, 0);
  if (days.length < 2 && hours < 2) return [];
  const year = days.map(({ guess }) => yearOf(guess)).find((found) => found !== undefined);
  const shared = days.at(-1)!.times;
  const isShared = days.length > 1 && hours === shared.length;
  return days.map(({ guess, times, room }) => ({
    guess: lend(guess, year),
    times: isShared ? shared : times,
    ...(room ? { room } : {}),
  }));
}
