import { Link } from 'wouter';
import { titleIn } from '../../../shared/domain/film.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { addDays, type LocalDate, timeOf } from '../../../shared/time.ts';
import { formatDayLong, formatTime } from '../../../shared/words/dates.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Today.module.css';

const DAYS_AHEAD = [1, 2, 3] as const;

/** The three days after today, a line a screening. */
export function ComingDays({ programme, day }: { readonly programme: Programme; readonly day: LocalDate }) {
  const { t, lang } = useWords();
  const versions = new Map(programme.versions.map((each) => [each.id, each]));
  const films = new Map(programme.films.map((each) => [each.id, each]));
  const rooms = new Map(programme.rooms.map((each) => [each.id, each.name]));
  const linesOf = (on: LocalDate) =>
    programme.screenings
      .filter((each) => each.day === on && each.state === 'planned')
      .toSorted((left, right) => ((left.startsAt ?? '~') < (right.startsAt ?? '~') ? -1 : 1))
      .flatMap((screening) => {
        const film = films.get(versions.get(screening.versionId)?.filmId ?? '');
        return film === undefined ? [] : [{ screening, film }];
      });
  return (
    <div className={classes.coming}>
      {DAYS_AHEAD.map((ahead) => {
        const on = addDays(day, ahead);
        const lines = linesOf(on);
        return (
          <section key={on} aria-label={formatDayLong(on, lang)}>
            <h3 className={classes.comingDay}>
              <Link href={`/planner/${on}`}>{formatDayLong(on, lang)}</Link>
            </h3>
            {lines.length === 0 ? <p className={classes.quiet}>{t('today.quietRoom')}</p> : null}
            <ol className={classes.entries}>
              {lines.map(({ screening, film }) => (
                <li key={screening.id} className={classes.comingLine}>
                  <span className={classes.comingHour}>
                    {screening.startsAt === null
                      ? t('today.noTime')
                      : formatTime(timeOf(screening.startsAt), lang)}
                  </span>
                  <span className={classes.comingTitle} title={titleIn(film, lang)}>
                    {titleIn(film, lang)}
                  </span>
                  <span className={classes.comingRoom}>{rooms.get(screening.roomId ?? '') ?? ''}</span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
