import { useState } from 'react';
import type { DeliveryEvent } from '../../../../shared/listing/listing.ts';
import { wallClockAt } from '../../../../shared/time.ts';
import { formatDay, formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './ListingInspector.module.css';

type Props = {
  readonly events: readonly DeliveryEvent[];
  readonly timeZone: string;
  readonly channelName: (channelId: string) => string;
};

const SHOWN = 5;

/** What became of the listing, in plain words: `wo 11u03 goedgekeurd · 11u04 staat op Oefensite`. */
export function Timeline({ events, timeZone, channelName }: Props) {
  const { t, lang, byCode } = useWords();
  const [isWhole, setWhole] = useState(false);
  if (events.length === 0) return null;
  const sorted = [...events].sort((left, right) => left.atMs - right.atMs);
  const shown = isWhole ? sorted : sorted.slice(-SHOWN);
  const days = Map.groupBy(shown, (event) => wallClockAt(event.atMs, timeZone).slice(0, 10));
  return (
    <section className={classes.timeline} aria-label={t('listing.timeline')}>
      {[...days].reverse().map(([day, onDay]) => (
        <div key={day} className={classes.timelineDay}>
          <span>{formatDay(day, lang)}</span>
          <ol>
            {onDay.map((event) => (
              <li key={event.id}>
                <time dateTime={new Date(event.atMs).toISOString()}>
                  {formatTime(wallClockAt(event.atMs, timeZone).slice(11), lang)}
                </time>{' '}
                {byCode(`delivery.${event.code}`, {
                  channel: event.channelId === null ? '' : channelName(event.channelId),
                  ...event.facts,
                })}
              </li>
            ))}
          </ol>
        </div>
      ))}
      {sorted.length > SHOWN ? (
        <button type="button" className={classes.moreEvents} onClick={() => setWhole((was) => !was)}>
          {isWhole ? t('listing.fewer') : t('listing.more', { count: sorted.length - SHOWN })}
        </button>
      ) : null}
    </section>
  );
}
