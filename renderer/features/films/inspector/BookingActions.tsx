import { Button, Popover, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Booking } from '../../../../shared/domain/booking.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { askPlanner } from '../../../ui/plannerCommandEvent.ts';
import { todayHere } from '../../../ui/today.ts';
import { wantBooking } from '../../../ui/wantedBooking.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Inspector.module.css';

/** Confirm, cancel with a reason, back to option, delete: what the booking's status allows. */
export function BookingActions({ booking }: { readonly booking: Booking }) {
  const { t } = useWords();
  const bookingId = booking.id;
  const confirm = useAct(client.bookings.confirm);
  const backToOption = useAct(client.bookings.backToOption);
  const remove = useAct(client.bookings.remove);
  const { kind } = booking.status;
  const [, navigate] = useLocation();
  /** To the planner, in the first week the booking can play, with screenings of it proposed. */
  const propose = ({ windowFrom }: Booking) => {
    const today = todayHere();
    wantBooking(bookingId);
    askPlanner('generate');
    navigate(`/planner/${windowFrom === null || windowFrom < today ? today : windowFrom}`);
  };
  return (
    <div className={classes.actions}>
      {kind === 'option' ? (
        <Button onClick={() => void confirm({ bookingId })}>{t('booking.confirm')}</Button>
      ) : (
        <Button variant="default" onClick={() => void backToOption({ bookingId })}>
          {t('booking.backToOption')}
        </Button>
      )}
      {kind === 'cancelled' ? null : (
        <>
          <Button variant="default" onClick={() => propose(booking)}>
            {t('generate.proposeHere')}
          </Button>
          <CancelBooking bookingId={bookingId} />
        </>
      )}
      <Button variant="subtle" color="gray" onClick={() => void remove({ bookingId })}>
        {t('booking.delete')}
      </Button>
    </div>
  );
}

function CancelBooking({ bookingId }: { readonly bookingId: string }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useAct(client.bookings.cancel);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await cancel({ bookingId, reason: reason.trim() })) !== undefined) setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} width={280} trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen((was) => !was)}>
          {t('booking.cancel')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => void submit(event)}>
          <TextInput
            label={t('booking.cancelReason')}
            value={reason}
            maxLength={1_000}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" mt="xs">
            {t('booking.cancelNow')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
