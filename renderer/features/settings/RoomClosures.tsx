import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Room, RoomClosure } from '../../../shared/domain/house.ts';
import { formatDayWithYear } from '../../../shared/words/dates.ts';
import { tellProblem } from '../../ui/act.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { todayHere } from '../../ui/today.ts';
import { useWords } from '../../ui/words.tsx';
import type { RoomPatch } from './RoomFields.tsx';
import classes from './Settings.module.css';

type Props = { readonly room: Room; readonly onUpdate: (patch: RoomPatch) => Promise<unknown> };

/** The days a room cannot be used; what is placed on them becomes a conflict, and nothing is proposed there. */
export function RoomClosures({ room, onUpdate }: Props) {
  const { t, lang } = useWords();
  const { name, closures } = room;
  const [isAdding, setAdding] = useState(false);
  const save = (next: readonly RoomClosure[]) =>
    onUpdate({
      closures: next.map((each) => ({ ...each })).sort((left, right) => (left.from < right.from ? -1 : 1)),
    });
  const change = (at: number, patch: Partial<RoomClosure>): boolean => {
    const next = closures.map((each, index) => (index === at ? { ...each, ...patch } : each));
    if (next.some(({ from, to }) => to < from)) {
      tellProblem(t('settings.rooms.closedBackwards'));
      return false;
    }
    void save(next);
    return true;
  };
  return (
    <fieldset className={classes.closures} aria-label={`${name}: ${t('settings.rooms.closures')}`}>
      {closures.map((closure, at) => {
        const { from, to, reason } = closure;
        return (
          <div key={`${from} ${to}`} className={classes.closure}>
            <DateField
              label={t('settings.rooms.closedFrom')}
              value={from}
              onCommit={(day) => (day === null ? false : change(at, { from: day }))}
            />
            <DateField
              label={t('settings.rooms.closedTo')}
              value={to}
              onCommit={(day) => (day === null ? false : change(at, { to: day }))}
            />
            <CommitField
              label={t('settings.rooms.closedBecause')}
              value={reason}
              maxLength={200}
              onCommit={(text) => change(at, { reason: text })}
            />
            <Tooltip
              label={t('settings.rooms.reopen', {
                name,
                from: formatDayWithYear(from, lang),
                to: formatDayWithYear(to, lang),
              })}
            >
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('settings.rooms.reopen', {
                  name,
                  from: formatDayWithYear(from, lang),
                  to: formatDayWithYear(to, lang),
                })}
                onClick={() => void save(closures.toSpliced(at, 1))}
              >
                <IconX size={16} stroke={1.5} />
              </ActionIcon>
            </Tooltip>
          </div>
        );
      })}
      {isAdding ? (
        <NewClosure
          onAdd={(closure) => {
            setAdding(false);
            void save([...closures, closure]);
          }}
        />
      ) : (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAdding(true)}>
          {t('settings.rooms.close', { name })}
        </Button>
      )}
    </fieldset>
  );
}

/** Kept as soon as its last day is there: the first is today until another is typed. */
function NewClosure({ onAdd }: { readonly onAdd: (closure: RoomClosure) => void }) {
  const { t } = useWords();
  const [from, setFrom] = useState(todayHere);
  return (
    <div className={classes.closure}>
      <DateField
        autoFocus
        label={t('settings.rooms.closedFrom')}
        value={from}
        onCommit={(day) => (day === null ? false : setFrom(day))}
      />
      <DateField
        label={t('settings.rooms.closedTo')}
        value={null}
        onCommit={(to) => {
          if (to === null) return false;
          if (to >= from) return onAdd({ from, to, reason: '' });
          tellProblem(t('settings.rooms.closedBackwards'));
          return false;
        }}
      />
    </div>
  );
}
