import { Button } from '@mantine/core';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { useWords } from '../../../ui/words.tsx';
import { metaOf } from '../blockFacts.ts';
import type { Lookups } from '../lookups.ts';
import type { Planning } from '../usePlanning.ts';
import { ConflictCard } from './ConflictCard.tsx';
import classes from './Inspector.module.css';
import { ItemsEditor } from './ItemsEditor.tsx';
import { PublicFields } from './PublicFields.tsx';
import { SlotFields } from './SlotFields.tsx';
import { StateFields } from './StateFields.tsx';

type Props = {
  readonly screening: Screening;
  readonly lookups: Lookups;
  readonly planning: Planning;
  readonly onMove: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
};

/** All of one screening, beside the grid; saved as one types. */
export function ScreeningInspector({ screening, lookups, planning, onMove, onDuplicate, onRemove }: Props) {
  const { t, lang } = useWords();
  const film = lookups.filmOf(screening);
  const conflicts = lookups.conflictsOf.get(screening.id) ?? [];
  return (
    <div className={classes.inspector} key={screening.id}>
      <div>
        <h2 className={classes.title}>{film === undefined ? '?' : titleIn(film, lang)}</h2>
        <div className={classes.sub}>
          {[film?.directors.join(', '), film?.year, metaOf(screening, lookups)].filter(Boolean).join(' · ')}
        </div>
      </div>
      {conflicts.length === 0 ? null : (
        <ul className={classes.list} aria-label={t('conflicts.panel')}>
          {conflicts.map((conflict) => (
            <li key={conflict.key}>
              <ConflictCard conflict={conflict} lookups={lookups} planning={planning} />
            </li>
          ))}
        </ul>
      )}
      <SlotFields screening={screening} lookups={lookups} planning={planning} />
      <ItemsEditor screening={screening} lookups={lookups} planning={planning} />
      <PublicFields screening={screening} lookups={lookups} planning={planning} />
      <StateFields screening={screening} planning={planning} />
      <section className={classes.section}>
        <div className={classes.actions}>
          <Button variant="default" onClick={onMove}>
            {t('inspector.move')}
          </Button>
          <Button variant="default" onClick={onDuplicate}>
            {t('inspector.duplicate')}
          </Button>
          <Button variant="default" component="a" href={`#/films/${film?.id ?? ''}`}>
            {t('inspector.film')}
          </Button>
          <Button variant="default" component="a" href={`#/listings/${screening.versionId}`}>
            {t('inspector.listing')}
          </Button>
          <Button variant="default" onClick={onRemove}>
            {t('inspector.remove')}
          </Button>
        </div>
      </section>
    </div>
  );
}
