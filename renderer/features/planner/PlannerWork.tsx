import { useElementSize, useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { titleIn } from '../../../shared/domain/film.ts';
import type { Programme, ShelfEntry } from '../../../shared/domain/programme.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import type { Id } from '../../../shared/ids.ts';
import { api, client } from '../../api/client.ts';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { blockCommand } from './blockKeys.ts';
import { DayTimeline } from './day/DayTimeline.tsx';
import { useKeptFocus, useNow } from './hands.ts';
import { ConflictsPanel } from './inspector/ConflictsPanel.tsx';
import { ScreeningInspector } from './inspector/ScreeningInspector.tsx';
import { ListView } from './list/ListView.tsx';
import { makeLookups, openConflicts } from './lookups.ts';
import { MonthGrid } from './month/MonthGrid.tsx';
import { PlaceBar, type Placing } from './PlaceBar.tsx';
import classes from './Planner.module.css';
import { PlannerBar } from './PlannerBar.tsx';
import { placingOf, withEntry } from './placing.ts';
import { Shelf } from './Shelf.tsx';
import { usePlannerKeys } from './usePlannerKeys.ts';
import type { PlannerPlace } from './usePlannerPlace.ts';
import { currentScreening, usePlanning } from './usePlanning.ts';
import { WeekGrid } from './week/WeekGrid.tsx';

type Props = {
  readonly programme: Programme;
  readonly shelf: readonly ShelfEntry[];
  readonly place: PlannerPlace;
};

/** What stands beside the work: one screening, or a list of conflicts. */
type Side =
  | { readonly kind: 'screening'; readonly id: Id }
  | { readonly kind: 'conflicts'; readonly day: string | null }
  | null;

/** The programme in the chosen view, with the shelf, the inspector and the conflicts that all views share. */
export function PlannerWork({ programme, shelf, place }: Props) {
  const { t, lang } = useWords();
  const planning = usePlanning();
  const lookups = useMemo(() => makeLookups(programme), [programme]);
  const info = useQuery(api.system.info.queryOptions());
  const roomsAs = info.data?.preferences.plannerRoomsAs ?? 'rows';
  const [zoom, setZoom] = useLocalStorage({ key: 'planner.zoom', defaultValue: 1 });
  const [side, setSide] = useState<Side>(null);
  const [placing, setPlacing] = useState<Placing | null>(null);
  const { ref, height, width } = useElementSize();
  const nowAt = useNow(programme.venue.timeZone);
  const keepFocusOn = useKeptFocus();
  const selected = side?.kind === 'screening' ? lookups.screenings.get(side.id) : undefined;
  const { view } = place.shown;
  const hasShelf = view === 'week' || view === 'day';
  const zoomBy = (factor: number) => setZoom((now) => Math.min(Math.max(now * factor, 0.5), 4));

  const select = useCallback((id: Id) => setSide({ kind: 'screening', id }), []);
  const nameOf = (screening: Screening) => {
    const film = lookups.filmOf(screening);
    return film === undefined ? '' : titleIn(film, lang);
  };
  const openMove = (screening: Screening) =>
    setPlacing({
      word: 'place.move',
      title: nameOf(screening),
      candidate: screening,
      apply: (slot) => {
        keepFocusOn(screening.id);
        return planning.move(screening.id, slot);
      },
    });
  const openDuplicate = (screening: Screening) =>
    setPlacing({
      word: 'place.duplicate',
      title: nameOf(screening),
      candidate: { ...screening, id: 'ghost' },
      apply: (slot) => planning.duplicate(screening.id, slot),
    });
  const openPlace = (entry: ShelfEntry) => {
    const { from, to, today } = programme;
    const day = view === 'day' ? place.day : from <= today && today <= to ? today : from;
    setPlacing(
      placingOf(entry, programme, day, titleIn(entry.film, lang), async (slot) => {
        const placed = await planning.place(entry.booking.id, slot);
        if (placed !== undefined) select(placed.id);
      }),
    );
  };
  const remove = (ids: readonly Id[]) => {
    setSide(null);
    void planning.remove(ids);
  };
  const onKey = (event: KeyboardEvent, drawn: Screening) => {
    const screening = currentScreening(drawn.id) ?? drawn;
    const command = blockCommand(event, screening, lookups);
    if (command === null) return;
    event.preventDefault();
    if (command.kind === 'move') {
      keepFocusOn(screening.id);
      void planning.move(screening.id, command.slot);
    } else if (command.kind === 'openMove') openMove(screening);
    else if (command.kind === 'openDuplicate') openDuplicate(screening);
    else remove([screening.id]);
  };
  usePlannerKeys({
    previous: () => place.step(-1),
    next: () => place.step(1),
    today: place.goToday,
    search: () => document.querySelector<HTMLInputElement>('[data-shelf-search]')?.focus(),
    conflicts: () => setSide({ kind: 'conflicts', day: null }),
    zoomIn: () => zoomBy(1.2),
    zoomOut: () => zoomBy(1 / 1.2),
    deselect: () => setSide(null),
    week: () => place.setView('week'),
    day: () => place.setView('day'),
    month: () => place.setView('month'),
    list: () => place.setView('list'),
  });
  const shared = {
    lookups,
    selectedId: selected?.id ?? null,
    onSelect: select,
    onKey,
    onShowConflicts: (shown: string) => setSide({ kind: 'conflicts', day: shown }),
  };
  const roomCount = programme.rooms.filter((room) => room.archivedOn === null).length;
  const fitted = (height - 64) / (15 * (roomsAs === 'rows' ? Math.max(roomCount, 1) : 1));
  return (
    <Page
      title={t('nav.planner')}
      bar={
        <PlannerBar
          place={place}
          days={programme}
          work={{
            conflictCount: openConflicts(lookups.conflicts).length,
            roomsAs,
            onRoomsAs: (plannerRoomsAs) => void client.system.setPreferences({ plannerRoomsAs }),
            onZoom: zoomBy,
            onConflicts: () => setSide({ kind: 'conflicts', day: null }),
          }}
        />
      }
      side={
        side?.kind === 'conflicts' ? (
          <ConflictsPanel
            lookups={lookups}
            planning={planning}
            day={side.day}
            onSelect={select}
            onClose={() => setSide(null)}
          />
        ) : selected === undefined ? null : (
          <ScreeningInspector
            screening={selected}
            lookups={lookups}
            planning={planning}
            onMove={() => openMove(selected)}
            onDuplicate={() => openDuplicate(selected)}
            onRemove={() => remove([selected.id])}
          />
        )
      }
    >
      <div className={classes.work}>
        {hasShelf ? <Shelf entries={shelf} programme={programme} onPlace={openPlace} /> : null}
        <div className={classes.column}>
          {placing === null ? null : (
            <PlaceBar
              key={placing.candidate.bookingId + placing.word}
              placing={placing}
              lookups={withEntry(lookups, placing, shelf)}
              onClose={() => setPlacing(null)}
            />
          )}
          <div className={classes.grid} ref={ref}>
            {view === 'week' ? (
              <WeekGrid
                {...shared}
                planning={planning}
                roomsAs={roomsAs}
                pxPerHour={Math.max(25, Math.min(fitted, 64)) * zoom}
                nowAt={nowAt}
              />
            ) : view === 'day' ? (
              <DayTimeline
                {...shared}
                planning={planning}
                day={place.day}
                size={{ width, height }}
                zoom={zoom}
                nowAt={nowAt}
              />
            ) : view === 'month' ? (
              <MonthGrid {...shared} day={place.day} height={height} onOpenDay={place.openDay} />
            ) : (
              <ListView
                lookups={lookups}
                span={place.shown.listSpan}
                onSpan={place.setListSpan}
                selectedId={shared.selectedId}
                onSelect={(id) => setSide(id === null ? null : { kind: 'screening', id })}
                onMove={openMove}
                onDuplicate={openDuplicate}
                onRemove={remove}
              />
            )}
          </div>
        </div>
      </div>
    </Page>
  );
}
