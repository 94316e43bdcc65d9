import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { seasonOf } from '../../../../shared/domain/season.ts';
import { unpackSeason } from '../../../../shared/domain/seasonPack.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { useWords } from '../../../ui/words.tsx';
import { seasonAsked, seasonsAsked } from '../asked.ts';
import { FilterBanner } from '../filters/FilterBanner.tsx';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import { useWork } from '../work.ts';
import { makeSeason } from './model.ts';
import classes from './Season.module.css';
import { SeasonGrid } from './SeasonGrid.tsx';
import { SeasonLegend } from './SeasonLegend.tsx';
import { useHouse } from './useHouse.ts';
import { useSeasonConflicts } from './useSeasonConflicts.ts';

/** The season around the shown day. Its days are read slim; the conflicts are counted apart and come a moment later. */
export function SeasonView({
  size,
  zoom,
}: {
  readonly size: { readonly width: number; readonly height: number };
  /** How many lines more than by itself each day has. */
  readonly zoom: number;
}) {
  const { t, lang } = useWords();
  const { programme, place, filtering } = useWork();
  const { day } = place;
  const house = useHouse(programme);
  const seasons = useQuery(seasonsAsked());
  const season = useMemo(
    () => (seasons.data === undefined ? null : seasonOf(day, seasons.data)),
    [day, seasons.data],
  );
  const isOpening = useRef(true);
  const scenarioId = useChosenScenario();
  const days = useQuery({
    ...seasonAsked(season ?? seasonOf(day, []), house.venue.cinemaWeekStartsOn, scenarioId),
    enabled: season !== null,
    select: unpackSeason,
  });
  const conflicts = useSeasonConflicts(days.data, scenarioId);
  const { filter } = filtering;
  const model = useMemo(
    () =>
      season === null || days.data === undefined
        ? null
        : makeSeason({ days: days.data, season, house, conflicts, filter, day, lang }),
    [season, days.data, house, conflicts, filter, day, lang],
  );
  if (days.isError || seasons.isError)
    return (
      <Alert m="lg" title={t('refusedWeek')} color="marquee">
        {t('error.unexpected')}{' '}
        <Button variant="default" onClick={() => void Promise.all([seasons.refetch(), days.refetch()])}>
          {t('action.retry')}
        </Button>
      </Alert>
    );
  if (model === null) return <Loading />;
  return (
    <div className={classes.view}>
      <FilterBanner shown={model.shownCount} all={model.allCount} />
      {model.allCount === 0 ? <p className={classes.empty}>{t('season.empty')}</p> : null}
      <SeasonGrid
        model={model}
        isOpening={isOpening}
        day={day}
        size={size}
        lines={Math.max(1, model.lines + zoom)}
        onLook={place.look}
        onOpenDay={place.openDay}
        onOpenWeek={place.openWeek}
      />
      <SeasonLegend model={model} />
    </div>
  );
}
