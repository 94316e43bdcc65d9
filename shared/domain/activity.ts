import type { Id } from '../ids.ts';

/** What a step did, for the sentence that names it; `facts` fill the sentence `step.<kind>`. */
export type StepName = {
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** One thing the user did, as it stands in the journal. */
export type Step = StepName & {
  readonly id: Id;
  readonly atMs: number;
  readonly who: string;
  readonly deskId: string;
  readonly hlc: string;
  /** The step this one took back, or did again. */
  readonly undoes: Id | null;
  readonly redoes: Id | null;
};

export type Change = {
  readonly entity: string;
  readonly entityId: Id;
  readonly op: 'insert' | 'update' | 'delete';
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

/** Milliseconds, a counter and the desk: orders steps of two desks whatever their clocks say. */
export function nextHlc(last: string | null, nowMs: number, deskId: string): string {
  const [lastMs, lastCount] =
    last === null ? [0, 0] : last.split('-', 2).map((part) => Number.parseInt(part, 36));
  const ms = Math.max(nowMs, lastMs ?? 0);
  const count = ms === lastMs ? (lastCount ?? 0) + 1 : 0;
  return `${ms.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${deskId}`;
}
