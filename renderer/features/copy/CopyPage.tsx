import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { TextLength } from '../../../shared/domain/text.ts';
import { COPY_COLUMNS } from '../../../shared/export/listColumns.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { api } from '../../api/client.ts';
import { TableExport } from '../../ui/export/TableExport.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { Board } from './Board.tsx';
import { BoardBar } from './BoardBar.tsx';
import { type CopyFilter, countStates, filterRows } from './boardRows.ts';
import { Editor } from './Editor.tsx';

/** Where the editor opens: a language, and the field to write in first. */
export type Place = { readonly language: Lang; readonly length: TextLength };

/** The copy desk: the board of all texts, and `#/copy/<film>` to write one film's. */
export function CopyPage({ filmId }: { readonly filmId: string | null }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<CopyFilter>('all');
  const [place, setPlace] = useState<Place | null>(null);
  const board = useQuery(api.texts.board.queryOptions());
  const house = useQuery(api.house.get.queryOptions());
  const sheet = useQuery({
    ...api.films.get.queryOptions({ input: { filmId: filmId ?? '' } }),
    enabled: filmId !== null,
  });
  const venue = house.data?.venue;
  if (board.data === undefined || venue === undefined)
    return <Page title={t('nav.copy')}>{<Loading />}</Page>;
  const rows = filterRows(board.data, filter);
  if (filmId === null) {
    const open = (id: string, at: Place) => {
      setPlace(at);
      navigate(`/copy/${id}`);
    };
    return (
      <Page
        title={t('nav.copy')}
        bar={
          <>
            <BoardBar counts={countStates(board.data)} filter={filter} onFilter={setFilter} />
            <TableExport table="copy" columns={COPY_COLUMNS} rows={rows} />
          </>
        }
      >
        <Board rows={rows} isFiltered={filter !== 'all'} onOpen={open} />
      </Page>
    );
  }
  if (sheet.isPending) return <Page title={t('nav.copy')}>{<Loading />}</Page>;
  if (sheet.data == null) return <Page title={t('nav.copy')}>{t('film.gone')}</Page>;
  const order = rows.map((row) => row.film.id);
  const at = order.indexOf(filmId);
  return (
    <Editor
      key={filmId}
      sheet={sheet.data}
      houseLanguage={venue.houseLanguage}
      place={place}
      previousId={order[at - 1] ?? null}
      nextId={order[at + 1] ?? null}
      onPlace={setPlace}
      onFilm={(id) => navigate(id === null ? '/copy' : `/copy/${id}`)}
    />
  );
}
