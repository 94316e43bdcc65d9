import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import {
  type ImportChoice,
  PLAN_FILTERS,
  type PlanFilter,
  type PlanSummary,
} from '../../../shared/import/plan.ts';
import { useWords } from '../../ui/words.tsx';
import { ApplyBar } from './ApplyBar.tsx';
import classes from './Import.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import type { OpenFile } from './openFile.ts';
import { ResultLines } from './ResultLines.tsx';
import { SaveRejected } from './SaveRejected.tsx';
import type { SheetReader } from './sheetReader.ts';
import type { OpenFiles } from './useOpenFiles.ts';
import { usePlan } from './usePlan.ts';

type Props = {
  readonly file: OpenFile;
  readonly open: OpenFiles;
  readonly reader: SheetReader;
  readonly onFocusRow: (row: number) => void;
};

/** Right: what every row becomes, counted and filtered, and the one button that does it. */
export function ResultColumn({ file, open, reader, onFocusRow }: Props) {
  const { t } = useWords();
  const plan = usePlan(file, reader);
  const [filter, setFilter] = useState<PlanFilter>('all');
  const outcome = plan.data ?? null;
  const summary = outcome?.ok === true ? outcome.value : null;
  const { choose } = open;
  const onChoose = useCallback((choice: ImportChoice) => choose(file.id, choice), [choose, file.id]);
  const onStop = () => open.stopComparing(file.id);
  return (
    <section className={classes.result} aria-label={t('import.result')} aria-busy={plan.isFetching}>
      {summary === null ? null : <Filters filters={summary.filters} filter={filter} onFilter={setFilter} />}
      <Body plan={plan}>
        {summary === null ? (
          plan.isFetching && (
            <div className={classes.nothing}>
              <ImportProgress reader={reader} phase="comparing" onStop={onStop} />
            </div>
          )
        ) : (
          <ResultLines
            key={filter}
            summary={summary}
            filter={filter}
            reader={reader}
            onChoose={onChoose}
            onFocusRow={onFocusRow}
          />
        )}
      </Body>
      {summary === null || summary.filters.rejected === 0 ? null : (
        <SaveRejected
          reader={reader}
          token={summary.token}
          count={summary.filters.rejected}
          fileName={file.file.name}
        />
      )}
      {file.isComparisonStopped ? (
        <div className={classes.apply}>
          <p className={classes.small}>{t('import.result.stopped')}</p>
          <Button variant="default" onClick={() => open.compareAgain(file.id)}>
            {t('import.result.again')}
          </Button>
        </div>
      ) : summary === null || summary.filters.all === 0 ? null : (
        <ApplyBar
          file={file}
          plan={summary}
          reader={reader}
          isComparing={plan.isPlaceholderData || plan.isFetching}
          onStop={onStop}
          onTaking={(taking) => open.setTaking(file.id, taking)}
          onTaken={(run) => open.taken(file.id, run, summary.token)}
        />
      )}
    </section>
  );
}

type FiltersProps = {
  readonly filters: PlanSummary['filters'];
  readonly filter: PlanFilter;
  readonly onFilter: (filter: PlanFilter) => void;
};

function Filters({ filters, filter, onFilter }: FiltersProps) {
  const { t, lang } = useWords();
  const figures = new Intl.NumberFormat(lang);
  return (
    <div className={classes.filters}>
      {PLAN_FILTERS.filter((each) => each !== 'question' || filters.question > 0).map((each) => (
        <button
          key={each}
          type="button"
          className={classes.filter}
          data-outcome={each}
          data-empty={filters[each] === 0}
          aria-pressed={filter === each}
          onClick={() => onFilter(each)}
        >
          <span className={classes.count}>{figures.format(filters[each])}</span> {t(`import.filter.${each}`)}
        </button>
      ))}
    </div>
  );
}

type BodyProps = {
  readonly plan: ReturnType<typeof usePlan>;
  readonly children: ReactNode;
};

/** What there is to show, or why there is nothing. */
function Body({ plan, children }: BodyProps) {
  const { t, refusal } = useWords();
  const refused = plan.data?.ok === false && !plan.isFetching ? plan.data.error : null;
  if (plan.isError || refused !== null)
    return (
      <p className={classes.nothing} role="alert">
        {refused === null ? t('import.result.failed') : refusal(refused)}
      </p>
    );
  return children;
}
