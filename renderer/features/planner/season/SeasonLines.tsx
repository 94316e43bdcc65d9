import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { type LocalDate, timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { blockFacts, tintOf } from '../blockFacts.ts';
import type { DrawnProposal } from '../ghosts/proposalStore.ts';
import { type Gone, MarkSign, Sign } from '../scenarios/marks.tsx';
import { strandNameOf } from './dayLabel.ts';
import type { SeasonModel } from './model.ts';
import classes from './Season.module.css';
import type { Show } from './shows.ts';

/** How far apart two bands stand, in pixels. */
export const BAND_PX = 6;

/** One screening by hour and title. */
export function Line({ show, tint }: { readonly show: Show; readonly tint: string }) {
  const { t, lang } = useWords();
  const { screening, title, isOption, conflictCount } = show;
  const names = [
    classes.line,
    isOption && classes.lineOption,
    conflictCount > 0 && classes.lineClash,
    screening.state !== 'planned' && classes.lineCancelled,
  ];
  return (
    <span
      className={names.filter(Boolean).join(' ')}
      style={{ '--tint': `var(--tint-${tint})`, '--tint-edge': `var(--tint-${tint}-edge)` } as object}
    >
      <MarkSign screeningId={screening.id} />
      <b className={classes.hour}>
        {screening.startsAt === null
          ? t('planner.undecidedChip')
          : formatTime(timeOf(screening.startsAt), lang)}
      </b>{' '}
      {title}
    </span>
  );
}

/** A show that is only proposed. */
export function ProposedLine({
  show,
  proposal,
}: {
  readonly show: Screening;
  readonly proposal: DrawnProposal;
}) {
  const speak = useWords();
  const { title, conflictCount } = blockFacts(show, proposal.lookups, speak);
  return (
    <span
      className={`${classes.line} ${classes.lineProposed} ${conflictCount > 0 ? classes.lineClash : ''}`}
      style={tintOf(show, proposal.lookups)}
      data-proposed={show.id}
    >
      <b className={classes.hour}>
        {show.startsAt === null ? '' : formatTime(timeOf(show.startsAt), speak.lang)}
      </b>{' '}
      {title}
    </span>
  );
}

/** What the scenario took out of this day, struck. */
export function GoneLine({ gone: { difference, left, title } }: { readonly gone: Gone }) {
  const { t, lang } = useWords();
  const { kind } = difference;
  return (
    <span
      className={`${classes.line} ${classes.lineGone} ${kind === 'removed' ? classes.lineCancelled : ''}`}
      data-real-screening={left.id}
      data-real-kind={kind}
    >
      {kind === 'removed' ? <Sign kind={kind} /> : null}
      <b className={classes.hour}>
        {left.startsAt === null ? t('planner.undecidedChip') : formatTime(timeOf(left.startsAt), lang)}
      </b>{' '}
      {title}
    </span>
  );
}

/** A time of a strand that nothing plays in yet. */
export function EmptyLine({ slot, model }: { readonly slot: Occasion; readonly model: SeasonModel }) {
  const { lang } = useWords();
  const tint = model.house.strands.find((each) => each.id === slot.strandId)?.tint ?? 'none';
  return (
    <span className={classes.emptyLine} style={{ '--tint-edge': `var(--tint-${tint}-edge)` } as object}>
      {slot.time === null ? '' : `${formatTime(slot.time, lang)} `}
      {strandNameOf(slot.strandId, model, lang)}
    </span>
  );
}

/** The stripes of the strands that run down this column; open where one is left out. */
export function Bands({ day, model }: { readonly day: LocalDate; readonly model: SeasonModel }) {
  const bands = model.bands.get(day);
  if (bands === undefined) return null;
  return bands.map(({ strandId, slot, isMissing }) => {
    const tint = model.house.strands.find((each) => each.id === strandId)?.tint ?? 'none';
    return (
      <span
        key={slot}
        aria-hidden
        className={`${classes.band} ${isMissing ? classes.bandMissing : ''}`}
        style={{ left: slot * BAND_PX, '--tint-edge': `var(--tint-${tint}-edge)` } as object}
      />
    );
  });
}
