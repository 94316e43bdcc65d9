import type { Step } from '../../../shared/domain/activity.ts';
import { column } from '../../../shared/export/columns.ts';
import { momentCell, yesCell } from '../../../shared/export/listColumns.ts';
import type { ExportColumn } from '../../../shared/export/table.ts';
import { TableExport } from '../../ui/export/TableExport.tsx';
import { type Speak, speakIn } from '../../ui/words.tsx';

export type ListedStep = Step & { readonly isUndone: boolean };

/** The zone of this desk: the journal is read by the clock of the one who asks. */
export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What a step did, and whether it took another back. */
export function sentenceOf(step: ListedStep, speak: Speak): string {
  const said = speak.step(step);
  if (step.undoes !== null) return speak.t('settings.history.undid', { step: said });
  return step.redoes === null ? said : speak.t('settings.history.redid', { step: said });
}

const COLUMNS: readonly ExportColumn<ListedStep>[] = [
  column('changedOn', ({ atMs }) => momentCell(atMs, HERE)),
  column('step', (step, lang) => sentenceOf(step, speakIn(lang))),
  column('who', ({ who }) => who),
  column('undone', ({ isUndone }, lang) => yesCell(isUndone, lang)),
];

/** The steps as listed, as a file. */
export function HistoryExport({ steps }: { readonly steps: readonly ListedStep[] }) {
  return <TableExport table="history" columns={COLUMNS} rows={steps} />;
}
