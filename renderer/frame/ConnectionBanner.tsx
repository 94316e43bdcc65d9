import { useSyncExternalStore } from 'react';
import { connectionState, onConnectionChange } from '../api/connect.ts';
import classes from '../Frame.module.css';
import { useWords } from '../ui/words.tsx';

/** Says that the core is away, and only then. */
export function ConnectionBanner() {
  const { t } = useWords();
  const state = useSyncExternalStore(onConnectionChange, connectionState);
  if (state !== 'lost') return null;
  return (
    <div className={classes.banner} role="alert">
      {window.affiche === undefined ? t('status.lost') : t('status.coreLost')}
    </div>
  );
}
