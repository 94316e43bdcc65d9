import { SCREENING_COLUMNS, type ScreeningLine } from '../../../../shared/export/columns.ts';
import { TableExport } from '../../../ui/export/TableExport.tsx';
import type { Lookups } from '../lookups.ts';
import type { ListRow } from './rows.ts';

type Props = { readonly rows: readonly ListRow[]; readonly lookups: Lookups };

/** The list as it stands, filtered and sorted, as a file. */
export function ListExport({ rows, lookups }: Props) {
  const lines = rows.flatMap((row): ScreeningLine[] => {
    const { screening, version, roomName, strandName, end: ends } = row;
    const film = lookups.filmOf(screening);
    if (film === undefined) return [];
    return [{ screening, film, version, roomName, strandName, ends }];
  });
  return <TableExport table="screenings" columns={SCREENING_COLUMNS} rows={lines} />;
}
