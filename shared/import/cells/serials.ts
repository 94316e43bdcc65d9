import { addDays, type LocalDate } from '../../time.ts';

// A day that lost its format on the way is a number of days since 1900; these are 1980 to 2069.
const FROM = 29_221;
const TO = 62_092;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/** The day a bare serial number stands for, `46309` → 14 October 2026; nothing for another number. */
export function dayOfSerial(text: string): LocalDate | undefined {
  if (!SERIAL.test(text)) return undefined;
  const serial = Number(text.replace(',', '.'));
  return serial >= FROM && serial <= TO ? addDays('1899-12-30', Math.floor(serial)) : undefined;
}
