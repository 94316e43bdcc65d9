import { CloseButton } from '@mantine/core';
import { useRef } from 'react';
import type { Conflict } from '../../../../shared/domain/conflicts.ts';
import type { Id } from '../../../../shared/ids.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { blockFacts } from '../blockFacts.ts';
import { type Lookups, openConflicts } from '../lookups.ts';
import type { Planning } from '../usePlanning.ts';
import { useWork } from '../work.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { ConflictsExport } from './ConflictsExport.tsx';
import { conflictGroups } from './conflictGroups.ts';
import classes from './Inspector.module.css';
import { useConflictKeys } from './useConflictKeys.ts';

type Props = {
  readonly lookups: Lookups;
  readonly planning: Planning;
  /** Only this day's; null for all days shown. */
  readonly day: string | null;
  /** Opens a screening in place of the panel. */
  readonly onSelect: (id: Id) => void;
  readonly onClose: () => void;
};

/** All conflicts of the days shown (or of one), the gravest first and what was accepted last; worked through by hand or by keys. */
export function ConflictsPanel({ lookups, planning, day, onSelect, onClose }: Props) {
  const { t, lang } = useWords();
  const panel = useRef<HTMLElement>(null);
  const keys = useConflictKeys(panel, onSelect);
  const groups = conflictGroups(lookups, day);
  const isClear = groups.every(({ conflicts }) => openConflicts(conflicts).length === 0);
  return (
    <section className={classes.inspector} ref={panel} aria-label={t('conflicts.panel')} {...keys}>
      <div className={classes.panelHead}>
        <h2 className={classes.title}>
          {day === null ? t('conflicts.panel') : `${t('conflicts.panel')} · ${formatDay(day, lang)}`}
        </h2>
        <CloseButton aria-label={t('inspector.close')} onClick={onClose} />
      </div>
      {isClear ? (
        <span className="soft">{t(groups.length === 0 ? 'conflicts.none' : 'conflicts.clear')}</span>
      ) : null}
      {groups.map(({ kind, conflicts }) => (
        <details key={kind} className={classes.group} open={kind !== 'hint' || conflicts.length <= MANY}>
          <summary className={classes.groupHead}>
            {t(`conflicts.group.${kind}`)} <span className={classes.groupCount}>{conflicts.length}</span>
          </summary>
          <ul className={classes.list}>
            {conflicts.map((conflict) => (
              <Row key={conflict.key} conflict={conflict} lookups={lookups} planning={planning} />
            ))}
          </ul>
        </details>
      ))}
      {groups.length === 0 ? null : (
        <>
          <p className={classes.keys}>{t('conflicts.keys')}</p>
          <ConflictsExport conflicts={groups.flatMap(({ conflicts }) => conflicts)} lookups={lookups} />
        </>
      )}
    </section>
  );
}

/** More hints than this are folded away until somebody asks. */
const MANY = 6;

function Row({
  conflict,
  lookups,
  planning,
}: Pick<Props, 'lookups' | 'planning'> & { readonly conflict: Conflict }) {
  const speak = useWords();
  const { t, lang } = speak;
  const { selection, place } = useWork();
  const screening = lookups.screenings.get(conflict.screeningId);
  if (screening === undefined) return null;
  const { title, room, when } = blockFacts(screening, lookups, speak);
  const show = () => {
    selection.select(screening.id);
    if (place.shown.view === 'day' && place.day !== screening.day) place.go(screening.day);
    // Once it is drawn: another day may have to come first.
    requestAnimationFrame(() =>
      document
        .querySelector(`[data-screening="${CSS.escape(screening.id)}"]`)
        ?.scrollIntoView({ block: 'center', inline: 'center' }),
    );
  };
  return (
    <li data-conflict-row={screening.id} lang={lang}>
      <button type="button" className={classes.conflictFilm} data-conflict-title onClick={show}>
        {t('conflicts.where', { film: title, room: room?.name ?? t('planner.noRoom'), when })}
      </button>
      <ConflictCard conflict={conflict} lookups={lookups} planning={planning} />
    </li>
  );
}
