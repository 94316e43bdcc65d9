import { SCREENING_COLUMNS, type ScreeningLine } from '../../../../shared/export/columns.ts';
import { makeTable } from '../../../../shared/export/table.ts';
import { client } from '../../../api/client.ts';
import { ExportButton } from '../../../ui/export/ExportButton.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import type { ListRow } from './rows.ts';

/** The list as it stands, filtered and sorted, as a file. */
export function ListExport({
  rows,
  lookups,
}: {
  readonly rows: readonly ListRow[];
  readonly lookups: Lookups;
}) {
  const { t } = useWords();
  const name = t('export.screenings');
  return (
    <ExportButton
      name={name}
      remember="screenings"
      columns={SCREENING_COLUMNS}
      count={rows.length}
      onExport={async ({ columns, language, format }) => {
        const lines = rows.flatMap(({ screening, version, roomName, strandName }): ScreeningLine[] => {
          const film = lookups.filmOf(screening);
          if (film === undefined) return [];
          return [{ screening, film, version, roomName, strandName, versionOf: lookups.versionOf }];
        });
        const table = makeTable(name, SCREENING_COLUMNS, lines, columns, language);
        const file = await client.exports.table({
          name: table.name,
          head: [...table.head],
          rows: table.rows.map((row) => [...row]),
          language,
          format,
        });
        return file as Blob;
      }}
    />
  );
}
