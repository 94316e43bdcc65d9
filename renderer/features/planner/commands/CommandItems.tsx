import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import {
  COMMAND_GROUPS,
  type CommandGroup,
  keyLabel,
  PLANNER_COMMANDS,
  plannerCommands,
} from '../../../../shared/plannerCommands.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Commands.module.css';
import { useCommands } from './useCommands.ts';

/** The commands of some groups as lines of a menu, each with its first key; what cannot be done now is greyed. */
export function CommandItems({
  groups = COMMAND_GROUPS,
  targets,
}: {
  readonly groups?: readonly CommandGroup[];
  readonly targets?: readonly Screening[];
}) {
  const { t } = useWords();
  const commands = useCommands();
  return groups.map((group) => (
    <Fragment key={group}>
      {groups.length === 1 ? null : <Menu.Label>{t(`command.group.${group}`)}</Menu.Label>}
      {plannerCommands
        .filter(([, description]) => description.group === group)
        .map(([command]) => (
          <Menu.Item
            key={command}
            disabled={!commands.canRun(command, targets)}
            rightSection={<kbd className={classes.key}>{keyLabel(PLANNER_COMMANDS[command].keys[0])}</kbd>}
            onClick={() => commands.run(command, targets)}
          >
            {t(`command.${command}`)}
          </Menu.Item>
        ))}
    </Fragment>
  ));
}
