import type { LocalTime } from '../../time.ts';
import { collapse } from '../plainText.ts';
import { nothing, problem, type Reading, read, saysNothing } from './reading.ts';

const CLOCK =
  /(?<!\d)(\d{1,2})(?:\s?(?:[:.uUhH]|u\.|h\.)\s?(\d{2}))(?::\d{2})?(?:\s*(am|pm|a\.m\.?|p\.m\.?|uhr|uur|u|h)(?![\p{L}\d]))?(?!\d)|(?<!\d)(\d{1,2})\s?(am|pm|a\.m\.?|p\.m\.?|uhr|uur|u|h|heures?)(?![\p{L}\d])/giu;
const BARE = /^(\d{1,2})$|^([01]\d|2[0-3])([0-5]\d)$/;
const NOON = /^(?:noon|midi|middag|mittags?)$/i;
const MIDNIGHT = /^(?:midnight|minuit|middernacht|mitternacht)$/i;

const pad = (value: number): string => String(value).padStart(2, '0');

/** 24:00 and 25:30 are how some houses write a show after midnight; anything later is a slip. */
function clock(hours: number, minutes: number, half: string | undefined): LocalTime | undefined {
  const isAfternoon = half !== undefined && /^p/i.test(half);
  const isMorning = half !== undefined && /^a/i.test(half);
  if ((isAfternoon || isMorning) && (hours < 1 || hours > 12)) return undefined;
  const hour = isAfternoon ? (hours % 12) + 12 : isMorning ? hours % 12 : hours;
  if (hour > 23 || minutes > 59) return hour === 24 && minutes < 60 ? `00:${pad(minutes)}` : undefined;
  return `${pad(hour)}:${pad(minutes)}`;
}

type Hour = { readonly hours: number; readonly minutes: number; readonly half: string | undefined };

const hourOf = (match: RegExpMatchArray): Hour =>
  match[1] === undefined
    ? { hours: Number(match[4]), minutes: 0, half: match[5] }
    : { hours: Number(match[1]), minutes: Number(match[2]), half: match[3] };

const fromMatch = (match: RegExpMatchArray): LocalTime | undefined => {
  const { hours, minutes, half } = hourOf(match);
  return clock(hours, minutes, half);
};

const isHalf = (half: string | undefined): boolean => half !== undefined && /^[ap]/i.test(half);

// "2.30 / 5.15 / 8pm", "11am, 2.30": the half of the day is not written at each. "14:15 / 8.30pm" mixes two ways of writing.
function withHalves(hours: readonly Hour[]): readonly Hour[] {
  const unmarked = hours.filter((hour) => !isHalf(hour.half));
  if (unmarked.length === 0 || unmarked.length === hours.length) return hours;
  if (unmarked.some((hour) => hour.hours > 12 || hour.hours < 1)) return hours;
  let before = 0;
  return hours.map((hour, at) => {
    const half = isHalf(hour.half) ? hour.half : halfOf(hour.hours, before, hours.slice(at + 1));
    before = (hour.hours % 12) + (/^p/i.test(half ?? '') ? 12 : 0);
    return { ...hour, half };
  });
}

function halfOf(hour: number, before: number, after: readonly Hour[]): string | undefined {
  if (before > hour % 12) return 'pm';
  const next = after.find((each) => isHalf(each.half));
  if (next === undefined) return undefined;
  const isMorning = /^p/i.test(next.half ?? '') && hour >= 9 && hour < 12 && next.hours % 12 < hour;
  return isMorning ? 'am' : next.half;
}

/** How a whole sheet writes its hours: on a dial of twelve, for sure (am or pm stands somewhere) or by the look of it. */
export type Dial = 'twelve' | 'perhapsTwelve' | 'twentyFour';

const LEAST_HOURS = 4;

/**
 * The dial of many texts together. Without any am or pm a sheet whose hours all lie between one and twelve, most of them before
 * ten, shows afternoons and evenings: no house plays at 5.30 in the morning.
 */
export function dialOf(texts: readonly string[]): Dial {
  const hours = texts.flatMap((text) => [...text.matchAll(CLOCK)].map(hourOf));
  const unmarked = hours.filter((hour) => !isHalf(hour.half));
  const isEuropean = texts.some((text) => /\d\s?(?:u|h|uur|uhr)(?![\p{L}])|\d\s?[uh]\d{2}/iu.test(text));
  if (isEuropean || unmarked.length === 0 || unmarked.some((hour) => hour.hours > 12 || hour.hours < 1))
    return 'twentyFour';
  if (hours.some((hour) => isHalf(hour.half))) return 'twelve';
  const early = unmarked.filter((hour) => hour.hours < 10).length;
  return hours.length >= LEAST_HOURS && early >= hours.length * 0.5 ? 'perhapsTwelve' : 'twentyFour';
}

/** The afternoon hour an unmarked `5.30` means on a dial of twelve; ten and later are mornings. */
const onDial = (hour: Hour, dial: Dial): Hour =>
  dial !== 'twentyFour' && !isHalf(hour.half) && hour.hours < 10 ? { ...hour, half: 'pm' } : hour;

const MAY_HOLD_HOUR = /\d\s?(?:[:.][0-5]|[uh]|am|pm|[ap]\.m)/i;

/** An hour in a text, and where it stands. */
export type PlacedTime = { readonly time: LocalTime; readonly from: number; readonly to: number };

/** Every hour a text names and its place in it, in the text's own order. Impossible hours are left out. */
export function placedTimes(text: string, dial: Dial = 'twentyFour'): readonly PlacedTime[] {
  // Most cells hold no hour: a date, a figure, a title.
  if (!MAY_HOLD_HOUR.test(text)) return [];
  const matches = [...text.matchAll(CLOCK)];
  const all = withHalves(matches.map(hourOf)).map((hour) => onDial(hour, dial));
  return matches.flatMap((match, at) => {
    const { hours, minutes, half } = all[at]!;
    const time = clock(hours, minutes, half);
    return time === undefined ? [] : [{ time, from: match.index, to: match.index + match[0].length }];
  });
}

/** Every hour a cell names, in its own order: `14:15 - 17:00 / 20u30`. Impossible hours are left out. */
export const readTimes = (text: string, dial: Dial = 'twentyFour'): readonly LocalTime[] =>
  placedTimes(text, dial).map(({ time }) => time);

/**
 * The hour a screening starts: `19u45`, `19h45`, `7.45pm`, `19`, `1945`, `20:00:00`.
 *
 * Of a span or a list of hours the first is taken; `dial` is that of the whole column (see `dialOf`). `25:30` is an impossible hour, `avond` no hour.
 */
export function readTime(source: string, dial: Dial = 'twentyFour'): Reading<LocalTime> {
  const text = collapse(source);
  if (saysNothing(text)) return nothing;
  if (NOON.test(text)) return read('12:00');
  if (MIDNIGHT.test(text)) return read('00:00');
  const bare = BARE.exec(text);
  if (bare) {
    const time = bare[1]
      ? clock(Number(bare[1]), 0, undefined)
      : clock(Number(bare[2]), Number(bare[3]), undefined);
    return time === undefined ? problem('impossibleTime') : read(time);
  }
  const found = text.matchAll(CLOCK).next().value;
  if (!found) return problem('notATime');
  const time = fromMatch(found);
  if (time === undefined) return problem('impossibleTime');
  return read(dial === 'twentyFour' ? time : (placedTimes(text, dial)[0]?.time ?? time));
}

/** The hour of a stored number: the part of a day after the whole days. */
export function timeOfSerial(serial: number): LocalTime {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
