// biome-ignore-all lint/a11y/useSemanticElements: rows placed by transform cannot be a table's own; the roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: the table itself holds the focus, its cells are read
import { memo } from 'react';
import { senderRow } from '../../../shared/import/rowPlace.ts';
import { type Speak, useWords } from '../../ui/words.tsx';
import { groupOf } from './fieldGroups.ts';
import type { ShownCell, ShownRow } from './messages.ts';
import classes from './SheetTable.module.css';
import type { PlacedColumn } from './sheetColumns.ts';

type Props = {
  /** Undefined while it is on its way from the worker. */
  readonly row: ShownRow | undefined;
  /** Those in sight; the same array as long as they are the same. */
  readonly columns: readonly PlacedColumn[];
  readonly widthPx: number;
  readonly startPx: number;
  readonly isFocused: boolean;
};

/** One row as the sender made it. Drawn anew only when something of it changed: a sheet of any length scrolls the same. */
export const SheetRow = memo(function SheetRow({ row, columns, widthPx, startPx, isFocused }: Props) {
  const speak = useWords();
  const shownNumber = row === undefined ? undefined : senderRow(row.row);
  const isRead = row?.kind === 'film' || row?.kind === 'header';
  return (
    <div
      role="row"
      aria-rowindex={row?.row}
      className={classes.row}
      data-kind={row?.kind}
      data-focused={isFocused}
      style={{ width: widthPx, transform: `translateY(${startPx}px)` }}
    >
      <div role="rowheader" className={classes.number}>
        {shownNumber}
      </div>
      {columns.map(({ column, leftPx, widthPx: width, field }) => {
        const cell = row?.cells.find((each) => each.column === column);
        return (
          <div
            key={column}
            role="cell"
            aria-colindex={column + 2}
            className={classes.cell}
            data-group={isRead && field !== undefined ? groupOf(field) : undefined}
            data-doubtful={cell?.isDoubtful === true}
            data-problem={cell?.problem != null}
            data-struck={cell?.isStruck === true}
            title={cell === undefined ? undefined : titleOf(cell, shownNumber ?? 0, speak)}
            style={{ left: leftPx, width }}
          >
            {cell?.text}
          </div>
        );
      })}
    </div>
  );
});

/** What a cell says in full, and what there is to say of it. */
function titleOf(cell: ShownCell, row: number, { t, byCode }: Speak): string {
  const why =
    cell.problem === null
      ? cell.isDoubtful
        ? t('import.cell.doubtful')
        : (cell.comment ?? '')
      : byCode(`importReading.cell.${cell.problem}`, { address: `${row}`, text: cell.text });
  return why === '' ? cell.text : `${cell.text} — ${why}`;
}
