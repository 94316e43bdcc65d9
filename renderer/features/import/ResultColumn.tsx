import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { type PlannedRow, ROW_OUTCOMES, type RowOutcome } from '../../../shared/import/plan.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/words.tsx';
import { ApplyBar } from './ApplyBar.tsx';
import classes from './Import.module.css';
import type { OpenFile } from './openFile.ts';
import { ResultRow } from './ResultRow.tsx';
import type { OpenFiles } from './useOpenFiles.ts';
import { usePlan } from './usePlan.ts';

type Props = {
  readonly file: OpenFile;
  readonly open: OpenFiles;
  readonly onFocusRow: (row: number) => void;
};
type Filter = 'all' | 'question' | RowOutcome;

const FILTERS: readonly Filter[] = ['all', ...ROW_OUTCOMES, 'question'];
const isIn = (row: PlannedRow, filter: Filter): boolean =>
  filter === 'all' || row.outcome === filter || (filter === 'question' && row.match?.isCertain === false);

/** Right: what every row becomes, counted and filtered, and the one button that does it. */
export function ResultColumn({ file, open, onFocusRow }: Props) {
  const { t } = useWords();
  const plan = usePlan(file);
  const [filter, setFilter] = useState<Filter>('all');
  const all = plan.data?.rows ?? [];
  const rows = useMemo(() => (plan.data?.rows ?? []).filter((row) => isIn(row, filter)), [plan.data, filter]);
  const counts = useMemo(
    () =>
      new Map(FILTERS.map((each) => [each, (plan.data?.rows ?? []).filter((row) => isIn(row, each)).length])),
    [plan.data],
  );
  return (
    <section className={classes.result} aria-label={t('import.result')} aria-busy={plan.isFetching}>
      <div className={classes.filters}>
        {FILTERS.filter((each) => each !== 'question' || (counts.get(each) ?? 0) > 0).map((each) => (
          <button
            key={each}
            type="button"
            className={classes.filter}
            data-outcome={each}
            aria-pressed={filter === each}
            onClick={() => setFilter(each)}
          >
            <span className={classes.count}>{counts.get(each) ?? 0}</span> {t(`import.filter.${each}`)}
          </button>
        ))}
      </div>
      {plan.isError ? (
        <p className={classes.nothing} role="alert">
          {t('import.result.failed')}
        </p>
      ) : plan.data === undefined ? (
        <div className={classes.nothing}>
          <Loading />
          <p role="status">{t('import.result.busy')}</p>
        </div>
      ) : (
        <Rows key={filter} rows={rows} file={file} open={open} onFocusRow={onFocusRow} />
      )}
      {plan.data === undefined || all.length === 0 ? null : (
        <ApplyBar
          file={file}
          plan={plan.data}
          isStale={plan.isPlaceholderData || plan.isFetching}
          onTaken={(run) => open.taken(file.id, run)}
        />
      )}
    </section>
  );
}

type RowsProps = Props & { readonly rows: readonly PlannedRow[] };

function Rows({ rows, file, open, onFocusRow }: RowsProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    overscan: 8,
  });
  if (rows.length === 0) return <p className={classes.nothing}>{t('import.result.none')}</p>;
  return (
    <div ref={scroller} className={classes.resultScroller}>
      <ul className={classes.resultList} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={index}
              ref={list.measureElement}
              data-index={index}
              className={classes.resultItem}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ResultRow
                row={row}
                choice={file.choices.get(row.row)}
                onChoose={(change) => open.choose(file.id, row.row, change)}
                onFocus={() => onFocusRow(row.row)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
