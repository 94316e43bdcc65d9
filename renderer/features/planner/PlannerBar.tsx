import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronLeft,
  IconChevronRight,
  IconLayoutColumns,
  IconLayoutRows,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { LocalDate } from '../../../shared/time.ts';
import { formatDayLong, formatSpan, monthName } from '../../../shared/words/dates.ts';
import type { WordKey } from '../../../shared/words/index.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { useWords } from '../../ui/words.tsx';
import { PlannerMenu } from './commands/PlannerMenu.tsx';
import { FilterButton } from './filters/FilterButton.tsx';
import { GoToDay } from './GoToDay.tsx';
import classes from './Planner.module.css';
import { ScenarioSwitcher } from './scenarios/ScenarioSwitcher.tsx';
import { useSeasonName } from './season/useSeasonName.ts';
import type { PlannerPlace } from './usePlannerPlace.ts';
import type { Zoom } from './useZoom.ts';
import { stepOf, VIEWS, type View } from './views.ts';

type Days = { readonly from: LocalDate; readonly to: LocalDate };
type Props = {
  readonly place: PlannerPlace;
  readonly days: Days;
  /** What only a programme that is there has; left out while it is on its way. */
  readonly work?: {
    readonly conflictCount: number;
    readonly roomsAs: 'rows' | 'columns';
    readonly onRoomsAs: (value: 'rows' | 'columns') => void;
    readonly zoom: Zoom;
    readonly onConflicts: () => void;
  };
};

const STEPS = {
  day: { back: 'planner.previousDay', on: 'planner.nextDay' },
  week: { back: 'action.previousWeek', on: 'action.nextWeek' },
  month: { back: 'planner.previousMonth', on: 'planner.nextMonth' },
  season: { back: 'planner.previousSeason', on: 'planner.nextSeason' },
} as const;

/** The shown days in words: a week, a day, a month with its year, or a season. */
function spanInWords({ shown, day }: PlannerPlace, { from, to }: Days, season: string, lang: Lang): string {
  const step = stepOf(shown);
  if (step === 'season') return season;
  if (step === 'week') return formatSpan(from, to, lang);
  const year = day.slice(0, 4);
  return step === 'day' ? `${formatDayLong(day, lang)} ${year}` : `${monthName(day, lang)} ${year}`;
}

/** Which days, which view of them, and what is wrong in them. */
export function PlannerBar({ place, days, work }: Props) {
  const { t, lang } = useWords();
  const { view } = place.shown;
  const season = useSeasonName(place);
  const step = STEPS[stepOf(place.shown)];
  const icon = (word: WordKey, key: string, act: (() => void) | null, Icon: typeof IconZoomIn) => (
    <Tooltip label={`${t(word)}  ${key}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t(word)}
        // Still there to be reached and read at the end of its way.
        aria-disabled={act === null}
        style={act === null ? { opacity: 0.4 } : undefined}
        onClick={() => act?.()}
      >
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
  const roomsAs = (word: 'planner.rows' | 'planner.columns', Icon: typeof IconZoomIn) => (
    <span className={classes.sign} title={`${t('planner.roomsAs')} ${t(word)}  R`}>
      <span className="visually-hidden">{`${t('planner.roomsAs')} ${t(word)}`}</span>
      <Icon size={16} stroke={1.5} aria-hidden />
    </span>
  );
  return (
    <>
      <div className={classes.barGroup}>
        {work === undefined ? null : <ScenarioSwitcher />}
        {icon(step.back, 'PgUp', () => place.step(-1), IconChevronLeft)}
        <strong className={classes.span}>{spanInWords(place, days, season, lang)}</strong>
        {icon(step.on, 'PgDn', () => place.step(1), IconChevronRight)}
        <Button variant="default" onClick={place.goToday}>
          {t('action.today')}
        </Button>
        <GoToDay place={place} />
        <SegmentedControl
          aria-label={t('planner.view')}
          value={view}
          onChange={(value) => place.setView(value as View)}
          data={VIEWS.map((each, index) => ({
            value: each,
            label: (
              <span title={`${t(`planner.view.${each}`)}  ${index + 1}`}>{t(`planner.view.${each}`)}</span>
            ),
          }))}
        />
      </div>
      {work === undefined ? null : (
        <div className={classes.barEnd}>
          <FilterButton />
          {view === 'season' ? null : (
            <Button
              variant="default"
              onClick={work.onConflicts}
              leftSection={
                work.conflictCount === 0 ? null : (
                  <IconAlertTriangle size={16} stroke={1.5} color="var(--accent)" />
                )
              }
            >
              {t('planner.conflicts', { count: work.conflictCount })}
            </Button>
          )}
          {view === 'week' ? (
            <SegmentedControl
              aria-label={t('planner.roomsAs')}
              value={work.roomsAs}
              onChange={(value) => work.onRoomsAs(value === 'columns' ? 'columns' : 'rows')}
              data={[
                { value: 'rows', label: roomsAs('planner.rows', IconLayoutRows) },
                { value: 'columns', label: roomsAs('planner.columns', IconLayoutColumns) },
              ]}
            />
          ) : null}
          {icon('planner.zoomOut', '−', work.zoom.zoomOut, IconZoomOut)}
          {icon('planner.zoomIn', '+', work.zoom.zoomIn, IconZoomIn)}
          <PlannerMenu />
        </div>
      )}
    </>
  );
}
