import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';
import type { Screening } from '../../../shared/domain/screening.ts';
import { assertNever } from '../../../shared/result.ts';
import { DayTimeline } from './day/DayTimeline.tsx';
import { useNow } from './hands.ts';
import { ListView } from './list/ListView.tsx';
import { MonthGrid } from './month/MonthGrid.tsx';
import classes from './Planner.module.css';
import { SeasonView } from './season/SeasonView.tsx';
import { growth } from './useZoom.ts';
import { WeekGrid } from './week/WeekGrid.tsx';
import type { Work } from './work.ts';

type Props = {
  readonly work: Work;
  readonly roomsAs: 'rows' | 'columns';
  /** How many steps larger than by itself. */
  readonly zoom: number;
  readonly onKey: (event: KeyboardEvent, screening: Screening) => void;
};

/** The programme in the chosen view. */
export function ViewOf({ work, roomsAs, zoom, onKey }: Props) {
  const { ref, height, width } = useElementSize();
  return (
    <div className={classes.grid} ref={ref} tabIndex={-1} data-view={work.place.shown.view}>
      <Chosen work={work} roomsAs={roomsAs} zoom={zoom} onKey={onKey} size={{ width, height }} />
    </div>
  );
}

function Chosen({
  work,
  roomsAs,
  zoom,
  onKey,
  size,
}: Props & { readonly size: { readonly width: number; readonly height: number } }) {
  const { lookups, place, selection, programme } = work;
  const nowAt = useNow(programme.venue.timeZone);
  const shared = {
    lookups,
    selectedIds: selection.ids,
    onSelect: selection.select,
    onKey,
    onShowConflicts: (day: string) => work.openPanel({ kind: 'conflicts', day }),
  };
  const roomCount = programme.rooms.filter((room) => room.archivedOn === null).length;
  const fitted = (size.height - 64) / (15 * (roomsAs === 'rows' ? Math.max(roomCount, 1) : 1));
  switch (place.shown.view) {
    case 'week':
      return (
        <WeekGrid
          {...shared}
          roomsAs={roomsAs}
          day={place.day}
          // Whole pixels keep the lines of the hours sharp.
          pxPerHour={Math.round(Math.max(25, Math.min(fitted, 64)) * growth(zoom))}
          zoom={zoom}
          nowAt={nowAt}
        />
      );
    case 'day':
      return <DayTimeline {...shared} day={place.day} size={size} zoom={zoom} nowAt={nowAt} />;
    case 'month':
      return (
        <MonthGrid
          {...shared}
          day={place.day}
          height={size.height * growth(zoom)}
          onOpenDay={place.openDay}
        />
      );
    case 'season':
      return <SeasonView size={size} zoom={zoom} />;
    case 'list':
      return <ListView work={work} zoom={zoom} />;
    default:
      return assertNever(place.shown.view);
  }
}
