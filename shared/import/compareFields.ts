import type { Entity, FieldValue } from './fieldAccess.ts';
import { isEmpty, isSameValue, readField, setField, showValue } from './fieldAccess.ts';
import { none } from './joined.ts';
import type { FieldChange, ImportChoice, RowProblem } from './plan.ts';
import type { Said } from './rowFields.ts';
import type { Claim } from './workingProgramme.ts';

export type Verdict = 'same' | 'take' | 'conflict';

/** A list that only grows: another name for a film takes none of the others away. */
const GROWS: ReadonlySet<string> = new Set(['otherTitles']);

/**
 * Three-way: what the file says, what stands here now, and what was imported last (undefined: never).
 *
 * The file's word is news only where it differs from its last one; where the user's own word stands, it is a conflict.
 */
export function judgeField(
  field: string,
  value: FieldValue,
  now: FieldValue,
  last: FieldValue | undefined,
): Verdict {
  if (field === 'status') return judgeStatus(value, now, last);
  if (isSameValue(field, value, now)) return 'same';
  if (GROWS.has(field)) return last !== undefined && isSameValue(field, value, last) ? 'same' : 'take';
  if (last === undefined) return isEmpty(now) ? 'take' : 'conflict';
  if (isSameValue(field, value, last)) return 'same';
  return isSameValue(field, now, last) || (isEmpty(now) && isEmpty(last)) ? 'take' : 'conflict';
}

// A list offers or calls off; only the house confirms, so that "option" is never news against "confirmed".
function judgeStatus(value: FieldValue, now: FieldValue, last: FieldValue | undefined): Verdict {
  if (value === 'option') return now === 'cancelled' && last === 'cancelled' ? 'take' : 'same';
  if (now === 'cancelled' || last === 'cancelled') return 'same';
  return now === 'confirmed' ? 'conflict' : 'take';
}

const judgeOfFile = (field: string, value: FieldValue, now: FieldValue): Verdict =>
  !isEmpty(now) && isSameValue(field, value, now) ? 'same' : 'take';

export type Compared<E> = {
  readonly entity: E;
  readonly changes: readonly FieldChange[];
  readonly problems: readonly RowProblem[];
  /** What this row was the first of its file to say. */
  readonly said: Readonly<Record<string, FieldValue>>;
};

export type CompareContext = {
  readonly row: number;
  readonly choice: ImportChoice | undefined;
  readonly claimOf: (field: string) => Claim | undefined;
  readonly lastSaid: Readonly<Record<string, FieldValue>> | undefined;
  /** Made by this file: then there is nobody's word to overwrite, and nothing to show. */
  readonly isNew: boolean;
  readonly show: (field: string, value: FieldValue) => string;
  /** Whether a word says nothing of its field that is not known: the film by another of its titles. */
  readonly isKnownWord: (field: string, value: FieldValue) => boolean;
};

/** Lays what a row says over what stands, field by field. */
export function compareFields<E extends Entity>(
  kind: FieldChange['entity'],
  start: E,
  saidFields: readonly Said[],
  context: CompareContext,
): Compared<E> {
  const { row, choice, claimOf, lastSaid, isNew, show, isKnownWord } = context;
  let changes: FieldChange[] | null = null;
  let problems: RowProblem[] | null = null;
  const said: Record<string, FieldValue> = {};
  let entity = start;
  for (const { field, value } of saidFields) {
    if (field === 'optionExpiresOn' && 'status' in entity && entity.status.kind !== 'option') continue;
    const claim = claimOf(field);
    if (claim !== undefined && claim.row !== row && !GROWS.has(field)) {
      if (!isSameValue(field, value, claim.value) && !isKnownWord(field, value)) {
        problems ??= [];
        problems.push(contradiction(field, show(field, value), show(field, claim.value), claim.row));
      }
      continue;
    }
    said[field] = value;
    if (isKnownWord(field, value)) continue;
    const now = readField(entity, field);
    const verdict = isNew ? judgeOfFile(field, value, now) : judgeField(field, value, now, lastSaid?.[field]);
    if (verdict === 'same') continue;
    const name = `${kind}.${field}`;
    const isTaken =
      verdict === 'take'
        ? choice?.skippedFields.includes(name) !== true
        : choice?.forcedFields.includes(name) === true;
    if (!isNew) {
      changes ??= [];
      changes.push({
        entity: kind,
        field,
        from: show(field, now),
        to: show(field, value),
        isConflicting: verdict === 'conflict',
        isTaken,
      });
    }
    if (!isTaken && !isNew) continue;
    if (entity === start) entity = { ...start };
    setField(entity, field, value);
  }
  return { entity, changes: changes ?? none(), problems: problems ?? none(), said };
}

const contradiction = (field: string, said: string, first: string, row: number): RowProblem => ({
  code: 'contradictsRow',
  address: null,
  facts: { field, said, first, row },
  severity: 'warn',
});

export const showPlain = (_field: string, value: FieldValue): string => showValue(value);
