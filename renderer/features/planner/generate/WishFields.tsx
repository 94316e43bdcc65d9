import { Checkbox, MultiSelect } from '@mantine/core';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { BookingWishes } from '../../../../shared/domain/generate/wishes.ts';
import type { ShelfEntry } from '../../../../shared/domain/programme.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Work } from '../work.ts';
import classes from './Generate.module.css';

type Props = {
  readonly wish: BookingWishes;
  readonly work: Work;
  readonly shelf: readonly ShelfEntry[];
  readonly onChange: (wish: BookingWishes) => void;
};

const MAX = 70;

/** What is wished of one booking this week. */
export function WishFields({ wish, work, shelf, onChange }: Props) {
  const { t, lang } = useWords();
  const entry = shelf.find((each) => each.booking.id === wish.bookingId);
  const change = (changes: Partial<BookingWishes>) => onChange({ ...wish, ...changes });
  const rooms = work.programme.rooms.filter((room) => room.archivedOn === null);
  const name = entry === undefined ? '' : titleIn(entry.film, lang);
  return (
    <fieldset className={classes.wishes} aria-label={t('generate.wishesOf', { film: name })}>
      <div className={classes.fields}>
        <NumberField
          label={t('generate.shows')}
          max={MAX}
          value={wish.shows}
          onCommit={(shows) => change({ shows: shows ?? 0 })}
        />
        <NumberField
          label={t('generate.before')}
          max={MAX}
          value={wish.beforeCount}
          onCommit={(beforeCount) => change({ beforeCount: beforeCount ?? 0 })}
        />
        <TimeField
          label={t('generate.beforeTime')}
          value={wish.beforeTime}
          onCommit={(beforeTime) => change(beforeTime === null ? { beforeCount: 0 } : { beforeTime })}
        />
      </div>
      <span className={classes.standing}>
        {t('generate.standing', {
          placed: entry?.placedThisWeek ?? 0,
          min: entry?.booking.minShowsPerWeek ?? 0,
        })}
      </span>
      <Checkbox
        label={t('generate.oncePerDay')}
        checked={wish.isOncePerDay}
        onChange={(event) => change({ isOncePerDay: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('generate.spread')}
        checked={wish.isSpread}
        onChange={(event) => change({ isSpread: event.currentTarget.checked })}
      />
      <div className={classes.fields}>
        <MultiSelect
          label={t('generate.rooms')}
          placeholder={wish.roomIds.length === 0 ? t('generate.anyRoom') : undefined}
          data={rooms.map((room) => ({ value: room.id, label: room.name }))}
          value={[...wish.roomIds]}
          onChange={(roomIds) => change({ roomIds })}
        />
        <TimeField
          label={t('generate.earliest')}
          placeholder={t('generate.anyHour')}
          value={wish.earliest}
          onCommit={(earliest) => change({ earliest })}
        />
        <TimeField
          label={t('generate.latest')}
          placeholder={t('generate.anyHour')}
          value={wish.latest}
          onCommit={(latest) => change({ latest })}
        />
      </div>
    </fieldset>
  );
}
