import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ImportRun, PlanSummary } from '../../../shared/import/plan.ts';
import { ok } from '../../../shared/result.ts';
import { tell, useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import { amountsOf } from './amounts.ts';
import classes from './Import.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import { asksForAnswer, type OpenFile } from './openFile.ts';
import type { SheetReader } from './sheetReader.ts';
import { useSlow } from './useSlow.ts';

type Props = {
  readonly file: OpenFile;
  readonly plan: PlanSummary;
  readonly reader: SheetReader;
  /** The plan on screen is not yet that of the last tick; it can be waited for or stopped. */
  readonly isComparing: boolean;
  readonly onStop: () => void;
  readonly onTaken: (run: ImportRun) => void;
};

/** The one button, which says exactly what it will do. */
export function ApplyBar({ file, plan, reader, isComparing, onStop, onTaken }: Props) {
  const { t, lang } = useWords();
  const stopper = useRef(new AbortController());
  const apply = useAct(
    async (token: string) => (await reader.apply(token, stopper.current.signal)) ?? ok(null),
  );
  const [isBusy, setBusy] = useState(false);
  const isSlow = useSlow(isComparing);
  const amounts = amountsOf(plan.counts, t);
  const label =
    amounts.length > 0
      ? t('import.apply', { what: new Intl.ListFormat(lang, { type: 'unit' }).format(amounts) })
      : plan.counts.conflict + plan.counts.changed > 0
        ? t('import.apply.seen')
        : t('import.apply.nothing');
  const onApply = async () => {
    stopper.current = new AbortController();
    setBusy(true);
    const run = await apply(plan.token);
    setBusy(false);
    if (run === null) tell(t('import.apply.stopped'));
    else if (run !== undefined) onTaken(run);
  };
  const hasNothing = amounts.length === 0 && plan.counts.conflict + plan.counts.changed === 0;
  const openQuestions = (file.summary?.questions ?? []).filter(asksForAnswer).length;
  if (isBusy)
    return (
      <div className={classes.apply}>
        <ImportProgress reader={reader} phase="backingUp" onStop={() => stopper.current.abort()} />
        <p className={classes.small}>{t('import.apply.whole')}</p>
      </div>
    );
  return (
    <div className={classes.apply}>
      {openQuestions > 0 ? (
        <p className={classes.small}>{t('import.apply.listQuestions', { count: openQuestions })}</p>
      ) : null}
      {plan.counts.questions > 0 ? (
        <p className={classes.small}>{t('import.apply.questions', { count: plan.counts.questions })}</p>
      ) : null}
      <Button
        fullWidth
        size="sm"
        disabled={hasNothing || isComparing}
        title={label}
        onClick={() => void onApply()}
      >
        {label}
      </Button>
      {isSlow ? (
        <ImportProgress reader={reader} phase="comparing" onStop={onStop} />
      ) : hasNothing ? null : (
        <p className={classes.small}>{t('import.apply.safe')}</p>
      )}
    </div>
  );
}
