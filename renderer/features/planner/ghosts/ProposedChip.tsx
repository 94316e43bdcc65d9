import { IconPinFilled } from '@tabler/icons-react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { tintOf } from '../blockFacts.ts';
import chipClasses from '../month/Chip.module.css';
import blockClasses from '../week/Block.module.css';
import classes from './Ghosts.module.css';
import type { DrawnProposal } from './proposalStore.ts';
import { useProposedShow } from './useProposedShow.ts';

type Props = { readonly show: Screening; readonly proposal: DrawnProposal };

/** A proposed show in a day of the month: dashed; dragged to another day, nudged, held in place or taken out. */
export function ProposedChip({ show, proposal }: Props) {
  const proposed = useProposedShow(show, proposal, () => 0);
  const { title, conflictCount, isKept, label, button, lang } = proposed;
  return (
    <button
      {...button}
      className={`${blockClasses.block} ${chipClasses.chip} ${classes.proposed} ${classes.chip} ${conflictCount > 0 ? blockClasses.conflict : ''}`}
      style={tintOf(show, proposal.lookups)}
    >
      <span className="visually-hidden">{label}</span>
      <span aria-hidden className={blockClasses.time}>
        {show.startsAt === null ? '' : formatTime(timeOf(show.startsAt), lang)}
      </span>
      <span aria-hidden className={`${blockClasses.inline} ${blockClasses.title} ${chipClasses.title}`}>
        {title}
      </span>
      {isKept ? <IconPinFilled aria-hidden size={12} className={classes.pin} /> : null}
      {conflictCount === 0 ? null : (
        <span aria-hidden className={blockClasses.count}>
          {conflictCount}
        </span>
      )}
    </button>
  );
}
