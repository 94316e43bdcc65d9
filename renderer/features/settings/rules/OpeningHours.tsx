import { Button, Select } from '@mantine/core';
import type { OpeningHours as Hours, PlanningRules } from '../../../../shared/domain/rules.ts';
import type { Weekday } from '../../../../shared/time.ts';
import { nameOfWeekday } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { Section } from '../Section.tsx';
import { HourField } from './HourField.tsx';
import classes from './Rules.module.css';
import type { ChangeRules } from './RulesPart.tsx';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** What a day starts with when it is first given hours. */
const USUAL = { from: '14:00', to: '23:30' } as const;

type Props = {
  readonly rules: PlanningRules;
  readonly weekStartsOn: Weekday;
  readonly onChange: ChangeRules;
};

/** When the house is open, by weekday in the order of its cinema week; a day without hours is always open. */
export function OpeningHours({ rules, weekStartsOn, onChange }: Props) {
  const { t, lang } = useWords();
  const { openingHours } = rules;
  const days = [...WEEKDAYS.slice(weekStartsOn - 1), ...WEEKDAYS.slice(0, weekStartsOn - 1)];
  const set = (day: Weekday, hours: Hours | undefined) => {
    const { [day]: _old, ...others } = openingHours;
    onChange({ openingHours: hours === undefined ? others : { ...others, [day]: hours } });
  };
  const first = days[0] ?? 1;
  const takeFirst = () => {
    const hours = openingHours[first];
    onChange({
      openingHours: hours === undefined ? {} : Object.fromEntries(days.map((day) => [day, hours])),
    });
  };
  return (
    <Section title={t('rules.hours')} why={t('rules.hours.why')}>
      <ul className={classes.days}>
        {days.map((day) => (
          <Day key={day} day={day} hours={openingHours[day]} onChange={(hours) => set(day, hours)} />
        ))}
      </ul>
      <Button variant="default" size="compact-sm" onClick={takeFirst}>
        {t('rules.hours.everyDay', { day: nameOfWeekday(first, lang) })}
      </Button>
    </Section>
  );
}

type DayProps = {
  readonly day: Weekday;
  /** Undefined where it is always open, null where it is closed. */
  readonly hours: Hours | undefined;
  readonly onChange: (hours: Hours | undefined) => void;
};

function Day({ day, hours, onChange }: DayProps) {
  const { t, lang } = useWords();
  const name = nameOfWeekday(day, lang);
  const kind = hours === undefined ? 'always' : hours === null ? 'closed' : 'between';
  return (
    <li className={classes.dayRow}>
      <span className={classes.dayName}>{name}</span>
      <Select
        w={150}
        aria-label={t('rules.hours.of', { day: name })}
        allowDeselect={false}
        value={kind}
        onChange={(value) => onChange(value === 'always' ? undefined : value === 'closed' ? null : USUAL)}
        data={(['always', 'between', 'closed'] as const).map((value) => ({
          value,
          label: t(`rules.hours.${value}`),
        }))}
      />
      {hours == null ? null : (
        <>
          <HourField
            w={90}
            aria-label={t('rules.hours.opens', { day: name })}
            value={hours.from}
            onCommit={(from) => onChange({ ...hours, from })}
          />
          <span aria-hidden>–</span>
          <HourField
            w={90}
            aria-label={t('rules.hours.closes', { day: name })}
            value={hours.to}
            onCommit={(to) => onChange({ ...hours, to })}
          />
        </>
      )}
    </li>
  );
}
