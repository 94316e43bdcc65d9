import { atTime, type LocalTime, minutesBetween, type Weekday, weekdayOf } from '../../time.ts';
import type { Screening } from '../screening.ts';
import { minutesInto } from './wishes.ts';

/** An hour this house starts at on some weekday, minutes into the programme day, and how gladly: 0 is the most usual. */
type UsualHour = { readonly at: number; readonly cost: number };

/** When a house starts, by weekday. */
export type UsualHours = {
  /** First and last usual start, minutes into the programme day. */
  readonly first: number;
  readonly last: number;
  /** How unusual a start is: 0 at the hour most used on that weekday, 2 for every five minutes off. */
  costAt(weekday: Weekday, minute: number): number;
};

/** What a house with little behind it starts from: evenings first, then matinees, then the late show. */
const COMMON: readonly (readonly [LocalTime, number])[] = [
  ['14:00', 4],
  ['16:30', 4],
  ['19:45', 0],
  ['20:15', 0],
  ['22:00', 6],
];
/** Fewer starts than this tell nothing of a house's habits. */
const ENOUGH = 8;
const RARE_COST = 3;
const OTHER_WEEKDAY_COST = 8;
/** What is usual in the weekend says little of a Tuesday morning. */
const WEEKEND_COST = 20;

type Start = Pick<Screening, 'day' | 'startsAt'>;

/** The hours a house is used to, from its recent screenings; those of many houses where it has hardly any. */
export function usualHours(recent: readonly Start[], dayStartsAt: LocalTime): UsualHours {
  const starts = recent.flatMap(({ day, startsAt }) =>
    startsAt === null
      ? []
      : [
          {
            weekday: weekdayOf(day),
            at: minutesBetween(atTime(day, dayStartsAt), startsAt),
          },
        ],
  );
  if (starts.length < ENOUGH) {
    const common = COMMON.map(([time, cost]) => ({ at: minutesInto(time, dayStartsAt), cost }));
    return hoursOf(() => common, common);
  }
  const everywhere = countedHours(starts.map((each) => each.at));
  const byWeekday = Map.groupBy(starts, (each) => each.weekday);
  const known = new Map<Weekday, readonly UsualHour[]>();
  const of = (weekday: Weekday): readonly UsualHour[] => {
    const before = known.get(weekday);
    if (before !== undefined) return before;
    const hours = [...byWeekday].flatMap(([other, own]) => {
      const extra =
        other === weekday ? 0 : isWeekend(other) && !isWeekend(weekday) ? WEEKEND_COST : OTHER_WEEKDAY_COST;
      return countedHours(own.map((each) => each.at)).map(({ at, cost }) => ({ at, cost: cost + extra }));
    });
    known.set(weekday, hours);
    return hours;
  };
  return hoursOf(of, everywhere);
}

const isWeekend = (weekday: Weekday): boolean => weekday > 5;

/** Each hour once, dearer the less it was used. */
function countedHours(minutes: readonly number[]): readonly UsualHour[] {
  const counts = new Map<number, number>();
  for (const at of minutes) counts.set(at, (counts.get(at) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts]
    .map(([at, count]) => ({ at, cost: Math.round(RARE_COST * (1 - count / most)) }))
    .sort((left, right) => left.at - right.at);
}

function hoursOf(of: (weekday: Weekday) => readonly UsualHour[], all: readonly UsualHour[]): UsualHours {
  const known = new Map<number, number>();
  return {
    first: Math.min(...all.map((each) => each.at)),
    last: Math.max(...all.map((each) => each.at)),
    costAt: (weekday, minute) => {
      const key = weekday * 10_000 + minute;
      const before = known.get(key);
      if (before !== undefined) return before;
      const cost = Math.min(
        ...of(weekday).map((each) => each.cost + Math.ceil(Math.abs(minute - each.at) / 5) * 2),
      );
      known.set(key, cost);
      return cost;
    },
  };
}
