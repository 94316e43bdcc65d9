import { minutesOfDay } from '../time.ts';
import { type Dial, placedTimes, readTimes, timeOfSerial } from './cells/times.ts';
import { collapse, fold } from './plainText.ts';
import type { RawCell } from './sheet.ts';

const BARE_HOURS = /^(?:[01]\d|2[0-3])[0-5][05](?:[\s,;/–-]+(?:[01]\d|2[0-3])[0-5][05])*$/;

// "1430 / 2000": four figures each, and no year among them that ends otherwise than hours do.
const bareHours = (text: string): readonly string[] =>
  BARE_HOURS.test(text)
    ? (text.match(/\d{4}/g) ?? []).map((four) => `${four.slice(0, 2)}:${four.slice(2)}`)
    : [];

/** Every hour a cell of a grid names. */
export function timesOf(cell: RawCell, dial?: Dial): readonly string[] {
  if (cell.kind === 'date')
    return cell.iso?.includes(':') && cell.number !== undefined ? [timeOfSerial(cell.number)] : [];
  if (cell.kind === 'number') {
    if (cell.number !== undefined && cell.number > 0 && cell.number < 1) return [timeOfSerial(cell.number)];
    return bareHours(cell.text);
  }
  if (cell.kind !== 'text') return [];
  const times = readTimes(cell.text, dial);
  return times.length > 0 ? times : bareHours(collapse(cell.text));
}

const BESIDE_HOURS =
  /\b(?:uur|uhr|heures?|with|avec|met|zaal|salle|saal|screen|room|voorstelling|seance|seances|premiere|avant|preview|matinee|ondertiteld|gesproken|imax|laser|intro|inleiding|nagesprek|debat|baby|kids|senior|seniors|special|event)\b/g;

/** True of a cell that holds a title beside its hours: `20u00 Close`. */
export function holdsTitle(cell: RawCell): boolean {
  if (cell.kind !== 'text') return false;
  const placed = placedTimes(cell.text);
  if (placed.length === 0) return false;
  const rest = placed.reduceRight(
    (text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`,
    cell.text,
  );
  return /\p{L}{4}/u.test(fold(rest.replace(/\([^()]*\)/g, ' ')).replace(BESIDE_HOURS, ' '));
}

/** "19:00-21:35" of a film of 145 minutes is one show and its end, not two shows. */
export function startsOnly(
  cell: RawCell,
  times: readonly string[],
  runtime: number | undefined,
): readonly string[] {
  if (times.length !== 2 || runtime === undefined || !/[-–—]/.test(cell.text)) return times;
  const length = minutesOfDay(times[1]!) - minutesOfDay(times[0]!);
  return length >= runtime - 2 && length <= runtime + 12 ? times.slice(0, 1) : times;
}

const ROOM =
  /(?:^|[\s(/,;])((?:z(?:aal)?|s(?:alle)?|screen|saal|room)\.?\s?(?:\d{1,2}|[A-Z])(?![\p{L}\d]))/iu;

/** The room a cell of hours names, `20u30 (Z2)`: of one hour only, for of several it is not known whose it is. */
export const roomOf = (cell: RawCell): string | undefined =>
  cell.kind === 'text' && timesOf(cell).length === 1
    ? ROOM.exec(collapse(cell.text))?.[1]?.trim()
    : undefined;
