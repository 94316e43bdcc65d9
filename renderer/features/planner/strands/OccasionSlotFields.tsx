import { Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { parseTypedDate } from '../../../../shared/domain/typedDate.ts';
import { parseTypedWeekday } from '../../../../shared/domain/typedSlot.ts';
import { cinemaWeekOf, type LocalDate } from '../../../../shared/time.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { TimeField } from '../../../ui/TimeField.tsx';
import { TypedField } from '../../../ui/TypedField.tsx';
import { useWords } from '../../../ui/words.tsx';
import classes from '../inspector/Inspector.module.css';
import type { OccasionDraft } from './useOccasionDraft.ts';

type Props = {
  readonly draft: OccasionDraft;
  readonly programme: Programme;
  readonly isFocused: boolean;
};

/** Day, hour and room of an occasion, typed freely; a weekday alone is one of its own week. */
export function OccasionSlotFields({ draft: { slot, setSlot }, programme, isFocused }: Props) {
  const { t, lang } = useWords();
  const { venue, rooms } = programme;
  const hour = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocused) hour.current?.select();
  }, [isFocused]);
  const readDay = (typed: string): LocalDate | undefined =>
    parseTypedDate(typed, slot.day) ??
    parseTypedWeekday(typed, cinemaWeekOf(slot.day, venue.cinemaWeekStartsOn)) ??
    undefined;
  return (
    <div className={classes.row}>
      <TypedField<LocalDate>
        className={classes.grow}
        label={t('inspector.day')}
        value={slot.day}
        show={(day) => formatDay(day, lang)}
        read={readDay}
        problem={(text) => t('inspector.badDay', { text })}
        onCommit={(day) => setSlot({ day })}
      />
      <TimeField
        ref={hour}
        w={84}
        label={t('inspector.time')}
        value={slot.time}
        onCommit={(time) => setSlot({ time })}
      />
      <Select
        w={112}
        label={t('inspector.room')}
        value={slot.roomId}
        placeholder={t('strands.anyRoom')}
        clearable
        data={rooms
          .filter((room) => room.archivedOn === null || room.id === slot.roomId)
          .map((room) => ({ value: room.id, label: room.name }))}
        onChange={(roomId) => setSlot({ roomId })}
      />
    </div>
  );
}
