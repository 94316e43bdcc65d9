const MS_PER_DAY = 86_400_000;
/** The day Excel counts from: two before 1900, for the leap day that year never had. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);

const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** The part of a day, as spreadsheets store a time. */
export const partOfDay = (hours: number, minutes: number, seconds: number): number =>
  (hours * 3_600 + minutes * 60 + seconds) / 86_400;

export type StoredMoment = { readonly iso: string; readonly number: number };

/**
 * `2026-10-14` or `2026-10-14T19:45:00` as a date cell keeps it: wall-clock text to the minute, and Excel's serial of 1900.
 *
 * A moment on the zero day of spreadsheets is a time alone, `19:45`. Undefined where it names no day of the calendar.
 */
export function storedMoment(text: string): StoredMoment | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = WALL_CLOCK.exec(text) ?? [];
  if (year === undefined) return undefined;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(midnight).getUTCDate() !== Number(day) || Number(hour) > 23 || Number(minute) > 59)
    return undefined;
  const part = partOfDay(Number(hour), Number(minute), Number(second));
  const time = `${hour}:${minute}`;
  // Both programs' zero days: 30 December 1899, and the one that makes 1 January 1900 the first.
  if (year === '1899' && month === '12' && Number(day) >= 30) return { iso: time, number: part };
  const iso = `${year}-${month}-${day}`;
  return {
    iso: time === '00:00' ? iso : `${iso}T${time}`,
    number: (midnight - DAY_ZERO_MS) / MS_PER_DAY + part,
  };
}

const DURATION = /^-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;

/** `PT19H45M00S` as a part of a day; undefined where it is no duration. */
export function partOfDuration(text: string): number | undefined {
  const [whole, days, hours, minutes, seconds] = DURATION.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const part = partOfDay(
    Number(hours ?? 0),
    Number(minutes ?? 0),
    Number((seconds ?? '0').replace(',', '.')),
  );
  return Number(days ?? 0) + part;
}

/** `19:45` of a part of a day below one. */
export function clockOf(part: number): string {
  const minutes = Math.round(part * 1_440) % 1_440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
