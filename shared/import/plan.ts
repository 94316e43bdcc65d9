import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';

/** What becomes of one row of a sheet; `gone`: it stood on the sender's last list, and stands on this one no longer. */
export const ROW_OUTCOMES = ['new', 'changed', 'unchanged', 'conflict', 'gone', 'rejected'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/**
 * `detail`: more about a film or booking an earlier row of the file brings; `note`: a line for its notes, such as a showtime in
 * a room the house does not have.
 */
export const PLANNED_ENTITIES = ['film', 'version', 'booking', 'screening', 'detail', 'note'] as const;
export type PlannedEntity = (typeof PLANNED_ENTITIES)[number];

/** Stands for a screening on a locked day among a row's changes: made only where it is ticked. */
export const LOCKED_SHOW = 'lockedShow';

/** One field that would change: what stands here now, and what the file says. Days as ISO, lists joined by a comma. */
export type FieldChange = {
  readonly entity: 'film' | 'version' | 'booking';
  readonly field: string;
  readonly from: string;
  readonly to: string;
  /** The user's own word stands here (changed since the last import, or never imported): not taken unless ticked. */
  readonly isConflicting: boolean;
  /** Whether the import as chosen takes it over. */
  readonly isTaken: boolean;
};

export type MatchReason =
  | 'externalId'
  | 'title'
  | 'titleYear'
  | 'titleDirector'
  | 'similarTitle'
  /** The same film stood in an earlier file in the same words. */
  | 'importedBefore'
  /** The user said so. */
  | 'chosen';

export type FilmMatch = {
  readonly filmId: Id;
  readonly title: string;
  /** 0–1. */
  readonly score: number;
  readonly reason: MatchReason;
  /** A doubtful match is a question: the row makes a film of its own unless the user ticks it. */
  readonly isCertain: boolean;
};

/** A remark on a row: its sentence is `import.problem.<code>`; `severity: reject` keeps the row out. */
export type RowProblem = {
  readonly code: string;
  readonly address: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly severity: 'reject' | 'warn';
};

/** One row of the preview. */
export type PlannedRow = {
  /** As the sender counts; below 0 for what is gone from his list. */
  readonly row: number;
  readonly title: string;
  readonly outcome: RowOutcome;
  /** The film of the house this row speaks of, or may speak of; null for a film the house does not know. */
  readonly match: FilmMatch | null;
  /** The first row of this file about the same film, where this is not it. */
  readonly sameAsRow: number | null;
  /** What the row brings that is not there yet. */
  readonly creates: readonly PlannedEntity[];
  readonly changes: readonly FieldChange[];
  readonly problems: readonly RowProblem[];
  /** The user left the row out. */
  readonly isSkipped: boolean;
};

/** A row of a plan as a page of it is fetched. */
export type PlacedRow = PlannedRow & {
  /** Its place among the rows that were sent, from 0; their number or more for what has gone from the list. */
  readonly at: number;
};

/** What the import as chosen would do; rows left out are not counted. */
export type ImportCounts = Readonly<Record<RowOutcome, number>> & {
  readonly newFilms: number;
  readonly newBookings: number;
  readonly newScreenings: number;
  readonly changedFields: number;
  /** Doubtful matches nobody has answered. */
  readonly questions: number;
};

/** Which rows of a plan are looked at: all, those of one outcome, or those with a doubtful match. */
export const PLAN_FILTERS = ['all', ...ROW_OUTCOMES, 'question'] as const;
export type PlanFilter = (typeof PLAN_FILTERS)[number];

export const isInFilter = (row: PlannedRow, filter: PlanFilter): boolean =>
  filter === 'all' ||
  row.outcome === filter ||
  (filter === 'question' && row.match !== null && !row.match.isCertain);

/** What an import would do; `token` names the state of the programme it was reckoned on. */
export type ImportPlan = {
  readonly token: string;
  readonly rows: readonly PlannedRow[];
  readonly counts: ImportCounts;
};

/** A plan without its rows: those are asked for by the page. `token` names this plan and no other. */
export type PlanSummary = {
  readonly token: string;
  readonly counts: ImportCounts;
  /** How many rows each filter shows; rows left out are among them. */
  readonly filters: Readonly<Record<PlanFilter, number>>;
};

export const importChoiceSchema = z.object({
  row: z.number().int(),
  /** Leave this row out altogether. */
  isSkipped: z.boolean().default(false),
  /** Take this film for the row; `null` makes a new one; left out, the plan's own match. */
  filmId: idSchema.nullable().optional(),
  /** Fields not to take over, as `entity.field`. */
  skippedFields: z.array(z.string()).default([]),
  /** Conflicting fields to take over all the same, as `entity.field`. */
  forcedFields: z.array(z.string()).default([]),
});
export type ImportChoice = z.infer<typeof importChoiceSchema>;

export type ImportRun = {
  readonly id: Id;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly importedAtMs: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly stepId: Id | null;
  readonly isTakenBack: boolean;
};
