import { Progress as Bar, Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';
import type { Progress } from './messages.ts';
import type { SheetReader } from './sheetReader.ts';

type Props = {
  readonly reader: SheetReader;
  /** Said where the worker has not said yet what it is at. */
  readonly phase: Progress['phase'];
  /** Left out where there is nothing to stop. */
  readonly onStop?: (() => void) | undefined;
};

/** What is going on with a list: its phase, how far it is where that can be known, and a way to stop it. */
export function ImportProgress({ reader, phase: usual, onStop }: Props) {
  const { t, byCode } = useWords();
  const now = useSyncExternalStore(reader.onProgress, reader.progress);
  const { phase, done, total } = now ?? { phase: usual, done: 0, total: null };
  const percent = total === null || total === 0 ? null : Math.floor((done / total) * 100);
  const said = byCode(`import.phase.${phase}`);
  return (
    <div className={classes.progress}>
      <p className={classes.phase}>
        <span role="status">{said}</span>
        {percent === null ? null : <span className={classes.percent}>{percent} %</span>}
      </p>
      {/* Another phase begins anew: a bar does not run backwards. */}
      <Bar.Root key={phase} size="sm" className={classes.bar}>
        <Bar.Section
          value={percent ?? 100}
          striped={percent === null}
          animated={percent === null}
          color="gray"
          // Without a figure where there is none: it is then read out as going on, not as done.
          withAria={false}
          role="progressbar"
          aria-label={said}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(percent === null ? {} : { 'aria-valuenow': percent })}
        />
      </Bar.Root>
      {onStop === undefined ? null : (
        <Button size="compact-sm" variant="default" disabled={phase === 'taking'} onClick={onStop}>
          {t('import.stop')}
        </Button>
      )}
    </div>
  );
}
