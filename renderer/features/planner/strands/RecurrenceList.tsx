import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Programme } from '../../../../shared/domain/programme.ts';
import type { Recurrence, Strand } from '../../../../shared/domain/strand.ts';
import { newRecurrence } from '../../../../shared/domain/strandEdits.ts';
import { addDays, type LocalDate, weekdayOf } from '../../../../shared/time.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import { RecurrenceFields } from './RecurrenceFields.tsx';
import { ruleInWords, spanInWords } from './ruleWords.ts';
import classes from './Strands.module.css';
import type { SaveStrand } from './useShownStrand.ts';

type Props = { readonly strand: Strand; readonly save: SaveStrand; readonly programme: Programme };

/** The running recurrence cut in two at a day, both halves alike: the second is there to be changed. */
function cutAt(recurrences: readonly Recurrence[], day: LocalDate): readonly Recurrence[] {
  return recurrences.flatMap((rule) => {
    const isRunning = (rule.from === null || rule.from < day) && (rule.to === null || day <= rule.to);
    return isRunning
      ? [
          { ...rule, to: addDays(day, -1) },
          { ...rule, from: day },
        ]
      : [rule];
  });
}

/** When a strand falls: what holds now and later to be changed, what held before as its history. */
export function RecurrenceList({ strand, save, programme }: Props) {
  const speak = useWords();
  const { t } = speak;
  const { recurrences } = strand;
  const { today, rooms } = programme;
  const keep = (next: readonly Recurrence[]) =>
    save({ recurrences: next.map((each) => ({ ...each, weekdays: [...each.weekdays] })) });
  const isPast = ({ to }: Recurrence) => to !== null && to < today;
  const past = recurrences.filter(isPast);
  const addRule = () => {
    const room = rooms.find((each) => each.archivedOn === null);
    keep([...recurrences, newRecurrence(weekdayOf(today), today, '20:00', room?.id ?? null)]);
  };
  return (
    <section className={inspector.section} aria-label={t('strands.when')}>
      <h3 className={inspector.heading}>{t('strands.when')}</h3>
      {past.length === 0 ? null : (
        <details className={classes.earlier}>
          <summary>{t('strands.history', { count: past.length })}</summary>
          {past.map((rule) => (
            <p key={`${rule.from}`}>
              {ruleInWords(rule, rooms, speak)} · {spanInWords(rule, speak)}
            </p>
          ))}
        </details>
      )}
      {recurrences.map((rule, at) =>
        isPast(rule) ? null : (
          <RecurrenceFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place
            key={at}
            rule={rule}
            programme={programme}
            onChange={(patch) =>
              keep(recurrences.map((each, index) => (index === at ? { ...each, ...patch } : each)))
            }
            onRemove={() => keep(recurrences.filter((_, index) => index !== at))}
          />
        ),
      )}
      {recurrences.every(isPast) ? (
        <Button variant="default" w="fit-content" onClick={addRule}>
          {t('strands.addRule')}
        </Button>
      ) : (
        <Split onSplit={(day) => keep(cutAt(recurrences, day))} />
      )}
    </section>
  );
}

function Split({ onSplit }: { readonly onSplit: (day: LocalDate) => void }) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button variant="default" w="fit-content" onClick={() => setAsking(true)}>
        {t('strands.split')}
      </Button>
    );
  return (
    <DateField
      autoFocus
      w={180}
      label={t('strands.splitFrom')}
      value={null}
      onCommit={(day) => {
        setAsking(false);
        if (day !== null) onSplit(day);
      }}
    />
  );
}
