import { LANGS, type Lang } from '../words/words.ts';
import { stableText } from './canonical.ts';
import type { PublicContent, PublicScreening } from './listing.ts';

/** When a screening is, as far as it is known. */
export type Moment = { readonly day: string; readonly startsAt: string | null };
/** One difference the public will see; texts are empty where there is none. */
export type ContentChange =
  | {
      readonly kind: 'text';
      readonly field: 'name' | 'description' | 'imageDescription';
      readonly language: Lang;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'value';
      readonly field: ValueField;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'price';
      readonly before: PublicContent['price'];
      readonly after: PublicContent['price'];
    }
  | { readonly kind: 'picture'; readonly change: 'added' | 'replaced' | 'removed' }
  | { readonly kind: 'screening'; readonly change: 'added' | 'removed'; readonly at: Moment }
  | { readonly kind: 'moved'; readonly before: Moment; readonly after: Moment }
  | { readonly kind: 'state'; readonly change: ScreeningNews; readonly at: Moment };
export type ValueField =
  | 'theme'
  | 'ticketUrl'
  | 'ageRange'
  | 'labels'
  | 'rightsHolder'
  | 'trailer'
  | 'contact'
  | 'mainLanguage';
export type ScreeningNews =
  | 'cancelled'
  | 'postponed'
  | 'planned'
  | 'soldOut'
  | 'available'
  | 'length'
  | 'ticketUrl'
  | 'reason';

/** What a reader of the page will find changed between two contents, in the order of the page. */
export function describeChanges(before: PublicContent, after: PublicContent): readonly ContentChange[] {
  return [
    ...texts('name', before.names, after.names),
    ...pictureChanges(before, after),
    ...texts('description', before.descriptions, after.descriptions),
    ...screeningChanges(before.screenings, after.screenings),
    ...valueChanges(before, after),
    ...(stableText(before.price) === stableText(after.price)
      ? []
      : [{ kind: 'price' as const, before: before.price, after: after.price }]),
  ];
}

type PerLang = Readonly<Partial<Record<Lang, string>>>;
type TextField = Extract<ContentChange, { kind: 'text' }>['field'];

const texts = (field: TextField, before: PerLang, after: PerLang): readonly ContentChange[] =>
  LANGS.flatMap((language) => {
    const [was, is] = [before[language] ?? '', after[language] ?? ''];
    return was === is ? [] : [{ kind: 'text', field, language, before: was, after: is }];
  });

function pictureChanges(
  { image: was }: PublicContent,
  { image: is }: PublicContent,
): readonly ContentChange[] {
  if (was === null || is === null) {
    if (was === is) return [];
    return [{ kind: 'picture', change: was === null ? 'added' : 'removed' }];
  }
  return [
    ...(was.sha256 === is.sha256 ? [] : [{ kind: 'picture' as const, change: 'replaced' as const }]),
    ...value('rightsHolder', was.rightsHolder, is.rightsHolder),
    ...texts('imageDescription', was.description, is.description),
  ];
}

const value = (field: ValueField, before: string, after: string): readonly ContentChange[] =>
  before === after ? [] : [{ kind: 'value', field, before, after }];

const contactOf = ({ contact }: PublicContent): string =>
  [contact.website, contact.email, contact.phone].filter((part) => part !== null).join(', ');

const valueChanges = (before: PublicContent, after: PublicContent): readonly ContentChange[] => [
  ...value('theme', before.themeId ?? '', after.themeId ?? ''),
  ...value('ageRange', before.ageRange ?? '', after.ageRange ?? ''),
  ...value('ticketUrl', before.ticketUrl ?? '', after.ticketUrl ?? ''),
  ...value('labels', before.labels.join(', '), after.labels.join(', ')),
  ...value('trailer', before.trailerUrl ?? '', after.trailerUrl ?? ''),
  ...value('contact', contactOf(before), contactOf(after)),
  ...value('mainLanguage', before.mainLanguage, after.mainLanguage),
];

const momentOf = ({ day, startsAt }: PublicScreening): Moment => ({ day, startsAt });
const orderOf = ({ day, startsAt }: Moment): string => `${day} ${startsAt ?? ''}`;

function screeningChanges(
  before: readonly PublicScreening[],
  after: readonly PublicScreening[],
): readonly ContentChange[] {
  const was = new Map(before.map((each) => [each.id, each]));
  const is = new Set(after.map((each) => each.id));
  const gone = before
    .filter((each) => !is.has(each.id))
    .map((each) => ({ order: orderOf(each), changes: [added('removed', each)] }));
  const here = after.map((each) => {
    const old = was.get(each.id);
    return { order: orderOf(each), changes: old === undefined ? [added('added', each)] : newsOf(old, each) };
  });
  return [...gone, ...here]
    .sort((left, right) => (left.order < right.order ? -1 : left.order > right.order ? 1 : 0))
    .flatMap(({ changes }) => changes);
}

const added = (change: 'added' | 'removed', each: PublicScreening): ContentChange => ({
  kind: 'screening',
  change,
  at: momentOf(each),
});

function newsOf(was: PublicScreening, is: PublicScreening): readonly ContentChange[] {
  const at = momentOf(is);
  const news: readonly (readonly [boolean, ScreeningNews])[] = [
    [was.state !== is.state, is.state],
    [was.isSoldOut !== is.isSoldOut, is.isSoldOut ? 'soldOut' : 'available'],
    [was.minutes !== is.minutes, 'length'],
    [was.ticketUrl !== is.ticketUrl, 'ticketUrl'],
    [was.state === is.state && stableText(was.reason) !== stableText(is.reason), 'reason'],
  ];
  const isMoved = orderOf(was) !== orderOf(is);
  return [
    ...(isMoved ? [{ kind: 'moved' as const, before: momentOf(was), after: at }] : []),
    ...news.flatMap(([isNew, change]) => (isNew ? [{ kind: 'state' as const, change, at }] : [])),
  ];
}

const CONTEXT_WORDS = 3;

/** The part of two texts that differs, with a few words around it: what a reader looks for in a long text. */
export function differingPart(
  before: string,
  after: string,
): { readonly before: string; readonly after: string } {
  const [was, is] = [before, after].map((text) => text.split(/\s+/).filter((word) => word !== '')) as [
    string[],
    string[],
  ];
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  const cut = (words: readonly string[]): string => {
    const from = Math.max(0, start - CONTEXT_WORDS);
    const to = Math.min(words.length, words.length - end + CONTEXT_WORDS);
    return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
  };
  return { before: was.length === 0 ? '' : cut(was), after: is.length === 0 ? '' : cut(is) };
}
