import type { Placement, ScreeningPatch } from '../../../shared/contract/programme.ts';
import type { BulkPatch } from '../../../shared/contract/rearranging.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import type { Id } from '../../../shared/ids.ts';
import type { LocalDate } from '../../../shared/time.ts';
import { api, client, queryClient } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';

/** The screening as the screen would show it now: keys can come faster than it is drawn. */
export function currentScreening(screeningId: Id): Screening | undefined {
  for (const [, programme] of queryClient.getQueriesData<Programme>({
    queryKey: api.programme.range.key(),
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
  void queryClient.cancelQueries({ queryKey: api.programme.range.key() });
  queryClient.setQueriesData<Programme>({ queryKey: api.programme.range.key() }, (programme) => {
    if (programme === undefined) return programme;
    return { ...programme, screenings: programme.screenings.flatMap((each) => change(each) ?? []) };
  });
}
const refetch = () => queryClient.invalidateQueries({ queryKey: api.programme.key() });

/** A screening and the slot it goes to. */
export type Move = { readonly screeningId: Id; readonly slot: Placement };

/** The planner's verbs: each shows its change at once and tells a refusal in a sentence. */
export function usePlanning() {
  const place = useAct(client.programme.place);
  const move = useAct(client.programme.move);
  const duplicate = useAct(client.programme.duplicate);
  const remove = useAct(client.programme.remove);
  const update = useAct(client.programme.update);
  const setState = useAct(client.programme.setState);
  const duplicateAll = useAct(client.programme.duplicateAll);
  const swap = useAct(client.programme.swap);
  const join = useAct(client.programme.join);
  const split = useAct(client.programme.split);
  const updateAll = useAct(client.programme.updateAll);
  const lockDays = useAct(client.programme.lockDays);
  const override = useAct(client.programme.overrideConflict);
  /** Moves screenings, all or none, as one step. */
  const moveAll = async (moves: readonly Move[]) => {
    const slots = new Map(moves.map((each) => [each.screeningId, each.slot]));
    showNow((each) => ({ ...each, ...slots.get(each.id) }));
    const moved = await move({ moves: [...moves] });
    if (moved === undefined) await refetch();
  };
  return {
    place: (bookingId: Id, slot: Placement) => place({ bookingId, slot }),
    moveAll,
    move: (screeningId: Id, slot: Placement) => moveAll([{ screeningId, slot }]),
    duplicate: (screeningId: Id, slot: Placement) => duplicate({ screeningId, slot }),
    remove: async (screeningIds: readonly Id[]) => {
      showNow((each) => (screeningIds.includes(each.id) ? null : each));
      const removed = await remove({ screeningIds: [...screeningIds] });
      if (removed === undefined) await refetch();
    },
    update: (screeningId: Id, patch: ScreeningPatch) => update({ screeningId, patch }),
    setState: (screeningIds: readonly Id[], state: Screening['state'], reason: Screening['stateReason']) =>
      setState({ screeningIds: [...screeningIds], state, reason }),
    duplicateAll: (copies: readonly Move[]) => duplicateAll({ copies: [...copies] }),
    swap: (one: Id, other: Id) => swap({ screeningIds: [one, other] }),
    join: (one: Id, other: Id) => join({ screeningIds: [one, other] }),
    split: (screeningId: Id) => split({ screeningId }),
    updateAll: (screeningIds: readonly Id[], patch: BulkPatch) =>
      updateAll({ screeningIds: [...screeningIds], patch }),
    lockDays: (days: readonly LocalDate[], isLocked: boolean) => lockDays({ days: [...days], isLocked }),
    overrideConflict: (conflictKey: string, facts: string, reason: string) =>
      override({ conflictKey, facts, reason }),
  };
}
export type Planning = ReturnType<typeof usePlanning>;
