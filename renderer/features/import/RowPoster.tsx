import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import { api } from '../../api/client.ts';
import { Poster } from '../../ui/film/Poster.tsx';

type Props = {
  readonly title: string;
  /** The film of the house the row speaks of, or may speak of. */
  readonly filmId: Id | null;
};

const WIDTH_PX = 28;

/** The film a row speaks of, as the house knows it; a new one by its title. */
export const RowPoster = ({ title, filmId }: Props) =>
  filmId === null ? <Unknown title={title} /> : <Known title={title} filmId={filmId} />;

const Unknown = ({ title }: Pick<Props, 'title'>) => (
  <Poster film={{ originalTitle: title, titles: {} }} image={null} widthPx={WIDTH_PX} />
);

function Known({ title, filmId }: { readonly title: string; readonly filmId: Id }) {
  const known = useQuery(api.films.get.queryOptions({ input: { filmId } }));
  if (known.data == null) return <Unknown title={title} />;
  return <Poster film={known.data.film} image={known.data.images[0] ?? null} widthPx={WIDTH_PX} />;
}
