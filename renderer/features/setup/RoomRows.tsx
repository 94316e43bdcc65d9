import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useWords } from '../../ui/words.tsx';
import classes from './SetupPage.module.css';

export type RoomDraft = { readonly key: number; readonly name: string; readonly seats: string };
type Props = {
  readonly rooms: readonly RoomDraft[];
  readonly onChange: (rooms: readonly RoomDraft[]) => void;
  readonly error: string | null;
};

const MOST_ROOMS = 50;

/** The house's rooms, one line each: name and seats. */
export function RoomRows({ rooms, onChange, error }: Props) {
  const { t } = useWords();
  const change = (key: number, patch: Partial<RoomDraft>) =>
    onChange(rooms.map((room) => (room.key === key ? { ...room, ...patch } : room)));
  const add = () => {
    const name = t('setup.room.default', { number: rooms.length + 1 });
    onChange([...rooms, { key: Math.max(...rooms.map((room) => room.key)) + 1, name, seats: '' }]);
  };
  return (
    <fieldset className={classes.rooms}>
      <legend className={classes.legend}>{t('setup.rooms')}</legend>
      {rooms.map((room, index) => (
        <div key={room.key} className={classes.room}>
          <TextInput
            size="sm"
            aria-label={t('setup.room.name', { number: index + 1 })}
            value={room.name}
            maxLength={100}
            error={error !== null && room.name.trim() === ''}
            onChange={(event) => change(room.key, { name: event.currentTarget.value })}
          />
          <TextInput
            size="sm"
            inputMode="numeric"
            aria-label={t('setup.room.seats', { number: index + 1 })}
            value={room.seats}
            maxLength={5}
            rightSection={<span className={classes.unit}>{t('setup.room.seatsShort')}</span>}
            rightSectionWidth={60}
            onChange={(event) => change(room.key, { seats: event.currentTarget.value.replace(/\D/g, '') })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('setup.room.remove', { number: index + 1 })}
            disabled={rooms.length === 1}
            onClick={() => onChange(rooms.filter((other) => other.key !== room.key))}
          >
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        </div>
      ))}
      {error === null ? null : (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        disabled={rooms.length >= MOST_ROOMS}
        onClick={add}
      >
        {t('setup.room.add')}
      </Button>
    </fieldset>
  );
}
