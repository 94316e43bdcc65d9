import { Alert, Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Venue } from '../../../shared/domain/house.ts';
import { cinemaWeekOf, type LocalDate, localDateSchema, wallClockAt } from '../../../shared/time.ts';
import { api } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { rangeAsked } from './asked.ts';
import { PlannerBar } from './PlannerBar.tsx';
import { PlannerWork } from './PlannerWork.tsx';
import { useChosenScenario } from './scenarios/chosenScenario.ts';
import { usePlannerPlace } from './usePlannerPlace.ts';
import { daysOf, isLike, type ListSpan, stepOf, type View } from './views.ts';

/** The planner around `day`; around today where none is given. */
export function PlannerPage({ day }: { readonly day: string | null }) {
  const house = useQuery(api.house.get.queryOptions());
  const { t } = useWords();
  if (house.data == null)
    return (
      <Page title={t('nav.planner')}>
        <Loading />
      </Page>
    );
  const { venue } = house.data;
  const today = wallClockAt(Date.now(), venue.timeZone).slice(0, 10);
  const asked = localDateSchema.safeParse(day).data ?? today;
  return <PlannerDays day={asked} today={today} venue={venue} />;
}

type DaysProps = { readonly day: LocalDate; readonly today: LocalDate; readonly venue: Venue };

/** Fetches what the chosen view shows. */
function PlannerDays({ day, today, venue }: DaysProps) {
  const { t } = useWords();
  const [view, setView] = useLocalStorage<View>({
    key: 'planner.view',
    defaultValue: 'week',
    getInitialValueInEffect: false,
  });
  const [listSpan, setListSpan] = useLocalStorage<ListSpan>({
    key: 'planner.listSpan',
    defaultValue: 'week',
    getInitialValueInEffect: false,
  });
  const startsOn = venue.cinemaWeekStartsOn;
  const place = usePlannerPlace({ shown: { view, listSpan }, day, today, startsOn, setView, setListSpan });
  const days = daysOf(place.shown, day, startsOn);
  // In a month one places in any of its weeks.
  const shelfDays =
    stepOf(place.shown) === 'month'
      ? { weekFrom: days.from, to: days.to }
      : { weekFrom: cinemaWeekOf(day, startsOn) };
  const scenarioId = useChosenScenario();
  const range = useQuery({
    ...rangeAsked(days, scenarioId),
    placeholderData: keepPreviousData,
  });
  const shelf = useQuery({
    ...api.programme.shelf.queryOptions({ input: { ...shelfDays, scenarioId } }),
    placeholderData: keepPreviousData,
  });
  if (range.data === undefined)
    return (
      <Page title={t('nav.planner')} bar={<PlannerBar place={place} days={days} />}>
        {range.isError ? (
          <Alert m="lg" title={t('refusedWeek')} color="marquee">
            {t('error.unexpected')}{' '}
            <Button variant="default" onClick={() => void range.refetch()}>
              {t('action.retry')}
            </Button>
          </Alert>
        ) : (
          <Loading />
        )}
      </Page>
    );
  // Panels, proposals and what was chosen stay through a change of days; the grid of a week does not stand in for a month's.
  const isComing = range.isPlaceholderData && !isLike(place.shown, range.data);
  return (
    <PlannerWork
      programme={range.data}
      days={days}
      isComing={isComing}
      shelf={shelf.data ?? []}
      place={place}
    />
  );
}
