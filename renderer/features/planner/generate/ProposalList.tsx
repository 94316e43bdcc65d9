import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled, IconX } from '@tabler/icons-react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { useWords } from '../../../ui/words.tsx';
import { blockFacts } from '../blockFacts.ts';
import { drawnProposal } from '../ghosts/proposalStore.ts';
import { onProposedKey } from '../ghosts/proposedKeys.ts';
import { whenProposed } from '../ghosts/proposedLabel.ts';
import inspector from '../inspector/Inspector.module.css';
import { openConflicts } from '../lookups.ts';
import classes from './Generate.module.css';
import type { ProposalDesk } from './useProposal.ts';

/** The proposed shows one after another, for whoever would rather read than look: the same keys as in the grid. */
export function ProposalList({ desk }: { readonly desk: ProposalDesk }) {
  const { t } = useWords();
  return (
    <section className={inspector.section} aria-label={t('generate.proposal')}>
      <h3 className={inspector.heading}>
        {t('generate.proposal')} <span className={classes.count}>{desk.shows.length}</span>
      </h3>
      {desk.shows.length === 0 ? <span className="soft">{t('generate.nothing')}</span> : null}
      <ul className={classes.shows}>
        {desk.shows.map((show) => (
          <ProposedLine key={show.id} show={show} desk={desk} />
        ))}
      </ul>
      {desk.shows.length === 0 ? null : <p className={classes.hint}>{t('generate.hint')}</p>}
    </section>
  );
}

function ProposedLine({ show, desk }: { readonly show: Screening; readonly desk: ProposalDesk }) {
  const speak = useWords();
  const { t, lang } = speak;
  const { lookups, keptIds } = desk;
  const { title, room } = blockFacts(show, lookups, speak);
  const isKept = keptIds.has(show.id);
  const conflicts = openConflicts(lookups.conflictsOf.get(show.id));
  const Pin = isKept ? IconPinFilled : IconPin;
  return (
    <li className={classes.show} data-proposed-line={show.id}>
      <button
        type="button"
        className={classes.showText}
        onClick={() =>
          document.querySelector<HTMLElement>(`[data-proposed="${CSS.escape(show.id)}"]`)?.focus()
        }
        onKeyDown={(event) => {
          const proposal = drawnProposal();
          if (proposal !== null && event.key !== 'Enter') onProposedKey(event, show, proposal);
        }}
      >
        <span className={classes.when}>{whenProposed(show, speak)}</span> {room?.name}
        <span className={classes.film} title={title}>
          {title}
        </span>
        {isKept ? <span className="visually-hidden">{t('generate.held')}</span> : null}
        {conflicts.map((each) => (
          <span key={each.key} className={classes.conflict}>
            {conflictSentence(each, lookups.names, lang)}
          </span>
        ))}
      </button>
      <Tooltip label={t('generate.keep', { film: title })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('generate.keep', { film: title })}
          aria-pressed={isKept}
          onClick={() => desk.keep(show.id)}
        >
          <Pin size={15} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('generate.remove', { film: title })}
        onClick={() => desk.remove(show.id)}
      >
        <IconX size={15} stroke={1.5} />
      </ActionIcon>
    </li>
  );
}
