import { Anchor, Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ImportRun } from '../../../shared/import/plan.ts';
import { useWords } from '../../ui/words.tsx';
import { amountsOf } from './amounts.ts';
import classes from './Import.module.css';

type Props = {
  readonly run: ImportRun;
  /** What more can be done with it. */
  readonly children?: ReactNode;
  readonly onTakeBack: () => Promise<void>;
};

/** What was taken over, and where it stands now. */
export function Done({ run, children, onTakeBack }: Props) {
  const { t, lang } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const amounts = amountsOf(run.counts, t);
  const what = new Intl.ListFormat(lang).format(
    amounts.length === 0 ? [t('import.apply.changes', { count: 0 })] : amounts,
  );
  return (
    <div className={classes.message} role="status" tabIndex={-1} ref={place}>
      <p className={classes.refusal}>{t('import.done', { what, fileName: run.fileName })}</p>
      <Anchor href="#/films">{t('import.done.films')}</Anchor>
      <Anchor href="#/planner">{t('import.done.planner')}</Anchor>
      {children}
      <Button variant="default" onClick={() => void onTakeBack()}>
        {t('import.past.takeBack')}
      </Button>
    </div>
  );
}
