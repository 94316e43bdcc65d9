import { type Booking, isOptionExpired } from '../domain/booking.ts';
import { TEASER_MAX, type Text } from '../domain/text.ts';
import type { LocalDate } from '../time.ts';
import { LANGS, type Lang } from '../words/words.ts';
import { typicalAgeRangeSchema } from './ageRange.ts';
import type { PublicContent, PublicScreening } from './listing.ts';
import { imageDescription, ticketUrlOf } from './payload.ts';
import { isThemeId } from './terms.ts';
import { countChars, hasMarkup, LIMITS } from './text.ts';

/** A field that stops a listing, or will look poor; the sentence is `guard.<code>`. */
export type GuardProblem = {
  readonly code: GuardCode;
  readonly severity: 'stop' | 'warn';
  readonly field:
    | 'name'
    | 'description'
    | 'screenings'
    | 'image'
    | 'price'
    | 'ticketUrl'
    | 'theme'
    | 'announcement'
    | 'ageRange'
    | 'place';
  readonly language: Lang | null;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type GuardCode =
  | 'announcementForbidden'
  | 'embargoed'
  | 'optionNotConfirmed'
  | 'nameMissing'
  | 'nameTooLong'
  | 'nameMarkup'
  | 'nameSaysCancelled'
  | 'textMissing'
  | 'textMarkup'
  | 'teaserTooLong'
  | 'noScreenings'
  | 'onlyPast'
  | 'endNotAfterStart'
  | 'hourUnknown'
  | 'imageMissing'
  | 'rightsHolderMissing'
  | 'rightsHolderTooLong'
  | 'imageDescriptionMissing'
  | 'priceMissing'
  | 'tariffNameMissing'
  | 'tariffNameTwice'
  | 'ticketUrlInvalid'
  | 'themeMissing'
  | 'themeUnknown'
  | 'ageRangeInvalid'
  | 'placeMissing';

export type GuardFacts = {
  readonly content: PublicContent;
  /** The bookings behind the content's screenings. */
  readonly bookings: readonly Pick<Booking, 'status' | 'isAnnouncementForbidden' | 'embargoUntil'>[];
  readonly texts: readonly Pick<Text, 'language' | 'length' | 'body'>[];
  readonly venue: { readonly name: string; readonly city: string };
  readonly today: LocalDate;
};

/**
 * Everything that stops a listing or makes it poor (listing-api.md, promise 5), in the order a person would mend it:
 * first whether it may be told at all. Only `stop` refuses an approval.
 */
export function findGuardProblems(facts: GuardFacts): readonly GuardProblem[] {
  const { content } = facts;
  return [
    ...announcementProblems(facts),
    ...nameProblems(content),
    ...textProblems(facts),
    ...screeningProblems(content, facts.today),
    ...imageProblems(content),
    ...priceProblems(content),
    ...otherProblems(facts),
  ];
}

const stop = (
  field: GuardProblem['field'],
  code: GuardCode,
  facts: GuardProblem['facts'] = {},
  language: Lang | null = null,
): GuardProblem => ({ code, severity: 'stop', field, language, facts });
const warn = (...given: Parameters<typeof stop>): GuardProblem => ({ ...stop(...given), severity: 'warn' });

function announcementProblems({ bookings, today }: GuardFacts): readonly GuardProblem[] {
  const standing = bookings.filter(({ status }) => status.kind !== 'cancelled');
  const embargoes = standing.flatMap(({ embargoUntil }) => (embargoUntil === null ? [] : [embargoUntil]));
  const until = embargoes.sort().at(-1);
  const options = standing.filter(({ status }) => status.kind === 'option');
  return [
    ...(standing.some((each) => each.isAnnouncementForbidden)
      ? [stop('announcement', 'announcementForbidden')]
      : []),
    ...(until !== undefined && today < until ? [stop('announcement', 'embargoed', { until })] : []),
    ...(options.length > 0
      ? [
          warn('announcement', 'optionNotConfirmed', {
            count: options.length,
            expired: options.filter(({ status }) => isOptionExpired(status, today)).length,
          }),
        ]
      : []),
  ];
}

const SAYS_CANCELLED = /\b(afgelast|geannuleerd|uitgesteld|annulée?|reportée?|cancell?ed|postponed)\b/iu;

function nameProblems({ names, mainLanguage }: PublicContent): readonly GuardProblem[] {
  const missing =
    (names[mainLanguage] ?? '').trim() === '' ? [stop('name', 'nameMissing', {}, mainLanguage)] : [];
  return [
    ...missing,
    ...LANGS.flatMap((lang) => {
      const name = names[lang] ?? '';
      const length = countChars(name);
      return [
        ...(length > LIMITS.nameChars
          ? [stop('name', 'nameTooLong', { length, max: LIMITS.nameChars }, lang)]
          : []),
        ...(hasMarkup(name) ? [stop('name', 'nameMarkup', {}, lang)] : []),
        ...(SAYS_CANCELLED.test(name) ? [warn('name', 'nameSaysCancelled', {}, lang)] : []),
      ];
    }),
  ];
}

function textProblems({ content, texts }: GuardFacts): readonly GuardProblem[] {
  const { descriptions, mainLanguage } = content;
  const missing =
    descriptions[mainLanguage] === undefined ? [stop('description', 'textMissing', {}, mainLanguage)] : [];
  const marked = LANGS.filter((lang) => hasMarkup(descriptions[lang] ?? ''));
  const tooLong = texts.flatMap(({ language, length, body }) => {
    const chars = countChars(body.trim());
    return length === 'teaser' && chars > TEASER_MAX
      ? [warn('description', 'teaserTooLong', { length: chars, max: TEASER_MAX }, language)]
      : [];
  });
  return [...missing, ...marked.map((lang) => stop('description', 'textMarkup', {}, lang)), ...tooLong];
}

const whenOf = ({ startsAt, day }: PublicScreening): string => startsAt ?? day;

function screeningProblems({ screenings }: PublicContent, today: LocalDate): readonly GuardProblem[] {
  if (screenings.length === 0) return [stop('screenings', 'noScreenings')];
  const endless = screenings.filter(({ startsAt, minutes }) => startsAt !== null && !(minutes > 0));
  const hourless = screenings.filter(({ startsAt, state }) => startsAt === null && state === 'planned');
  return [
    ...endless.map((each) => stop('screenings', 'endNotAfterStart', { when: whenOf(each) })),
    ...(screenings.every(({ day }) => day < today) ? [warn('screenings', 'onlyPast')] : []),
    ...hourless.map((each) => warn('screenings', 'hourUnknown', { when: whenOf(each) })),
  ];
}

function imageProblems(content: PublicContent): readonly GuardProblem[] {
  const { image, mainLanguage } = content;
  if (image === null) return [warn('image', 'imageMissing')];
  const chars = countChars(image.rightsHolder);
  return [
    ...(chars < LIMITS.copyrightMinChars ? [stop('image', 'rightsHolderMissing')] : []),
    ...(chars > LIMITS.copyrightMaxChars
      ? [stop('image', 'rightsHolderTooLong', { length: chars, max: LIMITS.copyrightMaxChars })]
      : []),
    ...(imageDescription(content) === '' ? [stop('image', 'imageDescriptionMissing', {}, mainLanguage)] : []),
  ];
}

function priceProblems({ price }: PublicContent): readonly GuardProblem[] {
  if (price === null) return [warn('price', 'priceMissing')];
  const named = price.tariffs.map(({ name }) =>
    Object.values(name).find((text) => text !== undefined && text.trim() !== ''),
  );
  const twice = named.find((name, index) => name !== undefined && named.indexOf(name) !== index);
  return [
    ...(named.includes(undefined) ? [stop('price', 'tariffNameMissing')] : []),
    ...(twice === undefined ? [] : [stop('price', 'tariffNameTwice', { name: twice })]),
  ];
}

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$|^https?:\/\/(localhost|127\.0\.0\.1)[:/]/i;

function otherProblems({ content, venue }: GuardFacts): readonly GuardProblem[] {
  const url = ticketUrlOf(content);
  const { themeId, ageRange } = content;
  return [
    ...(url !== null && !WEB_ADDRESS.test(url) ? [stop('ticketUrl', 'ticketUrlInvalid', { url })] : []),
    ...(themeId === null ? [warn('theme', 'themeMissing')] : []),
    ...(themeId !== null && !isThemeId(themeId) ? [stop('theme', 'themeUnknown', { theme: themeId })] : []),
    ...(ageRange !== null && !typicalAgeRangeSchema.safeParse(ageRange).success
      ? [stop('ageRange', 'ageRangeInvalid', { range: ageRange })]
      : []),
    ...(venue.name.trim() === '' || venue.city.trim() === '' ? [warn('place', 'placeMissing')] : []),
  ];
}
