import { bodyFormOf, isProps, listOf, meaningOf, type Props, startOf } from './bodyForm.ts';
import { stableText } from './canonical.ts';
import type { EventBody } from './event.ts';
import { idOfUrl } from './remote.ts';
import { isThemeId } from './terms.ts';

/**
 * What a channel last accepted: the body we wanted (before any merge), and the event as the site then showed it.
 *
 * The two differ where others' changes were carried through: they stand for as long as we want nothing else.
 */
export type AcceptedSnapshot = { readonly sent: Props; readonly event: Props };

/** A field both sides changed, each in its own way: a pointer such as `/name/fr`, and the site's value as text. */
export type MergeConflict = { readonly pointer: string; readonly theirs: string };

export type Merge = {
  /** The body to send: ours, with what others added or changed carried through. */
  readonly body: Props;
  /** Whether the site already shows all of it: nothing needs to be sent. */
  readonly isUnchanged: boolean;
  /** Fields that are nobody's to decide but the user's; send nothing while there are any. */
  readonly conflicts: readonly MergeConflict[];
};

type Sides = {
  readonly key: string;
  readonly sent: unknown;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
};
type Field = { readonly value: unknown; readonly conflicts: readonly MergeConflict[] };

/**
 * Merges what we would send with what the site shows now, per property (listing-api.md, promise 2).
 *
 * A change of theirs alone stays; a change of ours alone goes; both alike is agreement; both different is a conflict.
 * Without a snapshot (an event found again after a lost answer) the event is taken for ours.
 */
export function mergeEvent(ours: EventBody, remote: Props, accepted: AcceptedSnapshot | null): Merge {
  const theirs = bodyFormOf(remote);
  const base = accepted === null ? theirs : bodyFormOf(accepted.event);
  const wanted: Props = ours;
  const sent = accepted === null ? onlyKeysOf(wanted, theirs) : accepted.sent;
  const keys = [...new Set([...Object.keys(wanted), ...Object.keys(theirs), ...Object.keys(sent)])];
  const body: Record<string, unknown> = {};
  const conflicts: MergeConflict[] = [];
  for (const key of keys) {
    const field = mergeField({
      key,
      sent: sent[key],
      base: base[key],
      ours: wanted[key],
      theirs: theirs[key],
    });
    if (field.value !== undefined) body[key] = field.value;
    conflicts.push(...field.conflicts);
  }
  const isUnchanged = keys.every((key) => meaningOf(key, body[key]) === meaningOf(key, theirs[key]));
  return { body, isUnchanged, conflicts };
}

const onlyKeysOf = (shape: Props, values: Props): Props =>
  Object.fromEntries(Object.keys(shape).map((key) => [key, values[key]]));

const PER_LANGUAGE: ReadonlySet<string> = new Set(['name', 'description']);
const SETS: ReadonlySet<string> = new Set(['labels', 'hiddenLabels', 'mediaObject', 'videos']);

function mergeField(sides: Sides): Field {
  const { key } = sides;
  if (PER_LANGUAGE.has(key)) return mergeLanguages(sides);
  if (SETS.has(key)) return mergeSet(sides);
  if (key === 'terms') return mergeTerms(sides);
  const field = mergeValue(sides, `/${key}`);
  if (key === 'subEvent') return { ...field, value: carryDates(field.value, sides.theirs) };
  if (key === 'priceInfo') return { ...field, value: carryPrices(field.value, sides.theirs) };
  return field;
}

function mergeValue({ key, sent, base, ours, theirs }: Sides, pointer: string): Field {
  const isSame = (left: unknown, right: unknown) => meaningOf(key, left) === meaningOf(key, right);
  const weChanged = !isSame(ours, sent);
  const theyChanged = !isSame(theirs, base);
  if (!weChanged) return { value: theirs, conflicts: [] };
  if (!theyChanged || isSame(ours, theirs)) return { value: ours, conflicts: [] };
  return { value: ours, conflicts: [{ pointer, theirs: asText(theirs) }] };
}

const asText = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : stableText(value);

function mergeLanguages(sides: Sides): Field {
  const part = (value: unknown): Props => (isProps(value) ? value : {});
  const [sent, base, ours, theirs] = [sides.sent, sides.base, sides.ours, sides.theirs].map(part) as [
    Props,
    Props,
    Props,
    Props,
  ];
  const merged: Record<string, unknown> = {};
  const conflicts: MergeConflict[] = [];
  for (const lang of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const field = mergeValue(
      { key: sides.key, sent: sent[lang], base: base[lang], ours: ours[lang], theirs: theirs[lang] },
      `/${sides.key}/${lang}`,
    );
    if (field.value !== undefined) merged[lang] = field.value;
    conflicts.push(...field.conflicts);
  }
  return { value: Object.keys(merged).length === 0 ? undefined : merged, conflicts };
}

const memberKey = (key: string, member: unknown): string => {
  if (!isProps(member)) return String(member);
  return key === 'mediaObject' ? idOfUrl(String(member['@id'])) : String(member.url ?? stableText(member));
};

/** Lists without an order of meaning: ours, and what others added since. What they took away stays away. */
function mergeSet({ key, sent, base, ours, theirs }: Sides): Field {
  const [sentMembers, baseMembers, ourMembers, theirMembers] = [sent, base, ours, theirs].map((value) =>
    membersOf(key, value),
  ) as [Members, Members, Members, Members];
  const conflicts: MergeConflict[] = [];
  const value: unknown[] = [];
  for (const [id, member] of ourMembers) {
    const wasTakenAway = sentMembers.has(id) && baseMembers.has(id) && !theirMembers.has(id);
    // The label that carries our id is never given up: with it a lost event is found again.
    if (wasTakenAway && key !== 'hiddenLabels') continue;
    if (!theirMembers.has(id)) {
      value.push(member);
      continue;
    }
    const sides = {
      key: 'member',
      sent: sentMembers.get(id),
      base: baseMembers.get(id),
      ours: member,
      theirs: theirMembers.get(id),
    };
    const field = mergeValue(sides, `/${key}`);
    value.push(field.value);
    conflicts.push(...field.conflicts);
  }
  const added = [...theirMembers].filter(([id]) => !ourMembers.has(id) && !sentMembers.has(id));
  value.push(...added.map(([, member]) => member));
  return { value: value.length === 0 ? undefined : value, conflicts };
}

type Members = ReadonlyMap<string, unknown>;
/** The members of a list by what they are; a picture's address is its id, whatever host it is read from. */
function membersOf(key: string, value: unknown): Members {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Map(
    list.map((member) => {
      const id = memberKey(key, member);
      return [id, member];
    }),
  );
}

const idsOf = (value: unknown): readonly string[] => listOf(value).map(({ id }) => String(id));
const themeOf = (value: unknown): string | undefined => idsOf(value).find(isThemeId);

/** One event type, at most one theme, and the facilities others added. */
function mergeTerms({ sent, base, ours, theirs }: Sides): Field {
  const theme = mergeValue(
    { key: 'theme', sent: themeOf(sent), base: themeOf(base), ours: themeOf(ours), theirs: themeOf(theirs) },
    '/terms',
  );
  const mine = idsOf(ours).filter((id) => !isThemeId(id));
  const previous = new Set(idsOf(sent));
  const known = new Set([...mine, ...previous]);
  const added = idsOf(theirs).filter((id) => !isThemeId(id) && !known.has(id));
  const ids = [...mine, ...(typeof theme.value === 'string' ? [theme.value] : []), ...added];
  return { value: ids.map((id) => ({ id })), conflicts: theme.conflicts };
}

/** What others hung on a date (childcare, a booking link) stays with the date that starts at the same moment. */
function carryDates(value: unknown, theirs: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const others = new Map(listOf(theirs).map((date) => [startOf(date), date]));
  return listOf(value).map((date) => ({ ...others.get(startOf(date)), ...date }));
}

/** UiTPAS tariffs are put there by the site's own people; sending prices without them would take them away. */
function carryPrices(value: unknown, theirs: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const own = listOf(value).filter((line) => line.category !== 'uitpas');
  return [...own, ...listOf(theirs).filter((line) => line.category === 'uitpas')];
}
