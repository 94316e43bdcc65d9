import { ActionIcon, TextInput } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { titleIn } from '../../../shared/domain/film.ts';
import { neededThisWeek, type Programme, type ShelfEntry } from '../../../shared/domain/programme.ts';
import { daysBetween, type LocalDate } from '../../../shared/time.ts';
import { formatDay, formatLength } from '../../../shared/words/dates.ts';
import { useWords } from '../../ui/words.tsx';
import { useDragSource } from './drag/source.ts';
import classes from './Shelf.module.css';
import { matchesEntry } from './shelfMatch.ts';
import { useGrowing } from './useGrowing.ts';

type Props = {
  readonly entries: readonly ShelfEntry[];
  readonly programme: Programme;
  readonly onPlace: (entry: ShelfEntry) => void;
  /** Proposes screenings of a booking for the week. */
  readonly onPropose: (entry: ShelfEntry) => void;
};

const HINT_ID = 'shelf-hint';

/** Bookings that can be placed this week: drag one into a room, or press Enter on it and type where. */
export function Shelf({ entries, programme, onPlace, onPropose }: Props) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const { limit, endRef } = useGrowing(query);
  const found = query.trim() === '' ? entries : entries.filter((entry) => matchesEntry(entry, query));
  return (
    <section className={classes.shelf} aria-label={t('shelf.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {t('shelf.title')}
          <span className="soft">{found.length}</span>
        </h2>
        <TextInput
          aria-label={t('shelf.search')}
          placeholder={t('shelf.search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          // What was looked for before is typed over.
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && first !== undefined) onPlace(first);
            if (event.key === 'Escape') event.currentTarget.blur();
            if (event.key === '/') {
              // The key that leads here, pressed once more: another film.
              event.preventDefault();
              event.currentTarget.select();
            }
          }}
          data-shelf-search
        />
      </div>
      {entries.length === 0 ? (
        <p className={classes.empty}>
          {t(daysBetween(programme.from, programme.to) < 7 ? 'shelf.empty' : 'shelf.emptyMonth')}
        </p>
      ) : null}
      {entries.length > 0 && found.length === 0 ? (
        <p className={classes.empty}>{t('shelf.noMatch', { query })}</p>
      ) : null}
      <span id={HINT_ID} className="visually-hidden">
        {t('shelf.hint')}
      </span>
      <ul className={classes.list}>
        {found.slice(0, limit).map((entry) => (
          <li key={entry.booking.id} className={classes.entry}>
            <ShelfCard entry={entry} programme={programme} onPlace={onPlace} />
            <ProposeButton entry={entry} onPropose={onPropose} />
          </li>
        ))}
        {found.length > limit ? <li key={limit} ref={endRef} aria-hidden className={classes.end} /> : null}
      </ul>
    </section>
  );
}

/** Proposes screenings of the card it lies on. */
function ProposeButton({ entry, onPropose }: { readonly entry: ShelfEntry } & Pick<Props, 'onPropose'>) {
  const { t, lang } = useWords();
  const label = t('generate.propose', { film: titleIn(entry.film, lang) });
  return (
    <ActionIcon
      className={classes.propose}
      size="sm"
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      onClick={() => onPropose(entry)}
    >
      <IconWand size={15} stroke={1.5} />
    </ActionIcon>
  );
}

function ShelfCard({
  entry,
  programme,
  onPlace,
}: {
  readonly entry: ShelfEntry;
  readonly programme: Programme;
  readonly onPlace: (entry: ShelfEntry) => void;
}) {
  const { t, lang } = useWords();
  const ref = useRef<HTMLButtonElement>(null);
  const { booking, film, version, placedCount, placedThisWeek } = entry;
  useDragSource(ref, () => ({ kind: 'booking', entry, run: programme.runs[booking.id] ?? [] }));
  const title = titleIn(film, lang);
  const isDone = booking.maxShows !== null && placedCount >= booking.maxShows;
  const needed = daysBetween(programme.from, programme.to) < 7 ? neededThisWeek(entry) : 0;
  const names = [classes.card, booking.status.kind === 'option' && classes.option, isDone && classes.done];
  return (
    <button
      type="button"
      ref={ref}
      className={names.filter(Boolean).join(' ')}
      title={title}
      aria-describedby={HINT_ID}
      onClick={() => onPlace(entry)}
      data-booking={booking.id}
    >
      <span className={classes.film}>{title}</span>
      <span className={classes.meta}>
        {version.runtimeMin === null ? null : <span>{formatLength(version.runtimeMin, lang)}</span>}
        {booking.status.kind === 'option' ? (
          <span>{t('planner.option', { rank: booking.status.rank })}</span>
        ) : null}
        {booking.windowTo === null ? null : (
          <span>{t('shelf.until', { to: formatDay(booking.windowTo, lang) })}</span>
        )}
        {booking.windowTo === null ? null : <WeeksLeft from={programme.from} to={booking.windowTo} />}
        <span>
          {booking.maxShows === null
            ? t('shelf.placed', { placed: placedCount })
            : booking.maxShows > placedCount
              ? t('shelf.showsLeft', { left: booking.maxShows - placedCount, max: booking.maxShows })
              : t('shelf.shows', { placed: placedCount, max: booking.maxShows })}
        </span>
        {needed > 0 ? <span className={classes.needed}>{t('shelf.needed', { count: needed })}</span> : null}
        {placedThisWeek > 0 ? <span>{t(spanWord(programme), { count: placedThisWeek })}</span> : null}
      </span>
      {booking.maxShows !== null && booking.maxShows <= 12 ? (
        <Meter placed={placedCount} max={booking.maxShows} />
      ) : null}
    </button>
  );
}

// The month shows several weeks, and its shelf counts in all of them.
const spanWord = ({ from, to }: Programme) =>
  daysBetween(from, to) < 7 ? ('shelf.thisWeek' as const) : ('shelf.theseWeeks' as const);

function WeeksLeft({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }) {
  const { t } = useWords();
  const count = Math.floor(daysBetween(from, to) / 7);
  return count >= 0 && count <= 4 ? <span>{t('shelf.weeksLeft', { count })}</span> : null;
}

/** One pip a licensed show; those beyond the licence in the accent. */
function Meter({ placed, max }: { readonly placed: number; readonly max: number }) {
  const pips = Array.from({ length: Math.max(max, Math.min(placed, max + 4)) }, (_, index) => index);
  return (
    <span className={classes.meter} aria-hidden>
      {pips.map((index) => (
        <span
          key={index}
          className={`${classes.pip} ${index < placed ? classes.pipOn : ''} ${index >= max ? classes.pipOver : ''}`}
        />
      ))}
    </span>
  );
}
