import { Link } from 'wouter';
import type { Room } from '../../../../shared/domain/house.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { formatDayWithYear, formatTime } from '../../../../shared/words/dates.ts';
import { todayHere } from '../../../ui/today.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Inspector.module.css';

type Props = { readonly screenings: readonly Screening[]; readonly rooms: readonly Room[] };

/** When and where the film plays; each line leads to its day in the planner. */
export function ScreeningsTab({ screenings, rooms }: Props) {
  const { t, lang } = useWords();
  const today = todayHere();
  if (screenings.length === 0) return <p className={classes.gone}>{t('film.noScreenings')}</p>;
  const order = (each: Screening) => `${each.day} ${each.startsAt ?? ''}`;
  const sorted = [...screenings].sort((left, right) => (order(left) < order(right) ? -1 : 1));
  return (
    <ul className={classes.list}>
      {sorted.map((each) => {
        const time =
          each.startsAt === null ? t('film.timeOpen') : formatTime(each.startsAt.slice(11, 16), lang);
        const room = rooms.find((one) => one.id === each.roomId)?.name ?? '';
        return (
          <li key={each.id}>
            <Link href={`/planner/${each.day}`} className={each.day < today ? classes.past : undefined}>
              <span className={`${classes.when} ${each.state === 'planned' ? '' : classes.off}`}>
                {formatDayWithYear(each.day, lang)} {time}
              </span>
              <span className="soft">{room}</span>
              {each.state === 'planned' ? null : <span>{t(`film.screening.${each.state}`)}</span>}
              {each.isSoldOut ? <span>{t('film.soldOut')}</span> : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
