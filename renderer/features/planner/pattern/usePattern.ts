import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { PatternQuery } from '../../../../shared/contract/programmePlanning.ts';
import type { PlannedCopy } from '../../../../shared/domain/pattern.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { addDays, cinemaWeekOf, daysFrom, type LocalDate } from '../../../../shared/time.ts';
import { api } from '../../../api/client.ts';
import { weekOf } from '../generate/firstWishes.ts';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import type { Work } from '../work.ts';

/** What of the source is copied, as it is chosen: days and rooms, or the screenings that were chosen in the planner. */
export type PatternChoice = {
  readonly kind: PatternQuery['pick']['kind'];
  readonly days: readonly LocalDate[];
  readonly roomIds: readonly (Id | null)[];
  readonly weeks: readonly LocalDate[];
};

/** The whole week, to the week after it; the chosen screenings where there are several. */
function firstChoice({ programme }: Work, weekFrom: LocalDate, chosen: readonly Screening[]): PatternChoice {
  return {
    kind: chosen.length > 1 ? 'screenings' : 'daysAndRooms',
    days: daysFrom(weekFrom, 7),
    roomIds: [...programme.rooms.map((room) => room.id), null],
    weeks: [addDays(weekFrom, 7)],
  };
}

/** A tick shows at once; what it means for the others comes with the answer. */
function asTicked(copy: PlannedCopy, ticks: Readonly<Record<string, boolean>>): PlannedCopy {
  const isTicked = ticks[copy.key] ?? copy.isTicked;
  return copy.state !== 'new' || isTicked === copy.isTicked ? copy : { ...copy, isTicked };
}

/** A pattern being chosen, with what it would make: looked up anew at every change, also of the programme. */
export function usePattern(work: Work, chosen: readonly Screening[]) {
  const { programme } = work;
  const scenarioId = useChosenScenario();
  const weekFrom = weekOf(work);
  const [choice, setChoice] = useState(() => firstChoice(work, weekFrom, chosen));
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const tick = useCallback(
    (key: string, isTicked: boolean) => setTicks((now) => ({ ...now, [key]: isTicked })),
    [],
  );
  const sourceFrom =
    choice.kind === 'screenings'
      ? cinemaWeekOf(chosen.map((each) => each.day).sort()[0] ?? weekFrom, programme.venue.cinemaWeekStartsOn)
      : weekFrom;
  const query: PatternQuery = {
    pick:
      choice.kind === 'screenings'
        ? { kind: 'screenings', ids: chosen.map((each) => each.id) }
        : { kind: 'daysAndRooms', days: [...choice.days], roomIds: [...choice.roomIds] },
    sourceFrom,
    targetWeeks: choice.weeks.filter((week) => week !== sourceFrom),
    ticks: { ...ticks },
    scenarioId,
  };
  const plan = useQuery({
    ...api.programme.planPattern.queryOptions({ input: query }),
    placeholderData: keepPreviousData,
  });
  const copies = (plan.data?.copies ?? []).map((each) => asTicked(each, ticks));
  const fresh = copies.filter((each) => each.state === 'new');
  return {
    weekFrom,
    sourceFrom,
    chosen,
    choice,
    query,
    plan,
    copies,
    fresh,
    ticked: fresh.filter((each) => each.isTicked),
    choose: (changes: Partial<PatternChoice>) => setChoice((now) => ({ ...now, ...changes })),
    tick,
    tickAll: (isTicked: boolean) => setTicks(Object.fromEntries(fresh.map((each) => [each.key, isTicked]))),
  };
}
export type Pattern = ReturnType<typeof usePattern>;
