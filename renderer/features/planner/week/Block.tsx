import { type KeyboardEvent, memo, useRef } from 'react';
import { titleIn } from '../../../../shared/domain/film.ts';
import { type Screening, screeningMinutes } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatDay, formatMoment, formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { useDragSource } from '../drag/source.ts';
import { type Lookups, openConflicts } from '../lookups.ts';
import classes from './Block.module.css';
import { type Beside, heightOf, type TimeScale, topOf } from './geometry.ts';
import { ItemLines } from './ItemLines.tsx';

type Props = {
  readonly screening: Screening;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  readonly beside: Beside;
  readonly isSelected: boolean;
  readonly onSelect: (id: Id) => void;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
};

/** The tint of a screening's strand, as CSS variables. */
export const tintOf = (screening: Pick<Screening, 'strandId'>, lookups: Lookups): Record<string, string> => {
  const strand = lookups.strands.get(screening.strandId ?? '');
  const name = strand === undefined ? 'none' : String(strand.tint);
  return { '--tint': `var(--tint-${name})`, '--tint-edge': `var(--tint-${name}-edge)` };
};

const upper = (codes: readonly string[]): string => codes.slice(0, 2).join('/').toUpperCase();

/** What a block says under its title: length, spoken language and subtitles. */
export function metaOf(screening: Screening, lookups: Lookups): string {
  const version = lookups.versionOf(screening.versionId);
  const spoken = upper(version?.spokenLanguages ?? []);
  const subtitles = version?.subtitleLanguages.length ? `▸${upper(version.subtitleLanguages)}` : '';
  return [`${screeningMinutes(screening, lookups.versionOf)}′`, spoken + subtitles]
    .filter((part) => part !== '')
    .join(' ');
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
  const { t, lang } = useWords();
  const ref = useRef<HTMLButtonElement>(null);
  useDragSource(ref, (clientY) => ({
    kind: 'screening',
    screening,
    grabOffsetY:
      screening.startsAt === null ? 0 : clientY - (ref.current?.getBoundingClientRect().top ?? clientY),
  }));
  const film = lookups.filmOf(screening);
  const title = film === undefined ? '?' : titleIn(film, lang);
  const conflicts = openConflicts(lookups.conflictsOf.get(screening.id));
  const booking = lookups.model.bookings.get(screening.bookingId);
  const room = lookups.model.rooms.get(screening.roomId ?? '');
  const minutes = screeningMinutes(screening, lookups.versionOf);
  const isUndecided = screening.startsAt === null;
  const height = heightOf(scale, minutes);
  const rank = booking?.status.kind === 'option' ? booking.status.rank : null;
  const label = t('planner.block', {
    film: title,
    room: room?.name ?? t('planner.noRoom'),
    when:
      screening.startsAt === null
        ? `${formatDay(screening.day, lang)} ${t('planner.undecided')}`
        : formatMoment(screening.startsAt, lang),
    minutes,
    conflicts: conflicts.length,
  });
  const names = [
    classes.block,
    rank !== null && classes.option,
    conflicts.length > 0 && classes.conflict,
    screening.state !== 'planned' && classes.cancelled,
    screening.day < lookups.programme.today && classes.past,
    isUndecided && classes.undecided,
    isSelected && classes.selected,
  ];
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
  const isLow = height < 34;
  return (
    <>
      <button
        type="button"
        ref={ref}
        className={names.filter(Boolean).join(' ')}
        style={{ ...tintOf(screening, lookups), ...place }}
        aria-pressed={isSelected}
        title={label}
        data-screening={screening.id}
        onClick={() => onSelect(screening.id)}
        onKeyDown={(event) => onKey(event, screening)}
      >
        <span className="visually-hidden">{label}</span>
        {isUndecided ? null : <ItemLines screening={screening} lookups={lookups} scale={scale} />}
        <span
          aria-hidden
          className={classes.text}
          style={isUndecided ? { position: 'static', padding: '1px 5px' } : {}}
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
            {conflicts.length > 0 ? <span className={classes.count}>{conflicts.length}</span> : null}
          </span>
          {isLow || isUndecided ? null : (
            <>
              <span
                className={classes.title}
                style={{ WebkitLineClamp: Math.max(1, Math.floor((height - 34) / 16)) }}
              >
                {title}
              </span>
              {height > 50 ? <span className={classes.meta}>{metaOf(screening, lookups)}</span> : null}
            </>
          )}
        </span>
      </button>
      {room === undefined ||
      screening.startsAt === null ||
      room.turnaroundMin === 0 ||
      screening.state !== 'planned' ? null : (
        <span
          className={classes.turnaround}
          style={{
            top: (place.top ?? 0) + height,
            height: heightOf(scale, room.turnaroundMin),
            left: place.left,
            width: place.width,
          }}
          aria-hidden
        />
      )}
    </>
  );
});
