import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import type { ImportChoice, PlanFilter, PlanSummary } from '../../../shared/import/plan.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';
import { ResultRow } from './ResultRow.tsx';
import type { SheetReader } from './sheetReader.ts';
import { usePlanLines } from './usePlanLines.ts';

type Props = {
  readonly summary: PlanSummary;
  readonly filter: PlanFilter;
  readonly reader: SheetReader;
  readonly onChoose: (choice: ImportChoice) => void;
  readonly onFocusRow: (row: number) => void;
};

/** The rows of a plan that one filter shows; only those in sight are fetched and drawn. */
export function ResultLines({ summary, filter, reader, onChoose, onFocusRow }: Props) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const count = summary.filters[filter];
  const list = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 59,
    overscan: 4,
  });
  const shown = list.getVirtualItems();
  const { lineAt, tick } = usePlanLines(
    reader,
    summary.token,
    filter,
    shown[0]?.index ?? 0,
    shown.at(-1)?.index ?? 0,
  );
  const onTick = useCallback(
    (choice: ImportChoice) => {
      tick(choice);
      onChoose(choice);
    },
    [tick, onChoose],
  );
  if (count === 0) return <p className={classes.nothing}>{t('import.result.none')}</p>;
  return (
    <div ref={scroller} className={classes.resultScroller}>
      <ul className={classes.resultList} style={{ height: list.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const line = lineAt(index);
          return (
            <li
              key={index}
              ref={list.measureElement}
              data-index={index}
              className={classes.resultItem}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line === undefined ? (
                <div className={classes.awaited} />
              ) : (
                <ResultRow line={line} onChoose={onTick} onFocusRow={onFocusRow} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
