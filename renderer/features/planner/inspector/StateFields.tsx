import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { LANGS } from '../../../../shared/words/words.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './Inspector.module.css';

/** Whether the screening takes place; where it does not, the reason the public reads, per language. */
export function StateFields({
  screening,
  planning,
}: {
  readonly screening: Screening;
  readonly planning: Planning;
}) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { state, stateReason } = screening;
  if (state === 'planned') {
    return (
      <section className={classes.section} aria-label={t('inspector.state')}>
        {isOpen ? (
          <div className={classes.actions}>
            <Button variant="default" onClick={() => void planning.setState([screening.id], 'cancelled', {})}>
              {t('inspector.isCancelled')}
            </Button>
            <Button variant="default" onClick={() => void planning.setState([screening.id], 'postponed', {})}>
              {t('inspector.isPostponed')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setOpen(false)}>
              {t('action.close')}
            </Button>
          </div>
        ) : (
          <Button variant="default" w="fit-content" onClick={() => setOpen(true)}>
            {t('inspector.cancelShow')}
          </Button>
        )}
      </section>
    );
  }
  return (
    <section className={classes.section} aria-label={t('inspector.state')}>
      <Text fw={700}>{state === 'cancelled' ? t('inspector.isCancelled') : t('inspector.isPostponed')}</Text>
      {LANGS.map((lang, index) => (
        <CommitField
          key={lang}
          {...(index === 0 ? { 'data-reason': '' } : {})}
          label={t('inspector.reason', { language: t(`lang.${lang}`) })}
          value={stateReason[lang] ?? ''}
          onCommit={(reason) => void planning.setState([screening.id], state, { [lang]: reason.trim() })}
        />
      ))}
      <Button
        variant="default"
        w="fit-content"
        onClick={() => void planning.setState([screening.id], 'planned', {})}
      >
        {t('inspector.restoreShow')}
      </Button>
    </section>
  );
}
