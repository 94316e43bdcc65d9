import { Select } from '@mantine/core';
import { useState } from 'react';
import {
  endsAt,
  minutesBeforeFeature,
  type Screening,
  screeningMinutes,
} from '../../../../shared/domain/screening.ts';
import { parseTypedDate } from '../../../../shared/domain/typedDate.ts';
import { parseTypedWeekday } from '../../../../shared/domain/typedSlot.ts';
import { parseTypedTime } from '../../../../shared/domain/typedTime.ts';
import { cinemaWeekOf, clockAfter, momentOn, timeOf } from '../../../../shared/time.ts';
import { formatDay, formatTime } from '../../../../shared/words/dates.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './Inspector.module.css';

/** Day, hour and room of a screening, typed freely: `do`, `14/10`, `19u45`, `1945`, `?`. */
export function SlotFields({
  screening,
  lookups,
  planning,
}: {
  readonly screening: Screening;
  readonly lookups: Lookups;
  readonly planning: Planning;
}) {
  const { t, lang } = useWords();
  const [problem, setProblem] = useState<{ readonly field: 'day' | 'time'; readonly text: string } | null>(
    null,
  );
  const { venue, rooms } = lookups.programme;
  const dayStartsAt = venue.programmeDayStartsAt;
  const refuse = (field: 'day' | 'time', text: string) => {
    setProblem({ field, text });
    return false;
  };
  const moveTo = (slot: Parameters<Planning['move']>[1]) => {
    setProblem(null);
    void planning.move(screening.id, slot);
    return true;
  };
  const setTime = (typed: string) => {
    if (typed.trim() === '' || typed.trim() === '?')
      return moveTo({ roomId: screening.roomId, day: screening.day, startsAt: null });
    const time = parseTypedTime(typed);
    if (time === null) return refuse('time', typed);
    return moveTo({
      roomId: screening.roomId,
      day: screening.day,
      startsAt: momentOn(screening.day, time, dayStartsAt),
    });
  };
  const setDay = (typed: string) => {
    // A weekday alone falls in the week the screening itself is in, so that "do" stays beside it.
    const weekFrom = cinemaWeekOf(screening.day, venue.cinemaWeekStartsOn);
    const day = parseTypedDate(typed, screening.day) ?? parseTypedWeekday(typed, weekFrom);
    if (day === null) return refuse('day', typed);
    const startsAt =
      screening.startsAt === null ? null : momentOn(day, timeOf(screening.startsAt), dayStartsAt);
    return moveTo({ roomId: screening.roomId, day, startsAt });
  };
  const { clock } = lookups.model;
  const end = endsAt(screening, lookups.versionOf, clock);
  const minutes = screeningMinutes(screening, lookups.versionOf);
  const turnaround = lookups.model.rooms.get(screening.roomId ?? '')?.turnaroundMin ?? 0;
  return (
    <section className={classes.section} aria-label={t('inspector.when')}>
      <div className={classes.row}>
        <CommitField
          className={classes.grow}
          data-first-field
          label={t('inspector.day')}
          value={formatDay(screening.day, lang)}
          onCommit={setDay}
          error={problem?.field === 'day' ? t('inspector.badDay', { text: problem.text }) : undefined}
        />
        <CommitField
          w={84}
          label={t('inspector.time')}
          value={screening.startsAt === null ? '?' : formatTime(timeOf(screening.startsAt), lang)}
          onCommit={setTime}
          error={problem?.field === 'time' ? t('inspector.badTime', { text: problem.text }) : undefined}
        />
        <Select
          w={112}
          label={t('inspector.room')}
          value={screening.roomId}
          allowDeselect={false}
          data={rooms
            .filter((room) => room.archivedOn === null || room.id === screening.roomId)
            .map((room) => ({ value: room.id, label: room.name }))}
          onChange={(roomId) => moveTo({ roomId, day: screening.day, startsAt: screening.startsAt })}
        />
      </div>
      {end === null || screening.startsAt === null ? null : (
        <span className="soft">
          {t('inspector.ends', {
            feature: formatTime(
              timeOf(
                clockAfter(clock, screening.startsAt, minutesBeforeFeature(screening, lookups.versionOf)),
              ),
              lang,
            ),
            end: formatTime(timeOf(end), lang),
            free: formatTime(timeOf(clockAfter(clock, screening.startsAt, minutes + turnaround)), lang),
          })}
        </span>
      )}
    </section>
  );
}
