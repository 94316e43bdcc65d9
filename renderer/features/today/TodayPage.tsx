import { useQuery } from '@tanstack/react-query';
import { CONFLICT_DAYS } from '../../../shared/domain/attention.ts';
import type { Venue } from '../../../shared/domain/house.ts';
import { addDays, programmeDayOf, wallClockAt } from '../../../shared/time.ts';
import { formatDayLong } from '../../../shared/words/dates.ts';
import { api } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { Attention } from './Attention.tsx';
import { ComingDays } from './ComingDays.tsx';
import { RoomsOfToday } from './RoomsOfToday.tsx';
import classes from './Today.module.css';
import { useMinute } from './useMinute.ts';

/** The morning: what plays today, room by room, and what asks for attention. */
export function TodayPage() {
  const { t } = useWords();
  const house = useQuery(api.house.get.queryOptions());
  return (
    <Page title={t('nav.today')}>
      {house.data == null ? <Loading /> : <TodayDesk venue={house.data.venue} />}
    </Page>
  );
}

function TodayDesk({ venue }: { readonly venue: Venue }) {
  const { t, lang } = useWords();
  const now = wallClockAt(useMinute(), venue.timeZone);
  // After midnight it is still the evening of the programme day before.
  const day = programmeDayOf(now, venue.programmeDayStartsAt);
  const programme = useQuery(
    api.programme.range.queryOptions({ input: { from: day, to: addDays(day, CONFLICT_DAYS) } }),
  );
  if (programme.data === undefined) return <Loading />;
  return (
    <div className={classes.desk}>
      <section className={classes.day} aria-labelledby="today">
        <h2 id="today" className={classes.date}>
          {formatDayLong(day, lang)}
        </h2>
        <RoomsOfToday programme={programme.data} day={day} now={now} />
        <ComingDays programme={programme.data} day={day} />
      </section>
      <section className={classes.attention} aria-labelledby="attention">
        <h2 id="attention" className={classes.attentionTitle}>
          {t('today.attention')}
        </h2>
        <Attention programme={programme.data} day={day} />
      </section>
    </div>
  );
}
