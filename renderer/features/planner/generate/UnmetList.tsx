import { titleIn } from '../../../../shared/domain/film.ts';
import type { UnmetWish } from '../../../../shared/domain/generate/unmet.ts';
import { unmetSentence } from '../../../../shared/words/unmetSentence.ts';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Lookups } from '../lookups.ts';
import classes from './Generate.module.css';

type Props = {
  readonly unmet: readonly UnmetWish[];
  readonly lookups: Lookups;
  /** Several bookings are asked for: each sentence says whose it is. */
  readonly isWeek: boolean;
};

/** The wishes the proposal does not meet, in sentences; read out as they change. */
export function UnmetList({ unmet, lookups, isWeek }: Props) {
  const { t, lang } = useWords();
  const nameOf = ({ bookingId }: UnmetWish): string => {
    const booking = lookups.model.bookings.get(bookingId);
    const film = booking === undefined ? undefined : lookups.filmOf(booking);
    return film === undefined ? '?' : titleIn(film, lang);
  };
  return (
    <section className={inspector.section} aria-label={t('generate.unmet')} aria-live="polite">
      {unmet.length === 0 ? (
        <span className="soft">{t('generate.allMet')}</span>
      ) : (
        <>
          <h3 className={inspector.heading}>{t('generate.unmet')}</h3>
          <ul className={classes.unmet}>
            {unmet.map((each) => (
              <li key={`${each.bookingId} ${each.code} ${JSON.stringify(each.facts)}`} data-unmet={each.code}>
                {isWeek ? <strong>{nameOf(each)}: </strong> : null}
                {unmetSentence(each, lang)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
