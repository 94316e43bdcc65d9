import { ActionIcon, Button, FileButton, Select } from '@mantine/core';
import { IconCheck, IconKey, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import type { KeyWithReach } from '../../../../shared/contract/keys.ts';
import type { Room } from '../../../../shared/domain/house.ts';
import { KEY_COLUMNS } from '../../../../shared/export/listColumns.ts';
import type { Id } from '../../../../shared/ids.ts';
import { wallClockAt } from '../../../../shared/time.ts';
import { formatMoment } from '../../../../shared/words/dates.ts';
import { api, client } from '../../../api/client.ts';
import { tell, tellProblem, useAct } from '../../../ui/act.ts';
import { TableExport } from '../../../ui/export/TableExport.tsx';
import { useWords } from '../../../ui/words.tsx';
import classes from './Keys.module.css';
import { readKeyFiles } from './readKeyFiles.ts';

/** The keys of a version: dropped or chosen, each with its room, its window and what it opens. */
export function KeysSection({ versionId }: { readonly versionId: Id }) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const keys = useQuery(api.keys.ofVersion.queryOptions({ input: { versionId } }));
  const house = useQuery(api.house.get.queryOptions());
  const add = useAct(client.keys.add);
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const read = await readKeyFiles(files);
    for (const { why, fileName } of read.unread) tellProblem(t(`keysOf.unread.${why}`, { fileName }));
    if (read.keys.length === 0) return;
    const kept = await add({ versionId, keys: [...read.keys] });
    if (kept !== undefined) tell(t('keysOf.added', kept));
  };
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const found = keys.data ?? [];
  const zone = house.data?.venue.timeZone ?? 'Europe/Brussels';
  const roomNames = new Map((house.data?.rooms ?? []).map((room) => [room.id, room.name]));
  const lines = found.map((key) => ({ ...key, zone, roomName: roomNames.get(key.roomId ?? '') ?? null }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one landmark too many in the inspector
    <div
      role="group"
      className={`${classes.keys} ${isOver ? classes.over : ''}`}
      aria-label={t('keysOf.title')}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void take([...event.dataTransfer.files]);
      }}
    >
      <div className={classes.head}>
        <IconKey size={14} stroke={1.5} aria-hidden />
        <span className={classes.title}>{t('keysOf.title')}</span>
        <FileButton multiple accept=".xml,.kdm,.zip" onChange={(files) => void take(files)}>
          {(props) => (
            <Button {...props} variant="subtle" color="gray" size="compact-sm">
              {t('keysOf.add')}
            </Button>
          )}
        </FileButton>
      </div>
      {found.length === 0 ? <p className={classes.none}>{t('keysOf.none')}</p> : null}
      <ul className={classes.list}>
        {found.map((key) => (
          <KeyLine key={key.id} held={key} rooms={house.data?.rooms ?? []} timeZone={zone} />
        ))}
      </ul>
      {found.length === 0 ? null : <TableExport table="keys" columns={KEY_COLUMNS} rows={lines} isSmall />}
    </div>
  );
}

function KeyLine({
  held,
  rooms,
  timeZone,
}: {
  readonly held: KeyWithReach;
  readonly rooms: readonly Room[];
  readonly timeZone: string;
}) {
  const { t, lang } = useWords();
  const assign = useAct(client.keys.assign);
  const remove = useAct(client.keys.remove);
  const when = (ms: number) => formatMoment(wallClockAt(ms, timeZone), lang);
  const isGood = held.roomId !== null && held.covered > 0 && held.uncovered === 0;
  return (
    <li className={classes.key}>
      <div className={classes.line}>
        {isGood ? <IconCheck size={14} stroke={2} className={classes.good} aria-hidden /> : null}
        <span className={classes.window}>
          {t('keysOf.window', { from: when(held.notBeforeMs), to: when(held.notAfterMs) })}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('keysOf.remove', { name: held.fileName })}
          onClick={() => void remove({ keyId: held.id })}
        >
          <IconX size={14} stroke={1.5} />
        </ActionIcon>
      </div>
      <div className={classes.content} title={`${held.contentTitle}\n${held.recipient}\n${held.cplId}`}>
        {held.contentTitle}
      </div>
      <div className={classes.line}>
        <Select
          size="xs"
          w={130}
          aria-label={t('keysOf.room')}
          placeholder={t('keysOf.noRoom')}
          data={rooms
            .filter((room) => room.archivedOn === null || room.id === held.roomId)
            .map((room) => ({ value: room.id, label: room.name }))}
          value={held.roomId}
          allowDeselect={false}
          onChange={(roomId) => void assign({ keyId: held.id, roomId })}
        />
        <span className={classes.reach}>
          {held.roomId === null
            ? ''
            : [
                t('keysOf.covers', { covered: held.covered }),
                held.uncovered > 0 ? t('keysOf.misses', { uncovered: held.uncovered }) : '',
              ]
                .filter((part) => part !== '')
                .join(', ')}
        </span>
      </div>
    </li>
  );
}
