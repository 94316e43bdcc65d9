import type { Id } from '../ids.ts';
import { addDays, atTime, dateOf, daysBetween, type LocalDate, timeOf } from '../time.ts';
import { conflictOf } from './conflicts/kinds.ts';
import {
  applyChange,
  type Conflict,
  type ConflictIndex,
  type ConflictModel,
  makeConflictIndex,
  tryScreening,
} from './conflicts.ts';
import type { Programme } from './programme.ts';
import type { Screening } from './screening.ts';

/** What of the source is copied: whole days and rooms of it, or screenings chosen one by one. */
export type PatternPick =
  | {
      readonly kind: 'daysAndRooms';
      readonly days: readonly LocalDate[];
      /** Null stands for screenings without a room. */
      readonly roomIds: readonly (Id | null)[];
    }
  | { readonly kind: 'screenings'; readonly ids: readonly Id[] };

/** The screenings a pattern is made of, earliest first. */
export function chooseSources(screenings: readonly Screening[], pick: PatternPick): readonly Screening[] {
  const isIn: (each: Screening) => boolean =
    pick.kind === 'screenings'
      ? ({ id }) => pick.ids.includes(id)
      : ({ day, roomId }) => pick.days.includes(day) && pick.roomIds.includes(roomId);
  return screenings.filter(isIn).toSorted(inTime);
}

const momentOf = ({ day, startsAt, id }: Screening): string => `${day} ${startsAt ?? '~'} ${id}`;
const inTime = (left: Screening, right: Screening): number => (momentOf(left) < momentOf(right) ? -1 : 1);

/**
 * A screening so many days later (or earlier), at the same wall-clock hour: its programme day moves along, also where it
 * starts after midnight. What was said of that one evening stays behind: sold out, cancelled, the link to its tickets.
 */
export const copyOnto = (source: Screening, days: number, id: Id): Screening => ({
  ...source,
  id,
  day: addDays(source.day, days),
  startsAt:
    source.startsAt === null ? null : atTime(addDays(dateOf(source.startsAt), days), timeOf(source.startsAt)),
  state: 'planned',
  stateReason: {},
  isSoldOut: false,
  ticketUrl: null,
});

export type CopyState = 'new' | 'alreadyThere' | 'lockedDay';

/** One screening a pattern would make. */
export type PlannedCopy = {
  /** Source and day: the same whenever the same is planned again. Also the id of `screening`. */
  readonly key: string;
  readonly sourceId: Id;
  /** The first day of the target week it was made for. */
  readonly week: LocalDate;
  readonly screening: Screening;
  readonly state: CopyState;
  /** What it would clash with as the programme stands, and with the other ticked copies. None unless it is new. */
  readonly conflicts: readonly Conflict[];
  readonly isTicked: boolean;
};

export type PatternRequest = {
  readonly sources: readonly Screening[];
  /** The day of the source that falls on the first day of each target week. */
  readonly sourceFrom: LocalDate;
  /** First days of the weeks to copy into, earlier or later. */
  readonly targetWeeks: readonly LocalDate[];
  /** The programme of every target week, knowing the sources' bookings. */
  readonly programme: Programme;
  /** What was ticked or unticked by hand, by key. */
  readonly ticks?: Readonly<Record<string, boolean>>;
};

/**
 * Every screening the pattern would make, week by week and earliest first.
 *
 * A copy is already there where its version stands in its room on its day at its hour, in whatever state, so that planning
 * what was applied finds nothing new. New ones without an error are ticked, each judged with the ticked ones before it.
 */
export function planPattern(request: PatternRequest): readonly PlannedCopy[] {
  const { programme, ticks } = request;
  const drafts = draftCopies(request);
  const byDefault = tickByDefault(drafts, programme);
  const isTicked = ({ key, state }: Draft) => state === 'new' && (ticks?.[key] ?? byDefault.has(key));
  const ticked = drafts.filter(isTicked).map((each) => each.screening);
  const index = makeConflictIndex({ ...programme, screenings: [...programme.screenings, ...ticked] });
  return drafts.map((draft) => ({
    ...draft,
    conflicts: draft.state === 'new' ? judge(draft.screening, index, ticked) : [],
    isTicked: isTicked(draft),
  }));
}

function draftCopies({ sources, sourceFrom, targetWeeks, programme }: PatternRequest): readonly Draft[] {
  const stateOf = stateReader(programme);
  return [...new Set(targetWeeks)].sort().flatMap((week) =>
    sources.map((source): Draft => {
      const copy = copyOnto(source, daysBetween(sourceFrom, week), '');
      const key = `${source.id}@${copy.day}`;
      return { key, sourceId: source.id, week, screening: { ...copy, id: key }, state: stateOf(copy) };
    }),
  );
}

type Draft = Omit<PlannedCopy, 'conflicts' | 'isTicked'>;

const identityOf = (screening: Screening): string =>
  [screening.versionId, screening.roomId, screening.day, screening.startsAt].join(' ');

/** Tells the state of copies as they come; a second one of the same kind needs a second one that is there. */
function stateReader({ screenings, lockedDays }: Programme): (screening: Screening) => CopyState {
  const there = new Map<string, number>();
  for (const each of screenings) there.set(identityOf(each), (there.get(identityOf(each)) ?? 0) + 1);
  const locked = new Set(lockedDays);
  return (screening) => {
    const identity = identityOf(screening);
    const left = there.get(identity) ?? 0;
    if (left === 0) return locked.has(screening.day) ? 'lockedDay' : 'new';
    there.set(identity, left - 1);
    return 'alreadyThere';
  };
}

/** Keys of the new ones without an error, each beside those ticked before it: of two that clash the first is made. */
function tickByDefault(drafts: readonly Draft[], programme: Programme): ReadonlySet<string> {
  const index = makeConflictIndex(programme);
  const chosen: Screening[] = [];
  for (const { state, screening } of drafts) {
    if (state !== 'new') continue;
    if (judge(screening, index, chosen).some((each) => each.severity === 'error')) continue;
    applyChange(index, null, screening);
    chosen.push(screening);
  }
  return new Set(chosen.map((each) => each.id));
}

/** The conflicts of a copy beside the ticked ones, which the index holds. */
function judge(
  screening: Screening,
  index: ConflictIndex,
  ticked: readonly Screening[],
): readonly Conflict[] {
  const found = tryScreening(index, screening);
  if (found.some((each) => each.code === 'tooManyShows')) return found;
  return [...tooMany(screening, index.model, ticked), ...found];
}

/**
 * One show too many of a licence, also where the copy comes before shows that stand: those were there first. Of several copies
 * the last ones are too many.
 */
function tooMany(
  screening: Screening,
  { bookings, runs }: ConflictModel,
  ticked: readonly Screening[],
): readonly Conflict[] {
  const { bookingId, id } = screening;
  const max = bookings.get(bookingId)?.maxShows ?? null;
  const before = ticked.filter((each) => each.bookingId === bookingId && inTime(each, screening) < 0).length;
  const number = (runs[bookingId]?.length ?? 0) + before + 1;
  if (max === null || number <= max) return [];
  return [conflictOf({ code: 'tooManyShows', severity: 'error', facts: { number, max } }, id, new Map())];
}
