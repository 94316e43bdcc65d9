import { BADGES } from '../../../../shared/domain/screening.ts';
import type { FieldChange } from '../../../../shared/domain/screeningHistory.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatDay, formatMoment, formatTime } from '../../../../shared/words/dates.ts';
import type { Speak } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A stored value of a screening's field as one reads it. */
function valueInWords(field: string, value: unknown, { t, lang }: Speak, lookups: Lookups): string {
  if (value === null || value === undefined || value === '') return t('history.none');
  if (field === 'day' && typeof value === 'string') return formatDay(value, lang);
  if (field === 'startsAt' && typeof value === 'string') return formatMoment(value, lang);
  if (field === 'roomId') return lookups.model.rooms.get(String(value))?.name ?? t('history.somethingElse');
  if (field === 'strandId') {
    const names = lookups.strands.get(String(value))?.names;
    return names?.[lang] ?? Object.values(names ?? {})[0] ?? t('history.somethingElse');
  }
  if (field === 'state' && (value === 'planned' || value === 'cancelled' || value === 'postponed'))
    return t(`history.state.${value}`);
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
  if (field === 'price' && isObject(value) && typeof value.baseCents === 'number')
    return `€ ${(value.baseCents / 100).toFixed(2).replace('.', lang === 'en' ? '.' : ',')}`;
  if (field === 'badges' && Array.isArray(value)) {
    const names = BADGES.filter((badge) => value.includes(badge)).map((badge) => t(`badge.${badge}`));
    return names.length === 0 ? t('history.none') : names.join(', ');
  }
  if (isObject(value)) {
    const texts = Object.values(value).filter((each) => typeof each === 'string' && each !== '');
    return texts.length === 0 ? t('history.none') : texts.join(' / ');
  }
  return typeof value === 'string' ? value : t('history.somethingElse');
}

/**
 * What changed, field by field: `Hour: Fri 6 Nov, 20:00 → Sat 7 Nov, 17:15`. The day is left out where the hour, which names its
 * day, changed too.
 */
export function fieldsInWords(
  fields: readonly FieldChange[],
  speak: Speak,
  lookups: Lookups,
): readonly string[] {
  const hasMoment = fields.some(
    ({ field, before, after }) => field === 'startsAt' && before !== null && after !== null,
  );
  return fields
    .filter(({ field }) => !(field === 'day' && hasMoment))
    .map(({ field, before, after }) => {
      const name = speak.byCode(`history.field.${field}`);
      if (field === 'items') return name;
      const [from, to] = [before, after].map((value) => valueInWords(field, value, speak, lookups));
      return `${name}: ${speak.t('history.fromTo', { before: from ?? '', after: to ?? '' })}`;
    });
}

/** A moment of the journal, by the wall clock of the one who reads. */
export function momentInWords(wallClock: string, { lang }: Pick<Speak, 'lang'>): string {
  return `${formatDay(wallClock.slice(0, 10), lang)} ${formatTime(timeOf(wallClock), lang)}`;
}
