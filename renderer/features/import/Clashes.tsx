import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { SenderClash } from '../../../shared/contract/senders.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Senders.module.css';

type Keep = 'here' | 'file';
type Props = {
  readonly clashes: readonly SenderClash[];
  readonly onAnswer: (keep: Readonly<Record<string, Keep>>) => Promise<void>;
  readonly onLeave: () => void;
};

/** Shapes of sheets that are known here and in the file, differently: which of the two stays. */
export function Clashes({ clashes, onAnswer, onLeave }: Props) {
  const { t } = useWords();
  const [keep, setKeep] = useState<Readonly<Record<string, Keep>>>({});
  const answers = Object.fromEntries(
    clashes.map(({ headerSignature }) => [headerSignature, keep[headerSignature] ?? 'here'] as const),
  );
  return (
    <section className={classes.clashes} aria-label={t('senders.clashes', { count: clashes.length })}>
      <h2 className={classes.heading}>{t('senders.clashes', { count: clashes.length })}</h2>
      <ul className={classes.names}>
        {clashes.map(({ headerSignature, here, inFile }) => (
          <li key={headerSignature} className={classes.clash}>
            <p title={headerSignature.replaceAll('|', ' · ')}>{t('senders.clash', { here })}</p>
            <SegmentedControl
              size="xs"
              aria-label={t('senders.clash', { here })}
              value={answers[headerSignature] ?? 'here'}
              onChange={(value) => setKeep((now) => ({ ...now, [headerSignature]: value as Keep }))}
              data={[
                { value: 'here', label: t('senders.clash.here', { name: here }) },
                { value: 'file', label: t('senders.clash.file', { name: inFile }) },
              ]}
            />
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button size="xs" onClick={() => void onAnswer(answers)}>
          {t('senders.clash.done')}
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          {t('senders.clash.stop')}
        </Button>
      </div>
    </section>
  );
}
