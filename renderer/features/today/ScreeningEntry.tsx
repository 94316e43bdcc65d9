import { Link } from 'wouter';
import { type Film, titleIn } from '../../../shared/domain/film.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { endsAt, minutesBeforeFeature, type Screening } from '../../../shared/domain/screening.ts';
import type { FilmImage } from '../../../shared/domain/text.ts';
import { clockAfter, type LocalDateTime, timeOf, venueClock } from '../../../shared/time.ts';
import { formatTime } from '../../../shared/words/dates.ts';
import { Poster } from '../../ui/film/Poster.tsx';
import { useWords } from '../../ui/words.tsx';
import classes from './Today.module.css';

type Props = {
  readonly screening: Screening;
  readonly film: Film;
  readonly image: FilmImage | null;
  readonly programme: Programme;
  readonly now: LocalDateTime;
};

/** One screening of today: doors, feature, end, and what is special about it. */
export function ScreeningEntry({ screening, film, image, programme, now }: Props) {
  const { t, lang } = useWords();
  const versionOf = (id: string) => programme.versions.find((each) => each.id === id);
  const { startsAt, state } = screening;
  const clock = venueClock(programme.venue.timeZone);
  const ends = endsAt(screening, versionOf, clock);
  const before = minutesBeforeFeature(screening, versionOf);
  const isOver = ends !== null && ends <= now;
  const isRunning = state === 'planned' && startsAt !== null && startsAt <= now && !isOver;
  const title = titleIn(film, lang);
  const strand = programme.strands.find((each) => each.id === screening.strandId);
  const booking = programme.bookings.find((each) => each.id === screening.bookingId);
  const marks = [
    ...(state === 'planned' ? [] : [t(`today.${state}`)]),
    ...(isRunning ? [t('today.running')] : []),
    ...(booking?.status.kind === 'option' ? [t('today.option')] : []),
    ...(screening.isSoldOut ? [t('today.soldOut')] : []),
    ...(strand === undefined ? [] : [strand.names[lang] ?? Object.values(strand.names)[0] ?? '']),
    ...screening.badges.map((badge) => t(`sheet.${badge}`)),
  ];
  return (
    <li className={classes.entry} data-over={isOver || state !== 'planned' || undefined}>
      <Link href={`/planner/${screening.day}`} className={classes.entryLink}>
        <Poster film={film} image={image} widthPx={48} />
        <span className={classes.hours} data-running={isRunning || undefined}>
          {startsAt === null ? (
            <span className={classes.later}>{t('today.noTime')}</span>
          ) : (
            <>
              <strong>{formatTime(timeOf(startsAt), lang)}</strong>
              {ends === null ? null : <span>– {formatTime(timeOf(ends), lang)}</span>}
            </>
          )}
        </span>
        <span className={classes.what}>
          <span className={state === 'planned' ? classes.filmTitle : classes.struckTitle} title={title}>
            {title}
          </span>
          <span className={classes.marks}>
            {startsAt === null || before === 0 ? null : (
              <span>
                {t('today.feature', { time: formatTime(timeOf(clockAfter(clock, startsAt, before)), lang) })}
              </span>
            )}
            {marks.map((mark) => (
              <span key={mark} className={classes.mark}>
                {mark}
              </span>
            ))}
          </span>
        </span>
      </Link>
    </li>
  );
}
