import { useQuery } from '@tanstack/react-query';
import { columnsOf } from '../../../shared/export/columns.ts';
import { api, client } from '../../api/client.ts';
import { ExportButton } from '../../ui/export/ExportButton.tsx';
import { useWords } from '../../ui/words.tsx';
import type { BookingFilter } from './pages.ts';

type Props = {
  readonly tab: 'films' | 'bookings';
  readonly query: string;
  readonly status: BookingFilter;
};

/** The list on the screen as a file: all it finds, not only what is in sight. */
export function FilmsExport({ tab, query, status }: Props) {
  const { t } = useWords();
  const films = useQuery({
    ...api.films.search.queryOptions({ input: { query, limit: 1, offset: 0 } }),
    enabled: tab === 'films',
  });
  const bookings = useQuery({
    ...api.bookings.list.queryOptions({ input: { query, status, limit: 1, offset: 0 } }),
    enabled: tab === 'bookings',
  });
  return (
    <ExportButton
      key={tab}
      name={t(`export.${tab}`)}
      remember={tab}
      columns={columnsOf(tab)}
      count={(tab === 'films' ? films.data?.total : bookings.data?.total) ?? 0}
      onExport={async ({ columns, language, format }) => {
        const { file } = await client.exports.house({
          kind: tab,
          columns: [...columns],
          query,
          status,
          language,
          format,
        });
        return file as Blob;
      }}
    />
  );
}
