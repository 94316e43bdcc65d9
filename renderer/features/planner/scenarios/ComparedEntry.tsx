import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { Room } from '../../../../shared/domain/house.ts';
import { timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Compare.module.css';
import type { PlacedScreening } from './compareDays.ts';
import { Sign } from './marks.tsx';
import { inWords } from './naming.ts';

type Props = {
  readonly entry: PlacedScreening;
  readonly side: 'left' | 'right';
  readonly title: string;
  readonly rooms: readonly Room[];
  readonly onShow: () => void;
  /** Null where there is no change to take back on this side. */
  readonly onTakeBack: (() => void) | null;
};

/** One screening in the comparison: quiet where both have it alike, marked and told in words where they differ. */
export function ComparedEntry({ entry, side, title, rooms, onShow, onTakeBack }: Props) {
  const speak = useWords();
  const { t, lang } = speak;
  const { screening, difference } = entry;
  const room = rooms.find((each) => each.id === screening.roomId)?.name ?? t('planner.noRoom');
  const facts = (
    <>
      <span className={classes.entryTime}>
        {screening.startsAt === null
          ? t('planner.undecidedChip')
          : formatTime(timeOf(screening.startsAt), lang)}
      </span>
      <span className={classes.entryTitle} title={title}>
        {title}
      </span>
      <span className={classes.entryRoom} title={room}>
        {room}
      </span>
    </>
  );
  const place = { gridRow: entry.row + 1, gridColumn: side === 'left' ? 1 : 2 };
  if (difference === null)
    return (
      <li className={classes.entry} style={place}>
        {facts}
      </li>
    );
  const isStruck = side === 'left' && difference.kind === 'removed';
  return (
    <li className={`${classes.entry} ${classes.differs} ${isStruck ? classes.struck : ''}`} style={place}>
      <button
        type="button"
        className={classes.entryButton}
        data-compared={difference.kind}
        title={t('compare.show', { film: title })}
        onClick={onShow}
      >
        <Sign kind={difference.kind} />
        {facts}
        <span className={classes.entryWords}>{inWords(difference, side, rooms, speak)}</span>
      </button>
      {onTakeBack === null ? null : (
        <Tooltip label={t('compare.takeBack')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('compare.takeBackOf', { film: title })}
            onClick={onTakeBack}
          >
            <IconArrowBackUp size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
