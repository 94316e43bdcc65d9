import type { Id } from '../ids.ts';
import { fromWallMinutes, type LocalDate, programmeDayOf, wallMinutes } from '../time.ts';
import { type Conflict, type ConflictCode, type ConflictIndex, tryScreening } from './conflicts.ts';
import type { Screening } from './screening.ts';

type Slot = Pick<Screening, 'roomId' | 'day' | 'startsAt'>;

/** What can be done about a conflict, in one step; the places to go to where it takes more than one. */
export type Remedy =
  | { readonly kind: 'move' | 'moveToRoom'; readonly screeningId: Id; readonly slot: Slot }
  | { readonly kind: 'removeScreening'; readonly screeningId: Id }
  | { readonly kind: 'extendWindow'; readonly bookingId: Id; readonly windowFrom: LocalDate }
  | { readonly kind: 'extendWindow'; readonly bookingId: Id; readonly windowTo: LocalDate }
  | { readonly kind: 'raiseMaxShows'; readonly bookingId: Id; readonly maxShows: number }
  | { readonly kind: 'confirmBooking' | 'proposeShows'; readonly bookingId: Id }
  | { readonly kind: 'addRuntime'; readonly versionId: Id }
  | { readonly kind: 'openBooking'; readonly filmId: Id; readonly bookingId: Id }
  | { readonly kind: 'openFilm'; readonly filmId: Id }
  | { readonly kind: 'openRooms' | 'openRules' }
  | { readonly kind: 'override' };
export type RemedyKind = Remedy['kind'];

type About = {
  readonly conflict: Conflict;
  readonly screening: Screening;
  readonly index: ConflictIndex;
  /** The booking it is about, and its film. */
  readonly bookingId: Id;
  readonly filmId: Id;
};
type Way = (about: About) => readonly Remedy[];

/**
 * What can be done about a conflict, the nearest at hand first; to accept it with a reason is always the last. Empty where its
 * screening is gone.
 */
export function remediesOf(conflict: Conflict, index: ConflictIndex): readonly Remedy[] {
  const screening = index.screenings.get(conflict.screeningId);
  if (screening === undefined) return [];
  const bookingId = String(conflict.facts.bookingId ?? screening.bookingId);
  const { bookings, versions } = index.model;
  const isOwn = bookingId === screening.bookingId;
  const versionId = isOwn ? screening.versionId : (bookings.get(bookingId)?.versionId ?? '');
  const filmId = versions.get(versionId)?.filmId ?? '';
  const about: About = { conflict, screening, index, bookingId, filmId };
  return [...WAYS[conflict.code].flatMap((way) => way(about)), { kind: 'override' }];
}

/** To the first clear minute later, or to the last one earlier, of the same programme day. */
const moveBy =
  (direction: 1 | -1): Way =>
  (about) => {
    const slot = clearSlot(about, direction);
    return slot === null ? [] : [{ kind: 'move', screeningId: about.screening.id, slot }];
  };
const [later, earlier] = [moveBy(1), moveBy(-1)];

/** Both ways, the one that leads away from the other screening first. */
const aside: Way = (about) => {
  const { startsAt, id } = about.screening;
  const other = about.index.screenings.get(about.conflict.otherId ?? '');
  const isFirst = `${startsAt} ${id}` < `${other?.startsAt ?? ''} ${other?.id}`;
  return (isFirst ? [earlier, later] : [later, earlier]).flatMap((way) => way(about));
};

/** To another room at the same hour, at most two of them. */
const toRoom: Way = (about) => {
  const { index, screening, conflict } = about;
  const wanted = conflict.facts.otherRoomId;
  return index.programme.rooms
    .filter(({ id }) => id !== screening.roomId && (typeof wanted !== 'string' || id === wanted))
    .flatMap((room): readonly Remedy[] => {
      const slot = { roomId: room.id, day: screening.day, startsAt: screening.startsAt };
      return isClear(about, slot) ? [{ kind: 'moveToRoom', screeningId: screening.id, slot }] : [];
    })
    .slice(0, 2);
};

const openBooking: Way = ({ filmId, bookingId }) =>
  filmId === '' ? [] : [{ kind: 'openBooking', filmId, bookingId }];
const openFilm: Way = ({ filmId }) => (filmId === '' ? [] : [{ kind: 'openFilm', filmId }]);
const openRooms: Way = () => [{ kind: 'openRooms' }];
const openRules: Way = () => [{ kind: 'openRules' }];
const confirm: Way = ({ bookingId }) => [{ kind: 'confirmBooking', bookingId }];
const propose: Way = ({ bookingId }) => [{ kind: 'proposeShows', bookingId }];
const remove: Way = ({ screening }) => [{ kind: 'removeScreening', screeningId: screening.id }];
const extendFrom: Way = ({ bookingId, screening }) => [
  { kind: 'extendWindow', bookingId, windowFrom: screening.day },
];
const extendTo: Way = ({ bookingId, screening }) => [
  { kind: 'extendWindow', bookingId, windowTo: screening.day },
];
const raiseMaximum: Way = ({ bookingId, conflict }) => [
  { kind: 'raiseMaxShows', bookingId, maxShows: Number(conflict.facts.number) },
];
const addRuntime: Way = ({ screening, index }) => {
  const open = screening.items.find(
    ({ durationMin, versionId }) =>
      durationMin === null && index.model.versions.get(versionId ?? '')?.runtimeMin === null,
  );
  return open?.versionId == null ? [] : [{ kind: 'addRuntime', versionId: open.versionId }];
};

const WAYS: Readonly<Record<ConflictCode, readonly Way[]>> = {
  roomClash: [aside, toRoom],
  turnaround: [aside, toRoom],
  roomClosed: [toRoom, openRooms],
  roomArchived: [toRoom, openRooms],
  hourSkipped: [later, earlier],
  formatNotPlayable: [toRoom, openFilm, openRooms],
  sharedCopy: [aside, openBooking],
  bookingCancelled: [remove, openBooking],
  beforeWindow: [extendFrom, openBooking],
  afterWindow: [extendTo, openBooking],
  tooManyShows: [raiseMaximum, openBooking],
  tooFewShows: [propose, openBooking],
  queueJumped: [aside, toRoom, openBooking],
  optionExpired: [openBooking],
  optionUsed: [confirm, openBooking],
  beforeRelease: [openFilm],
  keyMissing: [openBooking],
  keyNotCovering: [later, earlier, openBooking],
  keyForOtherRoom: [toRoom, openBooking],
  keyEndsDuring: [earlier, openBooking],
  sameMinute: [later, earlier, openRules],
  sameFilmWithinHour: [aside, openRules],
  outsideOpeningHours: [later, earlier, openRules],
  publicHoliday: [openRules],
  schoolHoliday: [openRules],
  ratingLateSlot: [earlier, openFilm],
  ratingEarlySlot: [later, openFilm],
  notClassified: [openFilm],
  runtimeUnknown: [addRuntime, openFilm],
};

/** What a better slot may not bring along, unless the screening has it already where it stands. */
const OF_THE_SLOT: readonly ConflictCode[] = [
  'sharedCopy',
  'outsideOpeningHours',
  'keyNotCovering',
  'keyEndsDuring',
  'keyForOtherRoom',
  'ratingLateSlot',
  'ratingEarlySlot',
];
/** What it may not bring along whatever was before. */
const OF_THE_ROOM: readonly ConflictCode[] = [
  'roomClash',
  'turnaround',
  'roomClosed',
  'roomArchived',
  'hourSkipped',
  'formatNotPlayable',
];

function isClear({ conflict, screening, index }: About, slot: Slot): boolean {
  const now = new Set(index.conflictsOf.get(screening.id)?.map((each) => each.code));
  return tryScreening(index, { ...screening, ...slot }).every(
    ({ code }) =>
      code !== conflict.code && !OF_THE_ROOM.includes(code) && (!OF_THE_SLOT.includes(code) || now.has(code)),
  );
}

/** The nearest start on the venue's grid, on either side, at which the conflict is gone and no other comes; null for none that day. */
function clearSlot(about: About, direction: 1 | -1): Slot | null {
  const { screening, index } = about;
  const { startsAt, roomId, day } = screening;
  if (startsAt === null) return null;
  const { snapMin, programmeDayStartsAt } = index.model.venue;
  const start = wallMinutes(startsAt) / snapMin;
  let step = direction > 0 ? Math.floor(start) + 1 : Math.ceil(start) - 1;
  while (true) {
    const at = fromWallMinutes(step * snapMin);
    if (programmeDayOf(at, programmeDayStartsAt) !== day) return null;
    const slot = { roomId, day, startsAt: at };
    if (isClear(about, slot)) return slot;
    step += direction;
  }
}
