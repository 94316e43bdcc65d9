import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { FieldChange, NetChange, ScreeningStep } from '../domain/screeningHistory.ts';
import { idSchema } from '../ids.ts';
import type { LocalDate, LocalDateTime } from '../time.ts';

export type ScreeningHistoryEntry = ScreeningStep & { readonly isUndone: boolean };

/** What one screening became since a moment. */
export type ChangeSince = Pick<NetChange, 'screeningId' | 'kind' | 'who' | 'lastAtMs'> & {
  readonly fields: readonly FieldChange[];
  readonly film: string;
  readonly day: LocalDate;
  readonly startsAt: LocalDateTime | null;
  readonly roomId: string | null;
};

export const screeningHistoryContract = {
  /** All that ever happened to one screening, newest first. */
  ofScreening: oc.input(z.object({ screeningId: idSchema })).output(type<readonly ScreeningHistoryEntry[]>()),
  /** What became of the programme since a moment, the last touched first. */
  since: oc.input(z.object({ sinceMs: z.number().min(0) })).output(type<readonly ChangeSince[]>()),
};
