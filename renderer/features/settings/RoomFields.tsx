import { ActionIcon, Chip, Tooltip } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { FORMATS, type Format, type Room } from '../../../shared/domain/house.ts';
import { formatDayWithYear } from '../../../shared/words/dates.ts';
import type { client } from '../../api/client.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { todayHere } from '../../ui/today.ts';
import { useWords } from '../../ui/words.tsx';
import { RoomClosures } from './RoomClosures.tsx';
import classes from './Settings.module.css';

export type RoomPatch = Parameters<typeof client.house.updateRoom>[0]['patch'];
type Props = {
  readonly room: Room;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onUpdate: (patch: RoomPatch) => Promise<unknown>;
  readonly onUp: () => void;
  readonly onDown: () => void;
};

/** One room: seats, turnaround, what it plays. Archiving is refused while screenings are still placed in it. */
export function RoomFields({ room, isFirst, isLast, onUpdate, onUp, onDown }: Props) {
  const { t, lang } = useWords();
  const { name, archivedOn } = room;
  const isArchived = archivedOn !== null;
  return (
    <fieldset className={classes.room} data-archived={isArchived || undefined}>
      <legend className={classes.roomLegend}>{name}</legend>
      <div className={classes.roomFields}>
        <CommitField
          label={t('settings.rooms.name')}
          value={name}
          maxLength={100}
          disabled={isArchived}
          onCommit={(next) => (next.trim() === '' ? false : void onUpdate({ name: next }))}
        />
        <NumberField
          label={t('settings.rooms.seats')}
          value={room.seats}
          max={100_000}
          disabled={isArchived}
          onCommit={(seats) => onUpdate({ seats })}
        />
        <NumberField
          label={t('settings.rooms.turnaround')}
          value={room.turnaroundMin}
          max={240}
          disabled={isArchived}
          onCommit={(minutes) => onUpdate({ turnaroundMin: minutes ?? 0 })}
        />
        <div className={classes.roomActions}>
          <Act label={t('settings.rooms.up', { name })} isOff={isFirst} onClick={onUp} icon={IconArrowUp} />
          <Act
            label={t('settings.rooms.down', { name })}
            isOff={isLast}
            onClick={onDown}
            icon={IconArrowDown}
          />
          <Act
            label={t(isArchived ? 'settings.rooms.restore' : 'settings.rooms.archive', { name })}
            onClick={() => void onUpdate({ archivedOn: isArchived ? null : todayHere() })}
            icon={isArchived ? IconArchiveOff : IconArchive}
          />
        </div>
      </div>
      {isArchived ? (
        <p className={classes.why}>
          {t('settings.rooms.archived', { day: formatDayWithYear(archivedOn, lang) })}
        </p>
      ) : (
        <Chip.Group
          multiple
          value={[...room.formats]}
          onChange={(formats) => void onUpdate({ formats: formats as Format[] })}
        >
          <fieldset className={classes.formats} aria-label={`${name}: ${t('settings.rooms.formats')}`}>
            <span className={classes.formatsLabel}>{t('settings.rooms.formats')}</span>
            {FORMATS.map((format) => (
              <Chip key={format} value={format} size="xs" color="gray" variant="outline" radius="sm">
                {format === 'file' ? t('format.file') : format}
              </Chip>
            ))}
          </fieldset>
        </Chip.Group>
      )}
      {isArchived ? null : <RoomClosures room={room} onUpdate={onUpdate} />}
    </fieldset>
  );
}

type ActProps = {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly icon: typeof IconArchive;
};
function Act({ label, isOff = false, onClick, icon: Icon }: ActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={isOff} onClick={onClick}>
        <Icon size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
