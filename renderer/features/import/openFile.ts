import type { ImportSource } from '../../../shared/contract/imports.ts';
import type { Id } from '../../../shared/ids.ts';
import { fieldIn } from '../../../shared/import/columnMapping.ts';
import type { ColumnMapping } from '../../../shared/import/columns.ts';
import type { FieldName } from '../../../shared/import/fields.ts';
import { columnsToKeep } from '../../../shared/import/importableRows.ts';
import type { FieldChange, ImportChoice, ImportRun } from '../../../shared/import/plan.ts';
import type { ReadOptions } from '../../../shared/import/reading/readWorkbook.ts';
import type { FileRefusal } from '../../../shared/import/sheet.ts';
import type { ColumnAnswers, ColumnQuestion } from '../../../shared/import/understanding.ts';
import type { OpenedFile, SheetSummary } from './messages.ts';

export type Stage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal | { readonly code: 'stopped' } }
  | { readonly kind: 'ready' }
  /** `token`: the plan that was taken over. */
  | { readonly kind: 'done'; readonly run: ImportRun; readonly token: string };

/** One file on the screen, with all the user said about it. */
export type OpenFile = {
  readonly id: string;
  readonly file: File;
  /** What the user said about reading it: its password, its characters, what parts its columns. */
  readonly readOptions: ReadOptions;
  readonly stage: Stage;
  readonly opened: OpenedFile | null;
  readonly sheet: number;
  /** Whether all sheets of that one's shape are read with it, as one list. */
  readonly takesAll: boolean;
  /** The user's own columns, all of them once one is changed; null while all are guessed. */
  readonly mapping: ColumnMapping | null;
  /** Undefined while it is guessed; null where the user said there is none. */
  readonly headerRow: number | null | undefined;
  readonly answers: ColumnAnswers;
  /** Questions of this sheet so far: an answered one stays, so that the answer can be changed. */
  readonly asked: readonly ColumnQuestion[];
  /** Remarks among them the user has seen and let stand. */
  readonly seen: readonly string[];
  readonly summary: SheetSummary | null;
  /** Taken for a weekly grid at first sight. */
  readonly wasGrid: boolean;
  /** Rises with each understanding. */
  readonly version: number;
  /** Rises with each tick; the ticks themselves are with the worker. */
  readonly choiceVersion: number;
  /** The user stopped comparing: nothing is reckoned until he asks for it again. */
  readonly isComparisonStopped: boolean;
  /** Stops what is being taken over; null while nothing is. */
  readonly taking: AbortController | null;
  readonly distributorId: Id | null;
  /** The sender it is read as: the one this shape of sheet is remembered of. */
  readonly senderId: Id | null;
};

export const newOpenFile = (id: string, file: File): OpenFile => ({
  id,
  file,
  readOptions: {},
  stage: { kind: 'reading' },
  opened: null,
  sheet: 0,
  takesAll: false,
  mapping: null,
  headerRow: undefined,
  answers: {},
  asked: [],
  seen: [],
  summary: null,
  wasGrid: false,
  version: 0,
  choiceVersion: 0,
  isComparisonStopped: false,
  taking: null,
  distributorId: null,
  senderId: null,
});

const columnsOf = (mapping: ColumnMapping): ImportSource['columns'] =>
  Object.fromEntries(Object.entries(mapping).map(([field, columns]) => [field, [...columns]]));

/** What is sent to the core beside the rows. Only answers that hold for the sender's next file are remembered. */
export function sourceOf(open: OpenFile): ImportSource | null {
  const { file, opened, summary, answers, distributorId } = open;
  if (opened === null || summary === null) return null;
  return {
    fileName: file.name,
    fileSha256: opened.sha256,
    sheet: summary.sheet,
    headerSignature: summary.headerSignature,
    columns: columnsOf(mappingNow(open)),
    answers: answers.dateOrder === undefined ? {} : { dateOrder: answers.dateOrder },
    distributorId,
  };
}

/**
 * Which columns hold which field now, as shown; fields the user left without a column stay among them, so that one correction
 * never sets off another guess.
 */
export const mappingNow = ({ summary, mapping }: Pick<OpenFile, 'summary' | 'mapping'>): ColumnMapping => ({
  ...Object.fromEntries(Object.entries(mapping ?? {}).filter(([, columns]) => columns.length === 0)),
  ...(summary === null ? {} : columnsToKeep(summary)),
});

/** The field a column is read as; undefined where it is left out. */
export const fieldOfColumn = (summary: SheetSummary, column: number): FieldName | undefined =>
  fieldIn(columnsToKeep(summary), column);

export const NO_CHOICE = (row: number): ImportChoice => ({
  row,
  isSkipped: false,
  skippedFields: [],
  forcedFields: [],
});

const toggled = (list: readonly string[], name: string, isIn: boolean): string[] =>
  isIn ? [...new Set([...list, name])] : list.filter((each) => each !== name);

/** The choice for a row once a field of it is ticked or not. */
export function withField(
  choice: ImportChoice,
  name: string,
  isConflicting: boolean,
  isTaken: boolean,
): ImportChoice {
  return isConflicting
    ? { ...choice, forcedFields: toggled(choice.forcedFields, name, isTaken) }
    : { ...choice, skippedFields: toggled(choice.skippedFields, name, !isTaken) };
}

/** Whether a field is taken over: as just ticked, else as the plan has it. */
export function isFieldTaken(change: FieldChange, choice: ImportChoice | null): boolean {
  const name = `${change.entity}.${change.field}`;
  if (choice === null) return change.isTaken;
  return change.isConflicting ? choice.forcedFields.includes(name) : !choice.skippedFields.includes(name);
}

const ANSWERABLE: ReadonlySet<ColumnQuestion['kind']> = new Set(['year', 'dateOrder', 'weekStart']);

/** Whether cells wait for an answer; the other questions say how something was read, and only ask for a look. */
export const asksForAnswer = ({ kind }: ColumnQuestion): boolean => ANSWERABLE.has(kind);

export const questionKey = ({ kind, field }: ColumnQuestion): string => `${kind} ${field}`;

const isSameQuestion = (one: ColumnQuestion, other: ColumnQuestion): boolean =>
  one.kind === other.kind && one.field === other.field;

/** Questions asked before stay as long as their column is read, so that an answer can be changed; new ones come after. */
export function withQuestions(
  asked: readonly ColumnQuestion[],
  { columns, layout, questions }: SheetSummary,
): readonly ColumnQuestion[] {
  const isRead = (question: ColumnQuestion) => layout === 'grid' || columns[question.field] !== undefined;
  return [
    ...asked.filter(isRead).map((each) => questions.find((other) => isSameQuestion(each, other)) ?? each),
    ...questions.filter((each) => !asked.some((other) => isSameQuestion(each, other))),
  ];
}
