import { closureOn, type Room } from '../../../../shared/domain/house.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './ClosedMark.module.css';

/** Hatches a room on a day it cannot be used, and says why; what is placed there all the same stands on top. */
export function ClosedMark({ day, room }: { readonly day: LocalDate; readonly room: Room | undefined }) {
  const { t } = useWords();
  const closure = room === undefined ? undefined : closureOn(room, day);
  if (closure === undefined) return null;
  return (
    <div className={classes.closed} data-closed={day}>
      <span className={classes.why}>
        {closure.reason === ''
          ? t('together.closed')
          : t('together.closedBecause', { reason: closure.reason })}
      </span>
    </div>
  );
}
