import { useMemo } from 'react';
import { tryScreening } from '../../../../shared/domain/conflicts.ts';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { ShelfEntry } from '../../../../shared/domain/programme.ts';
import { type Occasion, slotOf } from '../../../../shared/domain/recurrence.ts';
import { newScreening } from '../../../../shared/domain/screening.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import { wishesUnmet, withTemplate } from '../../../../shared/domain/strandTemplate.ts';
import { conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { formatLength } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { type Lookups, toldWhileTrying } from '../lookups.ts';
import classes from './Strands.module.css';

type Props = {
  readonly id: string;
  readonly entry: ShelfEntry;
  readonly occasion: Occasion;
  readonly strand: Strand;
  readonly lookups: Lookups;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** A booking an occasion can be filled with: how much is left of it, what it lacks for the strand, what it would clash with. */
export function FillOption({ id, entry, occasion, strand, lookups, isChosen, onChoose }: Props) {
  const { t, lang } = useWords();
  const { booking, version, film, placedCount } = entry;
  const sentences = useMemo(() => {
    const { preProgrammeMin } = lookups.programme.venue;
    const candidate = withTemplate(
      newScreening('ghost', booking, slotOf(occasion), preProgrammeMin),
      strand,
      version,
    );
    return toldWhileTrying(tryScreening(lookups.index, candidate, entry)).map((each) =>
      conflictSentence(each, lookups.names, lang),
    );
  }, [booking, version, entry, occasion, strand, lookups, lang]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={classes.option}
      onClick={onChoose}
      data-fill={booking.id}
    >
      <div className={classes.optionTitle} title={titleIn(film, lang)}>
        {titleIn(film, lang)}
      </div>
      <div className={classes.optionMeta}>
        {version.runtimeMin === null ? null : <span>{formatLength(version.runtimeMin, lang)}</span>}
        {booking.status.kind === 'option' ? (
          <span>{t('planner.option', { rank: booking.status.rank })}</span>
        ) : null}
        <span>
          {booking.maxShows === null
            ? t('shelf.placed', { placed: placedCount })
            : t('shelf.shows', { placed: placedCount, max: booking.maxShows })}
        </span>
        {wishesUnmet(strand, version).map((wish) => (
          <span key={wish}>{t(`strands.lacks.${wish}`)}</span>
        ))}
      </div>
      {sentences.length === 0 ? null : (
        <div className={classes.bad}>
          {sentences.slice(0, 2).join(' ')}
          {sentences.length > 2 ? ` +${sentences.length - 2}` : ''}
        </div>
      )}
    </div>
  );
}
