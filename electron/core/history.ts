import {
  isUndone,
  readChangesOfScreening,
  readScreeningChangesSince,
  readScreenings,
  readScreeningsOfParts,
} from '../../db/index.ts';
import type { ChangeSince, ScreeningHistoryEntry } from '../../shared/contract/history.ts';
import { netChanges, stepsOfScreening } from '../../shared/domain/screeningHistory.ts';
import type { Id } from '../../shared/ids.ts';
import type { Core } from './context.ts';
import { titleOfVersion } from './titles.ts';

/** Everything that ever happened to one screening, newest first, each step with the fields it changed. */
export const historyOfScreening = (core: Core, screeningId: Id): readonly ScreeningHistoryEntry[] =>
  stepsOfScreening(readChangesOfScreening(core.db, screeningId)).map((entry) => ({
    ...entry,
    isUndone: isUndone(core.db, entry.step.id),
  }));

/** What the programme's screenings became since a moment (ms since 1970), the last touched first. */
export function programmeChangesSince(core: Core, sinceMs: number): readonly ChangeSince[] {
  const changes = readScreeningChangesSince(core.db, sinceMs);
  const of = (entity: string) => [
    ...new Set(changes.filter((each) => each.entity === entity).map((each) => each.entityId)),
  ];
  const partOwners = readScreeningsOfParts(core.db, of('screening_items'));
  const here = new Map(
    readScreenings(core.db, [...new Set([...of('screenings'), ...partOwners.values()])]).map(
      ({ items: _items, ...row }) => [row.id, row],
    ),
  );
  return netChanges(
    changes,
    (id) => partOwners.get(id),
    (id) => here.get(id),
  )
    .map((net): ChangeSince => {
      const { versionId, day, startsAt, roomId } = net.row;
      return {
        screeningId: net.screeningId,
        kind: net.kind,
        fields: net.fields,
        film: titleOfVersion(core.db, String(versionId)),
        day: String(day),
        startsAt: typeof startsAt === 'string' ? startsAt : null,
        roomId: typeof roomId === 'string' ? roomId : null,
        who: net.who,
        lastAtMs: net.lastAtMs,
      };
    })
    .reverse();
}
