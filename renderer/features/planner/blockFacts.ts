import { titleIn } from '../../../shared/domain/film.ts';
import { type Screening, screeningMinutes } from '../../../shared/domain/screening.ts';
import { formatDay, formatMoment } from '../../../shared/words/dates.ts';
import type { Speak } from '../../ui/words.tsx';
import { type Lookups, openConflicts } from './lookups.ts';

/** The tint of a screening's strand, as CSS variables. */
export const tintOf = (screening: Pick<Screening, 'strandId'>, lookups: Lookups): Record<string, string> => {
  const strand = lookups.strands.get(screening.strandId ?? '');
  const name = strand === undefined ? 'none' : String(strand.tint);
  return { '--tint': `var(--tint-${name})`, '--tint-edge': `var(--tint-${name}-edge)` };
};

const upper = (codes: readonly string[]): string => codes.slice(0, 2).join('/').toUpperCase();

/** What a block says under its title: length, spoken language and subtitles. */
export function metaOf(screening: Screening, lookups: Lookups): string {
  const version = lookups.versionOf(screening.versionId);
  const spoken = upper(version?.spokenLanguages ?? []);
  const subtitles = version?.subtitleLanguages.length ? `▸${upper(version.subtitleLanguages)}` : '';
  return [`${screeningMinutes(screening, lookups.versionOf)}′`, spoken + subtitles]
    .filter((part) => part !== '')
    .join(' ');
}

/** What every view shows and says of one screening: title, conflicts, rank of its option, and all of it in a sentence. */
export function blockFacts(screening: Screening, lookups: Lookups, { t, lang }: Pick<Speak, 't' | 'lang'>) {
  const film = lookups.filmOf(screening);
  const title = film === undefined ? '?' : titleIn(film, lang);
  const conflictCount = openConflicts(lookups.conflictsOf.get(screening.id)).length;
  const booking = lookups.model.bookings.get(screening.bookingId);
  const room = lookups.model.rooms.get(screening.roomId ?? '');
  const minutes = screeningMinutes(screening, lookups.versionOf);
  const when =
    screening.startsAt === null
      ? `${formatDay(screening.day, lang)} ${t('planner.undecided')}`
      : formatMoment(screening.startsAt, lang);
  return {
    title,
    when,
    conflictCount,
    room,
    minutes,
    rank: booking?.status.kind === 'option' ? booking.status.rank : null,
    isPast: screening.day < lookups.programme.today,
    isFilteredOut: lookups.filteredOut.has(screening.id),
    label: t('planner.block', {
      film: title,
      room: room?.name ?? t('planner.noRoom'),
      when,
      minutes,
      conflicts: conflictCount,
    }),
  };
}
export type BlockFacts = ReturnType<typeof blockFacts>;
