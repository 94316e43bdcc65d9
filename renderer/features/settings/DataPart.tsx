import { Button, CopyButton } from '@mantine/core';
import { useState } from 'react';
import type { SystemInfo } from '../../../shared/contract/system.ts';
import { wallClockAt } from '../../../shared/time.ts';
import { formatMoment } from '../../../shared/words/dates.ts';
import { client } from '../../api/client.ts';
import { tell, tellProblem } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';
import { secretsWord } from './secretsWord.ts';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
type Soundness = { readonly isSound: boolean; readonly problems: readonly string[] };

/** Where everything lies, when it was last copied, and whether it is whole. */
export function DataPart({ info }: { readonly info: SystemInfo }) {
  const { t, lang } = useWords();
  const [busy, setBusy] = useState<'backUp' | 'verify' | null>(null);
  const [soundness, setSoundness] = useState<Soundness | null>(null);
  const run = async (what: 'backUp' | 'verify', work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } catch {
      tellProblem(t('error.unexpected'));
    }
    setBusy(null);
  };
  const backUp = async () => {
    const { file } = await client.system.backUpNow();
    tell(t('settings.data.backedUp', { file: file.split(/[\\/]/).at(-1) ?? file }));
  };
  const verify = async () => setSoundness(await client.system.verify());
  return (
    <>
      <Section title={t('settings.data.file')} why={t('settings.data.file.why')}>
        <div className={classes.line}>
          <code className={classes.path} title={info.file}>
            {info.file}
          </code>
          <CopyButton value={info.file}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('settings.data.copied') : t('settings.data.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      </Section>
      <Section title={t('settings.data.backup')} why={t('settings.data.backup.why')}>
        <div className={classes.line}>
          <span>
            {info.lastBackupAtMs === null
              ? t('settings.data.noBackup')
              : t('settings.data.lastBackup', {
                  when: formatMoment(wallClockAt(info.lastBackupAtMs, HERE), lang),
                })}
          </span>
          <Button variant="default" loading={busy === 'backUp'} onClick={() => void run('backUp', backUp)}>
            {t('settings.data.backUpNow')}
          </Button>
        </div>
      </Section>
      <Section title={t('settings.data.verify')} why={t('settings.data.verify.why')}>
        <div className={classes.line}>
          <span role="status">
            {soundness === null
              ? ''
              : soundness.isSound
                ? t('settings.data.sound')
                : t('settings.data.unsound', { count: soundness.problems.length })}
          </span>
          <Button variant="default" loading={busy === 'verify'} onClick={() => void run('verify', verify)}>
            {t('settings.data.verifyNow')}
          </Button>
        </div>
        {soundness === null || soundness.isSound ? null : (
          <ul className={classes.problems}>
            {soundness.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </Section>
      <p className={classes.why}>
        {t('settings.data.version', { version: info.version })}, {t(`settings.data.host.${info.host}`)}.{' '}
        {t(secretsWord(info))}
      </p>
    </>
  );
}
