import { useMemo } from 'react';
import type { Conflict } from '../../../../shared/domain/conflicts.ts';
import { titleIn } from '../../../../shared/domain/film.ts';
import { column, day, timeCell } from '../../../../shared/export/columns.ts';
import type { ExportColumn } from '../../../../shared/export/table.ts';
import { conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { say } from '../../../../shared/words/index.ts';
import { TableExport } from '../../../ui/export/TableExport.tsx';
import type { Lookups } from '../lookups.ts';

type Props = { readonly conflicts: readonly Conflict[]; readonly lookups: Lookups };

function columnsOf({ screenings, filmOf, model, names }: Lookups): readonly ExportColumn<Conflict>[] {
  const at = ({ screeningId }: Conflict) => screenings.get(screeningId);
  return [
    column('severity', ({ severity }, lang) => say(lang, `conflict.severity.${severity}`)),
    column('film', (conflict, lang) => {
      const screening = at(conflict);
      const film = screening === undefined ? undefined : filmOf(screening);
      return film === undefined ? null : titleIn(film, lang);
    }),
    column('date', (conflict) => day(at(conflict)?.startsAt?.slice(0, 10) ?? at(conflict)?.day ?? null)),
    column('time', (conflict) => timeCell(at(conflict)?.startsAt ?? null)),
    column('room', (conflict) => model.rooms.get(at(conflict)?.roomId ?? '')?.name ?? null),
    column('conflict', (conflict, lang) => conflictSentence(conflict, names, lang)),
    column('accepted', ({ overriddenBecause }) => overriddenBecause),
  ];
}

/** The conflicts as the panel lists them, as a file. */
export function ConflictsExport({ conflicts, lookups }: Props) {
  const columns = useMemo(() => columnsOf(lookups), [lookups]);
  return <TableExport table="conflicts" columns={columns} rows={conflicts} isSmall />;
}
