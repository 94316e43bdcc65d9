import { Checkbox } from '@mantine/core';
import type { z } from 'zod';
import type { bookingPatchSchema } from '../../../../shared/contract/films.ts';
import type { Booking } from '../../../../shared/domain/booking.ts';
import type { Distributor } from '../../../../shared/domain/distributor.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { CommitArea, CommitField } from '../../../ui/CommitField.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useWords } from '../../../ui/words.tsx';
import { DistributorField } from './DistributorField.tsx';
import classes from './Inspector.module.css';
import { PartnerStartsField } from './PartnerStartsField.tsx';

export type BookingPatch = z.infer<typeof bookingPatchSchema>;

/** How a booking's fields are saved. */
export function useSaveBooking(bookingId: string): (patch: BookingPatch) => void {
  const update = useAct(client.bookings.update);
  return (patch) => void update({ bookingId, patch });
}

type Props = { readonly booking: Booking; readonly distributors: readonly Distributor[] };

/** Who licenses it, when it may play, how often, and what may be said about it. */
export function BookingFields({ booking, distributors }: Props) {
  const { t } = useWords();
  const save = useSaveBooking(booking.id);
  const { status } = booking;
  return (
    <>
      <DistributorField
        distributors={distributors}
        value={booking.distributorId}
        onChange={(distributorId) => save({ distributorId })}
      />
      {status.kind === 'option' ? (
        <>
          <NumberField
            label={t('booking.rank')}
            value={status.rank}
            min={1}
            max={20}
            onCommit={(rank) => save({ optionRank: rank ?? 1 })}
          />
          <DateField
            label={t('booking.expires')}
            value={status.expiresOn}
            onCommit={(optionExpiresOn) => save({ optionExpiresOn })}
          />
        </>
      ) : null}
      <DateField
        label={t('booking.windowFrom')}
        value={booking.windowFrom}
        onCommit={(windowFrom) => save({ windowFrom })}
      />
      <DateField
        label={t('booking.windowTo')}
        value={booking.windowTo}
        onCommit={(windowTo) => save({ windowTo })}
      />
      <NumberField
        label={t('booking.maxShows')}
        value={booking.maxShows}
        max={10_000}
        onCommit={(maxShows) => save({ maxShows })}
      />
      <NumberField
        label={t('booking.minShowsPerWeek')}
        value={booking.minShowsPerWeek}
        max={200}
        onCommit={(minShowsPerWeek) => save({ minShowsPerWeek })}
      />
      <CommitField
        label={t('booking.sharedCopy')}
        value={booking.sharedCopyWith ?? ''}
        maxLength={200}
        onCommit={(text) => save({ sharedCopyWith: text.trim() || null })}
      />
      <PartnerStartsField
        className={classes.wide}
        label={t('booking.partnerStarts')}
        value={booking.partnerStarts}
        disabled={booking.sharedCopyWith === null && booking.partnerStarts.length === 0}
        onCommit={(partnerStarts) => save({ partnerStarts })}
      />
      <DateField
        label={t('booking.embargo')}
        value={booking.embargoUntil}
        onCommit={(embargoUntil) => save({ embargoUntil })}
      />
      <Checkbox
        className={classes.wide}
        size="xs"
        color="gray"
        label={t('booking.needsKey')}
        checked={booking.needsKey}
        onChange={(event) => save({ needsKey: event.currentTarget.checked })}
      />
      <Checkbox
        className={classes.wide}
        size="xs"
        color="gray"
        label={t('booking.announcementForbidden')}
        checked={booking.isAnnouncementForbidden}
        onChange={(event) => save({ isAnnouncementForbidden: event.currentTarget.checked })}
      />
      <CommitArea
        className={classes.wide}
        label={t('booking.notes')}
        autosize
        minRows={1}
        value={booking.notes}
        maxLength={20_000}
        onCommit={(notes) => save({ notes })}
      />
    </>
  );
}
