import { ASSUMED_RUNTIME_MIN } from '../../../../shared/domain/film.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import {
  type Occasion,
  occasionHouse,
  occasionsOf,
  openOccasions,
} from '../../../../shared/domain/recurrence.ts';
import { screeningMinutes } from '../../../../shared/domain/screening.ts';
import { type Strand, strandName } from '../../../../shared/domain/strand.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { formatDayLong, formatTime } from '../../../../shared/words/dates.ts';
import type { Speak } from '../../../ui/words.tsx';
import { laneKeyOf, undecidedKeyOf } from '../drag/dragStore.ts';
import type { Lookups } from '../lookups.ts';

type Known = {
  readonly all: readonly Occasion[];
  readonly byLane: ReadonlyMap<string, readonly Occasion[]>;
  readonly byDay: ReadonlyMap<LocalDate, readonly Occasion[]>;
};
// Every lane asks; the answer is the programme's, and lives as long.
const known = new WeakMap<Programme, Known>();

const laneOf = (occasion: Occasion): string =>
  occasion.startsAt === null || occasion.roomId === null
    ? undecidedKeyOf(occasion.shownDay)
    : laneKeyOf({ day: occasion.shownDay, roomId: occasion.roomId });

const momentOf = ({ shownDay, startsAt }: Occasion): string => `${shownDay} ${startsAt ?? ''}`;

function knownOf(programme: Programme): Known {
  const kept = known.get(programme);
  if (kept !== undefined) return kept;
  const { strands, screenings, today } = programme;
  const house = occasionHouse(programme);
  // What is past cannot be filled any more.
  const from = programme.from < today ? today : programme.from;
  const falling = strands
    .flatMap((strand) => occasionsOf(strand, from, programme.to, house))
    .sort((left, right) => (momentOf(left) < momentOf(right) ? -1 : 1));
  const all = openOccasions(falling, screenings);
  const fresh: Known = {
    all,
    byLane: Map.groupBy(all, laneOf),
    byDay: Map.groupBy(all, (each) => each.shownDay),
  };
  known.set(programme, fresh);
  return fresh;
}

const NONE: readonly Occasion[] = [];

/** Occasions of the strands, today or later in the programme's days, that nothing plays in yet; by day and hour. */
export const emptySlotsOf = (programme: Programme): readonly Occasion[] => knownOf(programme).all;

/** The same in one lane: a room of a day, or those of a day without an hour or a room. */
export const emptySlotsIn = (programme: Programme, laneKey: string): readonly Occasion[] =>
  knownOf(programme).byLane.get(laneKey) ?? NONE;

/** The same on one day, by hour. */
export const emptySlotsOn = (programme: Programme, day: LocalDate): readonly Occasion[] =>
  knownOf(programme).byDay.get(day) ?? NONE;

/** What an occasion is known by on the screen. */
export const slotKeyOf = ({ strandId, day }: Pick<Occasion, 'strandId' | 'day'>): string =>
  `${strandId} ${day}`;

/** The empty slot an element stands for. */
export function slotOfElement(element: Element, programme: Programme): Occasion | undefined {
  const key = element.closest<HTMLElement>('[data-occasion]')?.dataset.occasion;
  return key === undefined ? undefined : emptySlotsOf(programme).find((each) => slotKeyOf(each) === key);
}

/** Minutes an empty slot is drawn for: the parts of its strand, and a film of the assumed length. */
export function slotMinutes(strand: Strand | undefined, preProgrammeMin: number): number {
  const items = strand?.template.items ?? [];
  if (items.length === 0) return preProgrammeMin + ASSUMED_RUNTIME_MIN;
  return screeningMinutes({ items }, () => undefined);
}

/** `Tuesday 3 November 20:15`. */
export const occasionWhen = (
  { shownDay, time }: Pick<Occasion, 'shownDay' | 'time'>,
  { lang, t }: Pick<Speak, 'lang' | 't'>,
): string =>
  `${formatDayLong(shownDay, lang)} ${time === null ? t('strands.undecided') : formatTime(time, lang)}`;

/** What is said of an empty slot: its strand, when and where, and all of it in a sentence. */
export function slotFacts(occasion: Occasion, lookups: Lookups, speak: Pick<Speak, 'lang' | 't'>) {
  const { t, lang } = speak;
  const strand = lookups.strands.get(occasion.strandId);
  const name = strand === undefined ? '' : strandName(strand, lang);
  const room = lookups.model.rooms.get(occasion.roomId ?? '')?.name ?? t('planner.noRoom');
  const label = t('strands.emptySlot', {
    strand: name,
    when: occasionWhen(occasion, speak),
    room,
    closed: occasion.isRoomClosed ? 'yes' : 'no',
  });
  return { strand, name, room, label };
}

/** A room's name, for one that has none too. */
export const roomNameOf = (
  roomId: Id | null,
  rooms: readonly { readonly id: Id; readonly name: string }[],
  t: Speak['t'],
): string => rooms.find((each) => each.id === roomId)?.name ?? t('strands.anyRoom');

/** Whether a day is among those the planner shows. */
export const isShownDay = ({ from, to }: Pick<Programme, 'from' | 'to'>, day: LocalDate): boolean =>
  from <= day && day <= to;
