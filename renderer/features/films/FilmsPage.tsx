import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { AddFilm } from './AddFilm.tsx';
import { BookingList } from './BookingList.tsx';
import { FilmList } from './FilmList.tsx';
import classes from './Films.module.css';
import { FilmsExport } from './FilmsExport.tsx';
import { FilmInspector } from './inspector/FilmInspector.tsx';
import { Duplicates } from './merging/Duplicates.tsx';
import type { BookingFilter } from './pages.ts';

type Tab = 'films' | 'bookings';
// The list one left is the list one comes back to.
let lastTab: Tab = 'films';

type Props = {
  /** The film to open, or `bookings` for the list of those. */
  readonly filmId: string | null;
  /** The booking of that film to open at. */
  readonly openedBookingId: string | null;
};

/** Films and bookings; `#/films/<film>` opens a film, `#/films/<film>/<booking>` a booking of it, `#/films/bookings` the list. */
export function FilmsPage({ filmId: place, openedBookingId }: Props) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const filmId = place === 'bookings' ? null : place;
  const [tab, setTab] = useState<Tab>(place === 'bookings' ? 'bookings' : lastTab);
  const [bookingId, setBookingId] = useState<string | null>(null);
  const [status, setStatus] = useState<BookingFilter>('all');
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 120);
  const search = useSearchKey();
  const addFilm = useAct(client.films.add);
  useEffect(() => {
    lastTab = tab;
  }, [tab]);
  // A link to the list of bookings also works from the list of films.
  useEffect(() => {
    if (place === 'bookings') setTab('bookings');
  }, [place]);
  const show = (id: string | null) => navigate(id === null ? '/films' : `/films/${id}`, { replace: true });
  const add = async (originalTitle: string) => {
    const film = await addFilm({ originalTitle });
    if (film !== undefined) show(film.id);
  };
  const bar = (
    <>
      <SegmentedControl
        aria-label={t('films.which')}
        value={tab}
        onChange={(next) => {
          setTab(next as Tab);
          if (filmId === null) show(null);
        }}
        data={[
          { value: 'films', label: t('films.tab.films') },
          { value: 'bookings', label: t('films.tab.bookings') },
        ]}
      />
      {tab === 'bookings' ? (
        <SegmentedControl
          aria-label={t('bookings.filter')}
          value={status}
          onChange={(next) => setStatus(next as BookingFilter)}
          data={(['all', 'option', 'confirmed', 'cancelled'] as const).map((value) => ({
            value,
            label: t(`bookings.filter.${value}`),
          }))}
        />
      ) : null}
      <TextInput
        ref={search}
        className={classes.search}
        type="search"
        aria-label={t('films.search')}
        placeholder={t('films.searchHint')}
        leftSection={<IconSearch size={16} stroke={1.5} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
      />
      {tab === 'films' ? <Duplicates /> : null}
      <FilmsExport tab={tab} query={query} status={status} />
      <AddFilm onAdd={(title) => void add(title)} />
    </>
  );
  const side =
    filmId === null ? null : (
      <FilmInspector
        key={`${filmId} ${openedBookingId}`}
        filmId={filmId}
        bookingId={openedBookingId ?? (tab === 'bookings' ? bookingId : null)}
        onClose={() => show(null)}
      />
    );
  return (
    <Page title={t('nav.films')} bar={bar} side={side}>
      {tab === 'films' ? (
        <FilmList query={query} filmId={filmId} onSelect={show} onAdd={(title) => void add(title)} />
      ) : (
        <BookingList
          query={query}
          status={status}
          bookingId={bookingId}
          onAll={() => {
            setTyped('');
            setStatus('all');
          }}
          onSelect={(booking, film) => {
            setBookingId(booking);
            show(film);
          }}
        />
      )}
    </Page>
  );
}

/** The search field takes the focus on `/` (outside a field) and Ctrl+F. */
function useSearchKey() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
      if (!isFind && (event.key !== '/' || isTyping)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return input;
}
