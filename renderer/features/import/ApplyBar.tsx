import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ImportRun, PlanSummary } from '../../../shared/import/plan.ts';
import { ok } from '../../../shared/result.ts';
import { tell, useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import { amountsOf, doneSentence } from './amounts.ts';
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
  readonly onTaking: (taking: AbortController | null) => void;
  readonly onTaken: (run: ImportRun) => void;
};

/** The one button, which says exactly what it will do. */
export function ApplyBar({ file, plan, reader, isComparing, onStop, onTaking, onTaken }: Props) {
  const { t, lang } = useWords();
  const apply = useAct(async (signal: AbortSignal) => (await reader.apply(plan.token, signal)) ?? ok(null));
  const isShown = useIsShown();
  const isSlow = useSlow(isComparing);
  const amounts = amountsOf(plan.counts, t);
  const label =
    amounts.length > 0
      ? t('import.apply', { what: new Intl.ListFormat(lang, { type: 'unit' }).format(amounts) })
      : plan.counts.conflict + plan.counts.changed > 0
        ? t('import.apply.seen')
        : t('import.apply.nothing');
  const onApply = async () => {
    const taking = new AbortController();
    onTaking(taking);
    const run = await apply(taking.signal);
    onTaking(null);
    if (run === null) return tell(t('import.apply.stopped'));
    if (run === undefined) return;
    onTaken(run);
    // It goes on while one is elsewhere; there nobody sees the list say so itself.
    if (!isShown.current) tell(doneSentence(run, t, lang));
  };
  const hasNothing = amounts.length === 0 && plan.counts.conflict + plan.counts.changed === 0;
  const openQuestions = (file.summary?.questions ?? []).filter(asksForAnswer).length;
  const { taking } = file;
  if (taking !== null)
    return (
      <div className={classes.apply}>
        <ImportProgress reader={reader} phase="backingUp" onStop={() => taking.abort()} />
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

/** Whether what asks is still on the screen. */
function useIsShown() {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
