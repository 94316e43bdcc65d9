// biome-ignore-all lint/a11y/useSemanticElements: rows placed by transform cannot be a table's own; the roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './VirtualGrid.module.css';

/** A column; the head of one whose cells speak for themselves may be hidden from the eye. */
export type Column = {
  readonly key: string;
  readonly label: string;
  readonly isNumber?: boolean;
  readonly isHidden?: boolean;
  /** How the rows go by this column; left out where they cannot. */
  readonly sort?: 'ascending' | 'descending' | 'none';
};
/** What selecting a row means for the others: only this one, this one too (or no longer), all up to this one. */
export type SelectHow = 'only' | 'toggle' | 'through';
export type VisibleRange = { readonly from: number; readonly to: number };
type Props = {
  readonly label: string;
  readonly columns: readonly Column[];
  /** `grid-template-columns` of every row. */
  readonly widths: string;
  readonly rowHeight: number;
  readonly total: number;
  /** One row's cells by column key; null while the row is on its way. */
  readonly cellsOf: (index: number) => Readonly<Record<string, ReactNode>> | null;
  readonly isSelected: (index: number) => boolean;
  readonly onSelect: (index: number, how: SelectHow) => void;
  /** Shift, Ctrl and Space select several. */
  readonly isMulti?: boolean;
  readonly onSort?: (key: string) => void;
  /** A key of the feature's own on the grid; true where it was one. */
  readonly onCommand?: (event: KeyboardEvent, index: number) => boolean;
  /** Where the one selected row stands now: keys go on from there when the order changes. */
  readonly selectedIndex?: number | null;
  /** A row in one sentence, for who listens. */
  readonly labelOf?: (index: number) => string;
  readonly onRange: (range: VisibleRange) => void;
  /** Another list than before: begin at the top again. */
  readonly resetKey: string;
  /** Shown where there are no rows. */
  readonly empty: ReactNode;
};

const HEAD_PX = 30;
const SORT_MARK = { ascending: '▲', descending: '▼', none: '' } as const;

/** A table of any length of which only what is seen is drawn; arrows, Home, End and Page keys move through it. */
export function VirtualGrid(props: Props) {
  const {
    label,
    columns,
    widths,
    rowHeight,
    total,
    cellsOf,
    isSelected,
    onSelect,
    onRange,
    resetKey,
    empty,
    isMulti = false,
    onSort,
    onCommand,
    selectedIndex = null,
    labelOf,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [stood, setActive] = useState(0);
  // The list may have become shorter under the hand.
  const active = Math.max(0, Math.min(stood, total - 1));
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The head stands over the rows and stays in sight.
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
  });
  const items = rows.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => onRange({ from, to }), [from, to, onRange]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list moves the scrollbar
  useEffect(() => {
    setActive(0);
    rows.scrollToOffset(0);
  }, [resetKey]);

  useEffect(() => {
    if (selectedIndex !== null && selectedIndex >= 0) setActive(selectedIndex);
  }, [selectedIndex]);

  const go = (index: number, how: SelectHow | null) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    rows.scrollToIndex(next, { align: 'auto' });
    if (how !== null) onSelect(next, how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (onCommand?.(event, active)) {
      event.preventDefault();
      return;
    }
    if (isMulti && event.key === ' ' && total > 0) {
      event.preventDefault();
      go(active, 'toggle');
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
      Enter: active,
    };
    const next = steps[event.key];
    if (next === undefined || total === 0) return;
    event.preventDefault();
    // Ctrl goes without choosing; Space then chooses.
    if (isMulti && (event.ctrlKey || event.metaKey)) go(next, null);
    else go(next, isMulti && event.shiftKey ? 'through' : 'only');
  };
  const onClick = (event: MouseEvent, index: number) => {
    if (isMulti && event.shiftKey) go(index, 'through');
    else go(index, isMulti && (event.ctrlKey || event.metaKey) ? 'toggle' : 'only');
  };
  return (
    <div
      ref={scroller}
      className={classes.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-multiselectable={isMulti || undefined}
      aria-activedescendant={total === 0 ? undefined : `row-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={classes.head} role="row" aria-rowindex={1} style={{ gridTemplateColumns: widths }}>
        {columns.map((column) => (
          <span
            key={column.key}
            role="columnheader"
            aria-sort={column.sort}
            className={`${classes.headCell} ${column.isNumber ? classes.number : ''}`}
          >
            {column.sort === undefined ? (
              <span className={column.isHidden ? 'visually-hidden' : undefined}>{column.label}</span>
            ) : (
              <button type="button" className={classes.sort} onClick={() => onSort?.(column.key)}>
                <span className={classes.cell} title={column.label}>
                  {column.label}
                </span>
                <span aria-hidden>{SORT_MARK[column.sort]}</span>
              </button>
            )}
          </span>
        ))}
      </div>
      {total === 0 ? empty : null}
      <div className={classes.all} style={{ height: rows.getTotalSize() }} role="presentation">
        {items.map((item) => {
          const cells = cellsOf(item.index);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the grid around it
            <div
              key={item.key}
              id={`row-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={isSelected(item.index)}
              aria-label={labelOf?.(item.index)}
              data-active={item.index === active || undefined}
              className={classes.row}
              style={{
                gridTemplateColumns: widths,
                height: rowHeight,
                transform: `translateY(${item.start - HEAD_PX}px)`,
              }}
              onClick={(event) => onClick(event, item.index)}
            >
              {columns.map((column) => (
                <span
                  key={column.key}
                  role="gridcell"
                  className={`${classes.cell} ${column.isNumber ? classes.number : ''}`}
                >
                  {cells?.[column.key]}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
