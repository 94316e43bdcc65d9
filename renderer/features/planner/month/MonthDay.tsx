import { type KeyboardEvent, memo, useRef } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { type LocalDate, timeOf } from '../../../../shared/time.ts';
import { formatDay, formatTime } from '../../../../shared/words/dates.ts';
import type { SelectHow } from '../../../ui/VirtualGrid.tsx';
import { useWords } from '../../../ui/words.tsx';
import { blockFacts, tintOf } from '../blockFacts.ts';
import { openBlockMenu } from '../commands/blockMenuStore.ts';
import { useDragSource } from '../drag/source.ts';
import { ProposedChip } from '../ghosts/ProposedChip.tsx';
import { drawnProposal, useProposedOn } from '../ghosts/proposalStore.ts';
import { type Lookups, openConflicts } from '../lookups.ts';
import { GoneChips } from '../scenarios/GoneChips.tsx';
import { Mark, useGoneFrom } from '../scenarios/marks.tsx';
import { EmptySlot } from '../strands/EmptySlot.tsx';
import { emptySlotsOn, slotKeyOf } from '../strands/emptySlots.ts';
import { DayLock } from '../together/DayLock.tsx';
import { selectHow } from '../useSelection.ts';
import blockClasses from '../week/Block.module.css';
import { stateClasses } from '../week/Block.tsx';
import chipClasses from './Chip.module.css';
import { chipsOf } from './chips.ts';
import { holidaysOf } from './holidaysOf.ts';
import { MonthGhost } from './MonthGhost.tsx';
import classes from './MonthGrid.module.css';

type Props = {
  readonly day: LocalDate;
  /** In the order they are played. */
  readonly screenings: readonly Screening[];
  /** How many chips there is room for. */
  readonly room: number;
  readonly isOutside: boolean;
  readonly lookups: Lookups;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (id: Id, how?: SelectHow) => void;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
  readonly onShowConflicts: (day: LocalDate) => void;
  readonly onOpenDay: (day: LocalDate) => void;
};

/** How tall a chip is with the gap below it. */
export const CHIP_PX = 22;

/** A day of the month; its number opens it in the day view, and so does a double click anywhere in it. What is dragged onto it goes there by the day. */
export const MonthDay = memo(function MonthDay(props: Props) {
  const {
    day,
    screenings,
    room,
    isOutside,
    lookups,
    selectedIds,
    onSelect,
    onKey,
    onShowConflicts,
    onOpenDay,
  } = props;
  const { t, lang } = useWords();
  const isToday = day === lookups.programme.today;
  const holidays = holidaysOf(day, lookups.programme.venue);
  const conflictCount = screenings.reduce(
    (sum, each) => sum + openConflicts(lookups.conflictsOf.get(each.id)).length,
    0,
  );
  const proposed = useProposedOn(day);
  const proposal = drawnProposal();
  const gone = useGoneFrom(day).filter(({ left, title }) => lookups.fits(left, title));
  // What is proposed is what one looks for; what a scenario took away gives way before what stands.
  const left = Math.max(1, room - proposed.length);
  const slots = emptySlotsOn(lookups.programme, day);
  const { shown, rest } = chipsOf(screenings, slots, left);
  const goneShown = gone.slice(0, Math.max(0, left - shown.length - (rest === 0 ? 0 : 1)));
  const [, number, month] = formatDay(day, lang).split(' ');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the day's number does the same by key
    <div
      className={`${classes.day} ${isOutside ? classes.outside : ''} ${holidays.school === null ? '' : classes.school}`}
      data-month-day={day}
      onDoubleClick={(event) => {
        // A double click on a chip is two clicks on the chip.
        if (!(event.target instanceof Element) || event.target.closest('button') === null) onOpenDay(day);
      }}
    >
      <div className={classes.dayHead}>
        <button
          type="button"
          className={`${classes.number} ${isToday ? classes.isToday : ''}`}
          aria-current={isToday ? 'date' : undefined}
          aria-label={t('planner.openDay', { day: formatDay(day, lang) })}
          onClick={() => onOpenDay(day)}
        >
          {number}
          {number === '1' || isOutside ? ` ${month}` : ''}
        </button>
        {holidays.named === null ? null : (
          <span className={classes.holiday} title={t(holidays.named)}>
            {t(holidays.named)}
          </span>
        )}
        <DayLock day={day} />
        {conflictCount === 0 ? null : (
          <button
            type="button"
            className={classes.dayConflicts}
            aria-label={t('planner.dayConflicts', { count: conflictCount, day: formatDay(day, lang) })}
            onClick={() => onShowConflicts(day)}
          >
            ▲{conflictCount}
          </button>
        )}
      </div>
      {shown.map((chip) =>
        chip.kind === 'slot' ? (
          <EmptySlot key={slotKeyOf(chip.occasion)} occasion={chip.occasion} lookups={lookups} shape="chip" />
        ) : (
          <Chip
            key={chip.screening.id}
            screening={chip.screening}
            lookups={lookups}
            isSelected={selectedIds.has(chip.screening.id)}
            onSelect={onSelect}
            onKey={onKey}
          />
        ),
      )}
      {proposal === null
        ? null
        : proposed.map((show) => <ProposedChip key={show.id} show={show} proposal={proposal} />)}
      <GoneChips gone={goneShown} />
      {rest === 0 ? null : (
        <button
          type="button"
          className={classes.more}
          aria-label={`${t('planner.more', { count: rest })}, ${formatDay(day, lang)}`}
          onClick={() => onOpenDay(day)}
        >
          {t('planner.more', { count: rest })}
        </button>
      )}
      <MonthGhost day={day} lookups={lookups} />
    </div>
  );
});

type ChipProps = Pick<Props, 'lookups' | 'onSelect' | 'onKey'> & {
  readonly screening: Screening;
  readonly isSelected: boolean;
};

function Chip({ screening, lookups, isSelected, onSelect, onKey }: ChipProps) {
  const speak = useWords();
  const { t, lang } = speak;
  const facts = blockFacts(screening, lookups, speak);
  const { title, label, rank, conflictCount } = facts;
  const ref = useRef<HTMLButtonElement>(null);
  useDragSource(ref, () => ({ kind: 'screening', screening, grabOffset: 0 }));
  return (
    <button
      type="button"
      ref={ref}
      className={`${stateClasses(screening, facts, isSelected)} ${chipClasses.chip} ${classes.chip} ${screening.startsAt === null ? classes.undecided : ''}`}
      style={tintOf(screening, lookups)}
      aria-pressed={isSelected}
      title={label}
      data-screening={screening.id}
      onClick={(event) => onSelect(screening.id, selectHow(event))}
      onKeyDown={(event) => onKey(event, screening)}
      onContextMenu={(event) => openBlockMenu(event, screening)}
    >
      <span className="visually-hidden">{label}</span>
      <Mark screeningId={screening.id} isInline />
      <span aria-hidden className={blockClasses.time}>
        {screening.startsAt === null
          ? t('planner.undecidedChip')
          : formatTime(timeOf(screening.startsAt), lang)}
      </span>
      <span aria-hidden className={`${blockClasses.inline} ${blockClasses.title} ${chipClasses.title}`}>
        {title}
      </span>
      {rank === null ? null : (
        <span aria-hidden className={blockClasses.rank}>
          {rank}
        </span>
      )}
      {conflictCount === 0 ? null : (
        <span aria-hidden className={`${blockClasses.count} ${rank === null ? '' : classes.second}`}>
          {conflictCount}
        </span>
      )}
    </button>
  );
}
