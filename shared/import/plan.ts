import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';

/** What becomes of one row of a sheet. */
export const ROW_OUTCOMES = ['new', 'changed', 'unchanged', 'conflict', 'rejected'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** One field that would change: what stands here now, and what the file says. */
export type FieldChange = {
  readonly entity: 'film' | 'version' | 'booking';
  readonly field: string;
  readonly from: string;
  readonly to: string;
  /** The user changed this field since the last import of it: the file's word is not taken unless ticked. */
  readonly isConflicting: boolean;
};

export type FilmMatch = {
  readonly filmId: Id;
  readonly title: string;
  readonly score: number;
  readonly reason: 'externalId' | 'title' | 'titleYear' | 'titleDirector' | 'similarTitle';
  readonly isCertain: boolean;
};

/** One row of the preview. */
export type PlannedRow = {
  readonly row: number;
  readonly title: string;
  readonly outcome: RowOutcome;
  readonly match: FilmMatch | null;
  readonly changes: readonly FieldChange[];
  /** Sentences' codes and facts, with the cell's address where one cell is to blame. */
  readonly problems: readonly {
    readonly code: string;
    readonly address: string | null;
    readonly facts: Readonly<Record<string, string | number>>;
  }[];
};

export type ImportCounts = Readonly<Record<RowOutcome, number>> & {
  readonly newFilms: number;
  readonly newBookings: number;
  readonly changedFields: number;
};

/** What an import would do; `token` names the state of the programme it was reckoned on. */
export type ImportPlan = {
  readonly token: string;
  readonly rows: readonly PlannedRow[];
  readonly counts: ImportCounts;
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
