import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { LocalDate } from '../../../../shared/time.ts';
import { formatDay } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import { useWork } from '../work.ts';

/** Says that a day is locked; a click unlocks it. In a scenario it says that the lock is the real programme's. */
export function DayLock({ day }: { readonly day: LocalDate }) {
  const { t, lang } = useWords();
  const { planning } = useWork();
  const isReal = useChosenScenario() === null;
  const label = t(isReal ? 'together.unlock' : 'together.lockedInReal', { day: formatDay(day, lang) });
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="transparent"
        color="gray"
        size={18}
        aria-label={label}
        onClick={() => void planning.lockDays([day], false)}
      >
        <IconLock size={14} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
