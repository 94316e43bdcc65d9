// biome-ignore-all lint/a11y/useSemanticElements: rows placed by transform cannot be a table's own; the roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: the table itself holds the focus, its cells are read
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { withMeaning } from '../../../shared/import/columnMapping.ts';
import type { ColumnMapping } from '../../../shared/import/columns.ts';
import type { FieldName } from '../../../shared/import/fields.ts';
import { useWords } from '../../ui/words.tsx';
import { ColumnHead, useMeanings } from './ColumnHead.tsx';
import { useHeadDrop } from './headDrag.ts';
import type { SheetSummary } from './messages.ts';
import { SheetRow } from './SheetRow.tsx';
import classes from './SheetTable.module.css';
import { NUMBER_PX, placeColumns } from './sheetColumns.ts';
import type { SheetReader } from './sheetReader.ts';
import { useShownRows } from './useShownRows.ts';
import { useSight } from './useSight.ts';

/** A row (1-based) to bring in sight; another object each time it is asked for. */
export type FocusedRow = { readonly row: number };

type Props = {
  readonly summary: SheetSummary;
  readonly version: number;
  readonly reader: SheetReader;
  readonly focused: FocusedRow | null;
  /** Which columns hold which field now. */
  readonly mapping: ColumnMapping;
  readonly onMapping: (mapping: ColumnMapping) => void;
};

const ROW_PX = 26;

/** The table as the sender made it: header and columns tinted by what we take them for, doubtful cells dotted. */
export function SheetTable({ summary, version, reader, focused, mapping, onMapping }: Props) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { placed, shape } = useMemo(() => layOut(summary), [summary]);
  const { rows, columns: seen } = useSight(scroller, shape);
  const columns = useMemo(() => placed.slice(seen.first, seen.last + 1), [placed, seen.first, seen.last]);
  const rowAt = useShownRows(reader, version, rows.first, rows.last);
  const meanings = useMeanings();
  const onMeaning = useCallback(
    (column: number, field: FieldName | null) => onMapping(withMeaning(mapping, column, field)),
    [mapping, onMapping],
  );
  useHeadDrop(scroller, mapping, onMapping);

  useEffect(() => {
    if (focused === null) return;
    void reader.placeOfRow(focused.row).then((index) => {
      const height = scroller.current?.clientHeight ?? 0;
      scroller.current?.scrollTo({ top: (index + 0.5) * ROW_PX - height / 2 });
    });
  }, [focused, reader]);

  const widthPx = shape.columnEnds.at(-1) ?? NUMBER_PX;
  const inSight = Array.from({ length: Math.max(0, rows.last - rows.first + 1) }, (_, at) => rows.first + at);
  // Rows that come in sight take the place of those that left: their text changes, nothing is built or thrown away.
  const places = inSight.length <= 64 ? 64 : 256;
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reachable by keyboard
      tabIndex={0}
      aria-rowcount={summary.rowCount}
      aria-colcount={placed.length + 1}
      aria-label={t('import.table', { sheet: summary.sheet ?? '', count: summary.rowCount })}
    >
      <div className={classes.heads} role="row" style={{ width: widthPx }}>
        <div className={classes.corner} role="columnheader">
          <span className="visually-hidden">{t('import.table.row')}</span>
        </div>
        {columns.map(({ column, leftPx, widthPx: width, field }) => (
          <div key={column} className={classes.headPlace} role="presentation" style={{ left: leftPx, width }}>
            <ColumnHead
              column={column}
              header={summary.headers[column] ?? ''}
              field={field}
              isFixed={summary.layout === 'grid'}
              confidence={field === undefined ? undefined : summary.columns[field]?.confidence}
              meanings={meanings}
              onChange={onMeaning}
            />
          </div>
        ))}
      </div>
      <div className={classes.body} style={{ width: widthPx, height: summary.rowCount * ROW_PX }}>
        {inSight.map((index) => {
          const row = rowAt(index);
          return (
            <SheetRow
              key={index % places}
              row={row}
              columns={columns}
              widthPx={widthPx}
              startPx={index * ROW_PX}
              isFocused={focused !== null && row?.row === focused.row}
            />
          );
        })}
      </div>
    </div>
  );
}

function layOut(summary: SheetSummary) {
  const placed = placeColumns(summary);
  const columnEnds = placed.map(({ leftPx, widthPx }) => leftPx + widthPx);
  return { placed, shape: { rowCount: summary.rowCount, rowPx: ROW_PX, edgePx: NUMBER_PX, columnEnds } };
}
