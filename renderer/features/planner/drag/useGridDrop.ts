import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type RefObject, useEffect, useRef } from 'react';
import type { Placement } from '../../../../shared/contract/programme.ts';
import { tryTogether } from '../../../../shared/domain/conflicts.ts';
import { type Occasion, slotOf } from '../../../../shared/domain/recurrence.ts';
import { newScreening, type Screening, screeningMinutes } from '../../../../shared/domain/screening.ts';
import { withTemplate } from '../../../../shared/domain/strandTemplate.ts';
import { type Lookups, toldWhileTrying } from '../lookups.ts';
import { slotOfElement } from '../strands/emptySlots.ts';
import { alongWith, movesTogether } from '../together/moves.ts';
import type { Planning } from '../usePlanning.ts';
import { isSameSlot, laneAt, startAt, type TimeScale } from '../week/geometry.ts';
import { useWork, type Work } from '../work.ts';
import { type DragField, makeDragField } from './dragField.ts';
import { dragStore, ghostKeyOf, type Held } from './dragStore.ts';
import { type DragSource, isDragSource } from './source.ts';

type Input = {
  readonly clientX: number;
  readonly clientY: number;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

/** The empty slot of a strand under the pointer, unless a screening lies over it. */
function occasionUnder(under: Element | null, { programme }: Lookups): Occasion | null {
  if (under === null || under.closest('[data-screening]') !== null) return null;
  return slotOfElement(under, programme) ?? null;
}

/** The slot under the pointer; null off the grid. Alt lifts the snapping. */
function slotUnder(
  source: DragSource,
  under: Element | null,
  input: Input,
  current: Current,
): Placement | null {
  if ('slotAt' in current) return current.slotAt(source, under);
  const { scale, lookups, axis } = current;
  const lane = laneAt(under, input.clientX, input.clientY);
  if (lane === null) return null;
  if (lane.isUndecided)
    return {
      day: lane.day,
      roomId: source.kind === 'screening' ? source.screening.roomId : null,
      startsAt: null,
    };
  const grabbed = source.kind === 'screening' ? source.grabOffset : 0;
  const snapMin = input.altKey ? 1 : lookups.programme.venue.snapMin;
  return {
    day: lane.day,
    roomId: lane.roomId,
    startsAt: startAt(scale, lane.day, (axis === 'across' ? lane.offsetX : lane.offsetY) - grabbed, snapMin),
  };
}

/** The screening as it would be in a slot. */
function candidateFor(source: DragSource, slot: Placement, isCopy: boolean, lookups: Lookups): Screening {
  if (source.kind === 'screening')
    return { ...source.screening, ...slot, ...(isCopy ? { id: 'ghost' } : {}) };
  return newScreening('ghost', source.entry.booking, slot, lookups.programme.venue.preProgrammeMin);
}

/** The chosen screenings, the dragged one first; it alone where it is not one of them. */
const leadFirst = (lead: Screening, chosen: readonly Screening[]): readonly Screening[] =>
  chosen.some((each) => each.id === lead.id)
    ? [lead, ...chosen.filter((each) => each.id !== lead.id)]
    : [lead];

/** Whether nothing goes along: only then it can fill an empty slot. */
const isAlone = (source: DragSource, { chosen }: Current): boolean =>
  source.kind === 'booking' || leadFirst(source.screening, chosen).length === 1;

const filledBy = (source: DragSource): Parameters<Planning['fill']>[1] =>
  source.kind === 'booking'
    ? { kind: 'booking', bookingId: source.entry.booking.id }
    : { kind: 'screening', screeningId: source.screening.id };

/** The other chosen screenings as they would stand. */
function followersOf(
  source: DragSource,
  slot: Placement,
  isCopy: boolean,
  { chosen, lookups }: Current,
): readonly Screening[] {
  if (source.kind === 'booking') return [];
  const { programmeDayStartsAt } = lookups.programme.venue;
  return leadFirst(source.screening, chosen)
    .slice(1)
    .map((each) => ({
      ...each,
      ...alongWith(source.screening, slot, each, programmeDayStartsAt),
      ...(isCopy ? { id: `ghost ${each.id}` } : {}),
    }));
}

/** Screenings under the hand, with what each would clash with: the others where they would stand, and all that stays. */
function holdTogether(
  candidates: readonly Screening[],
  source: DragSource,
  { index, model }: Lookups,
): readonly Held[] {
  // A card of the shelf may play what the programme does not know yet.
  const entry = source.kind === 'booking' ? source.entry : undefined;
  const versionOf = (id: string) => (entry?.version.id === id ? entry.version : model.versions.get(id));
  const conflicts = tryTogether(index, candidates, entry);
  return candidates.map((candidate, at) => {
    const filmId = versionOf(candidate.versionId)?.filmId ?? '';
    return {
      candidate,
      film: entry?.film.id === filmId ? entry.film : model.films.get(filmId),
      minutes: screeningMinutes(candidate, versionOf),
      conflicts: toldWhileTrying(conflicts[at] ?? []),
    };
  });
}

/** How a point of the screen is read: on lanes drawn to the minute, or by the view's own reading. */
type Reading =
  | {
      readonly scale: TimeScale;
      /** Where time runs: down the week's lanes, across the day's. */
      readonly axis: 'down' | 'across';
    }
  | { readonly slotAt: (source: DragSource, under: Element | null) => Placement | null };

/** What a drag reads; dragging one of `chosen` takes all of them along. */
type Current = Reading & Pick<Work, 'lookups' | 'planning' | 'chosen' | 'selection'>;

/** Makes the grid take blocks and shelf cards: the ghost while dragging, the step when dropped. Ctrl leaves a copy. */
export function useGridDrop(gridRef: RefObject<HTMLElement | null>, reading: Reading): void {
  const { lookups, planning, chosen, selection } = useWork();
  const current: Current = { ...reading, lookups, planning, chosen, selection };
  // Listeners live as long as the grid; they read the newest programme through this.
  const now = useRef(current);
  now.current = current;
  useEffect(() => {
    const grid = gridRef.current;
    if (grid === null) return;
    let field: DragField | null = null;
    const endDrag = () => {
      field?.end();
      field = null;
    };
    const follow = (source: DragSource, input: Input) => {
      const proposal = source.kind === 'screening' ? source.proposal : undefined;
      const { lookups } = proposal ?? now.current;
      const isReal = proposal === undefined;
      const isCopy = isReal && source.kind === 'screening' && (input.ctrlKey || input.metaKey);
      const fills = isReal && !isCopy && isAlone(source, now.current);
      const under = field?.at(input.clientX, input.clientY) ?? null;
      const occasion = fills ? occasionUnder(under, lookups) : null;
      const slot = occasion === null ? slotUnder(source, under, input, now.current) : slotOf(occasion);
      if (slot === null) return dragStore.set(null);
      const before = dragStore.get();
      const isBefore = before !== null && before.isCopy === isCopy && before.occasion === occasion;
      if (isBefore && isSameSlot(before.slot, slot)) return;
      const strand = occasion === null ? undefined : lookups.strands.get(occasion.strandId);
      const bare = candidateFor(source, slot, isCopy, lookups);
      const candidate =
        strand === undefined ? bare : withTemplate(bare, strand, lookups.versionOf(bare.versionId));
      const others = followersOf(source, slot, isCopy, now.current);
      const [lead, ...along] = holdTogether([candidate, ...others], source, lookups);
      if (lead === undefined) return;
      const followers = Map.groupBy(along, (each) => ghostKeyOf(each.candidate));
      dragStore.set({ ...lead, slot, occasion, isCopy, followers });
    };
    const drop = async (source: DragSource) => {
      const held = dragStore.get();
      dragStore.set(null);
      if (held === null) return;
      const { planning, chosen, lookups } = now.current;
      if (source.kind === 'screening' && source.proposal !== undefined)
        return source.proposal.onMove(source.screening.id, held.slot);
      const choose = (made: readonly (Screening | undefined)[] = []) => {
        const ids = made.flatMap((each) => each?.id ?? []);
        if (ids.length > 0) now.current.selection.set(ids);
      };
      if (held.occasion !== null) return choose([await planning.fill(held.occasion, filledBy(source))]);
      if (source.kind === 'booking')
        return choose([await planning.place(source.entry.booking.id, held.slot)]);
      const targets = leadFirst(source.screening, chosen);
      const moves = movesTogether(targets, held.slot, lookups.programme.venue.programmeDayStartsAt);
      if (held.isCopy) choose(await planning.duplicateAll(moves));
      else if (!isSameSlot(source.screening, held.slot)) await planning.moveAll(moves);
    };
    return combine(
      dropTargetForElements({ element: grid, canDrop: ({ source }) => isDragSource(source.data) }),
      autoScrollForElements({ element: grid }),
      monitorForElements({
        canMonitor: ({ source }) => isDragSource(source.data),
        onDragStart: () => {
          field = makeDragField(grid);
        },
        onDrag: ({ source, location }) => {
          if (isDragSource(source.data)) follow(source.data, location.current.input);
        },
        onDrop: ({ source, location }) => {
          endDrag();
          const isOnGrid = location.current.dropTargets.some((target) => target.element === grid);
          if (isOnGrid && isDragSource(source.data)) void drop(source.data);
          else dragStore.set(null);
        },
      }),
      endDrag,
    );
  }, [gridRef]);
}
