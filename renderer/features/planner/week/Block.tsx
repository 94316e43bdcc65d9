import { type KeyboardEvent, memo, useRef } from 'react';
import { itemSpans, type Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import type { SelectHow } from '../../../ui/VirtualGrid.tsx';
import { useWords } from '../../../ui/words.tsx';
import { type BlockFacts, blockFacts, metaOf, tintOf } from '../blockFacts.ts';
import { openBlockMenu } from '../commands/blockMenuStore.ts';
import { useDragSource } from '../drag/source.ts';
import type { Lookups } from '../lookups.ts';
import { Mark } from '../scenarios/marks.tsx';
import { StretchHandle } from '../together/StretchHandle.tsx';
import { selectHow } from '../useSelection.ts';
import classes from './Block.module.css';
import { type Beside, heightOf, lengthOf, type TimeScale, topOf } from './geometry.ts';
import { ItemSpans } from './ItemSpans.tsx';

type Props = {
  readonly screening: Screening;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  readonly beside: Beside;
  readonly isSelected: boolean;
  readonly onSelect: (id: Id, how?: SelectHow) => void;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
};

/** The classes that say a screening's state: option, conflict, cancelled, past. */
export const stateClasses = (
  screening: Screening,
  { rank, conflictCount, isPast, isFilteredOut }: BlockFacts,
  isSelected: boolean,
): string =>
  [
    classes.block,
    rank !== null && classes.option,
    conflictCount > 0 && classes.conflict,
    screening.state !== 'planned' && classes.cancelled,
    isPast && classes.past,
    isFilteredOut && classes.filteredOut,
    isSelected && classes.selected,
  ]
    .filter(Boolean)
    .join(' ');

/** What a line of words needs between two lines that part. */
const LINE_PX = 18;

/** Where the words begin: in the first part that is long enough for the hour, which a line between two would strike through. */
function wordsTop(
  parts: readonly { readonly top: number; readonly height: number }[],
  clear: number,
): number {
  const first = parts.find(({ height }) => height >= LINE_PX);
  return Math.max(1, Math.min(first?.top ?? 0, clear - 36));
}

/** A screening in its lane: drawn to the minute, with what comes before the feature lighter and the turnaround hatched below. */
export const Block = memo(function Block({
  screening,
  lookups,
  scale,
  beside,
  isSelected,
  onSelect,
  onKey,
}: Props) {
  const speak = useWords();
  const { t, lang } = speak;
  const ref = useRef<HTMLButtonElement>(null);
  useDragSource(ref, ({ clientY }) => ({
    kind: 'screening',
    screening,
    grabOffset:
      screening.startsAt === null ? 0 : clientY - (ref.current?.getBoundingClientRect().top ?? clientY),
  }));
  const facts = blockFacts(screening, lookups, speak);
  const { title, conflictCount, room, minutes, rank, label } = facts;
  const isUndecided = screening.startsAt === null;
  const height = screening.startsAt === null ? 0 : lengthOf(scale, screening.startsAt, minutes);
  const place =
    screening.startsAt === null
      ? {}
      : {
          top: topOf(scale, screening.day, screening.startsAt),
          height: Math.max(height, 16),
          left: `calc(${beside.left}% + 2px)`,
          // Less air where several share a lane.
          width: `calc(${beside.width}% - ${beside.width > 50 ? 5 : 3}px)`,
          zIndex: 1 + beside.layer,
        };
  // What another block lies over is no place for words.
  const clear = Math.min(height, heightOf(scale, beside.clearMin));
  const isLow = clear < 34;
  const { startsAt } = screening;
  const pxAt = (min: number) => (startsAt === null ? 0 : lengthOf(scale, startsAt, min));
  const parts = itemSpans(screening, lookups.versionOf).map(({ from, to }) => ({
    top: pxAt(from),
    height: pxAt(to) - pxAt(from),
  }));
  const top = wordsTop(parts, clear);
  const free = clear - top + 1;
  const lines = Math.max(1, Math.floor((free - 34) / 16));
  return (
    <>
      <button
        type="button"
        ref={ref}
        className={`${stateClasses(screening, facts, isSelected)} ${isUndecided ? classes.undecided : ''}`}
        style={{ ...tintOf(screening, lookups), ...place }}
        aria-pressed={isSelected}
        title={label}
        data-screening={screening.id}
        onClick={(event) => onSelect(screening.id, selectHow(event))}
        onKeyDown={(event) => onKey(event, screening)}
        onContextMenu={(event) => openBlockMenu(event, screening)}
      >
        <span className="visually-hidden">{label}</span>
        <Mark screeningId={screening.id} />
        {screening.startsAt === null ? null : (
          <ItemSpans
            screening={screening}
            startsAt={screening.startsAt}
            lookups={lookups}
            scale={scale}
            axis="down"
          />
        )}
        <span
          aria-hidden
          className={classes.text}
          style={
            isUndecided
              ? { position: 'static', padding: '1px 5px' }
              : { top, bottom: Math.max(0, height - clear) }
          }
        >
          <span className={classes.head}>
            {screening.startsAt === null ? null : (
              <>
                <span className={classes.time} data-hour-of>
                  {formatTime(timeOf(screening.startsAt), lang)}
                </span>
                <span className={classes.stacked} data-hour-of>
                  {timeOf(screening.startsAt).slice(0, 2)}
                  <br />
                  {timeOf(screening.startsAt).slice(3)}
                </span>
              </>
            )}
            {isLow || isUndecided ? <span className={classes.inline}>{title}</span> : null}
            {rank === null ? null : (
              <span className={classes.rank} title={t('planner.option', { rank })}>
                {rank}
              </span>
            )}
            {conflictCount > 0 ? (
              <span className={classes.count} data-count>
                {conflictCount}
              </span>
            ) : null}
          </span>
          {isLow || isUndecided ? null : (
            <>
              <span
                className={`${classes.title} ${lines === 1 ? classes.oneLine : ''}`}
                style={{ WebkitLineClamp: lines }}
              >
                {title}
              </span>
              {free > 50 ? (
                <span className={classes.meta} data-meta>
                  {metaOf(screening, lookups)}
                </span>
              ) : null}
            </>
          )}
        </span>
      </button>
      {isSelected && !isUndecided && screening.state === 'planned' ? (
        <StretchHandle
          screening={screening}
          title={title}
          pxPerHour={scale.pxPerHour}
          axis="down"
          style={{
            top: (place.top ?? 0) + Math.max(height, 16) - 4,
            left: place.left,
            width: place.width,
          }}
        />
      ) : null}
      {room === undefined ||
      screening.startsAt === null ||
      room.turnaroundMin === 0 ||
      screening.state !== 'planned' ? null : (
        <span
          className={classes.turnaround}
          style={{
            top: (place.top ?? 0) + height,
            height: lengthOf(scale, screening.startsAt, minutes + room.turnaroundMin) - height,
            left: place.left,
            width: place.width,
          }}
          data-turnaround={screening.id}
          aria-hidden
        />
      )}
    </>
  );
});
