import { collapse } from '../plainText.ts';
import type { RawCell } from '../sheet.ts';
import { doubtful, nothing, problem, type Reading, read, saysNothing } from './reading.ts';

const H = '(?:h|u|hrs?|hours?|heures?|uur|uren|std|stunden?|or[ae]|horas?)';
const M = "(?:m|min|mins|minuten|minutes?|minuti|minutos|mn|'|′|’|´)";
const S = `(?:s|sec|secs|seconden|secondes?|seconds?|sek|sekunden|"|″|''|”)`;
const AND = String.raw`(?:\s*(?:en|et|and|und|e|y|,)\s+)?`;
const HOURS = new RegExp(
  String.raw`^(\d{1,2})\s*${H}\.?${AND}\s*(?:(\d{1,2})\s*${M}?\.?(?:[\s:]*\d{1,2}\s*${S}?\.?)?)?$`,
  'i',
);
const MINUTES_SECONDS = new RegExp(String.raw`^(\d{1,3})\s*${M}\.?${AND}\s*(\d{1,2})\s*${S}?\.?$`, 'i');
const MINUTES = new RegExp(String.raw`^(\d{1,4})(?:[.,]0+)?\s*(?:${M}|${'`'})?\.?$`, 'i');
const SECONDS = new RegExp(String.raw`^(\d{1,5})\s*${S}\.?$`, 'i');
const COLONS = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;
/** `1:35 Std.`, `1:35 h`: with its unit there is no doubt what stands before the colon. */
const COLON_HOURS = new RegExp(String.raw`^(\d{1,2}):([0-5]\d)\s*${H}\.?$`, 'i');
const ISO = /^PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?(?:\d{1,2}(?:\.\d+)?S)?$/;
/** `1,5 uur`, `1½ h`: parts of an hour; `1.45 uur` is an hour and three quarters, by the habit of writing hours so. */
const PART_HOURS = new RegExp(String.raw`^(\d)(?:[.,](\d{1,2})|\s?(½|¼|¾)|\s1/2)\s*(${H})?\.?$`, 'i');
const PARTS: Readonly<Record<string, number>> = { '½': 30, '¼': 15, '¾': 45 };
const ABOUT =
  /^(?:ca\.?|circa|env(?:iron)?\.?|approx(?:imately|\.)?|about|\+\s?\/?\s?-|±|~|ong(?:eveer)?\.?|plusminus|c\.)\s*/i;
const ABOUT_BEHIND = /\s*\(?(?:ca\.?|circa|env\.?|environ|approx\.?|ong\.?|ongeveer)\)?$/i;
const NAMED =
  /^(?:(?:speel)?duur|dur[ée]e|dur\.|running time|runtime|length|l[äa]nge|dauer|laufzeit|durata)\s*:?\s*/i;
const TAIL = /(?<=\d.*)\s*\((?:[^()]*)\)$/;
const IN_BRACKETS = /^[([](.+)[)\]]$/;
/** `90 + 15`, `105/110`, `90 min, kleur`: a running time, and something behind it. */
const AND_MORE =
  /^(\d[^+/,;|&()]*?(?:\d|[\p{L}'’′´]\.?))\s*(?:[+/,;|&]|\s-\s|-(?=\d)|\s(?:of|ou|or|incl|excl|en|et|and|zonder|sans|met|avec)[\s.])/iu;
const TIMES = new RegExp(String.raw`^(\d{1,2})\s?[x×]\s?(\d{1,3})\s*${M}?\.?$`, 'i');

const LONGEST_MIN = 1_000;

const minutes = (value: number): Reading<number> => {
  const rounded = Math.round(value);
  if (value > 0 && rounded === 0) return read(1);
  return rounded > 0 && rounded <= LONGEST_MIN ? read(rounded) : problem('notARuntime');
};

/**
 * Running time in whole minutes: `105`, `105'`, `1u45`, `1h 45min`, `1:45:00`, `5 min 51` (six minutes), `2 x 45'`.
 *
 * `1:45` is an hour and three quarters, `12:30` twelve and a half minutes, said to be doubtful; `ca. 105` too, and the first
 * of several (`90 + 15`, `105/110`).
 */
export function readRuntime(source: string): Reading<number> {
  const text = collapse(source);
  if (saysNothing(text)) return nothing;
  const whole = readExact(text);
  if (whole.kind !== 'problem') return whole;
  const named = text.replace(IN_BRACKETS, '$1').replace(NAMED, '');
  const exact = named.replace(ABOUT, '').replace(ABOUT_BEHIND, '');
  const bare = exact.replace(TAIL, '');
  const reading = readExact(bare);
  if (reading.kind !== 'problem') return exact === named ? reading : marked(reading);
  const times = TIMES.exec(bare);
  if (times) return marked(minutes(Number(times[1]) * Number(times[2])));
  const more = AND_MORE.exec(bare);
  return more ? marked(readExact((more[1] ?? '').trim())) : reading;
}

const marked = (reading: Reading<number>): Reading<number> =>
  reading.kind === 'value' ? doubtful(reading.value) : reading;

function readExact(text: string): Reading<number> {
  const plain = MINUTES.exec(text);
  if (plain) return Number(plain[1]) === 0 ? nothing : minutes(Number(plain[1]));
  const hours = HOURS.exec(text);
  if (hours) {
    const rest = Number(hours[2] ?? 0);
    const reading = minutes(Number(hours[1]) * 60 + rest);
    return rest < 60 ? reading : marked(reading);
  }
  const clock = COLON_HOURS.exec(text);
  if (clock) return minutes(Number(clock[1]) * 60 + Number(clock[2]));
  const seconds = MINUTES_SECONDS.exec(text);
  if (seconds) return minutes(Number(seconds[1]) + Number(seconds[2]) / 60);
  const colons = COLONS.exec(text);
  return colons ? readColons(colons) : readRare(text);
}

function readColons([, first = '', second = '', third]: RegExpExecArray): Reading<number> {
  const [front, back] = [Number(first), Number(second)];
  if (front + back + Number(third ?? 0) === 0) return nothing;
  if (third !== undefined) return minutes(front * 60 + back + Number(third) / 60);
  if (front < 4 || first.startsWith('0')) return minutes(front * 60 + back);
  // "4:20" may be a long film or a short one.
  return marked(front < 6 ? minutes(front * 60 + back) : minutes(front + back / 60));
}

function readRare(text: string): Reading<number> {
  const only = SECONDS.exec(text);
  if (only) return minutes(Number(only[1]) / 60);
  const iso = ISO.exec(text);
  if (iso && (iso[1] ?? iso[2])) return minutes(Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0));
  const part = PART_HOURS.exec(text);
  if (!part) return problem('notARuntime');
  const [, hours = '', decimals, fraction, unit] = part;
  const isWritten = decimals?.length === 2 && Number(decimals) < 60;
  if (unit === undefined && decimals !== undefined && !isWritten) return problem('notARuntime');
  const rest =
    decimals === undefined
      ? (PARTS[fraction ?? '½'] ?? 30)
      : isWritten
        ? Number(decimals)
        : Number(`0.${decimals}`) * 60;
  return doubtful(Math.round(Number(hours) * 60 + rest));
}

const SIX_HOURS = 6;

/**
 * Whether a column's `12:30` are minutes and seconds, as lists of short films have them: as often as not it would be a film of
 * six hours and more.
 */
export function writesSeconds(cells: readonly RawCell[]): boolean {
  const fronts = cells.flatMap((cell) => {
    if (cell.kind === 'date' && cell.number !== undefined) return [cell.number * 24];
    const colons = cell.kind === 'text' ? COLONS.exec(collapse(cell.text)) : null;
    return colons && colons[3] === undefined ? [Number(colons[1])] : [];
  });
  return fronts.length > 1 && fronts.filter((front) => front >= SIX_HOURS).length * 2 >= fronts.length;
}

/** The minutes of `12:30` in such a column, in doubt; nothing of a cell written otherwise. */
export function minutesAndSeconds(cell: RawCell): Reading<number> | undefined {
  if (cell.kind === 'date' && cell.number !== undefined) return marked(minutes(cell.number * 24));
  const colons = cell.kind === 'text' ? COLONS.exec(collapse(cell.text)) : null;
  if (!colons || colons[3] !== undefined) return undefined;
  return marked(minutes(Number(colons[1]) + Number(colons[2]) / 60));
}

/** Minutes of a stored number: below one it is a part of a day, else minutes. */
export const runtimeOfNumber = (value: number, isTimeOfDay: boolean): Reading<number> =>
  value === 0 ? nothing : minutes(isTimeOfDay || value < 1 ? value * 1440 : value);
