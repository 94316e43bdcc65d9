import type { Id } from '../ids.ts';
import { isSame } from '../same.ts';
import type { Change, Step } from './activity.ts';

type Values = Readonly<Record<string, unknown>>;
/** A change with the step it belongs to. */
export type DatedChange = Change & { readonly step: Step };

/** One field of a screening as it was and as it became; `items` stands for its parts, whose values are not told. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** One step as it touched a screening. */
export type ScreeningStep = {
  readonly step: Step;
  readonly op: Change['op'];
  readonly fields: readonly FieldChange[];
};

/** What a screening became since a moment, however many steps it took. */
export type NetChange = {
  readonly screeningId: Id;
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly fields: readonly FieldChange[];
  /** The last known whole row: what there is to name it by. */
  readonly row: Values;
  readonly who: readonly string[];
  readonly lastAtMs: number;
};

const SLOT: ReadonlySet<string> = new Set(['roomId', 'day', 'startsAt']);

/** The steps that touched one screening, newest first; each with the fields it changed. */
export function stepsOfScreening(changes: readonly DatedChange[]): readonly ScreeningStep[] {
  const steps = new Map<Id, { step: Step; op: Change['op']; fields: FieldChange[] }>();
  for (const { step, entity, op, before, after } of changes) {
    const own = steps.get(step.id) ?? { step, op: 'update' as const, fields: [] };
    steps.set(step.id, own);
    if (entity !== 'screenings') {
      if (!own.fields.some((each) => each.field === 'items'))
        own.fields.push({ field: 'items', before: null, after: null });
      continue;
    }
    own.op = op;
    if (op === 'update') own.fields.push(...changedFields(before ?? {}, after ?? {}));
  }
  return [...steps.values()].reverse();
}

const changedFields = (before: Values, after: Values): FieldChange[] =>
  Object.keys(after)
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));

type Net = {
  first: Values;
  last: Values;
  wasThere: boolean;
  isThere: boolean;
  items: boolean;
  who: Set<string>;
  at: number;
};

/**
 * What became of each screening over many changes, first to last, the one touched last at the end: what came and went again, or changed and changed back, is
 * not told. `rowOf` gives the whole row of a screening of which only fields were changed; one it does not know is left out.
 */
export function netChanges(
  changes: readonly DatedChange[],
  screeningOfPart: (itemId: Id) => Id | undefined,
  rowOf: (screeningId: Id) => Values | undefined,
): readonly NetChange[] {
  const nets = new Map<Id, Net>();
  for (const change of changes) {
    const { entity, entityId, op, before, after, step } = change;
    const isPart = entity !== 'screenings';
    const partOf = (after?.screeningId ?? before?.screeningId) as Id | undefined;
    const id = isPart ? (partOf ?? screeningOfPart(entityId)) : entityId;
    if (id === undefined) continue;
    const net = nets.get(id) ?? {
      first: {},
      last: {},
      wasThere: isPart || op !== 'insert',
      isThere: true,
      items: false,
      who: new Set<string>(),
      at: 0,
    };
    // The one touched last stands last.
    nets.delete(id);
    nets.set(id, net);
    net.who.add(step.who);
    net.at = step.atMs;
    if (isPart) {
      net.items = true;
      continue;
    }
    net.isThere = op !== 'delete';
    for (const [field, value] of Object.entries(before ?? {}))
      if (!(field in net.first)) net.first = { ...net.first, [field]: value };
    net.last = { ...net.last, ...(op === 'delete' ? before : after) };
  }
  return [...nets].flatMap(([screeningId, net]) => toldOf(screeningId, net, rowOf(screeningId)) ?? []);
}

/** One screening's net change; null where nothing is left to tell. */
function toldOf(screeningId: Id, net: Net, row: Values | undefined): NetChange | null {
  const whole = { ...row, ...net.last };
  if (whole.day === undefined || (!net.wasThere && !net.isThere)) return null;
  const told = { screeningId, row: whole, fields: [], who: [...net.who], lastAtMs: net.at };
  if (!net.wasThere) return { ...told, kind: 'added' };
  if (!net.isThere) return { ...told, kind: 'removed', row: { ...whole, ...net.first } };
  const fields = changedFields(net.first, net.last).filter(({ field }) => field in net.first);
  if (fields.length === 0 && !net.items) return null;
  const items = net.items ? [{ field: 'items', before: null, after: null }] : [];
  const isMoved = fields.some(({ field }) => SLOT.has(field));
  return { ...told, kind: isMoved ? 'moved' : 'changed', fields: [...fields, ...items] };
}
