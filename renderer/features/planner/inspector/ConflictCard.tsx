import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Conflict, factsText } from '../../../../shared/domain/conflicts.ts';
import { clearStart } from '../../../../shared/domain/remedies.ts';
import { programmeDayOf, timeOf } from '../../../../shared/time.ts';
import { conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './Inspector.module.css';

const OF_THE_BOOKING: readonly Conflict['code'][] = [
  'beforeWindow',
  'afterWindow',
  'tooManyShows',
  'optionExpired',
  'bookingCancelled',
];

type Props = { readonly conflict: Conflict; readonly lookups: Lookups; readonly planning: Planning };

/** One conflict: what it is in a sentence, and what can be done about it. */
export function ConflictCard({ conflict, lookups, planning }: Props) {
  const { t, lang } = useWords();
  const isAccepted = conflict.overriddenBecause !== null;
  return (
    <div
      className={`${classes.conflict} ${isAccepted ? classes.accepted : conflict.severity === 'error' ? '' : classes[conflict.severity]}`}
    >
      <span>
        <span className={classes.severity}>{t(`conflict.severity.${conflict.severity}`)}</span>{' '}
        {conflictSentence(conflict, lookups.names, lang)}
      </span>
      {isAccepted ? (
        <span className="soft">{t('conflict.overridden', { reason: conflict.overriddenBecause ?? '' })}</span>
      ) : null}
      <div className={classes.actions}>
        {isAccepted ? (
          <Button
            variant="default"
            size="compact-xs"
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
  const { t, lang } = useWords();
  const [reason, setReason] = useState<string | null>(null);
  const screening = lookups.screenings.get(conflict.screeningId);
  if (screening === undefined) return null;
  const { venue, screenings } = lookups.programme;
  const clear = clearStart(conflict, screenings, lookups.model, venue.snapMin);
  const filmId = lookups.filmOf(screening)?.id ?? '';
  const accept = (text: string) => {
    if (text.trim() !== '') void planning.overrideConflict(conflict.key, factsText(conflict), text.trim());
    setReason(null);
  };
  return (
    <>
      {clear === null ? null : (
        <Button
          variant="default"
          size="compact-xs"
          onClick={() =>
            void planning.move(screening.id, {
              roomId: screening.roomId,
              startsAt: clear,
              day: programmeDayOf(clear, venue.programmeDayStartsAt),
            })
          }
        >
          {t('inspector.moveTo', { time: formatTime(timeOf(clear), lang) })}
        </Button>
      )}
      {OF_THE_BOOKING.includes(conflict.code) ? (
        <Button component="a" href={`#/films/${filmId}`} variant="default" size="compact-xs">
          {t('inspector.extendWindow')}
        </Button>
      ) : null}
      {reason === null ? (
        <Button variant="default" size="compact-xs" onClick={() => setReason('')}>
          {t('inspector.accept')}
        </Button>
      ) : (
        <TextInput
          autoFocus
          w="100%"
          aria-label={t('inspector.acceptReason')}
          placeholder={t('inspector.acceptReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onBlur={() => accept(reason)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') accept(reason);
            if (event.key === 'Escape') setReason(null);
          }}
        />
      )}
    </>
  );
}
