import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { addDays, cinemaWeekOf } from '../../../../shared/time.ts';
import { useWords } from '../../../ui/words.tsx';
import { DayField } from './DayField.tsx';
import classes from './Scenarios.module.css';
import { useScenarioVerbs } from './useScenarios.ts';

type Props = {
  readonly programme: Programme;
  readonly hasFocus: boolean;
  readonly onMade: () => void;
};

/** A new scenario: its name, over the shown cinema weeks unless others are typed. */
export function NewScenario({ programme, hasFocus, onMade }: Props) {
  const { t } = useWords();
  const { create } = useScenarioVerbs();
  const startsOn = programme.venue.cinemaWeekStartsOn;
  const [name, setName] = useState('');
  const [from, setFrom] = useState(cinemaWeekOf(programme.from, startsOn));
  const [to, setTo] = useState(addDays(cinemaWeekOf(programme.to, startsOn), 6));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    if (await create(name.trim(), from, to)) onMade();
  };
  return (
    <form className={classes.new} onSubmit={(event) => void make(event)}>
      <h3 className={classes.heading}>{t('scenario.newHeading')}</h3>
      <TextInput
        ref={field}
        label={t('scenario.name')}
        placeholder={t('scenario.namePlaceholder')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.days}>
        <DayField label={t('scenario.from')} value={from} isFine={(day) => day <= to} onCommit={setFrom} />
        <DayField label={t('scenario.to')} value={to} isFine={(day) => from <= day} onCommit={setTo} />
      </div>
      <Button type="submit" disabled={name.trim() === ''}>
        {t('scenario.create')}
      </Button>
      <span className="soft">{t('scenario.safe')}</span>
    </form>
  );
}
