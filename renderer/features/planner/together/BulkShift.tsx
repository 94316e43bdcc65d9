import { Button, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { addDays, addMinutes, programmeDayOf } from '../../../../shared/time.ts';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';

/** Moves all chosen screenings by days and minutes, or into one room, as one step. */
export function BulkShift({ work }: { readonly work: Work }) {
  const { t } = useWords();
  const { chosen, planning, programme } = work;
  const [days, setDays] = useState(0);
  const [minutes, setMinutes] = useState(0);
  const rooms = new Set(chosen.map((each) => each.roomId));
  const [room = null] = rooms;
  const shift = () =>
    void planning.moveAll(
      chosen.map(({ id, roomId, day, startsAt }) => {
        const moved = startsAt === null ? null : addMinutes(startsAt, days * 1_440 + minutes);
        const onDay =
          moved === null ? addDays(day, days) : programmeDayOf(moved, programme.venue.programmeDayStartsAt);
        return { screeningId: id, slot: { roomId, day: onDay, startsAt: moved } };
      }),
    );
  const number = (
    label: string,
    value: number,
    set: (value: number) => void,
    step: number,
    isFirst: boolean,
  ) => (
    <NumberInput
      w={84}
      label={label}
      value={value}
      step={step}
      min={-40_000}
      max={40_000}
      {...(isFirst ? { 'data-first-field': '' } : {})}
      onChange={(next) => set(typeof next === 'number' ? next : 0)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') shift();
      }}
    />
  );
  return (
    <section className={inspector.section} aria-label={t('together.shiftBy')}>
      <div className={inspector.row}>
        {number(t('together.days'), days, setDays, 1, true)}
        {number(t('together.minutes'), minutes, setMinutes, programme.venue.snapMin, false)}
        <Button variant="default" disabled={days === 0 && minutes === 0} onClick={shift}>
          {t('together.shift')}
        </Button>
      </div>
      <Select
        label={t('together.room')}
        placeholder={rooms.size > 1 ? t('together.mixed') : ''}
        value={rooms.size === 1 ? room : null}
        allowDeselect={false}
        data={programme.rooms
          .filter((each) => each.archivedOn === null)
          .map((each) => ({ value: each.id, label: each.name }))}
        onChange={(roomId) =>
          void planning.moveAll(
            chosen.map(({ id, day, startsAt }) => ({ screeningId: id, slot: { roomId, day, startsAt } })),
          )
        }
      />
    </section>
  );
}
