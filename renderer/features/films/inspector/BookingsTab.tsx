import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FilmSheet } from '../../../../shared/contract/films.ts';
import { api, client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { useWords } from '../../../ui/words.tsx';
import { KeysSection } from '../keys/KeysSection.tsx';
import { BookingCard } from './BookingCard.tsx';
import classes from './Inspector.module.css';
import { VersionCard } from './VersionCard.tsx';

type Props = { readonly sheet: FilmSheet; readonly bookingId: string | null };

/** Each version with its bookings under it. */
export function BookingsTab({ sheet, bookingId }: Props) {
  const { t } = useWords();
  const { film, versions, bookings, screenings } = sheet;
  const [added, setAdded] = useState<string | null>(null);
  const distributors = useQuery(api.distributors.list.queryOptions());
  const addVersion = useAct(client.films.addVersion);
  const addBooking = useAct(client.bookings.add);
  const book = async (versionId: string) => {
    const booking = await addBooking({ versionId, patch: {} });
    if (booking !== undefined) setAdded(booking.id);
  };
  const onlyBooking = bookings.length === 1 ? (bookings[0]?.id ?? null) : null;
  return (
    <>
      {versions.map((version) => (
        <div key={version.id}>
          <VersionCard version={version} isOpenAtFirst={version.runtimeMin === null} />
          {bookings
            .filter((booking) => booking.versionId === version.id)
            .map((booking) => (
              <BookingCard
                // The one chosen in the list opens; choosing another opens that.
                key={`${booking.id} ${booking.id === bookingId}`}
                booking={booking}
                distributors={distributors.data ?? []}
                placedCount={
                  screenings.filter((each) => each.bookingId === booking.id && each.state !== 'cancelled')
                    .length
                }
                isOpenAtFirst={[bookingId, added, onlyBooking].includes(booking.id)}
              />
            ))}
          {bookings.some((booking) => booking.versionId === version.id && booking.needsKey) ? (
            <KeysSection versionId={version.id} />
          ) : null}
          <div className={classes.add}>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={15} stroke={1.5} />}
              onClick={() => void book(version.id)}
            >
              {t('booking.add')}
            </Button>
          </div>
        </div>
      ))}
      <div className={classes.add} style={{ borderTop: '1px solid var(--hairline)' }}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={15} stroke={1.5} />}
          onClick={() => void addVersion({ filmId: film.id, patch: {} })}
        >
          {t('version.add')}
        </Button>
      </div>
    </>
  );
}
