import { collapse } from '../plainText.ts';
import { doubtful, nothing, problem, type Reading, read, saysNothing } from './reading.ts';

const HOURS =
  /^(\d{1,2})\s*(?:h|u|hrs?|hours?|heures?|uur|uren|std|stunden?|ore?|horas?)\.?\s*(?:(\d{1,2})\s*(?:m|min|mins|minuten|minutes?|mn|')?\.?)?$/i;
const MINUTES_SECONDS =
  /^(\d{1,3})\s*(?:min|mins|minuten|minutes?|mn|m|'|′|’)\.?\s*(\d{1,2})\s*(?:s|sec|secs|seconden|secondes?|sek|"|″|''|”)?\.?$/i;
const MINUTES = /^(\d{1,4})(?:[.,]0+)?\s*(?:m|min|mins|minuten|minutes?|minuti|minutos|mn|'|′|’|`)?\.?$/i;
const COLONS = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;
const ABOUT = /^(?:ca\.?|circa|env\.?|environ|approx\.?|about|±|~|ong\.?|ongeveer|c\.)\s*/i;
const TAIL = /\s*\((?:[^()]*)\)$/;

const LONGEST_MIN = 1_000;

const minutes = (value: number): Reading<number> => {
  const rounded = Math.round(value);
  if (value > 0 && rounded === 0) return read(1);
  return rounded > 0 && rounded <= LONGEST_MIN ? read(rounded) : problem('notARuntime');
};

/**
 * Running time in whole minutes: `105`, `105'`, `1u45`, `1h 45min`, `1:45:00`, `5 min 51` (six minutes).
 *
 * `1:45` is an hour and three quarters, `12:30` twelve and a half minutes, said to be doubtful; `ca. 105` too.
 */
export function readRuntime(source: string): Reading<number> {
  let text = collapse(source).replace(TAIL, '');
  if (saysNothing(text)) return nothing;
  const isAbout = ABOUT.test(text);
  if (isAbout) text = text.replace(ABOUT, '');
  const reading = readExact(text);
  return isAbout && reading.kind === 'value' ? { ...reading, isDoubtful: true } : reading;
}

function readExact(text: string): Reading<number> {
  const plain = MINUTES.exec(text);
  if (plain) return Number(plain[1]) === 0 ? nothing : minutes(Number(plain[1]));
  const hours = HOURS.exec(text);
  if (hours) return minutes(Number(hours[1]) * 60 + Number(hours[2] ?? 0));
  const seconds = MINUTES_SECONDS.exec(text);
  if (seconds) return minutes(Number(seconds[1]) + Number(seconds[2]) / 60);
  const colons = COLONS.exec(text);
  if (!colons) return problem('notARuntime');
  const [first, second] = [Number(colons[1]), Number(colons[2])];
  if (colons[3] !== undefined) return minutes(first * 60 + second + Number(colons[3]) / 60);
  if (first < 6) return minutes(first * 60 + second);
  const short = minutes(first + second / 60);
  return short.kind === 'value' ? doubtful(short.value) : short;
}

/** Minutes of a stored number: below one it is a part of a day, else minutes. */
export const runtimeOfNumber = (value: number, isTimeOfDay: boolean): Reading<number> =>
  value === 0 ? nothing : minutes(isTimeOfDay || value < 1 ? value * 1440 : value);
