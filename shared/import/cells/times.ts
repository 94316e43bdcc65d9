import type { LocalTime } from '../../time.ts';
import { collapse } from '../plainText.ts';
import { doubtful, nothing, problem, type Reading, read, saysNothing } from './reading.ts';

const DAY_PART =
  "'s (?:avonds|middags|namiddags|nachts|morgens|ochtends)|du soir|du matin|de l['’]apr[eè]s-midi|abends|nachmittags|morgens|in the (?:evening|afternoon|morning)";
const HALF = String.raw`am|pm|a\.m\.?|p\.m\.?|${DAY_PART}`;
// In "14u 17u" the 17 is an hour too, no minutes.
const CLOCK = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:\s?(?:[:.]\s?|(?:u\.|h\.|heures?|uur|uhr|[uh])\s?(?=\d{2}(?![uh](?!ur|rs|\p{L}))))(\d{2}))(?::\d{2})?(?:\s*(${HALF}|(?<=\d)[ap]|uhr|uur|u|h)(?![\p{L}\d]))?(?!\d)|(?<!\d)(\d{1,2})\s?(${HALF}|(?:uhr|uur|u|h|heures?)(?:\s(?:${DAY_PART}))?)(?!\p{L}|\d(?!\d[uh]))`,
  'giu',
);
const BARE = /^(\d{1,2})$|^([01]\d|2[0-3])([0-5]\d)\s?(?:u|h|uur|uhr|hrs?)?\.?$/i;
/** A slip of the finger, or a figure that lost its last nought: `19,45`, `19'45`, `19.3`. */
const NEARLY = /^([1-9]\d?)(?:[,;'’]([0-5]\d)|[.,]([0-5]))$/;
/** Words before an hour that need no sign of their own behind it: `ore 21`, `h 20,30`. */
const BEFORE_HOUR = /^(?:(?:alle )?ore|alle|h\.?|a las|om|um|[àa])\s+(?=\d)/iu;
const NOON = /^(?:12 )?(?:noon|midi|middag|mittags?|mezzogiorno|mediod[ií]a)$/i;
const MIDNIGHT = /^(?:12 )?(?:midnight|minuit|middernacht|mitternacht|mezzanotte|medianoche)$/i;

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

const MORNING = /matin|ochtend|morgen|morning|nachts$/i;

/** `am` or `pm` of whatever says so; a part of the day beside an hour past noon says nothing new. */
function halfNamed(mark: string | undefined, hours: number): string | undefined {
  if (mark === undefined || !/^[ap]|\s|soir|abends|nachmittags|morgens|matin/i.test(mark)) return undefined;
  if (/^[ap](?:\.?m\.?)?$/i.test(mark)) return /^p/i.test(mark) ? 'pm' : 'am';
  if (hours > 12) return undefined;
  return MORNING.test(mark) ? 'am' : 'pm';
}

const hourOf = (match: RegExpMatchArray): Hour => {
  const hours = Number(match[1] ?? match[4]);
  return match[1] === undefined
    ? { hours, minutes: 0, half: halfNamed(match[5], hours) }
    : { hours, minutes: Number(match[2]), half: halfNamed(match[3], hours) };
};

type PlacedHour = { readonly hour: Hour; readonly from: number; readonly to: number };

const HOUR_LIST =
  /^\s*(\d{1,2}(?:\s*(?:[/,&+–-]|(?<=\s)(?:en|et|and|und)(?=\s))\s*\d{1,2})+)\s?(u|h|uur|uhr|heures?|[ap]\.?m)\.?\s*$/iu;

/** `14 / 17 / 20u`, `7-9pm`: the sign of the hour stands once, behind the last. Nothing of a date before an hour. */
function hoursListed(text: string): readonly PlacedHour[] | undefined {
  const found = HOUR_LIST.exec(text);
  if (!found) return undefined;
  const figures = [...text.matchAll(/\d{1,2}/g)];
  const hours = figures.map((figure) => Number(figure[0]));
  const signs = (found[1] ?? '')
    .replace(/[\d\s]+/g, ' ')
    .trim()
    .split(' ');
  const isTwelve = /m$/i.test(found[2] ?? '');
  const isDate = signs.length === 2 && /^[/–-]$/.test(signs[0]!) && (hours[1] ?? 0) <= 12;
  const isEven = signs.every((sign, at) => sign === signs[0] || (at > 0 && /^(?:&|\p{L}+)$/u.test(sign)));
  const isRising = hours.every(
    (hour, at) => hour <= (isTwelve ? 12 : 24) && (at === 0 || hour > hours[at - 1]!),
  );
  if (isDate || !isEven || !isRising || (!isTwelve && hours[0]! < 9)) return undefined;
  return figures.map((figure, at) => ({
    hour: {
      hours: hours[at]!,
      minutes: 0,
      half: isTwelve && at === hours.length - 1 ? halfNamed(found[2], 0) : undefined,
    },
    from: figure.index,
    to: at === figures.length - 1 ? text.trimEnd().length : figure.index + figure[0].length,
  }));
}

const hoursIn = (text: string): readonly PlacedHour[] =>
  hoursListed(text) ??
  [...text.matchAll(CLOCK)].map((match) => ({
    hour: hourOf(match),
    from: match.index,
    to: match.index + match[0].length,
  }));

const isHalf = (half: string | undefined): boolean => half !== undefined;

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
  const hours = texts.flatMap((text) => hoursIn(text).map(({ hour }) => hour));
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

const MAY_HOLD_HOUR = /\d\s?(?:[:.][0-5]|[uh]|am|pm|[ap]\.m)/iu;

/** An hour in a text, and where it stands. */
export type PlacedTime = { readonly time: LocalTime; readonly from: number; readonly to: number };

/** Every hour a text names and its place in it, in the text's own order. Impossible hours are left out. */
export function placedTimes(text: string, dial: Dial = 'twentyFour'): readonly PlacedTime[] {
  // Most cells hold no hour: a date, a figure, a title.
  if (!MAY_HOLD_HOUR.test(text)) return [];
  const found = hoursIn(text);
  const all = withHalves(found.map(({ hour }) => hour)).map((hour) => onDial(hour, dial));
  return found.flatMap(({ from, to }, at) => {
    const { hours, minutes, half } = all[at]!;
    const time = clock(hours, minutes, half);
    return time === undefined ? [] : [{ time, from, to }];
  });
}

const DOORS =
  /(?<!\p{L})(?:deur(?:en)?|doors?|portes?|ouverture|kassa|caisse|einlass|accueil|onthaal)(?!\p{L})/iu;
const PARTING = /[,;/|()–-]/;

/** The hours of a text without those its doors open at: `deuren 19u30, film 20u`, `20u (doors 19:30)`. */
function withoutDoors(text: string, placed: readonly PlacedTime[]): readonly PlacedTime[] {
  if (placed.length < 2 || !DOORS.test(text)) return placed;
  const isBefore = DOORS.test(text.slice(0, placed[0]!.from));
  const gaps = placed.map(({ to }, at) => {
    const gap = text.slice(to, placed[at + 1]?.from);
    const pieces = gap.split(PARTING);
    if (pieces.length > 1) return { left: pieces[0]!, right: pieces.at(-1)! };
    return isBefore ? { left: '', right: gap } : { left: gap, right: '' };
  });
  const shown = placed.filter(
    (_, at) => !DOORS.test(gaps[at]!.left) && !(at === 0 ? isBefore : DOORS.test(gaps[at - 1]!.right)),
  );
  return shown.length === 0 ? placed : shown;
}

const timesIn = (text: string, dial: Dial): readonly LocalTime[] =>
  withoutDoors(text, placedTimes(text, dial)).map(({ time }) => time);

/** Every hour something is shown at a cell names, in its own order: `14:15 - 17:00 / 20u30`. Impossible hours are left out. */
export function readTimes(text: string, dial: Dial = 'twentyFour'): readonly LocalTime[] {
  const times = timesIn(text, dial);
  return times.length === 0 && MIDNIGHT.test(text.trim()) ? ['00:00'] : times;
}

/**
 * The hour a screening starts: `19u45`, `19h45`, `7.45pm`, `19`, `1945`, `20:00:00`, `deuren 19u30, film 20u`.
 *
 * Of a span or a list of hours the first is taken; `dial` is that of the whole column (see `dialOf`). `25:30` is an impossible hour, `avond` no hour.
 */
export function readTime(source: string, dial: Dial = 'twentyFour'): Reading<LocalTime> {
  const text = collapse(source).replace(BEFORE_HOUR, '');
  if (saysNothing(text)) return nothing;
  if (NOON.test(text)) return read('12:00');
  if (MIDNIGHT.test(text)) return read('00:00');
  const bare = BARE.exec(text);
  if (bare) return timeOr(clock(Number(bare[1] ?? bare[2]), Number(bare[3] ?? 0), undefined));
  const nearly = NEARLY.exec(text);
  if (nearly) {
    const meant = timeOr(clock(Number(nearly[1]), Number(nearly[2] ?? `${nearly[3]}0`), undefined));
    return meant.kind === 'value' ? doubtful(meant.value) : meant;
  }
  const [found] = hoursIn(text);
  if (!found) return problem('notATime');
  const { hours, minutes, half } = found.hour;
  const first = timeOr(clock(hours, minutes, half));
  return first.kind === 'value' ? read(timesIn(text, dial)[0] ?? first.value) : first;
}

const timeOr = (time: LocalTime | undefined): Reading<LocalTime> =>
  time === undefined ? problem('impossibleTime') : read(time);

/** The hour of a stored number: the part of a day after the whole days. */
export function timeOfSerial(serial: number): LocalTime {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
