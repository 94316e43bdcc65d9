import type { Id } from '../ids.ts';
import {
  addDays,
  daysBetween,
  daysFrom,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  momentOn,
  programmeDayOf,
  timeOf,
  type Weekday,
  weekdayOf,
} from '../time.ts';
import { parseTypedTime } from './typedTime.ts';

/** A slot under way of being typed: what is not typed stays as it was. */
export type TypedSlot = {
  readonly roomId: Id | null;
  readonly day: LocalDate;
  readonly startsAt: LocalDateTime | null;
};

export type TypedSlotContext = {
  /** The slot that is moved, or where a new screening would start from. */
  readonly now: TypedSlot;
  /** First day of the cinema week on screen: a weekday typed alone falls in it. */
  readonly weekFrom: LocalDate;
  readonly rooms: readonly { readonly id: Id; readonly name: string }[];
  readonly programmeDayStartsAt: LocalTime;
};

export type TypedSlotProblem =
  | { readonly code: 'unreadable'; readonly word: string }
  | { readonly code: 'unknownRoom'; readonly word: string }
  | { readonly code: 'several' }
  | { readonly code: 'empty' };

const WEEKDAYS: readonly (readonly [Weekday, RegExp])[] = [
  [1, /^(ma|maandag|lu|lun|lundi|mo|mon|monday)$/],
  [2, /^(di|dinsdag|mar|mardi|tu|tue|tuesday)$/],
  [3, /^(wo|woensdag|me|mer|mercredi|we|wed|wednesday)$/],
  [4, /^(do|donderdag|je|jeu|jeudi|th|thu|thursday)$/],
  [5, /^(vr|vrijdag|ve|ven|vendredi|fr|fri|friday)$/],
  [6, /^(za|zaterdag|sam|samedi|sa|sat|saturday)$/],
  [7, /^(zo|zondag|dim|dimanche|su|sun|sunday)$/],
];
const ROOM_WORD = /^(?:zaal|z|salle|s|room|r)(\d+)?$/;
const UNDECIDED = /^(\?|tbd|tbc|ntb|àd)$/;

type Draft = { days: LocalDate[]; times: (LocalTime | null)[]; roomId: Id | null };

/** As `parseTypedSlots`, where only one slot can be meant; several are refused. */
export function parseTypedSlot(typed: string, context: TypedSlotContext): TypedSlot | TypedSlotProblem {
  const slots = parseTypedSlots(typed, context);
  if ('code' in slots) return slots;
  const [only, second] = slots;
  return only === undefined || second !== undefined ? { code: 'several' } : only;
}

/**
 * Reads `do 19u45 z2`, `zaal 2 20:15`, `14/10 19`, `vr ?`, `do1945z2`: a weekday of the week on screen or a date, an hour (`?`
 * for a time to be decided) and a room by number or name, in any order, in Dutch, French and English.
 *
 * Several at once: `wo do vr 20`, `wo-di 14 20 z1` (every day at both hours), and after a comma another group, which keeps
 * hours and room of the one before where it names none: `wo 20 z1, za zo 15`. In order of days and hours, each slot once.
 */
export function parseTypedSlots(
  typed: string,
  context: TypedSlotContext,
): readonly TypedSlot[] | TypedSlotProblem {
  const groups = typed
    .toLowerCase()
    .split(/[,;]/)
    .map((group) =>
      spread(group)
        .split(/\s+/)
        .filter((word) => word !== ''),
    )
    .filter((words) => words.length > 0);
  if (groups.length === 0) return { code: 'empty' };
  let times: readonly (LocalTime | null)[] = [
    context.now.startsAt === null ? null : timeOf(context.now.startsAt),
  ];
  let { roomId } = context.now;
  const slots = new Map<string, TypedSlot>();
  for (const words of groups) {
    const draft: Draft = { days: [], times: [], roomId };
    for (let at = 0; at < words.length; at += 1) {
      const taken = takeWord(words, at, draft, context);
      if (typeof taken !== 'number') return taken;
      at += taken - 1;
    }
    if (draft.times.length > 0) times = draft.times;
    roomId = draft.roomId;
    const days = draft.days.length > 0 ? draft.days : [context.now.day];
    for (const slot of slotsOf({ days, times, roomId }, context))
      slots.set(`${slot.day} ${slot.startsAt} ${slot.roomId}`, slot);
  }
  return [...slots].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, slot]) => slot);
}

/** Puts blanks where none was typed: `do1945z2` is `do 1945 z2`, `thr2` is `th r2`. */
const spread = (group: string): string =>
  group
    .replaceAll(/\b([a-z]+?)((?:zaal|salle|room|[zsr])\d+)\b/g, (all, day: string, room: string) =>
      WEEKDAYS.some(([, pattern]) => pattern.test(day)) ? `${day} ${room}` : all,
    )
    .replaceAll(/([a-z]{2})(?=\d)/g, '$1 ')
    .replaceAll(/(\d[uh]?)(?=(?:zaal|salle|room|[zsr])\d+\b)/g, '$1 ')
    .replaceAll(/\b(zaal|salle|room) (?=\d)/g, '$1');

const slotsOf = (
  {
    days,
    times,
    roomId,
  }: {
    readonly days: readonly LocalDate[];
    readonly times: readonly (LocalTime | null)[];
    readonly roomId: Id | null;
  },
  { programmeDayStartsAt }: TypedSlotContext,
): readonly TypedSlot[] =>
  days.flatMap((day) =>
    times.map((time) => {
      const startsAt = time === null ? null : momentOn(day, time, programmeDayStartsAt);
      return {
        roomId,
        day: startsAt === null ? day : programmeDayOf(startsAt, programmeDayStartsAt),
        startsAt,
      };
    }),
  );

/** `wo-di`: every day of the week on screen from the one to the other; null for anything else. */
function weekdaySpan(word: string, weekFrom: LocalDate): readonly LocalDate[] | null {
  const [first, last, more] = word.split('-').map((part) => parseTypedWeekday(part, weekFrom));
  if (first == null || last == null || more !== undefined) return null;
  // The week on screen runs its own way round: from Friday to Wednesday is not from Wednesday to Friday.
  return first <= last ? daysFrom(first, daysBetween(first, last) + 1) : null;
}

/** The day of the week from `weekFrom` on that a weekday's name means (`do`, `jeudi`, `Thu.`); null for anything else. */
export function parseTypedWeekday(typed: string, weekFrom: LocalDate): LocalDate | null {
  const word = typed.trim().toLowerCase().replace(/\.$/, '');
  const weekday = WEEKDAYS.find(([, pattern]) => pattern.test(word))?.[0];
  return weekday === undefined ? null : addDays(weekFrom, (weekday - weekdayOf(weekFrom) + 7) % 7);
}

/** Takes one or two words into the draft; gives how many. */
function takeWord(
  words: readonly string[],
  at: number,
  draft: Draft,
  context: TypedSlotContext,
): number | TypedSlotProblem {
  const word = words[at] ?? '';
  const onWeekday = parseTypedWeekday(word, context.weekFrom);
  const days = onWeekday === null ? weekdaySpan(word, context.weekFrom) : [onWeekday];
  if (days !== null) {
    draft.days.push(...days);
    return 1;
  }
  if (UNDECIDED.test(word)) {
    draft.times.push(null);
    return 1;
  }
  if (ROOM_WORD.test(word)) return takeRoom(words, at, draft, context);
  const date = typedDate(word, context.weekFrom);
  if (date !== null) {
    draft.days.push(date);
    return 1;
  }
  // An hour is known already: a bare number is a room (`do 19u45 2`), or a second hour where there are not so many rooms.
  if (draft.times.length > 0 && /^\d{1,2}$/.test(word)) {
    if (takeRoom(['z', word], 0, draft, context) === 2) return 1;
    if (Number(word) < 10) return { code: 'unknownRoom', word };
  }
  const time = parseTypedTime(word);
  if (time !== null) {
    draft.times.push(time);
    return 1;
  }
  const room = context.rooms.find((each) =>
    each.name
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(word)),
  );
  if (room === undefined) return { code: 'unreadable', word };
  draft.roomId = room.id;
  return 1;
}

function takeRoom(
  words: readonly string[],
  at: number,
  draft: Draft,
  { rooms }: TypedSlotContext,
): number | TypedSlotProblem {
  const glued = ROOM_WORD.exec(words[at] ?? '')?.[1];
  const next = words[at + 1] ?? '';
  const number = glued ?? (/^\d+$/.test(next) ? next : undefined);
  const name = glued === undefined ? `${words[at]} ${next}` : '';
  const room =
    rooms.find((each) => name !== '' && each.name.toLowerCase() === name) ??
    rooms.find((each) => new RegExp(`(^|\\D)${number}(\\D|$)`).test(each.name)) ??
    (number === undefined
      ? rooms.find((each) => next !== '' && each.name.toLowerCase().includes(next))
      : rooms[Number(number) - 1]);
  if (room === undefined) return { code: 'unknownRoom', word: number ?? next };
  draft.roomId = room.id;
  return glued === undefined ? 2 : 1;
}

/** `14/10`, `14-10-2026`: without a year, the one nearest to the week on screen. */
function typedDate(word: string, near: LocalDate): LocalDate | null {
  const match = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(word);
  if (match === null) return null;
  const [, day = '', month = '', year] = match;
  const nearYear = Number(near.slice(0, 4));
  const years =
    year === undefined
      ? [nearYear - 1, nearYear, nearYear + 1]
      : [Number(year.length === 2 ? `20${year}` : year)];
  const dates = years.flatMap((each) => {
    const date = `${each}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isRealDate(date) ? [date] : [];
  });
  const far = (date: LocalDate) => Math.abs(Date.parse(date) - Date.parse(near));
  return dates.toSorted((left, right) => far(left) - far(right))[0] ?? null;
}

const isRealDate = (date: string): boolean => {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
};
