import type { Booking } from '../domain/booking.ts';
import type { Film } from '../domain/film.ts';
import { type Compared, compareFields, showPlain } from './compareFields.ts';
import { type Entity, type FieldValue, showValue } from './fieldAccess.ts';
import type { Identity } from './identify.ts';
import { none, nothingSaid } from './joined.ts';
import type { FieldChange, ImportChoice, PlannedEntity } from './plan.ts';
import type { PlanContext } from './planRow.ts';
import type { NormalisedRow } from './row.ts';
import type { Said } from './rowFields.ts';

/** What is done to the working programme once the row is taken. */
export type Effects = (() => void)[];
export type RowWork = {
  readonly row: NormalisedRow;
  readonly choice: ImportChoice | undefined;
  readonly context: PlanContext;
  readonly identity: Identity;
  readonly effects: Effects;
};
export type Part<E> = Compared<E> & { readonly creates: readonly PlannedEntity[] };

/** What a row brings to something that an earlier row of its file made. */
export function additions(
  work: RowWork,
  kind: FieldChange['entity'],
  found: Entity | undefined,
  compared: Entity,
  noted: Entity,
): readonly PlannedEntity[] {
  if (found === undefined || !work.context.working.isNew(kind, found.id)) return none();
  return [
    ...(compared === found ? [] : (['detail'] as const)),
    ...(noted === compared ? [] : (['note'] as const)),
  ];
}

const noClaim = () => undefined;
export const knowsNone = () => false;

/** Compares what a row says of one thing with what stands there, and claims the fields it speaks of for that row. */
export function compare<E extends Entity>(
  kind: FieldChange['entity'],
  start: E,
  fields: readonly Said[],
  isBorn: boolean,
  { row, choice, context, effects }: RowWork,
  isKnownWord: (field: string, value: FieldValue) => boolean = knowsNone,
): Compared<E> {
  const { working, memory } = context;
  const compared = compareFields(kind, start, fields, {
    row: row.row,
    choice,
    claimOf: isBorn ? noClaim : (field) => working.claimOf(kind, start.id, field),
    lastSaid: memory.saidOf.get(start.id),
    isNew: isBorn || working.isNew(kind, start.id),
    isKnownWord,
    show: isBorn
      ? showPlain
      : (field, value) =>
          field === 'distributorId'
            ? working.distributorName(showValue(value)) || row.values.distributor || ''
            : showPlain(field, value),
  });
  effects.push(() => working.claim(kind, start.id, row.row, compared.said));
  return compared;
}

const MOST_NOTES = 20_000;

export type Noted = {
  readonly changes: readonly FieldChange[];
  readonly said: Readonly<Record<string, FieldValue>>;
};
export const NOTHING_NOTED: Noted = { changes: none(), said: nothingSaid() };

/** Adds lines to the notes that neither stand there nor stood in an earlier import. */
export function withNotes<E extends Film | Booking>(
  { context, choice }: RowWork,
  kind: 'film' | 'booking',
  start: E,
  isBorn: boolean,
  lines: readonly string[],
): Noted & { readonly entity: E } {
  if (lines.length === 0) return { entity: start, ...NOTHING_NOTED };
  const { working, memory } = context;
  const said: Record<string, FieldValue> = {};
  const changes: FieldChange[] = [];
  let entity = start;
  for (const line of lines) {
    const field = `note:${line}`;
    said[field] = 1;
    if (memory.saidOf.get(start.id)?.[field] !== undefined || entity.notes.split('\n').includes(line))
      continue;
    if (entity.notes.length + line.length > MOST_NOTES) continue;
    const isTaken = choice?.skippedFields.includes(`${kind}.notes`) !== true;
    if (!isBorn && !working.isNew(kind, start.id))
      changes.push({ entity: kind, field: 'notes', from: '', to: line, isConflicting: false, isTaken });
    if (isTaken) entity = { ...entity, notes: entity.notes === '' ? line : `${entity.notes}\n${line}` };
  }
  return { entity, changes, said };
}
