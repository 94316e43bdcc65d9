import { useQuery } from '@tanstack/react-query';
import {
  missingTeasers,
  openConflicts,
  pressingListings,
  pressingOptions,
} from '../../../shared/domain/attention.ts';
import { type Film, titleIn } from '../../../shared/domain/film.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { daysBetween, type LocalDate } from '../../../shared/time.ts';
import { conflictNames, conflictSentence } from '../../../shared/words/conflictSentence.ts';
import { formatDay, formatMoment } from '../../../shared/words/dates.ts';
import { api } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/words.tsx';
import { AttentionGroup, type Point } from './AttentionGroup.tsx';
import classes from './Today.module.css';

type Props = { readonly programme: Programme; readonly day: LocalDate };

/** Conflicts, options, listings and copy that ask for a decision in the coming weeks; each leads to its place. */
export function Attention({ programme, day }: Props) {
  const { t } = useWords();
  const options = useQuery(api.bookings.list.queryOptions({ input: { status: 'option', limit: 1_000 } }));
  const listings = useQuery(api.listings.list.queryOptions());
  const board = useQuery(api.texts.board.queryOptions());
  const conflictPoints = useConflictPoints(programme);
  const optionPoints = useOptionPoints(options.data?.rows ?? [], day);
  const listingPoints = useListingPoints(listings.data ?? [], day);
  const textPoints = useTextPoints(board.data ?? [], day);
  if (options.isPending || listings.isPending || board.isPending) return <Loading />;
  const all = [conflictPoints, optionPoints, listingPoints, textPoints];
  if (all.every((points) => points.length === 0)) return <p className={classes.calm}>{t('today.calm')}</p>;
  return (
    <>
      <AttentionGroup
        title={t('today.conflicts', { count: conflictPoints.length })}
        points={conflictPoints}
        isLoud
      />
      <AttentionGroup title={t('today.options', { count: optionPoints.length })} points={optionPoints} />
      <AttentionGroup title={t('today.listings', { count: listingPoints.length })} points={listingPoints} />
      <AttentionGroup title={t('today.texts', { count: textPoints.length })} points={textPoints} />
    </>
  );
}

function useConflictPoints(programme: Programme): readonly Point[] {
  const { lang } = useWords();
  const names = conflictNames(programme);
  const screenings = new Map(programme.screenings.map((each) => [each.id, each]));
  return openConflicts(programme).flatMap((conflict): Point[] => {
    const screening = screenings.get(conflict.screeningId);
    const film = names.filmOf(conflict.screeningId);
    if (screening === undefined || film === undefined) return [];
    return [
      {
        key: conflict.key,
        title: titleIn(film, lang),
        when:
          screening.startsAt === null
            ? formatDay(screening.day, lang)
            : formatMoment(screening.startsAt, lang),
        detail: conflictSentence(conflict, names, lang),
        href: `/planner/${screening.day}`,
      },
    ];
  });
}

type Rows<F extends (rows: never, day: never) => unknown> = Parameters<F>[0];

function useOptionPoints(rows: Rows<typeof pressingOptions>, day: LocalDate): readonly Point[] {
  const { t, lang } = useWords();
  return pressingOptions(rows, day).map(({ booking, film, distributorName, placedCount, expiresOn }) => {
    const count = daysBetween(day, expiresOn);
    const placed = t('today.option.placed', { count: placedCount });
    return {
      key: booking.id,
      title: titleIn(film, lang),
      when: count < 0 ? t('today.option.expired') : t('today.option.until', { count }),
      detail: [distributorName, placed].filter((part) => part !== null).join(' · '),
      href: `/films/${film.id}/${booking.id}`,
    };
  });
}

function useListingPoints(rows: Rows<typeof pressingListings>, day: LocalDate): readonly Point[] {
  const { t, lang, byCode } = useWords();
  return pressingListings(rows, day).map((row) => ({
    key: row.listing.id,
    title: titleIn(row.film, lang),
    when: row.firstDay === null ? '' : formatDay(row.firstDay < day ? day : row.firstDay, lang),
    detail: row.theirs === 'rejected' ? t('today.listing.rejected') : byCode(`today.listing.${row.ours}`),
    href: `/listings/${row.version.id}`,
  }));
}

function useTextPoints(rows: Rows<typeof missingTeasers>, day: LocalDate): readonly Point[] {
  const { t, lang } = useWords();
  return missingTeasers(rows, day).map(({ row, neededOn, languages }) => {
    const film: Film = row.film;
    return {
      key: film.id,
      title: titleIn(film, lang),
      when: formatDay(neededOn, lang),
      detail: t('today.text.missing', { languages: languages.map((each) => t(`lang.${each}`)).join(', ') }),
      href: `/copy/${film.id}`,
    };
  });
}
