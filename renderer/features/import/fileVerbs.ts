import { startTransition } from 'react';
import type { ImportChoice, ImportRun } from '../../../shared/import/plan.ts';
import type { ReadOptions } from '../../../shared/import/reading/readWorkbook.ts';
import { type ColumnQuestion, columnAnswersSchema } from '../../../shared/import/understanding.ts';
import { client } from '../../api/client.ts';
import type { SheetSummary } from './messages.ts';
import { newOpenFile, type OpenFile, questionKey, withQuestions } from './openFile.ts';
import { type SheetReader, startSheetReader } from './sheetReader.ts';

type Reading = Pick<OpenFile, 'sheet' | 'takesAll' | 'mapping' | 'headerRow' | 'answers'>;
type Files = readonly OpenFile[];

/** Where the files of the screen are kept. */
export type FileShelf = {
  readonly readers: Map<string, SheetReader>;
  /** The files as they are now. */
  latest(): Files;
  update(change: (files: Files) => Files): void;
  select(id: string | null): void;
};

const asGuessed = (sheet: number): Reading => ({
  sheet,
  takesAll: false,
  mapping: null,
  headerRow: undefined,
  answers: {},
});

/** All that can be done with the files on the screen; the same functions for as long as the window stands. */
export function makeFileVerbs({ readers, latest, update, select }: FileShelf) {
  const patch = (id: string, change: Partial<OpenFile>) =>
    update((files) => files.map((each) => (each.id === id ? { ...each, ...change } : each)));
  const find = (id: string) => latest().find((each) => each.id === id);

  const understand = async (id: string, reading: Reading): Promise<SheetSummary | null> => {
    const { sheet, takesAll, mapping, headerRow, answers } = reading;
    const options = {
      answers,
      ...(mapping === null ? {} : { mapping }),
      ...(headerRow === undefined ? {} : { headerRow }),
    };
    try {
      const summary = await readers.get(id)?.understand(sheet, options, takesAll);
      return summary ?? null;
    } catch {
      patch(id, { stage: { kind: 'refused', refusal: { code: 'noTable' } } });
      return null;
    }
  };

  const show = (id: string, reading: Reading, summary: SheetSummary, known: Partial<OpenFile> = {}) =>
    // A table is much to draw at once: drawn piece by piece, the window answers in between.
    startTransition(() =>
      update((files) =>
        files.map((each) => (each.id === id ? understoodAs(each, reading, summary, known) : each)),
      ),
    );

  // A sender whose sheets were corrected before is read as corrected.
  const recall = async (id: string, sheet: number) => {
    const guessed = asGuessed(sheet);
    const summary = await understand(id, guessed);
    if (summary === null) return;
    const { headerSignature, layout } = summary;
    const profile = await client.imports.profileFor({ headerSignature }).catch(() => null);
    if (profile === null) return show(id, guessed, summary);
    const answers = columnAnswersSchema.safeParse(profile.answers).data ?? {};
    const corrected = { ...guessed, answers, mapping: layout === 'grid' ? null : profile.columns };
    const again = await understand(id, corrected);
    const known = { distributorId: profile.distributorId, senderId: profile.id };
    if (again !== null) show(id, corrected, again, known);
  };

  const read = async (id: string, file: File, options: ReadOptions) => {
    readers.get(id)?.stop();
    const reader = startSheetReader();
    readers.set(id, reader);
    patch(id, { readOptions: options, stage: { kind: 'reading' } });
    const answer = await reader.open(file, options);
    if (!answer.ok) return patch(id, { stage: { kind: 'refused', refusal: answer.error } });
    patch(id, { opened: answer.value, sheet: answer.value.best });
    await recall(id, answer.value.best);
  };

  const letGo = (id: string) => {
    readers.get(id)?.stop();
    readers.delete(id);
  };

  return {
    select,
    add: (chosen: readonly File[]) => {
      const added = chosen.map((file) => newOpenFile(crypto.randomUUID(), file));
      update((files) => [...files, ...added]);
      const [first] = added;
      if (first !== undefined) select(first.id);
      for (const each of added) void read(each.id, each.file, each.readOptions);
    },
    /** Reads a file again, with its password or as the text the user says it is. */
    readAs: (id: string, options: ReadOptions) => {
      const found = find(id);
      if (found !== undefined) void read(id, found.file, { ...found.readOptions, ...options });
    },
    stop: (id: string) => {
      letGo(id);
      patch(id, { stage: { kind: 'refused', refusal: { code: 'stopped' } } });
    },
    /** Takes a file off the screen; another one comes to the front where it stood there. */
    close: (id: string, isInFront: boolean) => {
      letGo(id);
      const left = latest().filter((each) => each.id !== id);
      update(() => left);
      if (isInFront) select(left.at(-1)?.id ?? null);
    },
    /** Another sheet of the same workbook: guessed anew. */
    chooseSheet: (id: string, sheet: number) => {
      void readers.get(id)?.forgetChoices();
      patch(id, { senderId: null, asked: [], seen: [], isComparisonStopped: false });
      void recall(id, sheet);
    },
    correct: async (id: string, change: Partial<Reading>) => {
      const file = find(id);
      if (file === undefined) return;
      const { sheet, takesAll, mapping, headerRow, answers } = file;
      const reading = { sheet, takesAll, mapping, headerRow, answers, ...change };
      // Ticks belong to the rows of one list: with other sheets beside it the rows have other numbers.
      if (change.takesAll !== undefined) {
        void readers.get(id)?.forgetChoices();
        patch(id, { takesAll: reading.takesAll });
      }
      const summary = await understand(id, reading);
      if (summary !== null) show(id, reading, summary);
    },
    /** A remark on how a column was read is put away. */
    letStand: (id: string, question: ColumnQuestion) =>
      patch(id, { seen: [...(find(id)?.seen ?? []), questionKey(question)] }),
    setDistributor: (id: string, distributorId: string | null) => patch(id, { distributorId }),
    /** The plan follows when it is asked for; the tick itself shows at once. */
    choose: (id: string, choice: ImportChoice) => {
      void readers.get(id)?.choose([choice]);
      update((files) =>
        files.map((each) => (each.id === id ? { ...each, choiceVersion: each.choiceVersion + 1 } : each)),
      );
    },
    stopComparing: (id: string) => patch(id, { isComparisonStopped: true }),
    compareAgain: (id: string) => patch(id, { isComparisonStopped: false }),
    /** Being taken over, until `null` is said of it; it can be stopped that long. */
    setTaking: (id: string, taking: AbortController | null) => patch(id, { taking }),
    taken: (id: string, run: ImportRun, token: string) => {
      patch(id, { stage: { kind: 'done', run, token } });
      // What was refused can still be saved: that takes the file.
      if ((run.counts.rejected ?? 0) === 0) letGo(id);
    },
  };
}

const understoodAs = (
  file: OpenFile,
  reading: Reading,
  summary: SheetSummary,
  known: Partial<OpenFile>,
): OpenFile => ({
  ...file,
  ...reading,
  ...known,
  summary,
  asked: withQuestions(file.asked, summary),
  wasGrid: (reading.sheet === file.sheet && file.wasGrid) || summary.layout === 'grid',
  version: file.version + 1,
  stage: { kind: 'ready' },
});
