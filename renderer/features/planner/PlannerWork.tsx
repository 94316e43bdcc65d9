import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { titleIn } from '../../../shared/domain/film.ts';
import type { Programme, ShelfEntry } from '../../../shared/domain/programme.ts';
import type { Id } from '../../../shared/ids.ts';
import type { LocalDate } from '../../../shared/time.ts';
import { api, client } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { arrangeCommands } from './commands/arrangeCommands.ts';
import { BlockMenu } from './commands/BlockMenu.tsx';
import { goCommands } from './commands/goCommands.ts';
import { screeningCommands } from './commands/screeningCommands.ts';
import { CommandsContext, makeCommands, useCommandKeys } from './commands/useCommands.ts';
import { FilterBanner } from './filters/FilterBanner.tsx';
import { countFitting, withFilter } from './filters/filteredOut.ts';
import { useFiltering } from './filters/useFiltering.ts';
import { planningCommands } from './generate/planningCommands.ts';
import { useEscapeToBlock, useKeptFocus } from './hands.ts';
import { type Lookups, openConflicts, useLookups } from './lookups.ts';
import { PlaceBar, type Placing } from './PlaceBar.tsx';
import classes from './Planner.module.css';
import { PlannerBar } from './PlannerBar.tsx';
import { inspectorOf, panelOf, placeOfPanel } from './panels.tsx';
import { placingOf } from './placing.ts';
import { Shelf } from './Shelf.tsx';
import { ScenarioFrame } from './scenarios/ScenarioFrame.tsx';
import { scenarioCommands } from './scenarios/scenarioCommands.ts';
import { useScenarios } from './scenarios/useScenarios.ts';
import type { PlannerPlace } from './usePlannerPlace.ts';
import { usePlanning } from './usePlanning.ts';
import { useSelection } from './useSelection.ts';
import { useZoom } from './useZoom.ts';
import { ViewOf } from './ViewOf.tsx';
import type { View } from './views.ts';
import { type Panel, type Work, WorkContext } from './work.ts';

type Props = {
  readonly programme: Programme;
  /** The days asked for; the programme is for a moment still that of others. */
  readonly days: { readonly from: LocalDate; readonly to: LocalDate };
  /** The programme at hand is of days the view cannot show. */
  readonly isComing: boolean;
  readonly shelf: readonly ShelfEntry[];
  readonly place: PlannerPlace;
};

/** Where the shelf stands open until somebody closes it: the list needs its width, the season has no place to drop. */
const SHELF_OPEN: Readonly<Record<View, boolean>> = {
  week: true,
  day: true,
  month: true,
  season: false,
  list: false,
};

/** Screenings that can be chosen: those on the screen. The season shows none as such. */
const choosable = ({ programme, filteredOut, isHiding }: Lookups, view: View): readonly Id[] => {
  if (view === 'season') return [];
  const isDimming = (view === 'week' || view === 'day') && !isHiding;
  return programme.screenings.filter((each) => isDimming || !filteredOut.has(each.id)).map((each) => each.id);
};

/** The programme in the chosen view, with what all views share: shelf, inspector, panels, commands. */
export function PlannerWork({ programme, days, isComing, shelf, place }: Props) {
  const speak = useWords();
  const { t, lang } = speak;
  const planning = usePlanning();
  const scenarios = useScenarios();
  const filtering = useFiltering();
  const everything = useLookups(programme);
  const lookups = useMemo(() => withFilter(everything, filtering.filter), [everything, filtering.filter]);
  const info = useQuery(api.system.info.queryOptions());
  const roomsAs = info.data?.preferences.plannerRoomsAs ?? 'rows';
  const [isShelfOpen, setShelfOpen] = useLocalStorage<Readonly<Record<View, boolean>>>({
    key: 'planner.shelf',
    defaultValue: SHELF_OPEN,
    getInitialValueInEffect: false,
  });
  const [panel, openPanel] = useState<Panel | null>(null);
  const [placing, openPlacing] = useState<Placing | null>(null);
  const keepFocusOn = useKeptFocus();
  const { view } = place.shown;
  const zoom = useZoom(view);
  const order = useMemo(() => (isComing ? [] : choosable(lookups, view)), [isComing, lookups, view]);
  const selection = useSelection(order);
  const setRoomsAs = (plannerRoomsAs: 'rows' | 'columns') =>
    void client.system.setPreferences({ plannerRoomsAs });

  const openPlace = (entry: ShelfEntry) => {
    const { from, to, today } = programme;
    const day = view === 'day' ? place.day : from <= today && today <= to ? today : from;
    openPlacing(
      placingOf(entry, programme, day, titleIn(entry.film, lang), async (slots) => {
        const placed = await planning.placeAll(entry.booking.id, slots);
        if (placed !== undefined) selection.set(placed.map((each) => each.id));
        return placed;
      }),
    );
  };
  const work: Work = {
    programme,
    lookups,
    shelf,
    planning,
    place,
    selection,
    filtering,
    chosen: programme.screenings.filter((each) => selection.ids.has(each.id)),
    panel,
    openPanel,
    closePanel: () => openPanel(null),
    openPlacing,
    openPlace,
    keepFocusOn,
  };
  const commands = makeCommands(work, {
    ...goCommands(work),
    ...screeningCommands(work, speak),
    ...arrangeCommands(work, speak),
    ...scenarioCommands(work, scenarios.entries.length > 0),
    ...planningCommands(work),
    filter: () => filtering.setOpen(true),
    shelf: () => setShelfOpen((now) => ({ ...now, [view]: !now[view] })),
    ...(zoom.zoomIn === null ? {} : { zoomIn: zoom.zoomIn }),
    ...(zoom.zoomOut === null ? {} : { zoomOut: zoom.zoomOut }),
    roomsAs: () => setRoomsAs(roomsAs === 'rows' ? 'columns' : 'rows'),
  });
  useEscapeToBlock(work.chosen);
  useCommandKeys(commands);

  const isWide = panel !== null && placeOfPanel(panel) === 'work';
  const opened = panel === null ? null : panelOf(panel, work);
  return (
    <WorkContext value={work}>
      <CommandsContext value={commands}>
        <ScenarioFrame>
          <Page
            title={t('nav.planner')}
            bar={
              <PlannerBar
                place={place}
                days={days}
                work={{
                  conflictCount: openConflicts(lookups.conflicts).length,
                  roomsAs,
                  onRoomsAs: setRoomsAs,
                  zoom,
                  onConflicts: () => openPanel({ kind: 'conflicts', day: null }),
                }}
              />
            }
            side={panel === null || isWide ? inspectorOf(work, commands.run) : opened}
          >
            <div className={classes.work}>
              {isWide ? (
                <div className={classes.column}>{opened}</div>
              ) : (
                <>
                  {isShelfOpen[view] ? (
                    <Shelf
                      entries={shelf}
                      programme={programme}
                      onPlace={openPlace}
                      onPropose={({ booking }) => openPanel({ kind: 'generate', bookingId: booking.id })}
                    />
                  ) : null}
                  <div className={classes.column}>
                    {placing === null ? null : (
                      <PlaceBar
                        key={placing.candidate.bookingId + placing.word}
                        placing={placing}
                        lookups={lookups}
                        // What it placed may be long in coming: another line may stand by then.
                        onClose={() => openPlacing((now) => (now === placing ? null : now))}
                      />
                    )}
                    {view === 'season' ? null : (
                      <FilterBanner {...countFitting(lookups, view === 'day' ? place.day : null)} />
                    )}
                    {isComing ? (
                      <Loading />
                    ) : (
                      <ViewOf work={work} roomsAs={roomsAs} zoom={zoom.steps} onKey={commands.onBlockKey} />
                    )}
                  </div>
                </>
              )}
            </div>
            <BlockMenu />
          </Page>
        </ScenarioFrame>
      </CommandsContext>
    </WorkContext>
  );
}
