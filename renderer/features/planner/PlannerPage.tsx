import { Alert, Button } from '@mantine/core';
import { useElementSize, useInterval, useLocalStorage } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import { titleIn } from '../../../shared/domain/film.ts';
import type { Programme, ShelfEntry } from '../../../shared/domain/programme.ts';
import { newScreening, type Screening } from '../../../shared/domain/screening.ts';
import type { Id } from '../../../shared/ids.ts';
import { addDays, atTime, cinemaWeekOf, type LocalDate, wallClockAt } from '../../../shared/time.ts';
import { api, client } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { blockCommand } from './blockKeys.ts';
import { ConflictsPanel } from './inspector/ConflictsPanel.tsx';
import { ScreeningInspector } from './inspector/ScreeningInspector.tsx';
import { makeLookups, openConflicts } from './lookups.ts';
import { PlaceBar, type Placing } from './PlaceBar.tsx';
import classes from './Planner.module.css';
import { PlannerBar } from './PlannerBar.tsx';
import { Shelf } from './Shelf.tsx';
import { usePlannerKeys } from './usePlannerKeys.ts';
import { currentScreening, usePlanning } from './usePlanning.ts';
import { WeekGrid } from './week/WeekGrid.tsx';

/** The planner on the cinema week of `day`; the present one where none is given. */
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
  const asked = day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today;
  return <PlannerWeek weekFrom={cinemaWeekOf(asked, venue.cinemaWeekStartsOn)} today={today} />;
}

function PlannerWeek({ weekFrom, today }: { readonly weekFrom: LocalDate; readonly today: LocalDate }) {
  const { t } = useWords();
  const range = useQuery({
    ...api.programme.range.queryOptions({ input: { from: weekFrom, to: addDays(weekFrom, 6) } }),
    placeholderData: keepPreviousData,
  });
  const shelf = useQuery({
    ...api.programme.shelf.queryOptions({ input: { weekFrom } }),
    placeholderData: keepPreviousData,
  });
  if (range.isError && range.data === undefined) {
    return (
      <Page title={t('nav.planner')}>
        <Alert m="lg" title={t('refusedWeek')} color="marquee">
          {t('error.unexpected')}{' '}
          <Button variant="default" onClick={() => void range.refetch()}>
            {t('action.retry')}
          </Button>
        </Alert>
      </Page>
    );
  }
  if (range.data === undefined)
    return (
      <Page title={t('nav.planner')}>
        <Loading />
      </Page>
    );
  return <PlannerWork programme={range.data} shelf={shelf.data ?? []} weekFrom={weekFrom} today={today} />;
}

type WorkProps = {
  readonly programme: Programme;
  readonly shelf: readonly ShelfEntry[];
  readonly weekFrom: LocalDate;
  readonly today: LocalDate;
};

/** What stands beside the grid: one screening, or a list of conflicts. */
type Side =
  | { readonly kind: 'screening'; readonly id: Id }
  | { readonly kind: 'conflicts'; readonly day: string | null }
  | null;

function PlannerWork({ programme, shelf, weekFrom, today }: WorkProps) {
  const { t, lang } = useWords();
  const [, navigate] = useLocation();
  const planning = usePlanning();
  const lookups = useMemo(() => makeLookups(programme), [programme]);
  const info = useQuery(api.system.info.queryOptions());
  const roomsAs = info.data?.preferences.plannerRoomsAs ?? 'rows';
  const [zoom, setZoom] = useLocalStorage({ key: 'planner.zoom', defaultValue: 1 });
  const [side, setSide] = useState<Side>(null);
  const [placing, setPlacing] = useState<Placing | null>(null);
  const { ref, height } = useElementSize();
  const nowAt = useNow(programme.venue.timeZone);
  const keepFocusOn = useKeptFocus();
  const selected = side?.kind === 'screening' ? lookups.screenings.get(side.id) : undefined;
  const roomCount = programme.rooms.filter((room) => room.archivedOn === null).length;
  const fitted = (height - 64) / (15 * (roomsAs === 'rows' ? Math.max(roomCount, 1) : 1));
  const pxPerHour = Math.max(25, Math.min(fitted, 64)) * zoom;

  const select = useCallback((id: Id) => setSide({ kind: 'screening', id }), []);
  const go = (to: LocalDate) => navigate(`/planner/${to}`);
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
  const openPlace = (entry: ShelfEntry) =>
    setPlacing(
      placingOf(entry, programme, titleIn(entry.film, lang), async (slot) => {
        const placed = await planning.place(entry.booking.id, slot);
        if (placed !== undefined) select(placed.id);
      }),
    );
  const remove = (screening: Screening) => {
    setSide(null);
    void planning.remove([screening.id]);
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
    else remove(screening);
  };
  usePlannerKeys({
    previousWeek: () => go(addDays(weekFrom, -7)),
    nextWeek: () => go(addDays(weekFrom, 7)),
    today: () => go(today),
    search: () => document.querySelector<HTMLInputElement>('[data-shelf-search]')?.focus(),
    conflicts: () => setSide({ kind: 'conflicts', day: null }),
    zoomIn: () => setZoom((now) => Math.min(now * 1.2, 4)),
    zoomOut: () => setZoom((now) => Math.max(now / 1.2, 0.5)),
    deselect: () => setSide(null),
  });
  const conflictCount = openConflicts(lookups.conflicts).length;
  return (
    <Page
      title={t('nav.planner')}
      bar={
        <PlannerBar
          weekFrom={weekFrom}
          conflictCount={conflictCount}
          roomsAs={roomsAs}
          onGo={go}
          onToday={() => go(today)}
          onRoomsAs={(plannerRoomsAs) => void client.system.setPreferences({ plannerRoomsAs })}
          onZoom={(factor) => setZoom((now) => Math.min(Math.max(now * factor, 0.5), 4))}
          onConflicts={() => setSide({ kind: 'conflicts', day: null })}
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
            onRemove={() => remove(selected)}
          />
        )
      }
    >
      <div className={classes.work}>
        <Shelf entries={shelf} programme={programme} onPlace={openPlace} />
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
            <WeekGrid
              lookups={lookups}
              planning={planning}
              roomsAs={roomsAs}
              pxPerHour={pxPerHour}
              nowAt={nowAt}
              selectedId={selected?.id ?? null}
              onSelect={select}
              onKey={onKey}
              onShowConflicts={(shown) => setSide({ kind: 'conflicts', day: shown })}
            />
          </div>
        </div>
      </div>
    </Page>
  );
}

/**
 * Keeps the focus on a block that a key moved: in another lane it is another element, and the hand must stay on it.
 * Gives a function that names the block; it holds until the focus is somewhere else by the user's own doing.
 */
function useKeptFocus(): (id: Id) => void {
  const wanted = useRef<Id | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost)
      document.querySelector<HTMLElement>(`[data-screening="${CSS.escape(wanted.current)}"]`)?.focus();
    else if (!document.activeElement?.matches(`[data-screening="${CSS.escape(wanted.current)}"], input`))
      wanted.current = null;
  });
  return useCallback((id: Id) => {
    wanted.current = id;
  }, []);
}

/** The venue's wall clock, by the minute. */
function useNow(timeZone: string): string {
  const [now, setNow] = useState(() => wallClockAt(Date.now(), timeZone));
  const ticking = useInterval(() => setNow(wallClockAt(Date.now(), timeZone)), 30_000);
  useEffect(() => {
    ticking.start();
    return ticking.stop;
  }, [ticking]);
  return now;
}

function placingOf(entry: ShelfEntry, programme: Programme, title: string, apply: Placing['apply']): Placing {
  const { booking } = entry;
  const open = programme.rooms.filter((room) => room.archivedOn === null);
  const day =
    programme.from <= programme.today && programme.today <= programme.to ? programme.today : programme.from;
  return {
    word: 'place.place',
    title,
    apply,
    candidate: newScreening(
      'ghost',
      booking,
      { roomId: open[0]?.id ?? null, day, startsAt: atTime(day, '20:00') },
      programme.venue.preProgrammeMin,
    ),
  };
}

/** A booking on the shelf may have no screening here yet; its conflicts need its booking, version and film all the same. */
function withEntry(
  lookups: ReturnType<typeof makeLookups>,
  placing: Placing,
  shelf: readonly ShelfEntry[],
): ReturnType<typeof makeLookups> {
  const entry = shelf.find((each) => each.booking.id === placing.candidate.bookingId);
  if (entry === undefined || lookups.model.bookings.has(entry.booking.id)) return lookups;
  const { programme } = lookups;
  return makeLookups({
    ...programme,
    bookings: [...programme.bookings, entry.booking],
    versions: [...programme.versions.filter((each) => each.id !== entry.version.id), entry.version],
    films: [...programme.films.filter((each) => each.id !== entry.film.id), entry.film],
  });
}
