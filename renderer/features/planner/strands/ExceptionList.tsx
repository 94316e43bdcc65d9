import { Button } from '@mantine/core';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { occasionHouse, occasionOn } from '../../../../shared/domain/recurrence.ts';
import type { Strand, StrandException } from '../../../../shared/domain/strand.ts';
import { restoreThis } from '../../../../shared/domain/strandEdits.ts';
import { formatDayWithYear } from '../../../../shared/words/dates.ts';
import { type Speak, useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import { occasionWhen, roomNameOf } from './emptySlots.ts';
import classes from './Strands.module.css';
import { useStrandVerbs } from './useStrandVerbs.ts';

type Props = { readonly strand: Strand; readonly programme: Programme };

function exceptionInWords({ day, instead }: StrandException, programme: Programme, speak: Speak): string {
  const said = formatDayWithYear(day, speak.lang);
  if (instead === null) return speak.t('strands.skipped', { day: said });
  const when = occasionWhen({ shownDay: instead.day, time: instead.time }, speak);
  return speak.t('strands.moved', {
    day: said,
    when,
    room: roomNameOf(instead.roomId, programme.rooms, speak.t),
  });
}

/** Occasions that differ from their rule, from today on; each can be put back. */
export function ExceptionList({ strand, programme }: Props) {
  const speak = useWords();
  const { t, lang } = speak;
  const { edit } = useStrandVerbs();
  const house = occasionHouse(programme);
  const coming = strand.exceptions.filter((each) => (each.instead?.day ?? each.day) >= programme.today);
  if (coming.length === 0) return null;
  return (
    <section className={inspector.section} aria-label={t('strands.exceptions')}>
      <h3 className={inspector.heading}>{t('strands.exceptions')}</h3>
      {coming.map((exception) => {
        const { day } = exception;
        const isFalling = occasionOn(restoreThis(strand, day), day, house) !== null;
        return (
          <div key={day} className={classes.exception}>
            <span>
              {exceptionInWords(exception, programme, speak)}
              {isFalling ? null : <span className="soft"> · {t('strands.noLonger')}</span>}
            </span>
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('strands.restoreOf', { day: formatDayWithYear(day, lang) })}
              onClick={() => void edit(strand.id, { kind: 'restore', day })}
            >
              {t('strands.restore')}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
