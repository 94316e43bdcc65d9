import { useEffect, useRef, useState } from 'react';
import type { ImportChoice, ImportRun } from '../../../shared/import/plan.ts';
import { columnAnswersSchema } from '../../../shared/import/understanding.ts';
import { client } from '../../api/client.ts';
import { newOpenFile, type OpenFile, withQuestions } from './openFile.ts';
import { type SheetReader, startSheetReader } from './sheetReader.ts';

type Reading = Pick<OpenFile, 'sheet' | 'mapping' | 'headerRow' | 'answers'>;

/** The files on the screen: each read in a worker of its own, understood anew with every correction. */
export function useOpenFiles() {
  const [files, setFiles] = useState<readonly OpenFile[]>([]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const readers = useRef(new Map<string, SheetReader>());
  const latest = useRef(files);
  latest.current = files;

  useEffect(() => {
    const open = readers.current;
    return () => {
      for (const reader of open.values()) reader.stop();
      open.clear();
    };
  }, []);

  const patch = (id: string, change: Partial<OpenFile>) =>
    setFiles((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)));

  const understand = async (id: string, reading: Reading) => {
    const reader = readers.current.get(id);
    if (reader === undefined) return null;
    const { sheet, mapping, headerRow, answers } = reading;
    try {
      const summary = await reader.understand(sheet, {
        answers,
        ...(mapping === null ? {} : { mapping }),
        ...(headerRow === undefined ? {} : { headerRow }),
      });
      setFiles((all) =>
        all.map((each) =>
          each.id === id
            ? {
                ...each,
                ...reading,
                summary,
                asked: withQuestions(each.asked, summary),
                wasGrid: (sheet === each.sheet && each.wasGrid) || summary.layout === 'grid',
                version: each.version + 1,
                stage: { kind: 'ready' },
              }
            : each,
        ),
      );
      return summary;
    } catch {
      patch(id, { stage: { kind: 'refused', refusal: { code: 'noTable' } } });
      return null;
    }
  };

  // A sender whose sheets were corrected before is read as corrected.
  const recall = async (id: string, reading: Reading) => {
    const summary = await understand(id, reading);
    if (summary === null) return;
    const { headerSignature, layout } = summary;
    const profile = await client.imports.profileFor({ headerSignature }).catch(() => null);
    if (profile === null) return;
    patch(id, { distributorId: profile.distributorId, knownAs: profile.name });
    const answers = columnAnswersSchema.safeParse(profile.answers).data ?? {};
    const mapping = layout === 'grid' ? null : profile.columns;
    await understand(id, { ...reading, answers: { ...answers, ...reading.answers }, mapping });
  };

  const read = async (id: string, file: File, password?: string) => {
    readers.current.get(id)?.stop();
    const reader = startSheetReader();
    readers.current.set(id, reader);
    patch(id, { stage: { kind: 'reading' } });
    const answer = await reader.open(file, password);
    if (!answer.ok) return patch(id, { stage: { kind: 'refused', refusal: answer.error } });
    const sheet = answer.value.best;
    patch(id, { opened: answer.value, sheet });
    await recall(id, { sheet, mapping: null, headerRow: undefined, answers: {} });
  };

  return {
    files,
    active: files.find((each) => each.id === activeId) ?? null,
    readerOf: (id: string) => readers.current.get(id),
    select: setActiveId,
    add: (chosen: readonly File[]) => {
      const added = chosen.map((file) => newOpenFile(crypto.randomUUID(), file));
      setFiles((all) => [...all, ...added]);
      const [first] = added;
      if (first !== undefined) setActiveId(first.id);
      for (const each of added) void read(each.id, each.file);
    },
    unlock: (id: string, password: string) => {
      const file = latest.current.find((each) => each.id === id)?.file;
      if (file !== undefined) void read(id, file, password);
    },
    stop: (id: string) => {
      readers.current.get(id)?.stop();
      readers.current.delete(id);
      patch(id, { stage: { kind: 'refused', refusal: { code: 'stopped' } } });
    },
    close: (id: string) => {
      readers.current.get(id)?.stop();
      readers.current.delete(id);
      const left = latest.current.filter((each) => each.id !== id);
      setFiles(left);
      setActiveId((now) => (now === id ? (left.at(-1)?.id ?? null) : now));
    },
    /** Another sheet of the same workbook: guessed anew. */
    chooseSheet: (id: string, sheet: number) => {
      void readers.current.get(id)?.forgetChoices();
      patch(id, { knownAs: null, asked: [], isComparisonStopped: false });
      void recall(id, { sheet, mapping: null, headerRow: undefined, answers: {} });
    },
    correct: (id: string, change: Partial<Reading>) => {
      const file = latest.current.find((each) => each.id === id);
      if (file !== undefined)
        void understand(id, {
          sheet: file.sheet,
          mapping: file.mapping,
          headerRow: file.headerRow,
          answers: file.answers,
          ...change,
        });
    },
    setDistributor: (id: string, distributorId: string | null) => patch(id, { distributorId }),
    /** The plan follows when it is asked for; the tick itself shows at once. */
    choose: (id: string, choice: ImportChoice) => {
      void readers.current.get(id)?.choose([choice]);
      setFiles((all) =>
        all.map((each) => (each.id === id ? { ...each, choiceVersion: each.choiceVersion + 1 } : each)),
      );
    },
    stopComparing: (id: string) => patch(id, { isComparisonStopped: true }),
    compareAgain: (id: string) => patch(id, { isComparisonStopped: false }),
    taken: (id: string, run: ImportRun) => patch(id, { stage: { kind: 'done', run } }),
  };
}

export type OpenFiles = ReturnType<typeof useOpenFiles>;
