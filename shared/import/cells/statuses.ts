import { fold } from '../plainText.ts';
import { readFlag } from './flags.ts';
import { nothing, type Reading, read, saysNothing } from './reading.ts';

export type ReadStatus = 'option' | 'confirmed' | 'cancelled';

const CONFIRMED =
  /^(?:ok|bevestigd|vast|definitief|confirme\w*|confirmed|definitif|bestatigt|fest|geboekt|booked|yes|ja|oui)\b/;
const CANCELLED = /^(?:geannuleerd|annul\w*|afgelast|cancel\w*|abgesagt|storniert|vervallen|nee|non|no)\b/;
const ASKS_OFF = /annul|cancel|afgelast|geschrapt|vervallen|storno/;
const ASKS_FIRM = /bevestig|confirm|definitief|definitif|vast|firm|bestatig|geboekt|booked/;
const OPTION =
  /^(?:\d\w* ?)?(?:optie|option|opt|in optie|en option|pencil\w*|hold|voorlopig|provisoire|reserviert|aanvraag|demande|request\w*)\b/;

/**
 * Whether a line of a line-up is optioned, agreed or off; other words stay unread.
 *
 * A yes or a no answers the column's header: under `Bevestigd` a no is an option still, under `Geannuleerd` nothing.
 */
export function readStatus(source: string, header = ''): Reading<ReadStatus> {
  const text = fold(source);
  const flag = readFlag(source);
  const question = fold(header);
  if (flag !== undefined && ASKS_OFF.test(question)) return flag ? read('cancelled') : nothing;
  if (flag !== undefined && ASKS_FIRM.test(question)) return read(flag ? 'confirmed' : 'option');
  if (saysNothing(text)) return nothing;
  if (CONFIRMED.test(text)) return read('confirmed');
  if (CANCELLED.test(text)) return read('cancelled');
  return OPTION.test(text) ? read('option') : { kind: 'nothing', isDoubtful: true };
}
