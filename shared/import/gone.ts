import { titleIn } from '../domain/film.ts';
import type { Id } from '../ids.ts';
import type { Lang } from '../words/words.ts';
import { consequencesOf } from './consequences.ts';
import type { FieldChange, ImportChoice, PlannedRow } from './plan.ts';
import type { PlanSource } from './planning.ts';
import type { WorkingProgramme } from './workingProgramme.ts';

type Context = {
  readonly working: WorkingProgramme;
  readonly choices: ReadonlyMap<number, ImportChoice>;
  readonly source: Pick<PlanSource, 'lastList'>;
  /** What stands on this list: `listedAs` of each of its rows. */
  readonly listed: ReadonlySet<string>;
  readonly titleLanguage: Lang;
};

type Listed = { readonly filmId: Id; readonly bookingId: Id | null };

/** How a list remembers what stood on it: the film, and the booking where there is one. */
export const listedAs = (filmId: Id, bookingId: Id | null): string => `${filmId} ${bookingId ?? ''}`;

/** How the journal says why a booking ended that a sender no longer lists. */
export const GONE_REASON = '–';

/**
 * What stood on the sender's last list and stands on this one no longer, in the order of that list. Nothing is done about it
 * unless the user ticks it: a list may be about another month. Such a line counts its place from −1 down, for its ticks.
 */
export function planGone(context: Context): readonly PlannedRow[] {
  if (context.source.lastList.length === 0) return [];
  const films = new Set([...context.listed].map((each) => each.split(' ')[0]));
  return context.source.lastList
    .map((listed): Listed => {
      const [filmId = '', bookingId = ''] = listed.split(' ');
      return { filmId, bookingId: bookingId === '' ? null : bookingId };
    })
    .filter(({ filmId }) => !films.has(filmId))
    .flatMap((entry, at) => planEntry(entry, -1 - at, context) ?? []);
}

function planEntry({ filmId, bookingId }: Listed, row: number, context: Context): PlannedRow | null {
  const { working, choices, titleLanguage } = context;
  const film = working.film(filmId);
  if (film === undefined) return null;
  const booking = bookingId === null ? undefined : working.booking(bookingId);
  // What is off already cannot go.
  if (booking?.status.kind === 'cancelled') return null;
  const isTaken = choices.get(row)?.forcedFields.includes('booking.status') === true;
  const changes: readonly FieldChange[] =
    booking === undefined
      ? []
      : [
          {
            entity: 'booking',
            field: 'status',
            from: booking.status.kind,
            to: 'cancelled',
            isConflicting: true,
            isTaken,
          },
        ];
  const touched = { versionId: booking?.versionId ?? null, bookingId };
  const problems = consequencesOf(changes, touched, working);
  if (booking !== undefined && isTaken)
    working.putBooking({ ...booking, status: { kind: 'cancelled', reason: GONE_REASON } });
  return {
    row,
    title: titleIn(film, titleLanguage),
    outcome: 'gone',
    match: null,
    sameAsRow: null,
    creates: [],
    changes,
    problems,
    isSkipped: false,
  };
}
