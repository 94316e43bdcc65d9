import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Conflict, factsText } from '../../../../shared/domain/conflicts.ts';
import { conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './Inspector.module.css';
import { isDirect, useRemedies } from './useRemedies.ts';

type Props = { readonly conflict: Conflict; readonly lookups: Lookups; readonly planning: Planning };

/** One conflict: what it is in a sentence, and what can be done about it. */
export function ConflictCard({ conflict, lookups, planning }: Props) {
  const { t, lang } = useWords();
  const isAccepted = conflict.overriddenBecause !== null;
  // The same conflict was accepted once, of other facts: whoever meets it again should know why.
  const lapsed = isAccepted
    ? undefined
    : lookups.programme.overrides.find((each) => each.conflictKey === conflict.key && each.reason !== '');
  const look = isAccepted
    ? classes.accepted
    : conflict.severity === 'error'
      ? ''
      : classes[conflict.severity];
  return (
    <div className={`${classes.conflict} ${look}`} data-conflict={conflict.code}>
      <span>
        <span className={classes.severity}>{t(`conflict.severity.${conflict.severity}`)}</span>{' '}
        {conflictSentence(conflict, lookups.names, lang)}
      </span>
      {isAccepted ? (
        <span className="soft">{t('conflict.overridden', { reason: conflict.overriddenBecause ?? '' })}</span>
      ) : null}
      {lapsed === undefined ? null : (
        <span className="soft">{t('conflict.lapsed', { reason: lapsed.reason })}</span>
      )}
      <div className={classes.actions}>
        {isAccepted ? (
          <Button
            variant="default"
            size="compact-xs"
            data-remedy="override"
            onClick={() => void planning.overrideConflict(conflict.key, factsText(conflict), '')}
          >
            {t('inspector.takeBack')}
          </Button>
        ) : (
          <Remedies conflict={conflict} lookups={lookups} planning={planning} />
        )}
      </div>
    </div>
  );
}

function Remedies({ conflict, lookups, planning }: Props) {
  const { t } = useWords();
  const { remedies, labelOf, apply, setRuntime } = useRemedies(conflict, lookups, planning);
  return (
    <>
      {remedies.filter(isDirect).map((remedy) => (
        <Button
          key={`${remedy.kind} ${labelOf(remedy)}`}
          variant="default"
          size="compact-xs"
          data-remedy={remedy.kind}
          onClick={() => apply(remedy)}
        >
          {labelOf(remedy)}
        </Button>
      ))}
      {remedies.map((remedy) =>
        remedy.kind === 'addRuntime' ? (
          <NumberField
            key={remedy.versionId}
            w={150}
            size="xs"
            aria-label={t('remedy.addRuntime')}
            placeholder={t('remedy.addRuntime')}
            value={null}
            min={1}
            max={2_000}
            onCommit={(minutes) => minutes !== null && setRuntime(remedy.versionId, minutes)}
          />
        ) : null,
      )}
      <Accept
        onAccept={(reason) => void planning.overrideConflict(conflict.key, factsText(conflict), reason)}
      />
    </>
  );
}

/** Accepting with a reason; left without one, nothing is accepted. */
function Accept({ onAccept }: { readonly onAccept: (reason: string) => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState<string | null>(null);
  const accept = (text: string) => {
    if (text.trim() !== '') onAccept(text.trim());
    setReason(null);
  };
  if (reason === null)
    return (
      <Button variant="default" size="compact-xs" data-remedy="override" onClick={() => setReason('')}>
        {t('remedy.override')}
      </Button>
    );
  return (
    <TextInput
      autoFocus
      w="100%"
      maxLength={1_000}
      aria-label={t('inspector.acceptReason')}
      placeholder={t('inspector.acceptReason')}
      value={reason}
      onChange={(event) => setReason(event.currentTarget.value)}
      onBlur={() => accept(reason)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') accept(reason);
        if (event.key !== 'Escape') return;
        // Only the field closes, not the panel around it.
        event.stopPropagation();
        event.preventDefault();
        setReason(null);
      }}
    />
  );
}
