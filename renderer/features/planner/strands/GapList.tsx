import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Work } from '../work.ts';
import { emptySlotsOf, occasionWhen, slotFacts, slotKeyOf } from './emptySlots.ts';
import classes from './Strands.module.css';
import { tintVars } from './tintVars.ts';

/** What stands empty in the shown days, one line each, to be filled one after another. */
export function GapList({ work }: { readonly work: Work }) {
  const speak = useWords();
  const { t } = speak;
  const gaps = emptySlotsOf(work.programme);
  return (
    <section className={inspector.section} aria-label={t('strands.gaps')}>
      <h3 className={inspector.heading}>{t('strands.gaps')}</h3>
      {gaps.length === 0 ? <span className="soft">{t('strands.noGaps')}</span> : null}
      <ul className={classes.lines}>
        {gaps.map((occasion) => {
          const { strandId, day } = occasion;
          const { strand, name, room, label } = slotFacts(occasion, work.lookups, speak);
          return (
            <li key={slotKeyOf(occasion)}>
              <button
                type="button"
                className={classes.line}
                title={label}
                onClick={() => {
                  work.selection.clear();
                  work.openPanel({ kind: 'occasion', strandId, day, focus: 'fill' });
                }}
              >
                <span className={classes.swatch} style={tintVars(strand?.tint ?? 0)} aria-hidden />
                <span className={classes.lineText}>
                  <span className={classes.lineName}>{occasionWhen(occasion, speak)}</span>
                  <span className={classes.lineSub}>
                    {name} · {room}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
