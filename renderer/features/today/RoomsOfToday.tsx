import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import { titleIn } from '../../../shared/domain/film.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import type { FilmImage } from '../../../shared/domain/text.ts';
import type { LocalDate, LocalDateTime } from '../../../shared/time.ts';
import { formatDay, formatMoment } from '../../../shared/words/dates.ts';
import { api } from '../../api/client.ts';
import { useWords } from '../../ui/words.tsx';
import { ScreeningEntry } from './ScreeningEntry.tsx';
import classes from './Today.module.css';

type Props = { readonly programme: Programme; readonly day: LocalDate; readonly now: LocalDateTime };
const byHour = (left: Screening, right: Screening) =>
  (left.startsAt ?? '~') < (right.startsAt ?? '~') ? -1 : 1;

/** Today's screenings, a column a room, by hour. */
export function RoomsOfToday({ programme, day, now }: Props) {
  const { t } = useWords();
  const today = programme.screenings.filter((each) => each.day === day).toSorted(byHour);
  const filmOf = filmsOf(programme);
  const filmIds = [...new Set(today.flatMap((each) => filmOf(each)?.id ?? []))];
  const sheets = useQueries({
    queries: filmIds.map((filmId) => api.films.get.queryOptions({ input: { filmId } })),
  });
  const imageOf = new Map(
    sheets.flatMap(({ data }): [string, FilmImage][] => {
      const [image] = data?.images ?? [];
      return data == null || image === undefined ? [] : [[data.film.id, image]];
    }),
  );
  if (today.length === 0) return <NothingToday programme={programme} day={day} />;
  const open = programme.rooms.filter(
    (room) => room.archivedOn === null || today.some((each) => each.roomId === room.id),
  );
  const homeless = today.filter((each) => each.roomId === null);
  const columns = [
    ...open.map(({ id, name }) => ({ id, name, screenings: today.filter((each) => each.roomId === id) })),
    ...(homeless.length === 0 ? [] : [{ id: 'none', name: t('today.noRoom'), screenings: homeless }]),
  ];
  return (
    <div className={classes.rooms}>
      {columns.map(({ id, name, screenings }) => (
        <section key={id} className={classes.room} aria-label={name}>
          <h3 className={classes.roomName}>{name}</h3>
          {screenings.length === 0 ? <p className={classes.quiet}>{t('today.quietRoom')}</p> : null}
          <ol className={classes.entries}>
            {screenings.map((screening) => {
              const film = filmOf(screening);
              return film === undefined ? null : (
                <ScreeningEntry
                  key={screening.id}
                  screening={screening}
                  film={film}
                  image={imageOf.get(film.id) ?? null}
                  programme={programme}
                  now={now}
                />
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}

function filmsOf({ versions, films }: Programme) {
  const byId = new Map(films.map((film) => [film.id, film]));
  const filmIdOf = new Map(versions.map((version) => [version.id, version.filmId]));
  return (screening: Screening) => byId.get(filmIdOf.get(screening.versionId) ?? '');
}

function NothingToday({ programme, day }: Omit<Props, 'now'>) {
  const { t, lang } = useWords();
  const filmOf = filmsOf(programme);
  const [next] = programme.screenings
    .filter((each) => each.day > day && each.state === 'planned')
    .toSorted((left, right) =>
      left.day === right.day ? byHour(left, right) : left.day < right.day ? -1 : 1,
    );
  const film = next && filmOf(next);
  return (
    <div className={classes.nothing}>
      <p>{t('today.none')}</p>
      {next === undefined || film === undefined ? (
        <Link href="/planner">{t('today.nextNone')}</Link>
      ) : (
        <Link href={`/planner/${next.day}`}>
          {t('today.next', {
            film: titleIn(film, lang),
            when: next.startsAt === null ? formatDay(next.day, lang) : formatMoment(next.startsAt, lang),
          })}
        </Link>
      )}
    </div>
  );
}
