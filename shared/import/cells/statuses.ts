import { fold } from '../plainText.ts';
import { nothing, type Reading, read, saysNothing } from './reading.ts';

export type ReadStatus = 'option' | 'confirmed' | 'cancelled';

const CONFIRMED =
  /^(?:ok|bevestigd|vast|definitief|confirme\w*|confirmed|definitif|bestatigt|fest|geboekt|booked|yes|ja|oui)\b/;
const CANCELLED = /^(?:geannuleerd|annul\w*|afgelast|cancel\w*|abgesagt|storniert|vervallen|nee|non|no)\b/;
const OPTION =
  /^(?:\d\w* ?)?(?:optie|option|opt|in optie|en option|pencil\w*|hold|voorlopig|provisoire|reserviert|aanvraag|demande|request\w*)\b/;

/** Whether a line of a line-up is optioned, agreed or off; other words stay unread. */
export function readStatus(source: string): Reading<ReadStatus> {
  const text = fold(source);
  if (saysNothing(text)) return nothing;
  if (CONFIRMED.test(text)) return read('confirmed');
  if (CANCELLED.test(text)) return read('cancelled');
  return OPTION.test(text) ? read('option') : { kind: 'nothing', isDoubtful: true };
}
