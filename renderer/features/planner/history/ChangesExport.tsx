import { useMemo } from 'react';
import type { ChangeSince } from '../../../../shared/contract/history.ts';
import { column, day, timeCell } from '../../../../shared/export/columns.ts';
import { momentCell } from '../../../../shared/export/listColumns.ts';
import type { ExportColumn } from '../../../../shared/export/table.ts';
import { say } from '../../../../shared/words/index.ts';
import { TableExport } from '../../../ui/export/TableExport.tsx';
import { speakIn } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import type { Work } from '../work.ts';
import { fieldsInWords } from './fieldWords.ts';

const columnsOf = (lookups: Lookups, zone: string): readonly ExportColumn<ChangeSince>[] => [
  column('kind', ({ kind }, lang) => say(lang, `history.kind.${kind}`)),
  column('film', ({ film }) => film),
  column('date', (change) => day(change.startsAt?.slice(0, 10) ?? change.day)),
  column('time', ({ startsAt }) => timeCell(startsAt)),
  column('room', ({ roomId }) => lookups.model.rooms.get(roomId ?? '')?.name ?? null),
  column('changes', ({ fields }, lang) => fieldsInWords(fields, speakIn(lang), lookups).join('; ')),
  column('who', ({ who }) => who.join(', ')),
  column('changedOn', ({ lastAtMs }) => momentCell(lastAtMs, zone)),
];

/** What became of the programme since the day chosen, as a file. */
export function ChangesExport({
  changes,
  work,
}: {
  readonly changes: readonly ChangeSince[];
  readonly work: Work;
}) {
  const { lookups, programme } = work;
  const zone = programme.venue.timeZone;
  const columns = useMemo(() => columnsOf(lookups, zone), [lookups, zone]);
  return <TableExport table="changes" columns={columns} rows={changes} isSmall />;
}
