import { createContext, useContext } from 'react';
import type { Programme, ShelfEntry } from '../../../shared/domain/programme.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import type { Id } from '../../../shared/ids.ts';
import type { PlannerCommand } from '../../../shared/plannerCommands.ts';
import type { LocalDate } from '../../../shared/time.ts';
import type { Filtering } from './filters/useFiltering.ts';
import type { Lookups } from './lookups.ts';
import type { Placing } from './PlaceBar.tsx';
import type { PlannerPlace } from './usePlannerPlace.ts';
import type { Planning } from './usePlanning.ts';
import type { Selection } from './useSelection.ts';

/**
 * What stands beside the work in place of the inspector, or over the whole of it (see `panels.tsx`). One at a time; Escape
 * closes it.
 */
export type Panel =
  | { readonly kind: 'conflicts'; readonly day: LocalDate | null }
  /** What became of one screening, or of the whole programme. */
  | { readonly kind: 'history'; readonly screeningId: Id | null }
  | { readonly kind: 'scenarios'; readonly isNew: boolean }
  | { readonly kind: 'compare' }
  /** A pattern to copy, beginning with what was chosen. */
  | { readonly kind: 'pattern'; readonly chosen: readonly Screening[] }
  /** Shows to propose for one booking; null fills the week. */
  | { readonly kind: 'generate'; readonly bookingId: Id | null }
  | { readonly kind: 'promotion'; readonly scenarioId: Id }
  /** The house's strands; one of them where it is named. */
  | { readonly kind: 'strands'; readonly strandId: Id | null }
  /** An empty slot of a strand, by the day its recurrence gives. */
  | {
      readonly kind: 'occasion';
      readonly strandId: Id;
      readonly day: LocalDate;
      readonly focus: 'fill' | 'edit';
    };

/** What a command does to its screenings; none for a command that needs none. */
export type Handler = (targets: readonly Screening[]) => void;
export type Handlers = Partial<Readonly<Record<PlannerCommand, Handler>>>;

/** What every part of the planner works with: the shown programme, what is chosen in it, and the ways to change it. */
export type Work = {
  readonly programme: Programme;
  readonly lookups: Lookups;
  readonly shelf: readonly ShelfEntry[];
  readonly planning: Planning;
  readonly place: PlannerPlace;
  readonly selection: Selection;
  /** What is looked for; `lookups` says what does not fit. */
  readonly filtering: Filtering;
  /** The chosen screenings, in the programme's order. */
  readonly chosen: readonly Screening[];
  readonly panel: Panel | null;
  openPanel(panel: Panel): void;
  closePanel(): void;
  /** Opens the line a slot is typed into. */
  openPlacing(placing: Placing): void;
  /** Opens that line for a booking of the shelf. */
  openPlace(entry: ShelfEntry): void;
  /** Keeps the hand on a screening that a key moves to another lane. */
  keepFocusOn(id: Id): void;
};

export const WorkContext = createContext<Work | null>(null);

/** The planner's work. Throws outside `PlannerWork`. */
export function useWork(): Work {
  const work = useContext(WorkContext);
  if (work === null) throw new Error('not inside the planner');
  return work;
}
