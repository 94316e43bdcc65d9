import type { Id } from '../../../../shared/ids.ts';
import { takeWantedBooking } from '../../../ui/wantedBooking.ts';
import type { Handlers, Work } from '../work.ts';
import { needsShows, weekOf } from './firstWishes.ts';

/** The booking a proposal is for: one asked for elsewhere, the card under the hand, that of the chosen screening, or the first in need. */
function bookingMeant(work: Work): Id {
  const card = document.activeElement?.closest<HTMLElement>('[data-booking]')?.dataset.booking;
  const ofChosen = work.chosen[0]?.bookingId;
  const isOnShelf = (id: Id | undefined) => work.shelf.some(({ booking }) => booking.id === id);
  const inNeed = work.shelf.find((entry) => needsShows(entry, weekOf(work))) ?? work.shelf[0];
  return (
    takeWantedBooking() ?? card ?? (isOnShelf(ofChosen) ? ofChosen : undefined) ?? inNeed?.booking.id ?? ''
  );
}

/** What makes many screenings at once: a pattern copied, shows proposed for one booking or for the week. */
export function planningCommands(work: Work): Handlers {
  const { place, openPanel, selection } = work;
  // One begins where shows lie on their days and can be dragged; from there the proposal goes along to the season and the list.
  const showGrid = () => {
    const { view } = place.shown;
    if (view === 'season' || view === 'list') place.setView('week');
  };
  return {
    copyPattern: () => {
      openPanel({ kind: 'pattern', chosen: work.chosen });
      selection.clear();
    },
    generate: () => {
      showGrid();
      openPanel({ kind: 'generate', bookingId: bookingMeant(work) });
    },
    fillWeek: () => {
      showGrid();
      openPanel({ kind: 'generate', bookingId: null });
    },
  };
}
