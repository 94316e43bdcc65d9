import { IconPinFilled } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { blockFacts, tintOf } from '../blockFacts.ts';
import { useDragSource } from '../drag/source.ts';
import blockClasses from '../week/Block.module.css';
import classes from './Ghosts.module.css';
import { type DrawnProposal, takesFocus } from './proposalStore.ts';
import { onProposedKey } from './proposedKeys.ts';
import { proposedLabel } from './proposedLabel.ts';

type Props = { readonly show: Screening; readonly proposal: DrawnProposal };

/** A proposed show in a day of the month: dashed; dragged to another day, nudged, held in place or taken out. */
export function ProposedChip({ show, proposal }: Props) {
  const speak = useWords();
  const ref = useRef<HTMLButtonElement>(null);
  useDragSource(ref, () => ({ kind: 'screening', screening: show, grabOffset: 0, proposal }));
  useLayoutEffect(() => {
    if (takesFocus(show.id)) ref.current?.focus();
  }, [show.id]);
  const { title, conflictCount } = blockFacts(show, proposal.lookups, speak);
  const isKept = proposal.keptIds.has(show.id);
  const label = proposedLabel(show, proposal, speak);
  return (
    <button
      type="button"
      ref={ref}
      className={`${blockClasses.block} ${classes.proposed} ${classes.chip} ${conflictCount > 0 ? blockClasses.conflict : ''}`}
      style={tintOf(show, proposal.lookups)}
      aria-pressed={isKept}
      title={label}
      data-proposed={show.id}
      onClick={() => proposal.onKeep(show.id)}
      onKeyDown={(event) => onProposedKey(event, show, proposal)}
    >
      <span className="visually-hidden">{label}</span>
      <span aria-hidden className={blockClasses.time}>
        {show.startsAt === null ? '' : formatTime(timeOf(show.startsAt), speak.lang)}
      </span>
      <span aria-hidden className={`${blockClasses.inline} ${blockClasses.title} ${classes.chipTitle}`}>
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
