import type { Placement } from '../../../../shared/contract/slot.ts';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Speak } from '../../../ui/words.tsx';
import { SHIFTS, shifted } from '../shifts.ts';
import { movesTogether } from '../together/moves.ts';
import { currentScreening } from '../usePlanning.ts';
import type { Handlers, Work } from '../work.ts';

/** What can be done to screenings: one by one or all chosen together, each as one step. */
export function screeningCommands(work: Work, { t, lang }: Pick<Speak, 't' | 'lang'>): Handlers {
  const { lookups, planning, selection } = work;
  const dayStartsAt = work.programme.venue.programmeDayStartsAt;
  const nameOf = (targets: readonly Screening[]): string => {
    const [lead] = targets;
    const film = lead === undefined ? undefined : lookups.filmOf(lead);
    const title = film === undefined ? '' : titleIn(film, lang);
    return targets.length === 1 ? title : t('together.titles', { title, count: targets.length - 1 });
  };
  /** The others as they would stand where a slot takes the first of them. */
  const othersAlong = (targets: readonly Screening[], idBefore: string) => (slot: Placement) =>
    movesTogether(targets, slot, dayStartsAt)
      .slice(1)
      .flatMap((move, at) => {
        const each = targets[at + 1];
        return each === undefined ? [] : [{ ...each, ...move.slot, id: idBefore + each.id }];
      });
  const shifts = SHIFTS.map((shift) => [
    shift,
    (targets: readonly Screening[]) => {
      const moves = targets.flatMap((drawn) => {
        // Keys can come faster than the screen is drawn.
        const screening = currentScreening(drawn.id) ?? drawn;
        const slot = shifted(shift, screening, lookups);
        return slot === null ? [] : [{ screeningId: screening.id, slot }];
      });
      const [first] = moves;
      if (first === undefined) return;
      if (moves.length === 1) work.keepFocusOn(first.screeningId);
      void planning.moveAll(moves);
    },
  ]);
  return {
    ...Object.fromEntries(shifts),
    move: (targets) => {
      const [screening] = targets;
      if (screening === undefined) return;
      work.openPlacing({
        word: 'place.move',
        title: nameOf(targets),
        candidate: screening,
        others: othersAlong(targets, ''),
        apply: ([slot]) => {
          work.keepFocusOn(screening.id);
          return planning.moveAll(movesTogether(targets, slot, dayStartsAt));
        },
      });
    },
    duplicate: (targets) => {
      const [screening] = targets;
      if (screening === undefined) return;
      work.openPlacing({
        word: 'place.duplicate',
        title: nameOf(targets),
        candidate: { ...screening, id: 'ghost' },
        others: othersAlong(targets, 'ghost '),
        goesOn: true,
        apply: async ([slot]) => {
          const copies = await planning.duplicateAll(movesTogether(targets, slot, dayStartsAt));
          if (copies?.[0] === undefined) return undefined;
          selection.set(copies.map((each) => each.id));
          work.keepFocusOn(copies[0].id);
          return copies;
        },
      });
    },
    remove: async (targets) => {
      const removed = await planning.remove(targets.map((each) => each.id));
      // Undone, they are not chosen again; refused, they stay chosen.
      if (removed !== undefined) selection.clear();
    },
    selectAll: () => {
      const { from, to, screenings } = work.programme;
      const isMeant = ({ id, day }: Screening) => from <= day && day <= to && !lookups.filteredOut.has(id);
      selection.set(screenings.filter(isMeant).map((each) => each.id));
    },
    deselect: () => {
      if (work.panel !== null) work.closePanel();
      else if (selection.ids.size > 0) selection.clear();
      else work.filtering.clear();
    },
  };
}
