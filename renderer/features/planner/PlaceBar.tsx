import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Placement } from '../../../shared/contract/programme.ts';
import { findConflictsOf } from '../../../shared/domain/conflicts.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import { parseTypedSlot } from '../../../shared/domain/typedSlot.ts';
import { cinemaWeekOf } from '../../../shared/time.ts';
import { conflictSentence } from '../../../shared/words/conflictSentence.ts';
import { formatDay, formatMoment } from '../../../shared/words/dates.ts';
import type { WordKey } from '../../../shared/words/index.ts';
import { useWords } from '../../ui/words.tsx';
import type { Lookups } from './lookups.ts';
import classes from './PlaceBar.module.css';

export type Placing = {
  readonly word: 'place.place' | 'place.move' | 'place.duplicate';
  readonly title: string;
  /** The screening as it would be but for its slot. */
  readonly candidate: Screening;
  readonly apply: (slot: Placement) => Promise<unknown>;
};

/** One line to type a slot into: `do 19u45 z2`. Says at once what it understood and what that would clash with. */
export function PlaceBar({
  placing,
  lookups,
  onClose,
}: {
  readonly placing: Placing;
  readonly lookups: Lookups;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const from = useRef(document.activeElement);
  useEffect(() => {
    input.current?.focus();
    return () => {
      // Back to where the hand was, unless it went elsewhere by itself.
      if (document.activeElement === document.body && from.current instanceof HTMLElement)
        from.current.focus();
    };
  }, []);
  const { programme } = lookups;
  const { venue } = programme;
  const parsed = parseTypedSlot(typed, {
    now: placing.candidate,
    // A weekday without a date is one of the week the screening itself is in, whatever the view shows.
    weekFrom: cinemaWeekOf(placing.candidate.day, venue.cinemaWeekStartsOn),
    rooms: programme.rooms,
    programmeDayStartsAt: venue.programmeDayStartsAt,
  });
  const apply = async () => {
    if ('code' in parsed) return;
    await placing.apply(parsed);
    onClose();
  };
  return (
    <section className={classes.bar} aria-label={t(placing.word, { film: placing.title })}>
      <span className={classes.what} title={placing.title}>
        {t(placing.word, { film: placing.title })}
      </span>
      <TextInput
        ref={input}
        className={classes.input}
        size="sm"
        value={typed}
        aria-label={t('place.label')}
        placeholder={t('place.label')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void apply();
          if (event.key === 'Escape') onClose();
        }}
      />
      <output className={classes.result} aria-live="polite">
        {'code' in parsed ? (
          parsed.code === 'empty' ? (
            <span className="soft">{t('place.label')}</span>
          ) : (
            <span className={classes.bad}>{t(`place.${parsed.code}` as WordKey, { word: parsed.word })}</span>
          )
        ) : (
          <Understood slot={parsed} candidate={placing.candidate} lookups={lookups} />
        )}
      </output>
      <span className="soft">{t('place.apply')}</span>
    </section>
  );
}

function Understood({
  slot,
  candidate,
  lookups,
}: {
  readonly slot: Placement;
  readonly candidate: Screening;
  readonly lookups: Lookups;
}) {
  const { t, lang } = useWords();
  const room = lookups.model.rooms.get(slot.roomId ?? '')?.name ?? t('planner.noRoom');
  const when =
    slot.startsAt === null
      ? `${formatDay(slot.day, lang)}, ${t('planner.undecided')}`
      : formatMoment(slot.startsAt, lang);
  const conflicts = findConflictsOf({ ...candidate, ...slot }, lookups.programme.screenings, lookups.model);
  return (
    <>
      <span className={classes.strong}>{t('place.result', { when, room })}</span>
      {' · '}
      {conflicts.length === 0 ? (
        t('place.noConflicts')
      ) : (
        <span className={classes.bad}>
          {conflicts.map((each) => conflictSentence(each, lookups.names, lang)).join(' ')}
        </span>
      )}
    </>
  );
}
