import { Chip, SegmentedControl } from '@mantine/core';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { addDays, daysFrom } from '../../../../shared/time.ts';
import { formatDay, formatSpan } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Pattern.module.css';
import type { Pattern } from './usePattern.ts';

const NO_ROOM = 'none';

/** What is copied: days and rooms of the shown week, or the screenings that were chosen. */
export function PatternSource({
  pattern,
  programme,
}: {
  readonly pattern: Pattern;
  readonly programme: Programme;
}) {
  const { t, lang } = useWords();
  const { choice, chosen, choose, weekFrom } = pattern;
  const isOfWeek = choice.kind === 'daysAndRooms';
  const rooms = programme.rooms.filter((room) => room.archivedOn === null || room.archivedOn > weekFrom);
  const hasRoomless = programme.screenings.some((each) => each.roomId === null);
  return (
    <section className={classes.part} aria-label={t('pattern.what')}>
      <h3 className={classes.heading}>{t('pattern.what')}</h3>
      {chosen.length === 0 ? null : (
        <SegmentedControl
          aria-label={t('pattern.what')}
          value={choice.kind}
          onChange={(kind) => choose({ kind: kind === 'screenings' ? 'screenings' : 'daysAndRooms' })}
          data={[
            { value: 'daysAndRooms', label: t('pattern.ofWeek') },
            { value: 'screenings', label: t('pattern.ofChosen', { count: chosen.length }) },
          ]}
        />
      )}
      {isOfWeek ? (
        <>
          <span>{formatSpan(weekFrom, addDays(weekFrom, 6), lang)}</span>
          <fieldset className={classes.chips} aria-label={t('pattern.days')}>
            <Chip.Group multiple value={[...choice.days]} onChange={(days) => choose({ days: days.sort() })}>
              {daysFrom(weekFrom, 7).map((day) => (
                <Chip key={day} value={day} size="xs" variant="outline" color="gray">
                  {formatDay(day, lang)}
                </Chip>
              ))}
            </Chip.Group>
          </fieldset>
          <fieldset className={classes.chips} aria-label={t('pattern.rooms')}>
            <Chip.Group
              multiple
              value={choice.roomIds.map((id) => id ?? NO_ROOM)}
              onChange={(ids) => choose({ roomIds: ids.map((id) => (id === NO_ROOM ? null : id)) })}
            >
              {rooms.map((room) => (
                <Chip key={room.id} value={room.id} size="xs" variant="outline" color="gray">
                  <span className={classes.room} title={room.name}>
                    {room.name}
                  </span>
                </Chip>
              ))}
              {hasRoomless ? (
                <Chip value={NO_ROOM} size="xs" variant="outline" color="gray">
                  {t('planner.noRoom')}
                </Chip>
              ) : null}
            </Chip.Group>
          </fieldset>
        </>
      ) : null}
    </section>
  );
}
