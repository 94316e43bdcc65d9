import { type ExportColumn, makeTable } from '../../../shared/export/table.ts';
import type { WordKey } from '../../../shared/words/index.ts';
import { client } from '../../api/client.ts';
import { speakIn, useWords } from '../words.tsx';
import { ExportButton } from './ExportButton.tsx';

type Props<Row> = {
  /** Names the table: `export.<table>`; the choice of columns is remembered under it. */
  readonly table: WordKey extends infer Key ? (Key extends `export.${infer Name}` ? Name : never) : never;
  readonly columns: readonly ExportColumn<Row>[];
  /** The rows as they stand on the screen: filtered and in its order. */
  readonly rows: readonly Row[];
  readonly isSmall?: boolean;
};

/** A table that stands on the screen, as a file. */
export function TableExport<Row>({ table, columns, rows, isSmall = false }: Props<Row>) {
  const { t } = useWords();
  return (
    <ExportButton
      name={t(`export.${table}`)}
      remember={table}
      columns={columns}
      count={rows.length}
      isSmall={isSmall}
      onExport={async ({ columns: keys, language, format }) => {
        const name = speakIn(language).t(`export.${table}`);
        const made = makeTable(name, columns, rows, keys, language);
        const cells = { head: [...made.head], rows: made.rows.map((row) => [...row]) };
        return (await client.exports.table({ name, ...cells, language, format })) as Blob;
      }}
    />
  );
}
