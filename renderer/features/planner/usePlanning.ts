import type { Placement, ScreeningPatch } from '../../../shared/contract/programme.ts';
import type { BulkPatch } from '../../../shared/contract/rearranging.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Occasion } from '../../../shared/domain/recurrence.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import type { Id } from '../../../shared/ids.ts';
import type { LocalDate } from '../../../shared/time.ts';
import { api, client, queryClient } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { within } from './scenarios/chosenScenario.ts';
import { useOfferWider } from './scenarios/useOfferWider.tsx';

// Another scenario's programme, or the real one beside it, may be on the screen too.
const shownRange = () => api.programme.range.key({ input: within() });

/** The screening as the screen would show it now: keys can come faster than it is drawn. */
export function currentScreening(screeningId: Id): Screening | undefined {
  for (const [, programme] of queryClient.getQueriesData<Programme>({
    queryKey: shownRange(),
    // Days looked at before may be older than what is on the screen.
    type: 'active',
  })) {
    const found = programme?.screenings.find((each) => each.id === screeningId);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Shows a change at once; the core's announcement brings the truth a moment later. */
function showNow(change: (screening: Screening) => Screening | null): void {
  // An answer under way is older than this change and must not show over it.
  void queryClient.cancelQueries({ queryKey: shownRange() });
  queryClient.setQueriesData<Programme>({ queryKey: shownRange() }, (programme) => {
    if (programme === undefined) return programme;
    return { ...programme, screenings: programme.screenings.flatMap((each) => change(each) ?? []) };
  });
}
const refetch = () => queryClient.invalidateQueries({ queryKey: api.programme.key() });

type FilledBy = Parameters<typeof client.strands.fill>[0]['by'];

/** A screening and the slot it goes to. */
export type Move = { readonly screeningId: Id; readonly slot: Placement };

/** The planner's verbs, in the scenario this window plans in: each shows its change at once and tells a refusal in a sentence. */
export function usePlanning() {
  const onRefusal = useOfferWider();
  const place = useAct(client.programme.place, onRefusal);
  const placeAll = useAct(client.programme.placeAll, onRefusal);
  const move = useAct(client.programme.move, onRefusal);
  const duplicate = useAct(client.programme.duplicate, onRefusal);
  const remove = useAct(client.programme.remove, onRefusal);
  const update = useAct(client.programme.update, onRefusal);
  const setState = useAct(client.programme.setState, onRefusal);
  const duplicateAll = useAct(client.programme.duplicateAll, onRefusal);
  const swap = useAct(client.programme.swap, onRefusal);
  const join = useAct(client.programme.join, onRefusal);
  const split = useAct(client.programme.split, onRefusal);
  const updateAll = useAct(client.programme.updateAll, onRefusal);
  const fill = useAct(client.strands.fill, onRefusal);
  const editStrand = useAct(client.strands.edit, onRefusal);
  const lockDays = useAct(client.programme.lockDays);
  const override = useAct(client.programme.overrideConflict);
  /** Moves screenings, all or none, as one step. */
  const moveAll = async (moves: readonly Move[]) => {
    const slots = new Map(moves.map((each) => [each.screeningId, each.slot]));
    showNow((each) => ({ ...each, ...slots.get(each.id) }));
    const moved = await move({ moves: [...moves], ...within() });
    if (moved === undefined) await refetch();
    return moved;
  };
  return {
    place: (bookingId: Id, slot: Placement) => place({ bookingId, slot, ...within() }),
    placeAll: (bookingId: Id, slots: readonly Placement[]) =>
      placeAll({ bookingId, slots: [...slots], ...within() }),
    moveAll,
    move: (screeningId: Id, slot: Placement) => moveAll([{ screeningId, slot }]),
    duplicate: (screeningId: Id, slot: Placement) => duplicate({ screeningId, slot, ...within() }),
    remove: async (screeningIds: readonly Id[]) => {
      showNow((each) => (screeningIds.includes(each.id) ? null : each));
      const removed = await remove({ screeningIds: [...screeningIds], ...within() });
      if (removed === undefined) await refetch();
      return removed;
    },
    update: async (screeningId: Id, patch: ScreeningPatch) => {
      showNow((each) => (each.id === screeningId ? { ...each, ...patch } : each));
      const updated = await update({ screeningId, patch, ...within() });
      if (updated === undefined) await refetch();
      return updated;
    },
    setState: (screeningIds: readonly Id[], state: Screening['state'], reason: Screening['stateReason']) =>
      setState({ screeningIds: [...screeningIds], state, reason, ...within() }),
    duplicateAll: (copies: readonly Move[]) => duplicateAll({ copies: [...copies], ...within() }),
    swap: (one: Id, other: Id) => swap({ screeningIds: [one, other], ...within() }),
    join: (one: Id, other: Id) => join({ screeningIds: [one, other], ...within() }),
    split: (screeningId: Id) => split({ screeningId, ...within() }),
    updateAll: (screeningIds: readonly Id[], patch: BulkPatch) =>
      updateAll({ screeningIds: [...screeningIds], patch, ...within() }),
    /** Puts a booking or a screening in an occasion of a strand, with all its template gives. */
    fill: ({ strandId, day }: Pick<Occasion, 'strandId' | 'day'>, by: FilledBy) =>
      fill({ strandId, day, by, ...within() }),
    /** Leaves an occasion of a strand out. */
    skipOccasion: ({ strandId, day }: Pick<Occasion, 'strandId' | 'day'>) =>
      editStrand({ strandId, edit: { kind: 'skip', day }, ...within() }),
    lockDays: (days: readonly LocalDate[], isLocked: boolean) =>
      lockDays({ days: [...days], isLocked, ...within() }),
    overrideConflict: (conflictKey: string, facts: string, reason: string) =>
      override({ conflictKey, facts, reason, ...within() }),
  };
}
export type Planning = ReturnType<typeof usePlanning>;
