import { type KeyboardEvent, memo, useRef } from 'react';
import { minutesBeforeFeature, type Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { clockAfter, timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import type { SelectHow } from '../../../ui/VirtualGrid.tsx';
import { useWords } from '../../../ui/words.tsx';
import { blockFacts, metaOf, tintOf } from '../blockFacts.ts';
import { openBlockMenu } from '../commands/blockMenuStore.ts';
import { useDragSource } from '../drag/source.ts';
import type { Lookups } from '../lookups.ts';
import { Mark } from '../scenarios/marks.tsx';
import { StretchHandle } from '../together/StretchHandle.tsx';
import { selectHow } from '../useSelection.ts';
import blockClasses from '../week/Block.module.css';
import { stateClasses } from '../week/Block.tsx';
import { type Beside, heightOf, lengthOf, type TimeScale, topOf } from '../week/geometry.ts';
import { ItemSpans } from '../week/ItemSpans.tsx';
import classes from './DayBlock.module.css';

type Props = {
  readonly screening: Screening;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  readonly beside: Beside;
  /** Of the room's row, in pixels. */
  readonly rowHeight: number;
  readonly isSelected: boolean;
  readonly onSelect: (id: Id, how?: SelectHow) => void;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
};

/** Narrower than this the conflicts leave the hour's line; narrower still, words run down. */
const TIGHT_PX = 84;
const NARROW_PX = 48;
const ONE_LINE_PX = 32;

/** A screening across its room's row: what comes before the feature lighter, a line between parts, the turnaround hatched after it. */
export const DayBlock = memo(function DayBlock(props: Props) {
  const { screening, lookups, scale, beside, rowHeight, isSelected, onSelect, onKey } = props;
  const speak = useWords();
  const { t, lang } = speak;
  const ref = useRef<HTMLButtonElement>(null);
  useDragSource(ref, ({ clientX }) => ({
    kind: 'screening',
    screening,
    grabOffset: clientX - (ref.current?.getBoundingClientRect().left ?? clientX),
  }));
  const facts = blockFacts(screening, lookups, speak);
  const { title, conflictCount, room, minutes, rank, label } = facts;
  const { startsAt } = screening;
  if (startsAt === null) return null;
  const left = topOf(scale, screening.day, startsAt);
  const width = Math.max(lengthOf(scale, startsAt, minutes), 16);
  const across = { top: `calc(${beside.left}% + 3px)`, height: `calc(${beside.width}% - 7px)` };
  const leadPx = lengthOf(scale, startsAt, minutesBeforeFeature(screening, lookups.versionOf));
  // Where several overlap there may be room for one line only: then hour and title share it.
  const heightPx = (rowHeight * beside.width) / 100 - 7;
  const isLow = heightPx < 36;
  // What another block lies over is no place for words.
  const clearPx = Math.min(width, heightOf(scale, beside.clearMin));
  const isTight = !isLow && clearPx < TIGHT_PX;
  const isNarrow = !isLow && clearPx < NARROW_PX;
  const isOneLine = isLow || clearPx < ONE_LINE_PX;
  const isCrowded = heightPx < (isTight ? 84 : 52);
  // The end gives way to the option's rank and the conflicts.
  const endPx = 110 + (rank === null ? 0 : 24) + (conflictCount === 0 ? 0 : 24);
  const turnaroundPx =
    lengthOf(scale, startsAt, minutes + (room?.turnaroundMin ?? 0)) - lengthOf(scale, startsAt, minutes);
  const end = formatTime(timeOf(clockAfter(scale.clock, startsAt, minutes)), lang);
  return (
    <>
      <button
        type="button"
        ref={ref}
        className={stateClasses(screening, facts, isSelected)}
        style={{ ...tintOf(screening, lookups), ...across, left, width, zIndex: 1 + beside.layer }}
        aria-pressed={isSelected}
        title={label}
        data-screening={screening.id}
        onClick={(event) => onSelect(screening.id, selectHow(event))}
        onKeyDown={(event) => onKey(event, screening)}
        onContextMenu={(event) => openBlockMenu(event, screening)}
      >
        <span className="visually-hidden">{label}</span>
        <Mark screeningId={screening.id} />
        <ItemSpans screening={screening} startsAt={startsAt} lookups={lookups} scale={scale} axis="across" />
        <span
          aria-hidden
          className={`${blockClasses.text} ${classes.text} ${isNarrow ? classes.narrow : isTight ? classes.tight : ''}`}
          style={
            isNarrow
              ? { right: width - clearPx }
              : { left: Math.min(leadPx, 16) + 5, right: width - clearPx + 5 }
          }
        >
          <span className={blockClasses.head}>
            <span className={blockClasses.time}>{formatTime(timeOf(startsAt), lang)}</span>
            {isOneLine ? (
              <span className={blockClasses.inline}>{title}</span>
            ) : clearPx > endPx ? (
              <span className={classes.end}>– {end}</span>
            ) : null}
            {rank === null ? null : (
              <span className={blockClasses.rank} title={t('planner.option', { rank })}>
                {rank}
              </span>
            )}
            {conflictCount > 0 ? (
              <span className={blockClasses.count} data-count>
                {conflictCount}
              </span>
            ) : null}
          </span>
          {isOneLine ? null : (
            <span
              className={`${blockClasses.title} ${classes.title} ${isCrowded || isNarrow ? blockClasses.oneLine : ''}`}
              style={{ WebkitLineClamp: isCrowded ? 1 : isTight ? 4 : 2 }}
            >
              {title}
            </span>
          )}
          {beside.width < 50 || isNarrow || (isTight && heightPx < 120) ? null : (
            <span className={blockClasses.meta}>{metaOf(screening, lookups)}</span>
          )}
        </span>
      </button>
      {isSelected && screening.state === 'planned' ? (
        <StretchHandle
          screening={screening}
          title={title}
          pxPerHour={scale.pxPerHour}
          axis="across"
          style={{ ...across, left: left + width - 4 }}
        />
      ) : null}
      {room === undefined || room.turnaroundMin === 0 || screening.state !== 'planned' ? null : (
        <span
          className={`${blockClasses.turnaround} ${classes.turnaround}`}
          style={{ ...across, left: left + width, width: turnaroundPx }}
          data-turnaround={screening.id}
          aria-hidden
        />
      )}
    </>
  );
});
