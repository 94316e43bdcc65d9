import type { LocalTime } from '../../time.ts';
import { collapse } from '../plainText.ts';
import { nothing, problem, type Reading, read, saysNothing } from './reading.ts';

const CLOCK =
  /(?<!\d)(\d{1,2})(?:\s?(?:[:.uUhH]|u\.|h\.)\s?(\d{2}))(?::\d{2})?\s*(am|pm|a\.m\.?|p\.m\.?|uhr|u|h)?(?!\d)|(?<!\d)(\d{1,2})\s?(am|pm|a\.m\.?|p\.m\.?|uhr|uur|u|h|heures?)(?![\p{L}\d])/giu;
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

const fromMatch = (match: RegExpMatchArray): LocalTime | undefined =>
  match[1] === undefined
    ? clock(Number(match[4]), 0, match[5])
    : clock(Number(match[1]), Number(match[2]), match[3]);

/** Every hour a cell names, in its own order: `14:15 - 17:00 / 20u30`. Impossible hours are left out. */
export function readTimes(text: string): readonly LocalTime[] {
  const times: LocalTime[] = [];
  for (const match of text.matchAll(CLOCK)) {
    const time = fromMatch(match);
    if (time !== undefined) times.push(time);
  }
  return times;
}

/**
 * The hour a screening starts: `19u45`, `19h45`, `7.45pm`, `19`, `1945`, `20:00:00`.
 *
 * Of a span or a list of hours the first is taken. `25:30` is an impossible hour, `avond` no hour.
 */
export function readTime(source: string): Reading<LocalTime> {
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
  return time === undefined ? problem('impossibleTime') : read(time);
}

/** The hour of a stored number: the part of a day after the whole days. */
export function timeOfSerial(serial: number): LocalTime {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
