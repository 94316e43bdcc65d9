import { useMemo } from 'react';
import { nextOccasions, occasionHouse } from '../../../../shared/domain/recurrence.ts';
import { type Strand, strandName } from '../../../../shared/domain/strand.ts';
import { column, day } from '../../../../shared/export/columns.ts';
import type { ExportColumn } from '../../../../shared/export/table.ts';
import { TableExport } from '../../../ui/export/TableExport.tsx';
import { speakIn } from '../../../ui/words.tsx';
import type { Work } from '../work.ts';
import { emptySlotsOf } from './emptySlots.ts';
import { ruleInWords, spanInWords } from './ruleWords.ts';

function columnsOf({ programme }: Work): readonly ExportColumn<Strand>[] {
  const house = occasionHouse(programme);
  return [
    column('name', (strand, lang) => strandName(strand, lang)),
    column('rule', ({ recurrences }, lang) => {
      const speak = speakIn(lang);
      return recurrences
        .map((rule) => `${ruleInWords(rule, programme.rooms, speak)} (${spanInWords(rule, speak)})`)
        .join('; ');
    }),
    column('next', (strand) => {
      const [next] = nextOccasions(strand, programme.today, 1, house);
      return day(next?.shownDay ?? null);
    }),
    column('empty', (strand) => emptySlotsOf(programme).filter((each) => each.strandId === strand.id).length),
    column('archived', ({ archivedOn }) => day(archivedOn)),
  ];
}

/** The house's strands, the archived ones last, as a file. */
export function StrandsExport({
  strands,
  work,
}: {
  readonly strands: readonly Strand[];
  readonly work: Work;
}) {
  const columns = useMemo(() => columnsOf(work), [work]);
  return <TableExport table="strands" columns={columns} rows={strands} isSmall />;
}
