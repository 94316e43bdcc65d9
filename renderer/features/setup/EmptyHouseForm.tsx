import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Weekday } from '../../../shared/time.ts';
import { nameOfWeekday } from '../../../shared/words/dates.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';
import { useWords } from '../../ui/words.tsx';
import { type RoomDraft, RoomRows } from './RoomRows.tsx';
import classes from './SetupPage.module.css';

export type EmptyHouse = {
  readonly venueName: string;
  readonly city: string;
  readonly language: Lang;
  readonly cinemaWeekStartsOn: Weekday;
  readonly rooms: { readonly name: string; readonly seats: number | null }[];
};
type Props = { readonly isBusy: boolean; readonly onCreate: (house: EmptyHouse) => void };

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** Wednesday, as in Belgium and France (domain.md, cinema week). */
const USUAL_FIRST_DAY: Weekday = 3;

/** The little a house needs to begin: a name, rooms, its week and its language. */
export function EmptyHouseForm({ isBusy, onCreate }: Props) {
  const { t, lang } = useWords();
  const [venueName, setVenueName] = useState('');
  const [city, setCity] = useState('');
  const [houseLanguage, setHouseLanguage] = useState<Lang | null>(null);
  const [firstDay, setFirstDay] = useState<Weekday>(USUAL_FIRST_DAY);
  const [rooms, setRooms] = useState<readonly RoomDraft[]>([
    { key: 1, name: t('setup.room.default', { number: 1 }), seats: '' },
  ]);
  const [isAsked, setAsked] = useState(false);
  const isUnnamed = venueName.trim() === '';
  const isRoomUnnamed = rooms.some((room) => room.name.trim() === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isUnnamed || isRoomUnnamed) return;
    onCreate({
      venueName: venueName.trim(),
      city: city.trim(),
      language: houseLanguage ?? lang,
      cinemaWeekStartsOn: firstDay,
      rooms: rooms.map(({ name, seats }) => ({
        name: name.trim(),
        seats: /^\d+$/.test(seats) ? Number(seats) : null,
      })),
    });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        data-autofocus
        autoFocus
        size="sm"
        label={t('setup.venueName')}
        value={venueName}
        maxLength={200}
        onChange={(event) => setVenueName(event.currentTarget.value)}
        error={isAsked && isUnnamed ? t('setup.venueName.missing') : undefined}
      />
      <TextInput
        size="sm"
        label={t('setup.city')}
        value={city}
        maxLength={100}
        onChange={(event) => setCity(event.currentTarget.value)}
      />
      <Select
        size="sm"
        label={t('setup.weekStartsOn')}
        allowDeselect={false}
        value={String(firstDay)}
        onChange={(value) => setFirstDay(Number(value) as Weekday)}
        data={WEEKDAYS.map((day) => ({ value: String(day), label: nameOfWeekday(day, lang) }))}
      />
      <Select
        size="sm"
        label={t('setup.houseLanguage')}
        allowDeselect={false}
        value={houseLanguage ?? lang}
        onChange={(value) => setHouseLanguage(value as Lang)}
        data={LANGS.map((each) => ({ value: each, label: t(`lang.${each}`) }))}
      />
      <RoomRows
        rooms={rooms}
        onChange={setRooms}
        error={isAsked && isRoomUnnamed ? t('setup.room.missing') : null}
      />
      <Button type="submit" size="md" className={classes.wide} w="fit-content" loading={isBusy}>
        {t('setup.empty.create')}
      </Button>
    </form>
  );
}
