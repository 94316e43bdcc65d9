import type { Handlers, Work } from '../work.ts';

const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** Getting about: other days, other views, the shelf, what is wrong. */
export function goCommands({ place, openPanel }: Work): Handlers {
  return {
    previous: () => place.step(-1),
    next: () => place.step(1),
    today: place.goToday,
    goToDate: () => focus('[data-go-to-date]'),
    search: () => focus('[data-shelf-search]'),
    week: () => place.setView('week'),
    day: () => place.setView('day'),
    month: () => place.setView('month'),
    season: () => place.setView('season'),
    list: () => place.setView('list'),
    strands: () => openPanel({ kind: 'strands', strandId: null }),
    history: () => openPanel({ kind: 'history', screeningId: null }),
    historyOf: ([screening]) => {
      if (screening !== undefined) openPanel({ kind: 'history', screeningId: screening.id });
    },
    conflicts: () => openPanel({ kind: 'conflicts', day: null }),
  };
}
