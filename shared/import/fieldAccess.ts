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
  const [outer = '', inner] = name.split('.', 2);
  const value = (entity as unknown as Writable)[outer];
  const found = inner === undefined ? value : (value as Writable)[inner];
  return (found ?? null) as FieldValue;
}

/** The entity with another value in a field. */
export function withField<E extends Entity>(entity: E, name: string, value: FieldValue): E {
  if ('status' in entity) {
    if (name === 'optionExpiresOn') {
      const { status } = entity;
      if (status.kind !== 'option') return entity;
      return { ...entity, status: { ...status, expiresOn: value } };
    }
    if (name === 'status')
      return {
        ...entity,
        status:
          value === 'cancelled'
            ? { kind: 'cancelled', reason: '' }
            : { kind: 'option', rank: 1, expiresOn: null },
      };
  }
  const dot = name.indexOf('.');
  if (dot < 0) return { ...entity, [name]: value };
  const outer = name.slice(0, dot);
  const record = (entity as unknown as Writable)[outer] as Writable;
  return { ...entity, [outer]: { ...record, [name.slice(dot + 1)]: value } };
}

const isList = (value: FieldValue): value is readonly string[] => Array.isArray(value);
const isTerms = (value: FieldValue): value is Terms =>
  value !== null && typeof value === 'object' && 'shareBpByWeek' in value;

const figuresOfTerms = ({ asWritten: _asWritten, ...figures }: Terms): string => JSON.stringify(figures);
const NO_FIGURES = figuresOfTerms(NO_TERMS);

/** Whether nobody has said anything in a field yet. */
export function isEmpty(value: FieldValue): boolean {
  if (value === null || value === '') return true;
  if (isList(value)) return value.length === 0;
  return isTerms(value) && figuresOfTerms(value) === NO_FIGURES && value.asWritten === '';
}

const asSet = (list: readonly string[], key: (text: string) => string): string =>
  [...new Set(list.map(key))].sort().join('|');

/** Whether two values say the same, however each was written. */
export function isSameValue(name: string, one: FieldValue, other: FieldValue): boolean {
  if (one === other) return true;
  if (isList(one) && isList(other)) {
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
