// biome-ignore-all lint/a11y/useSemanticElements: rows placed by transform cannot be a table's own; the roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './VirtualGrid.module.css';

/** A column; the head of one whose cells speak for themselves may be hidden from the eye. */
export type Column = {
  readonly key: string;
  readonly label: string;
  readonly isNumber?: boolean;
  readonly isHidden?: boolean;
};
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
  readonly onSelect: (index: number) => void;
  readonly onRange: (range: VisibleRange) => void;
  /** Another list than before: begin at the top again. */
  readonly resetKey: string;
  /** Shown where there are no rows. */
  readonly empty: ReactNode;
};

const HEAD_PX = 30;

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
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
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

  const go = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    rows.scrollToIndex(next, { align: 'auto' });
    onSelect(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
    if (next === undefined || event.target !== event.currentTarget || total === 0) return;
    event.preventDefault();
    go(next);
  };
  return (
    <div
      ref={scroller}
      className={classes.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-activedescendant={total === 0 ? undefined : `row-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={classes.head} role="row" aria-rowindex={1} style={{ gridTemplateColumns: widths }}>
        {columns.map((column) => (
          <span key={column.key} role="columnheader" className={column.isNumber ? classes.number : undefined}>
            <span className={column.isHidden ? 'visually-hidden' : undefined}>{column.label}</span>
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
              data-active={item.index === active || undefined}
              className={classes.row}
              style={{
                gridTemplateColumns: widths,
                height: rowHeight,
                transform: `translateY(${item.start - HEAD_PX}px)`,
              }}
              onClick={() => go(item.index)}
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
