import type { Booking } from '../../../shared/domain/booking.ts';
import { formatDayWithYear, formatSpan } from '../../../shared/words/dates.ts';
import type { Lang } from '../../../shared/words/words.ts';
import type { Speak } from '../../ui/words.tsx';

/** A licence window in few words; empty where it is open on both sides. */
export function windowInWords(
  { windowFrom, windowTo }: Pick<Booking, 'windowFrom' | 'windowTo'>,
  t: Speak['t'],
  lang: Lang,
): string {
  if (windowFrom !== null && windowTo !== null) return formatSpan(windowFrom, windowTo, lang);
  if (windowFrom !== null) return t('booking.from', { day: formatDayWithYear(windowFrom, lang) });
  return windowTo === null ? '' : t('booking.to', { day: formatDayWithYear(windowTo, lang) });
}
