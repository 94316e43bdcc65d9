import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type { BookingRow, FilmRow } from '../../../shared/contract/films.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { api } from '../../api/client.ts';
import type { VisibleRange } from '../../ui/VirtualGrid.tsx';

const PAGE = 200;

/** The rows of a long list, fetched by pages as far as they are seen. */
export type Paged<Row> = {
  readonly total: number;
  readonly isLoaded: boolean;
  readonly rowAt: (index: number) => Row | undefined;
};
type PageOf<Row> = { readonly rows: readonly Row[]; readonly total: number };

const pagesIn = ({ from, to }: VisibleRange): readonly number[] => {
  const first = Math.floor(from / PAGE);
  return Array.from({ length: Math.floor(to / PAGE) - first + 1 }, (_, index) => first + index);
};

function usePaged<Row>(pages: readonly number[], loaded: readonly (PageOf<Row> | undefined)[]): Paged<Row> {
  const total = loaded.find((page) => page !== undefined)?.total;
  // While other words are looked for, the list keeps its length, so that the scrollbar does not jump.
  const last = useRef(0);
  if (total !== undefined) last.current = total;
  return {
    total: last.current,
    isLoaded: total !== undefined,
    rowAt: (index) => loaded[pages.indexOf(Math.floor(index / PAGE))]?.rows[index % PAGE],
  };
}

/** Films by their title in `language`, or as found by `query`, a page at a time. */
export function useFilmRows(query: string, language: Lang, range: VisibleRange): Paged<FilmRow> {
  const pages = pagesIn(range);
  const loaded = useQueries({
    queries: pages.map((page) =>
      api.films.search.queryOptions({ input: { query, language, limit: PAGE, offset: page * PAGE } }),
    ),
  });
  return usePaged(
    pages,
    loaded.map((each) => each.data),
  );
}

export type BookingFilter = 'all' | 'option' | 'confirmed' | 'cancelled';

export function useBookingRows(query: string, status: BookingFilter, range: VisibleRange): Paged<BookingRow> {
  const pages = pagesIn(range);
  const loaded = useQueries({
    queries: pages.map((page) =>
      api.bookings.list.queryOptions({ input: { query, status, limit: PAGE, offset: page * PAGE } }),
    ),
  });
  return usePaged(
    pages,
    loaded.map((each) => each.data),
  );
}
