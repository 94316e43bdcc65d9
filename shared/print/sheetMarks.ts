import { accessOf } from '../domain/access.ts';
import type { Film, KijkwijzerIcon, Version } from '../domain/film.ts';
import type { Badge, Screening } from '../domain/screening.ts';

/** What stands beside a title: an occasion, an access facility, or whom the film is for. */
export type SheetMark =
  | { readonly kind: 'badge'; readonly badge: Badge | 'intro' | 'qa' | 'short' }
  | { readonly kind: 'soldOut' }
  | { readonly kind: 'englishSubtitles' }
  | { readonly kind: 'rating'; readonly age: string; readonly icons: readonly KijkwijzerIcon[] };

/**
 * The marks of one screening, in the order they are printed: what is special about it, how it can be followed, its rating.
 *
 * The exhibitor must tell visitors the Kijkwijzer age and icons (domain.md); a sender's rating of another system is printed
 * as it came.
 */
export function sheetMarks(screening: Screening, version: Version, film: Film): readonly SheetMark[] {
  const has = (badge: Badge) => screening.badges.includes(badge);
  const badge = (each: Badge | 'intro' | 'qa' | 'short'): SheetMark => ({ kind: 'badge', badge: each });
  const hasItem = (kind: 'intro' | 'qa' | 'short') => screening.items.some((each) => each.kind === kind);
  return [
    ...(screening.isSoldOut ? [{ kind: 'soldOut' } as const] : []),
    ...(['premiere', 'lastChance', 'kids', 'guest'] as const).filter(has).map(badge),
    ...(['intro', 'qa', 'short'] as const).filter(hasItem).map(badge),
    ...(version.subtitleLanguages.includes('en') ? [{ kind: 'englishSubtitles' } as const] : []),
    ...accessOf(screening, version).map(badge),
    ...ratingMark(film),
  ];
}

function ratingMark({ rating }: Film): readonly SheetMark[] {
  const age = rating?.age ?? rating?.other ?? null;
  return age === null ? [] : [{ kind: 'rating', age, icons: rating?.icons ?? [] }];
}
