import type { BookingStatus } from '../../../shared/domain/booking.ts';
import type { ListingStatus, TheirStatus } from '../../../shared/listing/status.ts';
import { formatDay } from '../../../shared/words/dates.ts';
import { useWords } from '../words.tsx';
import classes from './badges.module.css';
import { Mark, type MarkShape } from './Mark.tsx';

const OURS: Readonly<Record<ListingStatus, MarkShape>> = {
  draft: 'dashed',
  approved: 'ring',
  changed: 'half',
  queued: 'arrow',
  published: 'filled',
  outOfDate: 'half',
  blocked: 'crossed',
};
const THEIRS: Readonly<Record<TheirStatus, MarkShape>> = {
  draft: 'dashed',
  waiting: 'ring',
  approved: 'filled',
  rejected: 'crossed',
  deleted: 'struck',
};

/** In a list one word must do; the whole of it is one hover away. */
type Listed<Status> = { readonly status: Status; readonly isShort?: boolean };

/** Our word on a listing: a round badge. */
export function OursBadge({ status, isShort = false }: Listed<ListingStatus>) {
  const { t } = useWords();
  const tone = status === 'blocked' ? classes.loud : status === 'draft' ? classes.open : '';
  return (
    <span className={`${classes.badge} ${classes.round} ${tone}`} title={t(`ours.${status}.why`)}>
      <Mark shape={OURS[status]} />
      {t(isShort ? `ours.${status}.short` : `listing.ours.${status}`)}
    </span>
  );
}

/** The site's word on a listing: a square badge; nothing where the site has none of it. */
export function TheirsBadge({ status, isShort = false }: Listed<TheirStatus | null>) {
  const { t } = useWords();
  if (status === null) return null;
  return (
    <span
      className={`${classes.badge} ${classes.square} ${status === 'rejected' ? classes.loud : ''}`}
      title={t(`theirs.${status}.why`)}
    >
      <Mark shape={THEIRS[status]} />
      {t(isShort ? `theirs.${status}.short` : `listing.theirs.${status}`)}
    </span>
  );
}

/** Where a booking stands: option dashed with its rank, confirmed solid, cancelled struck. */
export function BookingBadge({ status, today }: { readonly status: BookingStatus; readonly today: string }) {
  const { t, lang } = useWords();
  if (status.kind === 'confirmed') {
    return (
      <span className={`${classes.badge} ${classes.round} ${classes.solid}`}>
        <Mark shape="filled" />
        {t('booking.confirmed')}
      </span>
    );
  }
  if (status.kind === 'cancelled') {
    return (
      <span className={`${classes.badge} ${classes.round} ${classes.struck}`} title={status.reason}>
        <Mark shape="struck" />
        {t('booking.cancelled')}
      </span>
    );
  }
  const isExpired = status.expiresOn !== null && status.expiresOn < today;
  return (
    <span
      className={`${classes.badge} ${classes.round} ${classes.open} ${isExpired ? classes.loud : ''}`}
      title={
        status.expiresOn === null
          ? undefined
          : t('booking.until', {
              day: formatDay(status.expiresOn, lang),
              state: isExpired ? 'expired' : 'open',
            })
      }
    >
      <Mark shape={isExpired ? 'crossed' : 'dashed'} />
      {t('booking.optionRank', { rank: status.rank })}
    </span>
  );
}
