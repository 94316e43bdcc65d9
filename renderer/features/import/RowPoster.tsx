import { skipToken, useQuery } from '@tanstack/react-query';
import type { PlannedRow } from '../../../shared/import/plan.ts';
import { api } from '../../api/client.ts';
import { Poster } from '../../ui/film/Poster.tsx';

/** The film a row speaks of, as the house knows it; a new one by its title. */
export function RowPoster({ row }: { readonly row: Pick<PlannedRow, 'match' | 'title'> }) {
  const filmId = row.match?.filmId;
  const known = useQuery(
    api.films.get.queryOptions({ input: filmId === undefined ? skipToken : { filmId } }),
  );
  const film = known.data?.film ?? { originalTitle: row.title, titles: {} };
  return <Poster film={film} image={known.data?.images[0] ?? null} widthPx={28} />;
}
