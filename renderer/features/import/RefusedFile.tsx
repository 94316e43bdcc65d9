import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { refusalSentence } from '../../../shared/import/sheet.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';
import type { Stage } from './openFile.ts';

type Props = {
  readonly fileName: string;
  readonly refusal: Extract<Stage, { kind: 'refused' }>['refusal'];
  readonly onUnlock: (password: string) => void;
};

/** Why a file gave no table, what to do about it, and that nothing was changed; a locked one asks for its password. */
export function RefusedFile({ fileName, refusal, onUnlock }: Props) {
  const { t, byCode } = useWords();
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { code } = refusal;
  // A wrong password is asked for again, in the same field.
  useEffect(() => {
    if (code === 'encrypted' || code === 'wrongPassword') field.current?.focus();
  }, [code]);
  if (refusal.code === 'stopped')
    return (
      <div className={classes.message} role="alert">
        <p className={classes.refusal}>{t('import.file.stopped')}</p>
      </div>
    );
  const { name, facts } = refusalSentence(refusal, fileName);
  const isLocked = refusal.code === 'encrypted' || refusal.code === 'wrongPassword';
  return (
    <div className={classes.message}>
      <p className={classes.refusal} role="alert">
        {byCode(`importReading.file.${name}`, facts)} {t('import.file.untouched')}
      </p>
      {isLocked ? (
        <form
          className={classes.unlock}
          onSubmit={(event) => {
            event.preventDefault();
            onUnlock(password);
          }}
        >
          <PasswordInput
            ref={field}
            label={t('import.file.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" disabled={password === ''}>
            {t('import.file.unlock')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
