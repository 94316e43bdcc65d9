import type { Screening } from '../../../../shared/domain/screening.ts';
import { formatDay, formatMoment } from '../../../../shared/words/dates.ts';
import type { Speak } from '../../../ui/words.tsx';
import { blockFacts } from '../blockFacts.ts';
import type { DrawnProposal } from './proposalStore.ts';

/** When and where a proposed show would be, in one line. */
export const whenProposed = ({ startsAt, day }: Screening, { t, lang }: Speak): string =>
  startsAt === null ? `${formatDay(day, lang)}, ${t('planner.undecided')}` : formatMoment(startsAt, lang);

/** All of a proposed show in a sentence: film, room, moment, conflicts, and whether it is held. */
export function proposedLabel(
  show: Screening,
  { lookups, keptIds }: Pick<DrawnProposal, 'lookups' | 'keptIds'>,
  speak: Speak,
): string {
  const { title, room, minutes, conflictCount } = blockFacts(show, lookups, speak);
  return speak.t('generate.block', {
    film: title,
    room: room?.name ?? speak.t('planner.noRoom'),
    when: whenProposed(show, speak),
    minutes,
    conflicts: conflictCount,
    isKept: keptIds.has(show.id) ? 'yes' : 'no',
  });
}
