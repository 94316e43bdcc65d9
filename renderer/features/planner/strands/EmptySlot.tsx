import type { CSSProperties, KeyboardEvent } from 'react';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { tintOf } from '../blockFacts.ts';
import { makePasses } from '../filters/filter.ts';
import type { Lookups } from '../lookups.ts';
import chipClasses from '../month/Chip.module.css';
import blockClasses from '../week/Block.module.css';
import { useWork } from '../work.ts';
import classes from './EmptySlot.module.css';
import { slotFacts, slotKeyOf } from './emptySlots.ts';
import { focusPastSlot } from './focusPastSlot.ts';

type Props = {
  readonly occasion: Occasion;
  readonly lookups: Lookups;
  /** `block`: placed by `style` in a lane; `flow`: among those without an hour; `chip`: a line of a month's day. */
  readonly shape: 'block' | 'flow' | 'chip';
  readonly style?: CSSProperties;
};

/** A time of a strand that nothing plays in yet: Enter fills it, E changes when it falls, Delete leaves it out. */
export function EmptySlot({ occasion, lookups, shape, style }: Props) {
  const speak = useWords();
  const { t, lang } = speak;
  const { panel, openPanel, selection, filtering, planning } = useWork();
  const { strandId, day, time } = occasion;
  const { strand, name, room, label } = slotFacts(occasion, lookups, speak);
  const isFilteredOut = !makePasses(filtering.filter)({
    roomId: occasion.roomId,
    strandId,
    state: 'planned',
    hasHour: time !== null,
    booking: null,
    isApproved: false,
    conflictCount: 0,
    texts: [...Object.values(strand?.names ?? {}), room],
  });
  const isOpen = panel?.kind === 'occasion' && panel.strandId === strandId && panel.day === day;
  const open = (focus: 'fill' | 'edit') => {
    selection.clear();
    openPanel({ kind: 'occasion', strandId, day, focus });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'e') open('edit');
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      focusPastSlot(occasion);
      void planning.skipOccasion(occasion);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (isFilteredOut && filtering.filter.isHiding) return null;
  const shapeClass =
    shape === 'block' ? '' : shape === 'chip' ? `${chipClasses.chip} ${classes.chip}` : classes.flow;
  const hour = time === null ? t('planner.undecidedChip') : formatTime(time, lang);
  return (
    <button
      type="button"
      className={`${classes.slot} ${shapeClass} ${isOpen ? classes.open : ''} ${isFilteredOut ? blockClasses.filteredOut : ''}`}
      style={{ ...tintOf({ strandId }, lookups), ...style }}
      title={`${label}\n${t('strands.slotHint')}`}
      data-occasion={slotKeyOf(occasion)}
      onClick={() => open('fill')}
      onKeyDown={onKeyDown}
    >
      <span className="visually-hidden">{label}</span>
      <span aria-hidden className={classes.head}>
        <span className={classes.time}>{hour}</span>
        {shape === 'block' ? null : <span className={classes.line}>{name}</span>}
        <span className={classes.plus}>+</span>
      </span>
      {shape === 'block' ? (
        <span aria-hidden className={classes.name}>
          {name}
        </span>
      ) : null}
      {occasion.isRoomClosed && shape === 'block' ? (
        <span aria-hidden className={classes.closed}>
          {t('strands.roomClosed')}
        </span>
      ) : null}
    </button>
  );
}
