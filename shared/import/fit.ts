import { type FieldName, kindOf } from './fields.ts';
import type { ColumnProfile } from './profile.ts';
import { saysSomething } from './profile.ts';

const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/**
 * How well a column's cells suit a field, 0 (cannot be) – 1 (made for it). An empty column suits all a little.
 *
 * Multiplied with the header's score; it settles words two fields share (`Start`: a date or an hour?).
 */
export function fitOf(field: FieldName, profile: ColumnProfile): number {
  if (!saysSomething(profile)) return 0.6;
  switch (kindOf(field)) {
    case 'date':
      return share(
        Math.max(profile.date + profile.dayNumber * 0.4, profile.serial * 0.9),
        profile.time > 0.6 ? 0 : 0.25,
      );
    case 'time':
      return share(Math.max(profile.time, profile.date > 0.5 ? 0 : profile.figure * 0.5), 0.2);
    case 'year':
      return share(profile.year, 0.1);
    case 'runtime':
      return profile.year > 0.8 ? 0.05 : share(Math.max(profile.runtime, profile.time * 0.8), 0.15);
    case 'count':
      return share(profile.figure, 0.4);
    case 'price':
      return profile.date > 0.5 ? 0 : share(Math.max(profile.money, profile.figure), 0.4);
    case 'terms':
      return profile.date > 0.5 ? 0.05 : Math.max(0.75, share(Math.max(profile.terms, profile.money), 0));
    case 'link':
      return linkFit(field, profile);
    case 'image':
      return profile.image > 0 ? 0.6 + 0.4 * profile.image : profile.url > 0 ? 0.75 : 0.25;
    case 'country':
      return profile.figure > 0.5 || profile.date > 0.5 ? 0.05 : 0.85 + 0.15 * profile.country;
    case 'language':
      return profile.figure > 0.5 || profile.date > 0.5 ? 0.05 : 0.8 + 0.2 * profile.language;
    case 'externalId':
      return share(profile.externalId, 0.05);
    case 'rating':
      // "Rating" over 4, 4.5 and 7.3 is what somebody thought of it.
      if (profile.figure > 0.9 && profile.rating < 0.9) return 0.1;
      return profile.date > 0.5 || profile.meanLength > 30 ? 0.1 : 0.8 + 0.2 * profile.rating;
    case 'status':
      if (profile.meanLength > 25 || profile.figure > 0.5 || profile.date > 0.5) return 0.2;
      // "Released", "sold_out": a status of another kind.
      return profile.status + profile.flag > 0 ? 0.9 : 0.3;
    default:
      return textFit(field, profile);
  }
}

const share = (part: number, atLeast: number): number => Math.max(atLeast, Math.min(1, part * 1.1));

function linkFit(field: FieldName, profile: ColumnProfile): number {
  if (profile.url < 0.1 && profile.video < 0.1)
    return profile.words > 0.5 && profile.meanLength < 30 ? 0.6 : 0.2;
  if (field === 'trailerUrl') return 0.7 + 0.3 * profile.video;
  return profile.image > 0.5 ? 0.5 : 0.9 + 0.1 * (1 - profile.video);
}

function textFit(field: FieldName, profile: ColumnProfile): number {
  // A column of ticks holds no names: "OT NL" with crosses is subtitles, not original titles.
  if (profile.flag > 0.8 && (kindOf(field) === 'title' || kindOf(field) === 'names')) return 0.1;
  if (profile.date > 0.7 || profile.url > 0.7) return 0.1;
  const isFigures = profile.figure > 0.7 && profile.words < 0.3;
  switch (kindOf(field)) {
    case 'title':
      if (isFigures) return 0.15;
      return profile.meanLength > 120 ? 0.3 : 0.8 + 0.2 * Math.min(1, profile.distinct * 1.5);
    case 'names':
      return isFigures ? 0.05 : profile.meanLength > 150 ? 0.3 : 1;
    default:
      if (field.startsWith('synopsis')) return isFigures ? 0.1 : between(profile.meanLength, 0, 40) ? 0.8 : 1;
      if (field === 'distributor' || field === 'genre')
        return isFigures ? 0.1 : profile.meanLength > 80 ? 0.4 : 1;
      // "Kopieën" over figures counts prints; "35mm" over ones and twos is a tick.
      if (field === 'format') return isFigures ? (profile.flag >= 0.8 ? 0.6 : 0.1) : 1;
      if (field === 'strand') return isFigures ? 0.2 : 0.85;
      return isFigures && field !== 'room' ? 0.6 : 1;
  }
}

/**
 * The field a column without a usable header most likely holds, by its cells alone.
 *
 * Only shapes that hardly anything else has: years, dates, hours, running times, ratings, countries, addresses.
 */
export function fieldByContent(
  profile: ColumnProfile,
): { readonly field: FieldName; readonly confidence: number } | undefined {
  if (!saysSomething(profile) || profile.filled < 2) return undefined;
  const found: readonly (readonly [FieldName, number])[] = [
    ['year', profile.year],
    ['screeningDate', profile.date * (profile.year > 0.5 ? 0 : 1)],
    [
      'screeningTime',
      profile.dayHour < 0.3 ? 0 : profile.time * (profile.distinct < 0.9 || profile.filled < 20 ? 1 : 0.9),
    ],
    ['trailerUrl', profile.video],
    ['imageUrl', profile.image],
    ['website', profile.url * (profile.video > 0.3 || profile.image > 0.3 ? 0 : 1)],
    ['externalId', profile.externalId],
    ['terms', profile.terms],
    ['country', profile.country * (profile.houseLanguage > 0.5 ? 0.9 : 1)],
    ['rating', profile.rating * (profile.figure > 0.9 ? 0.5 : 1)],
    ['spokenLanguage', profile.language * (profile.houseLanguage > 0.5 ? 1 : 0.85)],
    ['runtimeMinutes', profile.figure > 0.9 ? 0 : profile.runtime],
  ];
  const best = found.toSorted((one, other) => other[1] - one[1])[0]!;
  return best[1] >= 0.8 ? { field: best[0], confidence: best[1] * 0.7 } : undefined;
}
