import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ImportRun } from '../../../shared/import/plan.ts';
import { useWords } from '../../ui/words.tsx';
import { doneSentence } from './amounts.ts';
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
  return (
    <div className={classes.message} role="status" tabIndex={-1} ref={place}>
      <p className={classes.refusal}>{doneSentence(run, t, lang)}</p>
      <div className={classes.ways}>
        <Button component="a" href="#/planner">
          {t('import.done.planner')}
        </Button>
        <Button component="a" href="#/films" variant="default">
          {t('import.done.films')}
        </Button>
        <Button variant="default" onClick={() => void onTakeBack()}>
          {t('import.past.takeBack')}
        </Button>
      </div>
      {children}
    </div>
  );
}
