import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Room } from '../../../shared/domain/house.ts';
import { api, client } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/words.tsx';
import { RoomFields } from './RoomFields.tsx';
import classes from './Settings.module.css';

/** The house's rooms in their order; archived ones last. */
export function RoomsPart() {
  const { t } = useWords();
  const house = useQuery(api.house.get.queryOptions());
  const add = useAct(client.house.addRoom);
  const update = useAct(client.house.updateRoom);
  if (house.data == null) return <Loading />;
  const open = house.data.rooms.filter((room) => room.archivedOn === null);
  const archived = house.data.rooms.filter((room) => room.archivedOn !== null);
  const swap = async (room: Room, other: Room | undefined) => {
    if (other === undefined) return;
    await update({ roomId: room.id, patch: { position: other.position } });
    await update({ roomId: other.id, patch: { position: room.position } });
  };
  return (
    <>
      <p className={classes.why}>{t('settings.rooms.why')}</p>
      {[...open, ...archived].map((room) => {
        const index = open.indexOf(room);
        return (
          <RoomFields
            key={room.id}
            room={room}
            isFirst={index <= 0}
            isLast={index === -1 || index === open.length - 1}
            onUpdate={(patch) => update({ roomId: room.id, patch })}
            onUp={() => void swap(room, open[index - 1])}
            onDown={() => void swap(room, open[index + 1])}
          />
        );
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        onClick={() =>
          void add({ name: t('settings.rooms.default', { number: open.length + archived.length + 1 }) })
        }
      >
        {t('settings.rooms.add')}
      </Button>
    </>
  );
}
