import { useCallback, useState } from 'react';
import { titleIn } from '../../../shared/domain/film.ts';
import { formatDayWithYear } from '../../../shared/words/dates.ts';
import { Poster } from '../../ui/film/Poster.tsx';
import { VirtualGrid, type VisibleRange } from '../../ui/VirtualGrid.tsx';
import { useWords } from '../../ui/words.tsx';
import { EmptySearch } from './EmptySearch.tsx';
import classes from './Films.module.css';
import { useFilmRows } from './pages.ts';

type Props = {
  readonly query: string;
  readonly filmId: string | null;
  readonly onSelect: (filmId: string) => void;
  readonly onAdd: (title: string) => void;
};

/** All films, the ones that match best on top while something is looked for. */
export function FilmList({ query, filmId, onSelect, onAdd }: Props) {
  const { t, lang } = useWords();
  const [range, setRange] = useState<VisibleRange>({ from: 0, to: 0 });
  const onRange = useCallback((next: VisibleRange) => setRange(next), []);
  const films = useFilmRows(query, lang, range);
  const columns = [
    { key: 'poster', label: t('films.column.picture'), isHidden: true },
    { key: 'title', label: t('films.column.title') },
    { key: 'makers', label: t('films.column.makers') },
    { key: 'origin', label: t('films.column.origin') },
    { key: 'length', label: t('films.column.length'), isNumber: true },
    { key: 'bookings', label: t('films.column.bookings'), isNumber: true },
    { key: 'next', label: t('films.column.next') },
  ];
  const cellsOf = (index: number) => {
    const row = films.rowAt(index);
    if (row === undefined) return null;
    const { film } = row;
    const title = titleIn(film, lang);
    const makers = film.directors.join(', ');
    return {
      poster: <Poster film={film} image={row.firstImage} widthPx={28} />,
      title: (
        <span className={classes.titles}>
          <span className={classes.title} title={title}>
            {title}
          </span>
          {title === film.originalTitle ? null : (
            <span className={classes.translated} title={film.originalTitle}>
              {film.originalTitle}
            </span>
          )}
        </span>
      ),
      makers: <span title={makers}>{makers}</span>,
      origin: [film.countries.slice(0, 3).join('/'), film.year ?? ''].join(' ').trim(),
      length: row.runtimeMin === null ? '' : t('films.minutes', { minutes: row.runtimeMin }),
      bookings: row.bookingCount === 0 ? '' : row.bookingCount,
      next: row.nextDay === null ? '' : formatDayWithYear(row.nextDay, lang),
    };
  };
  return (
    <VirtualGrid
      label={t('films.tab.films')}
      columns={columns}
      widths="28px minmax(150px, 2.2fr) minmax(90px, 1.2fr) 116px 56px 64px 116px"
      rowHeight={52}
      total={films.total}
      cellsOf={cellsOf}
      isSelected={(index) => films.rowAt(index)?.film.id === filmId}
      onSelect={(index) => {
        const row = films.rowAt(index);
        if (row !== undefined) onSelect(row.film.id);
      }}
      onRange={onRange}
      resetKey={query}
      empty={films.isLoaded ? <EmptySearch query={query} onAdd={onAdd} /> : null}
    />
  );
}
