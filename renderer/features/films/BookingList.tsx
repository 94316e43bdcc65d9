import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Booking } from '../../../shared/domain/booking.ts';
import { type Film, titleIn } from '../../../shared/domain/film.ts';
import { formatDayAndMonth } from '../../../shared/words/dates.ts';
import { termsInShort } from '../../../shared/words/termsInShort.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { LanguageBadge } from '../../ui/film/LanguageBadge.tsx';
import { BookingBadge } from '../../ui/film/StatusBadges.tsx';
import { todayHere } from '../../ui/today.ts';
import { VirtualGrid, type VisibleRange } from '../../ui/VirtualGrid.tsx';
import { useWords } from '../../ui/words.tsx';
import classes from './Films.module.css';
import { type BookingFilter, useBookingRows } from './pages.ts';
import { windowInWords } from './windowInWords.ts';

type Props = {
  readonly query: string;
  readonly status: BookingFilter;
  readonly bookingId: string | null;
  readonly onSelect: (bookingId: string, filmId: Film['id']) => void;
  /** Without search and filter. */
  readonly onAll: () => void;
};

// Weekdays and year stand in the full window, one hover away: a licence runs in cinema weeks, and most lie within months.
function shortWindow({ windowFrom, windowTo }: Booking, lang: Lang): string {
  const [from, to] = [windowFrom, windowTo].map((day) => (day === null ? '…' : formatDayAndMonth(day, lang)));
  return windowFrom === null && windowTo === null ? '' : `${from} – ${to}`;
}

/** All bookings, the window that closes first on top. */
export function BookingList({ query, status, bookingId, onSelect, onAll }: Props) {
  const { t, lang } = useWords();
  const [range, setRange] = useState<VisibleRange>({ from: 0, to: 0 });
  const onRange = useCallback((next: VisibleRange) => setRange(next), []);
  const bookings = useBookingRows(query, status, range);
  const today = todayHere();
  const columns = [
    { key: 'film', label: t('films.column.title') },
    { key: 'version', label: t('films.column.version') },
    { key: 'distributor', label: t('films.column.distributor') },
    { key: 'status', label: t('films.column.status') },
    { key: 'window', label: t('films.column.window') },
    { key: 'terms', label: t('films.column.terms') },
    { key: 'left', label: t('films.column.left'), isNumber: true },
  ];
  const leftOf = (left: number, max: number) => (
    <span title={t('booking.left', { left: Math.max(0, left), max })}>
      {left < 0 ? t('booking.tooMany', { count: -left }) : t('booking.leftShort', { left, max })}
    </span>
  );
  const cellsOf = (index: number) => {
    const row = bookings.rowAt(index);
    if (row === undefined) return null;
    const { booking, film, version, distributorName, placedCount } = row;
    const title = titleIn(film, lang);
    const terms = termsInShort(booking.terms, lang);
    const left = booking.maxShows === null ? null : booking.maxShows - placedCount;
    return {
      film: (
        <span className={classes.title} title={title}>
          {title}
        </span>
      ),
      version: <LanguageBadge version={version} />,
      distributor: <span title={distributorName ?? ''}>{distributorName}</span>,
      status: <BookingBadge status={booking.status} today={today} />,
      window: <span title={windowInWords(booking, t, lang)}>{shortWindow(booking, lang)}</span>,
      terms: <span title={terms}>{terms}</span>,
      left: left === null ? t('booking.placed', { count: placedCount }) : leftOf(left, booking.maxShows ?? 0),
    };
  };
  return (
    <VirtualGrid
      label={t('films.tab.bookings')}
      columns={columns}
      widths="minmax(130px, 1.7fr) 106px minmax(84px, 1.2fr) 104px 118px minmax(84px, 1.4fr) 72px"
      rowHeight={36}
      total={bookings.total}
      cellsOf={cellsOf}
      isSelected={(index) => bookings.rowAt(index)?.booking.id === bookingId}
      onSelect={(index) => {
        const row = bookings.rowAt(index);
        if (row !== undefined) onSelect(row.booking.id, row.film.id);
      }}
      onRange={onRange}
      resetKey={`${status} ${query}`}
      empty={
        bookings.isLoaded ? (
          <div className={classes.empty}>
            <p>{query.trim() === '' ? t('bookings.none') : t('films.noMatch', { query })}</p>
            {query.trim() === '' && status === 'all' ? (
              <Button component="a" href="#/import" variant="default">
                {t('films.importFirst')}
              </Button>
            ) : (
              <Button variant="default" onClick={onAll}>
                {t('bookings.showAll')}
              </Button>
            )}
          </div>
        ) : null
      }
    />
  );
}
