// biome-ignore-all lint/a11y/useSemanticElements: rows placed by transform cannot be a table's own; the roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: the table itself holds the focus, its cells are read
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { ColumnMapping } from '../../../shared/import/columns.ts';
import type { FieldName } from '../../../shared/import/fields.ts';
import { useWords } from '../../ui/words.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { groupOf } from './fieldGroups.ts';
import type { SheetSummary, ShownRow } from './messages.ts';
import { fieldOfColumn, remap } from './openFile.ts';
import classes from './SheetTable.module.css';
import type { SheetReader } from './sheetReader.ts';
import { useShownRows } from './useShownRows.ts';

type Props = {
  readonly summary: SheetSummary;
  readonly version: number;
  readonly reader: SheetReader;
  /** A row (1-based) to bring in sight. */
  readonly focusRow: number | null;
  readonly onMapping: (mapping: ColumnMapping) => void;
};

const ROW_HEIGHT = 26;
const MOST_COLUMNS = 120;
const widthOf = (characters: number): number => Math.max(112, Math.min(280, characters * 7 + 24));

/** The table as the sender made it: header and columns tinted by what we take them for, doubtful cells dotted. */
export function SheetTable({ summary, version, reader, focusRow, onMapping }: Props) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: summary.rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
    scrollPaddingStart: 56,
  });
  const shown = rows.getVirtualItems();
  const rowAt = useShownRows(reader, version, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  const columns = useMemo(
    () =>
      summary.widths
        .map((width, column) => ({ column, width, field: fieldOfColumn(summary, column) }))
        .filter(({ column, width }) => width > 0 && !summary.hiddenColumns.includes(column))
        .slice(0, MOST_COLUMNS),
    [summary],
  );
  const template = `44px ${columns.map(({ width }) => `${widthOf(width)}px`).join(' ')}`;

  useEffect(() => {
    if (focusRow === null) return;
    const index = nearestIndex(focusRow, summary.rowCount, rowAt);
    rows.scrollToIndex(index, { align: 'center' });
  }, [focusRow, summary.rowCount, rows, rowAt]);

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reachable by keyboard
      tabIndex={0}
      aria-rowcount={summary.rowCount}
      aria-label={t('import.table', { sheet: summary.sheet ?? '', count: summary.rowCount })}
    >
      <div className={classes.heads} role="row" style={{ gridTemplateColumns: template }}>
        <div className={classes.corner} role="columnheader">
          <span className="visually-hidden">{t('import.table.row')}</span>
        </div>
        {columns.map(({ column, field }) => (
          <ColumnHead
            key={column}
            column={column}
            header={summary.headers[column] ?? ''}
            field={field}
            isFixed={summary.layout === 'grid'}
            confidence={field === undefined ? undefined : summary.columns[field]?.confidence}
            onChange={(next) => onMapping(remap(summary, column, next))}
          />
        ))}
      </div>
      <div className={classes.body} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => (
          <Row
            key={index}
            row={rowAt(index)}
            columns={columns}
            template={template}
            start={start}
            isFocused={rowAt(index)?.row === focusRow}
          />
        ))}
      </div>
    </div>
  );
}

// Rows are numbered by the sender and some are empty: the one asked for stands at or before its number.
function nearestIndex(row: number, count: number, rowAt: (index: number) => ShownRow | undefined): number {
  const guess = Math.min(row - 1, count - 1);
  for (let index = guess; index >= Math.max(0, guess - 200); index -= 1)
    if (rowAt(index)?.row === row) return index;
  return Math.max(0, guess);
}

type RowProps = {
  readonly row: ShownRow | undefined;
  readonly columns: readonly { readonly column: number; readonly field: FieldName | undefined }[];
  readonly template: string;
  readonly start: number;
  readonly isFocused: boolean;
};

function Row({ row, columns, template, start, isFocused }: RowProps) {
  const { t, byCode } = useWords();
  const cells = new Map((row?.cells ?? []).map((cell) => [cell.column, cell]));
  const isData = row?.kind === 'film' || row?.kind === 'header';
  return (
    <div
      role="row"
      aria-rowindex={row?.row}
      className={classes.row}
      data-kind={row?.kind}
      data-focused={isFocused}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" className={classes.number}>
        {row?.row}
      </div>
      {columns.map(({ column, field }) => {
        const cell = cells.get(column);
        const why =
          cell?.problem == null
            ? cell?.isDoubtful
              ? t('import.cell.doubtful')
              : (cell?.comment ?? '')
            : byCode(`importReading.cell.${cell.problem}`, { address: `${row?.row}`, text: cell.text });
        return (
          <div
            key={column}
            role="cell"
            className={classes.cell}
            data-group={isData && field !== undefined ? groupOf(field) : undefined}
            data-doubtful={cell?.isDoubtful === true}
            data-problem={cell?.problem != null}
            data-struck={cell?.isStruck === true}
            title={why === '' ? cell?.text : `${cell?.text ?? ''} — ${why}`}
          >
            {cell?.text}
          </div>
        );
      })}
    </div>
  );
}
