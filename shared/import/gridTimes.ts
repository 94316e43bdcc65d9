import { minutesOfDay } from '../time.ts';
import { readTimes, timeOfSerial } from './cells/times.ts';
import type { RawCell } from './sheet.ts';

/** Every hour a cell of a grid names. */
export function timesOf(cell: RawCell): readonly string[] {
  if (cell.kind === 'date')
    return cell.iso?.includes(':') && cell.number !== undefined ? [timeOfSerial(cell.number)] : [];
  if (cell.kind === 'number')
    return cell.number !== undefined && cell.number > 0 && cell.number < 1 ? [timeOfSerial(cell.number)] : [];
  return cell.kind === 'text' ? readTimes(cell.text) : [];
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
