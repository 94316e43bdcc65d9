import { ActionIcon, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { BookingWishes, WeekWishes } from '../../../../shared/domain/generate/wishes.ts';
import type { ShelfEntry } from '../../../../shared/domain/programme.ts';
import type { Id } from '../../../../shared/ids.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';
import { wishesFor } from './firstWishes.ts';
import classes from './Generate.module.css';
import { WishFields } from './WishFields.tsx';

type Props = {
  readonly work: Work;
  readonly shelf: readonly ShelfEntry[];
  readonly wishes: WeekWishes;
  readonly onChange: (bookings: readonly BookingWishes[]) => void;
};

/** The bookings of the shelf: which take part, with how many shows, and on asking all that is wished of each. */
export function WeekBookings({ work, shelf, wishes, onChange }: Props) {
  const { t } = useWords();
  const [openId, setOpen] = useState<Id | null>(null);
  // What was wished of a booking that is left out is remembered: it may come back.
  const [left, setLeft] = useState<ReadonlyMap<Id, BookingWishes>>(new Map());
  const taking = new Map(wishes.bookings.map((each) => [each.bookingId, each]));
  const toggle = (entry: ShelfEntry) => {
    const { id } = entry.booking;
    const now = taking.get(id);
    if (now === undefined)
      return onChange([...wishes.bookings, left.get(id) ?? wishesFor(entry, wishes.weekFrom)]);
    setLeft(new Map([...left, [id, now]]));
    onChange(wishes.bookings.filter((each) => each.bookingId !== id));
  };
  const change = (wish: BookingWishes) =>
    onChange(wishes.bookings.map((each) => (each.bookingId === wish.bookingId ? wish : each)));
  if (shelf.length === 0) return <span className="soft">{t('generate.noBookings')}</span>;
  return (
    <section className={inspector.section} aria-label={t('generate.bookings')}>
      <h3 className={inspector.heading}>{t('generate.bookings')}</h3>
      <ul className={classes.bookings}>
        {shelf.map((entry) => {
          const wish = taking.get(entry.booking.id);
          return (
            <li key={entry.booking.id}>
              <BookingLine
                entry={entry}
                wish={wish}
                isOpen={openId === entry.booking.id && wish !== undefined}
                onToggle={() => toggle(entry)}
                onOpen={() => setOpen((now) => (now === entry.booking.id ? null : entry.booking.id))}
                onChange={change}
              />
              {wish !== undefined && openId === entry.booking.id ? (
                <WishFields wish={wish} work={work} shelf={shelf} onChange={change} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type LineProps = {
  readonly entry: ShelfEntry;
  /** Undefined where it does not take part. */
  readonly wish: BookingWishes | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  readonly onChange: (wish: BookingWishes) => void;
};

function BookingLine({ entry, wish, isOpen, onToggle, onOpen, onChange }: LineProps) {
  const { t, lang } = useWords();
  const title = titleIn(entry.film, lang);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.booking}>
      <Checkbox
        className={classes.bookingName}
        label={<span title={title}>{title}</span>}
        checked={wish !== undefined}
        onChange={onToggle}
      />
      <NumberField
        aria-label={t('generate.showsOf', { film: title })}
        w={48}
        max={70}
        disabled={wish === undefined}
        value={wish?.shows ?? null}
        onCommit={(shows) => {
          if (wish !== undefined) onChange({ ...wish, shows: shows ?? 0 });
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={wish === undefined}
        aria-label={t('generate.wishesOf', { film: title })}
        aria-expanded={isOpen}
        onClick={onOpen}
      >
        <Chevron size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  );
}
