import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportPlan, ImportRun } from '../../../shared/import/plan.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import { amountsOf } from './amounts.ts';
import classes from './Import.module.css';
import { type OpenFile, sourceOf } from './openFile.ts';

type Props = {
  readonly file: OpenFile;
  readonly plan: ImportPlan;
  /** The plan on screen is not yet that of the last choice. */
  readonly isStale: boolean;
  readonly onTaken: (run: ImportRun) => void;
};

/** The one button, which says exactly what it will do. */
export function ApplyBar({ file, plan, isStale, onTaken }: Props) {
  const { t, lang } = useWords();
  const apply = useAct(client.imports.apply);
  const [isBusy, setBusy] = useState(false);
  const amounts = amountsOf(plan.counts, t);
  const label =
    amounts.length > 0
      ? t('import.apply', { what: new Intl.ListFormat(lang, { type: 'unit' }).format(amounts) })
      : plan.counts.conflict + plan.counts.changed > 0
        ? t('import.apply.seen')
        : t('import.apply.nothing');
  const onApply = async () => {
    const source = sourceOf(file);
    if (source === null) return;
    setBusy(true);
    const choices = [...file.choices.values()];
    const run = await apply({ source, rows: [...file.rows], choices, token: plan.token });
    setBusy(false);
    if (run !== undefined) onTaken(run);
  };
  const hasNothing = amounts.length === 0 && plan.counts.conflict + plan.counts.changed === 0;
  const openQuestions = (file.summary?.questions ?? []).filter(
    (question) => question.kind !== 'vagueDates',
  ).length;
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
        loading={isBusy}
        disabled={hasNothing || isStale}
        title={label}
        onClick={() => void onApply()}
      >
        {label}
      </Button>
      {hasNothing ? null : <p className={classes.small}>{t('import.apply.safe')}</p>}
    </div>
  );
}
