import type { StatusType } from './calendar.ts';
import { stableText } from './canonical.ts';
import { idOfUrl } from './remote.ts';

export type Props = Readonly<Record<string, unknown>>;

/** What the site makes itself; read back, it is no part of a body. */
const MADE_BY_SITE: ReadonlySet<string> = new Set([
  '@context',
  '@id',
  '@type',
  'availableFrom',
  'availableTo',
  'bookingAvailability',
  'completedLanguages',
  'completeness',
  'created',
  'creator',
  'duplicateOf',
  'endDate',
  'image',
  'languages',
  'modified',
  'modifier',
  'origin',
  'playhead',
  'production',
  'regions',
  'sameAs',
  'startDate',
  'status',
  'workflowStatus',
]);
// A periodic event carries these itself; with single dates they follow from the dates.
const PERIODIC_OWN: ReadonlySet<string> = new Set(['startDate', 'endDate', 'status', 'bookingAvailability']);

const isProps = (value: unknown): value is Props =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const listOf = (value: unknown): readonly Props[] => (Array.isArray(value) ? value.filter(isProps) : []);

/**
 * An event read from the site in the form a body has: what the site derived is dropped, references are references again.
 * Properties we have never heard of stay as they came.
 */
export function bodyFormOf(event: Props): Props {
  const isDated = Array.isArray(event.subEvent);
  const kept = Object.entries(event).filter(
    ([key]) => !MADE_BY_SITE.has(key) || (!isDated && PERIODIC_OWN.has(key)),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, formOf(key, value)]));
}

function formOf(key: string, value: unknown): unknown {
  if ((key === 'location' || key === 'organizer') && isProps(value)) return { '@id': value['@id'] };
  if (key === 'terms') return listOf(value).map(({ id }) => ({ id }));
  if (key === 'subEvent') return listOf(value).map(({ id: _index, '@type': _type, ...date }) => date);
  if (key === 'mediaObject') return listOf(value).map(mediaForm);
  if (key === 'videos') return listOf(value).map(({ id: _id, embedUrl: _embed, ...video }) => video);
  return value;
}

const MEDIA = ['@id', 'description', 'copyrightHolder', 'inLanguage'] as const;
const mediaForm = (media: Props): Props =>
  Object.fromEntries(MEDIA.filter((key) => media[key] !== undefined).map((key) => [key, media[key]]));

/** Text two values of one property share when they mean the same, however the site wrote them down. */
export const meaningOf = (key: string, value: unknown): string => stableText(meant(key, value) ?? null);

function meant(key: string, value: unknown): unknown {
  if (key === 'location' || key === 'organizer')
    return isProps(value) ? idOfUrl(String(value['@id'])) : value;
  if (key === 'subEvent') return listOf(value).map(dateMeaning).sort(byText);
  if (key === 'member' && isProps(value) && value['@id'] !== undefined)
    return { ...value, '@id': idOfUrl(String(value['@id'])) };
  if (key === 'mediaObject')
    return listOf(value).map((media) => ({ ...media, '@id': idOfUrl(String(media['@id'])) }));
  if (key === 'calendarType') return value === 'single' ? 'multiple' : value;
  if (key === 'priceInfo')
    return listOf(value)
      .filter((line) => line.category !== 'uitpas')
      .map(priceMeaning);
  if (Array.isArray(value) && (key === 'labels' || key === 'hiddenLabels')) return [...value].sort();
  return value;
}

const byText = (left: unknown, right: unknown): number => (stableText(left) < stableText(right) ? -1 : 1);
const instantOf = (text: unknown): unknown => {
  const ms = Date.parse(String(text));
  return Number.isNaN(ms) ? text : ms;
};

/** The moment a date of an event starts: what tells two dates apart. */
export const startOf = (date: Props): unknown => instantOf(date.startDate);

function dateMeaning({ startDate, endDate, status, bookingAvailability }: Props): Props {
  const told = isProps(status) ? status : {};
  const type = (told.type ?? 'Available') as StatusType;
  return {
    start: instantOf(startDate),
    end: instantOf(endDate),
    status: type,
    reason: type === 'Available' ? null : (told.reason ?? null),
    booking: isProps(bookingAvailability) ? bookingAvailability.type : 'Available',
  };
}

const priceMeaning = ({ category, name, price, priceCurrency }: Props): Props => ({
  category,
  name: category === 'base' ? null : name,
  price: Number(price),
  priceCurrency: priceCurrency ?? 'EUR',
});

export { isProps, listOf };
