import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Booking } from '../../../../shared/domain/booking.ts';
import type { Distributor } from '../../../../shared/domain/distributor.ts';
import { termsInShort } from '../../../../shared/words/termsInShort.ts';
import { BookingBadge } from '../../../ui/film/StatusBadges.tsx';
import { todayHere } from '../../../ui/today.ts';
import { useWords } from '../../../ui/words.tsx';
import { windowInWords } from '../windowInWords.ts';
import { BookingActions } from './BookingActions.tsx';
import { BookingFields } from './BookingFields.tsx';
import classes from './Inspector.module.css';
import { TermsFields } from './TermsFields.tsx';

type Props = {
  readonly booking: Booking;
  readonly distributors: readonly Distributor[];
  readonly placedCount: number;
  readonly isOpenAtFirst: boolean;
};

/** One deal: where it stands, its window, its terms. */
export function BookingCard({ booking, distributors, placedCount, isOpenAtFirst }: Props) {
  const { t, lang } = useWords();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const distributor = distributors.find((each) => each.id === booking.distributorId);
  const window = windowInWords(booking, t, lang) || t('booking.noWindow');
  const shows =
    booking.maxShows === null
      ? t('booking.placed', { count: placedCount })
      : placedCount > booking.maxShows
        ? t('booking.tooMany', { count: placedCount - booking.maxShows })
        : t('booking.left', { left: booking.maxShows - placedCount, max: booking.maxShows });
  return (
    <div className={classes.card}>
      <button
        type="button"
        className={classes.summary}
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
      >
        <Chevron size={14} stroke={1.5} aria-hidden />
        <BookingBadge status={booking.status} today={todayHere()} />
        <span className={classes.grow} title={distributor?.name}>
          {distributor?.name ?? t('booking.noDistributor')}
        </span>
      </button>
      <div className={classes.facts}>
        {[window, shows, termsInShort(booking.terms, lang)].filter((part) => part !== '').join(' · ')}
      </div>
      {isOpen ? (
        <div className={classes.fields} style={{ paddingTop: 4 }}>
          <BookingActions booking={booking} />
          <BookingFields booking={booking} distributors={distributors} />
          <TermsFields booking={booking} />
        </div>
      ) : null}
    </div>
  );
}
