import type { Booking } from '../domain/booking.ts';
import type { Film, Rating, Version } from '../domain/film.ts';
import { NO_TERMS, type Terms } from '../domain/terms.ts';
import { fold } from './plainText.ts';
import { nameKey, titleKey } from './titleKey.ts';

/** A value a file may give to a field of a film, a version or a booking. */
export type FieldValue = string | number | readonly string[] | Terms | Rating | null;
export type Entity = Film | Version | Booking;
type Writable = Record<string, unknown>;

/** A version as it is born: nobody has said anything of it yet. */
export const isBlankVersion = (version: Version): boolean =>
  version.format === 'DCP 2K' &&
  version.runtimeMin === null &&
  version.spokenLanguages.length === 0 &&
  version.subtitleLanguages.length === 0;

/** What stands in a field; `titles.nl` reaches into a record. */
export function readField(entity: Entity, name: string): FieldValue {
  if ('status' in entity) {
    if (name === 'optionExpiresOn') return entity.status.kind === 'option' ? entity.status.expiresOn : null;
    if (name === 'status') return entity.status.kind;
  }
  if (name === 'format' && 'format' in entity && isBlankVersion(entity)) return null;
  const record = entity as unknown as Writable;
  const dot = name.indexOf('.');
  const found = dot < 0 ? record[name] : (record[name.slice(0, dot)] as Writable)[name.slice(dot + 1)];
  return (found ?? null) as FieldValue;
}

/** Lays another value in a field of an entity that is the caller's own; records in it are made anew. */
export function setField(entity: Entity, name: string, value: FieldValue): void {
  const draft = entity as unknown as Writable;
  if ('status' in entity && name === 'optionExpiresOn') {
    if (entity.status.kind === 'option') draft.status = { ...entity.status, expiresOn: value };
  } else if ('status' in entity && name === 'status') {
    draft.status =
      value === 'cancelled'
        ? { kind: 'cancelled', reason: '' }
        : { kind: 'option', rank: 1, expiresOn: null };
  } else {
    const dot = name.indexOf('.');
    if (dot < 0) draft[name] = value;
    else {
      const outer = name.slice(0, dot);
      draft[outer] = { ...(draft[outer] as Writable), [name.slice(dot + 1)]: value };
    }
  }
}

const isList = (value: FieldValue): value is readonly string[] => Array.isArray(value);
const isTerms = (value: FieldValue): value is Terms =>
  value !== null && typeof value === 'object' && 'shareBpByWeek' in value;

const figuresOfTerms = ({ asWritten: _asWritten, ...figures }: Terms): string => JSON.stringify(figures);
const NO_FIGURES = figuresOfTerms(NO_TERMS);

/** Whether nobody has said anything in a field yet. */
export function isEmpty(value: FieldValue): boolean {
  if (value === null || value === '' || value === NO_TERMS) return true;
  if (isList(value)) return value.length === 0;
  return isTerms(value) && figuresOfTerms(value) === NO_FIGURES && value.asWritten === '';
}

const asSet = (list: readonly string[], key: (text: string) => string): string =>
  [...new Set(list.map(key))].sort().join('|');

/** Whether two values say the same, however each was written. */
export function isSameValue(name: string, one: FieldValue, other: FieldValue): boolean {
  if (one === other) return true;
  if (isList(one) && isList(other)) {
    if (one.length === other.length && one.every((text, at) => text === other[at])) return true;
    if (one.length === 0 || other.length === 0) return false;
    const key = name === 'directors' || name === 'cast' ? nameKey : fold;
    return asSet(one, key) === asSet(other, key);
  }
  if (isTerms(one) && isTerms(other)) {
    const figures = figuresOfTerms(one);
    if (figures !== figuresOfTerms(other)) return false;
    return figures !== NO_FIGURES || fold(one.asWritten) === fold(other.asWritten);
  }
  if (typeof one === 'string' && typeof other === 'string') {
    return name === 'originalTitle' || name.startsWith('titles.')
      ? titleKey(one).full === titleKey(other).full
      : fold(one) === fold(other);
  }
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

const euros = (cents: number): string => `€ ${(cents / 100).toFixed(2).replace(/\.00$/, '')}`;

function termsText(terms: Terms): string {
  const parts = [
    terms.shareBpByWeek.map((bp) => `${bp / 100}%`).join(' / '),
    terms.minimumGuaranteeCents === null ? '' : `min. ${euros(terms.minimumGuaranteeCents)}`,
    terms.flatFeeCents === null ? '' : euros(terms.flatFeeCents),
  ].filter((part) => part !== '');
  return parts.length === 0 ? terms.asWritten : parts.join(' · ');
}

/** A value as the preview shows it: days as ISO, lists joined by a comma. */
export function showValue(value: FieldValue): string {
  if (value === null) return '';
  if (isList(value)) return value.join(', ');
  if (isTerms(value)) return termsText(value);
  if (typeof value === 'object') return [value.age ?? value.other, ...value.icons].filter(Boolean).join(' ');
  return String(value);
}
