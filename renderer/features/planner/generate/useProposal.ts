import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Placement } from '../../../../shared/contract/programme.ts';
import type { WeekProposal, WeekQuery } from '../../../../shared/contract/programmePlanning.ts';
import { findUnmet } from '../../../../shared/domain/generate/unmet.ts';
import { lastDayOf, type WeekWishes } from '../../../../shared/domain/generate/wishes.ts';
import { withBooked, withPlanned } from '../../../../shared/domain/planned.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import { client } from '../../../api/client.ts';
import { keepFocusOnProposed } from '../ghosts/proposalStore.ts';
import { makeLookups } from '../lookups.ts';
import { within } from '../scenarios/chosenScenario.ts';

/** What a hand made of a proposal since it came. */
type Adjusted = {
  readonly of: WeekProposal;
  readonly shows: readonly Screening[];
  readonly keptIds: ReadonlySet<Id>;
  readonly avoided: WeekQuery['avoided'];
};

/** Adjustments one after another, each as a whole proposal. */
type Steps = {
  readonly before: readonly Adjusted[];
  readonly now: Adjusted;
  readonly after: readonly Adjusted[];
};

const NOTHING: WeekProposal = {
  screenings: [],
  unmet: [],
  inTheWay: {},
  known: { bookings: [], versions: [], films: [] },
};

/**
 * The proposal for what is wished, as the core makes it and a hand adjusts it.
 *
 * Other wishes, or asking again, propose anew around what is held in place; adjusting one show leaves the others alone. `onStray`
 * is told of a show that was to leave its week, and stays.
 */
export function useProposal(programme: Programme, initial: WeekWishes, onStray: () => void) {
  const [asked, setAsked] = useState<WeekQuery>(() => ({
    wishes: mutable(initial),
    kept: [],
    avoided: [],
    ...within(),
  }));
  const answer = useQuery({
    // Not the programme's own key: what is being adjusted must not be proposed anew because something else was saved.
    queryKey: ['proposal', asked],
    queryFn: ({ signal }) => client.programme.proposeWeek(asked, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const proposal = answer.data ?? NOTHING;
  const [steps, setSteps] = useState<Steps | null>(null);
  const untouched: Adjusted = {
    of: proposal,
    shows: proposal.screenings,
    keptIds: new Set(asked.kept.map((each) => each.id)),
    avoided: asked.avoided,
  };
  // What was adjusted of another proposal is nothing to this one.
  const { before, now, after } =
    steps?.now.of === proposal ? steps : { before: [], now: untouched, after: [] };
  const adjust = (change: Partial<Adjusted>) =>
    setSteps({ before: [...before, now], now: { ...now, ...change }, after: [] });
  const ask = (wishes: WeekWishes) =>
    setAsked({
      wishes: mutable(wishes),
      kept: now.shows.flatMap(({ id, bookingId, roomId, day, startsAt }) =>
        now.keptIds.has(id) ? [{ id, bookingId, slot: { roomId, day, startsAt } }] : [],
      ),
      avoided: [...now.avoided],
      ...within(),
    });
  const lookups = useMemo(
    () => makeLookups(withPlanned(withBooked(programme, proposal.known), now.shows)),
    [programme, proposal, now.shows],
  );
  return {
    wishes: asked.wishes as WeekWishes,
    shows: now.shows,
    keptIds: now.keptIds,
    lookups,
    unmet: findUnmet(asked.wishes, withBooked(programme, proposal.known), now.shows, proposal.inTheWay),
    isWaiting: answer.isPending,
    isError: answer.isError,
    retry: () => void answer.refetch(),
    ask,
    /** Whether it went there. */
    move: (id: Id, slot: Placement): boolean => {
      const { weekFrom } = asked.wishes;
      // Without an hour, or in another week, it would be no part of what is proposed.
      if (slot.startsAt === null || slot.day < weekFrom || lastDayOf(weekFrom) < slot.day) {
        onStray();
        return false;
      }
      adjust({
        shows: now.shows.map((each) => (each.id === id ? { ...each, ...slot } : each)),
        keptIds: new Set([...now.keptIds, id]),
      });
      return true;
    },
    remove: (id: Id) => {
      const going = now.shows.find((each) => each.id === id);
      if (going === undefined) return;
      const { bookingId, day, roomId } = going;
      adjust({
        shows: now.shows.filter((each) => each.id !== id),
        avoided: [...now.avoided, { bookingId, day, roomId }],
      });
    },
    keep: (id: Id) => {
      const keptIds = new Set(now.keptIds);
      if (!keptIds.delete(id)) keptIds.add(id);
      adjust({ keptIds });
    },
    /** Takes the last adjustment back; false where nothing was adjusted. */
    undo: (): boolean => {
      const last = before.at(-1);
      if (last === undefined) return false;
      const back = last.shows.find(({ id }) => now.shows.every((each) => each.id !== id));
      if (back !== undefined) keepFocusOnProposed(back.id);
      setSteps({ before: before.slice(0, -1), now: last, after: [now, ...after] });
      return true;
    },
    redo: (): boolean => {
      const [next] = after;
      if (next === undefined) return false;
      setSteps({ before: [...before, now], now: next, after: after.slice(1) });
      return true;
    },
  };
}
export type ProposalDesk = ReturnType<typeof useProposal>;

const mutable = ({ bookings, ...wishes }: WeekWishes): WeekQuery['wishes'] => ({
  ...wishes,
  bookings: bookings.map((each) => ({ ...each, roomIds: [...each.roomIds] })),
});
