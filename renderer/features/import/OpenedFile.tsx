import { useCallback, useMemo, useState } from 'react';
import type { ColumnMapping } from '../../../shared/import/columns.ts';
import { Done } from './Done.tsx';
import { FieldChips } from './FieldChips.tsx';
import classes from './Import.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import { mappingNow, type OpenFile, questionKey } from './openFile.ts';
import { Questions } from './Questions.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import { ResultColumn } from './ResultColumn.tsx';
import { SaveRejected } from './SaveRejected.tsx';
import { type FocusedRow, SheetTable } from './SheetTable.tsx';
import type { OpenFiles } from './useOpenFiles.ts';

type Props = {
  readonly file: OpenFile;
  readonly open: OpenFiles;
  readonly onTakeBack: (importRunId: string, name: string) => Promise<boolean>;
};

/** Middle and right for one file: its table and what becomes of it, or why there is none. */
export function OpenedFile({ file, open, onTakeBack }: Props) {
  const [focused, setFocused] = useState<FocusedRow | null>(null);
  const onFocusRow = useCallback((row: number) => setFocused({ row }), []);
  const { correct } = open;
  const onMapping = useCallback(
    (mapping: ColumnMapping) => correct(file.id, { mapping }),
    [correct, file.id],
  );
  const { stage, summary } = file;
  const mapping = useMemo(() => mappingNow({ summary, mapping: file.mapping }), [summary, file.mapping]);
  if (stage.kind === 'refused')
    return (
      <RefusedFile
        fileName={file.file.name}
        refusal={stage.refusal}
        onUnlock={(password) => open.readAs(file.id, { password })}
      />
    );
  if (stage.kind === 'done') {
    const { run, token } = stage;
    const reader = open.readerOf(file.id);
    const refused = run.counts.rejected ?? 0;
    return (
      <Done
        run={run}
        onTakeBack={async () => {
          if (await onTakeBack(run.id, run.fileName)) open.close(file.id);
        }}
      >
        {refused === 0 || reader === undefined ? null : (
          <SaveRejected reader={reader} token={token} count={refused} fileName={run.fileName} />
        )}
      </Done>
    );
  }
  const reader = open.readerOf(file.id);
  if (reader === undefined) return null;
  if (stage.kind === 'reading' || summary === null)
    return (
      <div className={classes.message}>
        <ImportProgress reader={reader} phase="opening" onStop={() => open.stop(file.id)} />
      </div>
    );
  return (
    <>
      <div className={classes.middle}>
        <Questions
          questions={file.asked.filter((question) => !file.seen.includes(questionKey(question)))}
          answers={file.answers}
          onLook={onFocusRow}
          onLetStand={(question) => open.letStand(file.id, question)}
          onAnswer={(answers) => open.correct(file.id, { answers: { ...file.answers, ...answers } })}
        />
        {summary.layout === 'grid' ? null : <FieldChips mapping={mapping} />}
        <SheetTable
          key={file.sheet}
          summary={summary}
          version={file.version}
          reader={reader}
          focused={focused}
          mapping={mapping}
          onMapping={onMapping}
        />
      </div>
      <ResultColumn file={file} open={open} reader={reader} onFocusRow={onFocusRow} />
    </>
  );
}
