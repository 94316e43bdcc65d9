import type { BookingRow, CopyRow } from '../contract/films.ts';
import type { ListingRow } from '../contract/listings.ts';
import type { ListingStatus } from '../listing/status.ts';
import { addDays, type LocalDate } from '../time.ts';
import { LANGS, type Lang } from '../words/words.ts';
import { type Conflict, findConflicts } from './conflicts.ts';
import type { Programme } from './programme.ts';

/** Days ahead in which an option's end, or a conflict, is worth a word in the morning. */
export const CONFLICT_DAYS = 14;
export const OPTION_DAYS = 14;
/** Days ahead in which a listing should be out and its copy written. */
export const PUBLIC_DAYS = 21;

/** Conflicts nobody has accepted, hints left out, earliest first; of two screenings that clash, the earlier speaks for both. */
export function openConflicts(programme: Programme): readonly Conflict[] {
  const open = findConflicts(programme).filter(
    (each) => each.overriddenBecause === null && each.severity !== 'hint',
  );
  const spoken = new Set<string>();
  return open.filter(({ code, screeningId, otherId }) => {
    spoken.add(`${code} ${screeningId} ${otherId}`);
    return otherId === null || !spoken.has(`${code} ${otherId} ${screeningId}`);
  });
}

/** Options that run out within two weeks or have just run out, soonest first. An option without a last day never presses. */
export function pressingOptions(
  rows: readonly BookingRow[],
  today: LocalDate,
): readonly (BookingRow & { readonly expiresOn: LocalDate })[] {
  const [from, to] = [addDays(today, -OPTION_DAYS), addDays(today, OPTION_DAYS)];
  return rows
    .flatMap((row) => {
      const { status } = row.booking;
      const expiresOn = status.kind === 'option' ? status.expiresOn : null;
      return expiresOn === null || expiresOn < from || expiresOn > to ? [] : [{ ...row, expiresOn }];
    })
    .sort((left, right) => (left.expiresOn < right.expiresOn ? -1 : 1));
}

const URGENCY: Readonly<Partial<Record<ListingStatus, number>>> = {
  blocked: 0,
  changed: 1,
  outOfDate: 2,
  draft: 3,
};

/** Listings of the coming three weeks that are blocked, changed, out of date, rejected or not approved; the worst first. */
export function pressingListings(rows: readonly ListingRow[], today: LocalDate): readonly ListingRow[] {
  const urgency = (row: ListingRow) => (row.theirs === 'rejected' ? 0 : (URGENCY[row.ours] ?? null));
  return rows
    .filter(
      ({ firstDay, lastDay }) =>
        firstDay !== null && firstDay <= addDays(today, PUBLIC_DAYS) && (lastDay ?? firstDay) >= today,
    )
    .filter((row) => urgency(row) !== null)
    .sort((left, right) => {
      const worse = (urgency(left) ?? 0) - (urgency(right) ?? 0);
      return worse !== 0 ? worse : (left.firstDay ?? '') < (right.firstDay ?? '') ? -1 : 1;
    });
}

/** Films of the coming three weeks without a teaser in some language, and which languages those are; soonest first. */
export function missingTeasers(
  rows: readonly CopyRow[],
  today: LocalDate,
): readonly { readonly row: CopyRow; readonly neededOn: LocalDate; readonly languages: readonly Lang[] }[] {
  return rows
    .flatMap((row) => {
      const { neededOn } = row;
      if (neededOn === null || neededOn > addDays(today, PUBLIC_DAYS)) return [];
      const languages = LANGS.filter(
        (lang) => !row.texts.some((text) => text.length === 'teaser' && text.language === lang),
      );
      return languages.length === 0 ? [] : [{ row, neededOn, languages }];
    })
    .sort((left, right) => (left.neededOn < right.neededOn ? -1 : 1));
}
