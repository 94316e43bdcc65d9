import type { LocalTime } from '../time.ts';

/**
 * An hour as a programmer types it: `19`, `1945`, `945`, `19u45`, `19h45`, `19 h 45`, `19:45`, `19.45`, `7.45pm`; null for
 * anything else. `24` and up are refused: a show after midnight is typed `0u10` and stays in its programme day.
 */
export function parseTypedTime(typed: string): LocalTime | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, '');
  const match =
    /^(\d{1,2})(?:[u:h.]?(\d{2})|[u:h])?(am|pm)?$/.exec(text) ?? /^(\d)(\d{2})(am|pm)?$/.exec(text);
  if (match === null) return null;
  const [, hourText = '', minuteText = '00', half] = match;
  const hour = Number(hourText);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(minuteText);
  if (hour24 > 23 || minute > 59) return null;
  return `${String(hour24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
