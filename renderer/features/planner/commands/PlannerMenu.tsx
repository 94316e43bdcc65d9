import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useWords } from '../../../ui/words.tsx';
import { CommandItems } from './CommandItems.tsx';
import classes from './Commands.module.css';

/** Everything one can do in the planner, with its keys. */
export function PlannerMenu() {
  const { t } = useWords();
  return (
    <Menu position="bottom-end" width={320} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Tooltip label={t('command.menu')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('command.menu')}>
            <IconDots size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes.list}>
        <CommandItems />
      </Menu.Dropdown>
    </Menu>
  );
}
