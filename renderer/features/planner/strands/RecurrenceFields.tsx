import { ActionIcon, Checkbox, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { rulesOf } from '../../../../shared/domain/rules.ts';
import type { Recurrence } from '../../../../shared/domain/strand.ts';
import type { Weekday } from '../../../../shared/time.ts';
import { nameOfWeekday } from '../../../../shared/words/dates.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import { ruleInWords, shortNameOf } from './ruleWords.ts';
import classes from './Strands.module.css';

type Props = {
  readonly rule: Recurrence;
  readonly programme: Programme;
  readonly onChange: (patch: Partial<Recurrence>) => void;
  readonly onRemove: () => void;
};

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** One recurrence: weekdays, hour, room, from and until, school holidays. */
export function RecurrenceFields({ rule, programme, onChange, onRemove }: Props) {
  const speak = useWords();
  const { t, lang } = speak;
  const { rooms, venue } = programme;
  const { weekdays, time, roomId, from, to, skipsSchoolHolidays } = rule;
  const isAfterMidnight = time !== null && time < venue.programmeDayStartsAt;
  const toggle = (weekday: Weekday) => {
    const next = WEEKDAYS.filter((each) => weekdays.includes(each) !== (each === weekday));
    if (next.length > 0) onChange({ weekdays: next });
  };
  const inWords = ruleInWords(rule, rooms, speak);
  return (
    <fieldset className={classes.rule} aria-label={inWords}>
      <fieldset className={classes.weekdays} aria-label={t('strands.weekdays')}>
        {WEEKDAYS.map((weekday) => (
          <button
            key={weekday}
            type="button"
            className={classes.weekday}
            aria-pressed={weekdays.includes(weekday)}
            onClick={() => toggle(weekday)}
          >
            <span className="visually-hidden">{nameOfWeekday(weekday, lang)}</span>
            <span aria-hidden>{shortNameOf(weekday, lang)}</span>
          </button>
        ))}
      </fieldset>
      <div className={inspector.row}>
        <TimeField
          w={84}
          label={t('inspector.time')}
          value={time}
          onCommit={(next) => onChange({ time: next })}
        />
        <Select
          className={inspector.grow}
          label={t('inspector.room')}
          placeholder={t('strands.anyRoom')}
          clearable
          value={roomId}
          data={rooms
            .filter((room) => room.archivedOn === null || room.id === roomId)
            .map((room) => ({ value: room.id, label: room.name }))}
          onChange={(next) => onChange({ roomId: next })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          mb={3}
          aria-label={t('strands.removeRule', { rule: inWords })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      {isAfterMidnight ? <span className="soft">{t('strands.afterMidnight')}</span> : null}
      <div className={inspector.row}>
        <DateField
          className={inspector.grow}
          label={t('strands.from')}
          value={from}
          onCommit={(next) => onChange({ from: next })}
        />
        <DateField
          className={inspector.grow}
          label={t('strands.to')}
          value={to}
          onCommit={(next) => onChange({ to: next })}
        />
      </div>
      <Checkbox
        size="xs"
        label={t('strands.skipsHolidays')}
        checked={skipsSchoolHolidays}
        onChange={(event) => onChange({ skipsSchoolHolidays: event.currentTarget.checked })}
      />
      {skipsSchoolHolidays && rulesOf(venue).community === null ? (
        <span className="soft">{t('strands.noCommunity')}</span>
      ) : null}
    </fieldset>
  );
}
