import { type KeyboardEvent, memo, useRef } from 'react';
import { minutesBeforeFeature, type Screening } from '../../../../shared/domain/screening.ts';
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

/** Where the words begin: below a short pre-programme, whose line would strike through the hour; within a long one. */
const wordsTop = (leadPx: number, clear: number): number =>
  leadPx < 18 ? Math.max(1, Math.min(leadPx, clear - 36)) : 1;

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
          width: `calc(${beside.width}% - 5px)`,
          zIndex: 1 + beside.layer,
        };
  // What another block lies over is no place for words.
  const clear = Math.min(height, heightOf(scale, beside.clearMin));
  const isLow = clear < 34;
  const lead = minutesBeforeFeature(screening, lookups.versionOf);
  const leadPx = screening.startsAt === null ? 0 : lengthOf(scale, screening.startsAt, lead);
  const top = wordsTop(leadPx, clear);
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
              <span className={classes.time}>{formatTime(timeOf(screening.startsAt), lang)}</span>
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
