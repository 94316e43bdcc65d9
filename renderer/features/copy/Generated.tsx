import type { FilmSheet } from '../../../shared/contract/films.ts';
import { creditsLine } from '../../../shared/domain/credits.ts';
import type { Version } from '../../../shared/domain/film.ts';
import { dateLines } from '../../../shared/listing/dateLines.ts';
import { formatDay, formatMoment } from '../../../shared/words/dates.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { todayHere } from '../../ui/today.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Copy.module.css';

type Props = {
  readonly sheet: FilmSheet;
  readonly version: Version;
  readonly houseLanguage: Lang;
  readonly source: Lang;
  readonly target: Lang;
};

/** What nobody types: the credits line and the dates, as they will follow the text in each language. */
export function Generated({ sheet, version, houseLanguage, source, target }: Props) {
  const { t } = useWords();
  const today = todayHere();
  const coming = sheet.screenings
    .filter((each) => each.versionId === version.id && each.state === 'planned' && each.day >= today)
    .sort((left, right) => ((left.startsAt ?? left.day) < (right.startsAt ?? right.day) ? -1 : 1));
  const lines = (lang: Lang) => (
    <div lang={lang}>
      <p>{creditsLine(sheet.film, version, houseLanguage, lang)}</p>
      <p>
        {coming
          .map(({ day, startsAt }) =>
            startsAt === null ? formatDay(day, lang) : formatMoment(startsAt, lang),
          )
          .join(' · ')}
      </p>
      <p className={classes.dateLines}>{dateLines(coming, version, lang)}</p>
    </div>
  );
  return (
    <section className={`${classes.pair} ${classes.generated}`} aria-label={t('copy.generated')}>
      <div>
        <h3>{t('copy.generated')}</h3>
        {source === target ? null : lines(source)}
      </div>
      <div>{lines(target)}</div>
    </section>
  );
}
