import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { LocalDate } from '../../../../shared/time.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import { useWork } from '../work.ts';
import classes from './DayLock.module.css';

/**
 * Says that a day is locked; a click unlocks it. In a scenario it says that the lock is the real programme's.
 *
 * With `offers`, a day that is not locked can be locked by a click too, where the hand comes near; by key it is `L`.
 */
export function DayLock({ day, offers = false }: { readonly day: LocalDate; readonly offers?: boolean }) {
  const { t, lang } = useWords();
  const { planning, programme } = useWork();
  const isReal = useChosenScenario() === null;
  const isLocked = programme.lockedDays.includes(day);
  if (!isLocked && !(offers && isReal)) return null;
  const word = !isLocked ? 'together.lock' : isReal ? 'together.unlock' : 'together.lockedInReal';
  const label = t(word, { day: formatDay(day, lang) });
  const Icon = isLocked ? IconLock : IconLockOpen;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="transparent"
        color="gray"
        size={18}
        aria-label={label}
        className={isLocked ? classes.lock : `${classes.lock} ${classes.free}`}
        tabIndex={isLocked ? 0 : -1}
        onClick={() => void planning.lockDays([day], !isLocked)}
      >
        <Icon size={14} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
