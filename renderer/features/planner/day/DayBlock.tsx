import { type KeyboardEvent, memo, useRef } from 'react';
import { itemBreaks, minutesBeforeFeature, type Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { addMinutes, timeOf } from '../../../../shared/time.ts';
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
import { type Beside, heightOf, type TimeScale, topOf } from '../week/geometry.ts';
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
  if (screening.startsAt === null) return null;
  const left = topOf(scale, screening.day, screening.startsAt);
  const width = Math.max(heightOf(scale, minutes), 16);
  const across = { top: `calc(${beside.left}% + 3px)`, height: `calc(${beside.width}% - 7px)` };
  const leadPx = heightOf(scale, minutesBeforeFeature(screening, lookups.versionOf));
  // Where several overlap there may be room for one line only: then hour and title share it.
  const heightPx = (rowHeight * beside.width) / 100 - 7;
  const isLow = heightPx < 36;
  // The end gives way to the option's rank and the conflicts.
  const endPx = 110 + (rank === null ? 0 : 24) + (conflictCount === 0 ? 0 : 24);
  const end = formatTime(timeOf(addMinutes(screening.startsAt, minutes)), lang);
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
        <Parts screening={screening} lookups={lookups} scale={scale} />
        <span
          aria-hidden
          className={`${blockClasses.text} ${classes.text}`}
          style={{ left: Math.min(leadPx, 16) + 5 }}
        >
          <span className={blockClasses.head}>
            <span className={blockClasses.time}>{formatTime(timeOf(screening.startsAt), lang)}</span>
            {isLow ? (
              <span className={blockClasses.inline}>{title}</span>
            ) : width > endPx ? (
              <span className={classes.end}>– {end}</span>
            ) : null}
            {rank === null ? null : (
              <span className={blockClasses.rank} title={t('planner.option', { rank })}>
                {rank}
              </span>
            )}
            {conflictCount > 0 ? <span className={blockClasses.count}>{conflictCount}</span> : null}
          </span>
          {isLow ? null : (
            <span
              className={`${blockClasses.title} ${classes.title}`}
              style={{ WebkitLineClamp: heightPx < 52 ? 1 : 2 }}
            >
              {title}
            </span>
          )}
          {beside.width < 50 ? null : <span className={blockClasses.meta}>{metaOf(screening, lookups)}</span>}
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
          style={{ ...across, left: left + width, width: heightOf(scale, room.turnaroundMin) }}
          aria-hidden
        />
      )}
    </>
  );
});

/** What comes before the feature, lighter, and a dotted line between all parts. */
function Parts({ screening, lookups, scale }: Pick<Props, 'screening' | 'lookups' | 'scale'>) {
  const lead = minutesBeforeFeature(screening, lookups.versionOf);
  const lines = itemBreaks(screening, lookups.versionOf);
  return (
    <>
      {lead > 0 ? (
        <span className={classes.lead} style={{ width: heightOf(scale, lead) }} aria-hidden />
      ) : null}
      {lines
        .filter((at) => at > lead)
        .map((at) => (
          <span key={at} className={classes.line} style={{ left: heightOf(scale, at) }} aria-hidden />
        ))}
    </>
  );
}
