import { Button } from '@mantine/core';
import type { SystemInfo } from '../../shared/contract/system.ts';
import { client } from '../api/client.ts';
import classes from '../Frame.module.css';
import { useAct } from '../ui/act.ts';
import { useWords } from '../ui/words.tsx';

/** Says that this window only looks on, and why; beside another window it can take over. */
export function LooksOnBanner({ info }: { readonly info: SystemInfo }) {
  const { t } = useWords();
  const takePen = useAct(() => client.system.takePen());
  const { looksOnBecause } = info;
  if (looksOnBecause === null) return null;
  return (
    <div className={classes.looksOn} role="status">
      {t(`looksOn.${looksOnBecause}`)}
      {looksOnBecause === 'otherWindow' ? (
        <Button variant="default" size="compact-sm" onClick={() => void takePen(undefined)}>
          {t('looksOn.takeOver')}
        </Button>
      ) : null}
    </div>
  );
}
