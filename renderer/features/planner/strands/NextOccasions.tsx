import { nextOccasions, occasionHouse } from '../../../../shared/domain/recurrence.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';
import { emptySlotsOf, occasionWhen, roomNameOf, slotKeyOf } from './emptySlots.ts';
import classes from './Strands.module.css';

const SHOWN = 10;

/** The next times a strand falls; each leads to its day. */
export function NextOccasions({ strand, work }: { readonly strand: Strand; readonly work: Work }) {
  const speak = useWords();
  const { t } = speak;
  const { programme, place } = work;
  const next = nextOccasions(strand, programme.today, SHOWN, occasionHouse(programme));
  const empty = new Set(emptySlotsOf(programme).map(slotKeyOf));
  if (strand.recurrences.length === 0) return null;
  return (
    <section className={inspector.section} aria-label={t('strands.next')}>
      <h3 className={inspector.heading}>{t('strands.next')}</h3>
      {next.length === 0 ? <span className="soft">{t('strands.noNext')}</span> : null}
      <ul className={classes.lines}>
        {next.map((occasion) => (
          <li key={occasion.day}>
            <button type="button" className={classes.line} onClick={() => place.go(occasion.shownDay)}>
              <span className={classes.lineText}>
                {occasionWhen(occasion, speak)}{' '}
                <span className="soft">
                  {roomNameOf(occasion.roomId, programme.rooms, t)}
                  {occasion.isRoomClosed ? `, ${t('strands.roomClosed')}` : ''}
                </span>
              </span>
              {empty.has(slotKeyOf(occasion)) ? (
                <span className={classes.count}>{t('strands.isEmpty')}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
