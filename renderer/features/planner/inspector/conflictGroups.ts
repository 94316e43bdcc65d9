import { type Conflict, SEVERITIES, type Severity } from '../../../../shared/domain/conflicts.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import type { Lookups } from '../lookups.ts';

export type ConflictGroup = {
  readonly kind: Severity | 'accepted';
  readonly conflicts: readonly Conflict[];
};

/** The conflicts of the shown days, or of one of them, by what they weigh; accepted ones last. Empty groups are left out. */
export function conflictGroups(lookups: Lookups, day: LocalDate | null): readonly ConflictGroup[] {
  const shown = lookups.conflicts.filter(
    ({ screeningId }) => day === null || lookups.screenings.get(screeningId)?.day === day,
  );
  const open = shown.filter((each) => each.overriddenBecause === null);
  return [
    ...SEVERITIES.map((kind) => ({ kind, conflicts: open.filter((each) => each.severity === kind) })),
    { kind: 'accepted' as const, conflicts: shown.filter((each) => each.overriddenBecause !== null) },
  ].filter(({ conflicts }) => conflicts.length > 0);
}
