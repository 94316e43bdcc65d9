import { titleIn } from '../../../../shared/domain/film.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { SHIFTS, shifted } from '../shifts.ts';
import { currentScreening } from '../usePlanning.ts';
import type { Handlers, Work } from '../work.ts';

/** What can be done to screenings: one by one or all chosen together, each as one step. */
export function screeningCommands(work: Work, lang: Lang): Handlers {
  const { lookups, planning, selection } = work;
  const nameOf = (screening: Screening): string => {
    const film = lookups.filmOf(screening);
    return film === undefined ? '' : titleIn(film, lang);
  };
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
    move: ([screening]) => {
      if (screening === undefined) return;
      work.openPlacing({
        word: 'place.move',
        title: nameOf(screening),
        candidate: screening,
        apply: (slot) => {
          work.keepFocusOn(screening.id);
          return planning.moveAll([{ screeningId: screening.id, slot }]);
        },
      });
    },
    duplicate: ([screening]) => {
      if (screening === undefined) return;
      work.openPlacing({
        word: 'place.duplicate',
        title: nameOf(screening),
        candidate: { ...screening, id: 'ghost' },
        apply: (slot) => planning.duplicate(screening.id, slot),
      });
    },
    remove: (targets) => {
      selection.clear();
      void planning.remove(targets.map((each) => each.id));
    },
    selectAll: () => {
      const { from, to, screenings } = work.programme;
      selection.set(screenings.filter((each) => from <= each.day && each.day <= to).map((each) => each.id));
    },
    deselect: () => {
      if (work.panel === null) selection.clear();
      else work.closePanel();
    },
  };
}
