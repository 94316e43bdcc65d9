import type { FieldName } from '../../../shared/import/fields.ts';

export const FIELD_GROUPS = {
  film: [
    'title',
    'originalTitle',
    'titleNl',
    'titleFr',
    'titleEn',
    'titleDe',
    'director',
    'cast',
    'country',
    'year',
    'genre',
    'rating',
    'releaseDate',
    'synopsis',
    'synopsisNl',
    'synopsisFr',
    'synopsisEn',
    'synopsisDe',
    'externalId',
    'website',
    'trailerUrl',
    'imageUrl',
  ],
  version: ['runtimeMinutes', 'spokenLanguage', 'subtitles', 'version', 'format'],
  booking: [
    'distributor',
    'windowFrom',
    'windowTo',
    'terms',
    'maxShows',
    'optionExpires',
    'bookingStatus',
    'notes',
  ],
  screening: ['screeningDate', 'screeningTime', 'room', 'price', 'strand'],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>;

export type FieldGroup = keyof typeof FIELD_GROUPS;
export const GROUP_NAMES = Object.keys(FIELD_GROUPS) as readonly FieldGroup[];

/** What a field tells about; the table tints its column by it. */
export const groupOf = (field: FieldName): FieldGroup =>
  GROUP_NAMES.find((group) => (FIELD_GROUPS[group] as readonly FieldName[]).includes(field)) ?? 'film';
