/** What a column of a sender's table can mean. The names are those of a normalised row. */
export const FIELD_NAMES = [
  'title',
  'titleNl',
  'titleFr',
  'titleDe',
  'titleEn',
  'originalTitle',
  'director',
  'cast',
  'country',
  'year',
  'runtimeMinutes',
  'genre',
  'synopsis',
  'synopsisNl',
  'synopsisFr',
  'synopsisDe',
  'synopsisEn',
  'spokenLanguage',
  'subtitles',
  'format',
  'version',
  'rating',
  'releaseDate',
  'distributor',
  'screeningDate',
  'screeningTime',
  'room',
  'price',
  'website',
  'trailerUrl',
  'imageUrl',
  'windowFrom',
  'windowTo',
  'terms',
  'maxShows',
  'optionExpires',
  'bookingStatus',
  'strand',
  'externalId',
  'notes',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** How the cells of a field are read. */
export type FieldKind =
  | 'title'
  | 'text'
  | 'names'
  | 'country'
  | 'language'
  | 'rating'
  | 'year'
  | 'count'
  | 'runtime'
  | 'date'
  | 'time'
  | 'price'
  | 'terms'
  | 'link'
  | 'image'
  | 'status'
  | 'externalId';

const SPECIAL_KINDS: Partial<Record<FieldName, FieldKind>> = {
  title: 'title',
  titleNl: 'title',
  titleFr: 'title',
  titleDe: 'title',
  titleEn: 'title',
  originalTitle: 'title',
  director: 'names',
  cast: 'names',
  country: 'country',
  spokenLanguage: 'language',
  subtitles: 'language',
  version: 'language',
  rating: 'rating',
  year: 'year',
  maxShows: 'count',
  runtimeMinutes: 'runtime',
  releaseDate: 'date',
  screeningDate: 'date',
  windowFrom: 'date',
  windowTo: 'date',
  optionExpires: 'date',
  screeningTime: 'time',
  price: 'price',
  terms: 'terms',
  website: 'link',
  trailerUrl: 'link',
  imageUrl: 'image',
  bookingStatus: 'status',
  externalId: 'externalId',
};

export const kindOf = (field: FieldName): FieldKind => SPECIAL_KINDS[field] ?? 'text';

/** Fields that several columns may fill together; their texts are joined. */
export const JOINED_FIELDS: ReadonlySet<FieldName> = new Set(['notes', 'terms', 'subtitles']);
