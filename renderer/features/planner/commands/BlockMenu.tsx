import { Menu } from '@mantine/core';
import { titleIn } from '../../../../shared/domain/film.ts';
import { useWords } from '../../../ui/words.tsx';
import { useWork } from '../work.ts';
import { closeBlockMenu, useBlockMenu } from './blockMenuStore.ts';
import { CommandItems } from './CommandItems.tsx';
import classes from './Commands.module.css';
import { useCommands } from './useCommands.ts';

const GROUPS = ['screening'] as const;

/** The menu of a screening, by right click or the menu key: for it, or for all chosen where it is one of them. */
export function BlockMenu() {
  const { t, lang } = useWords();
  const menu = useBlockMenu();
  const { lookups } = useWork();
  const { targetsOf } = useCommands();
  if (menu === null) return null;
  const film = lookups.filmOf(menu.screening);
  const label = t('command.menuOf', { film: film === undefined ? '?' : titleIn(film, lang) });
  return (
    <Menu
      opened
      onChange={(isOpen) => (isOpen ? undefined : closeBlockMenu())}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      floatingStrategy="fixed"
      position="bottom-start"
      width={320}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes.at}
          style={{ left: menu.x, top: menu.y }}
          aria-label={label}
        />
      </Menu.Target>
      <Menu.Dropdown className={classes.list}>
        <CommandItems groups={GROUPS} targets={targetsOf(menu.screening)} />
      </Menu.Dropdown>
    </Menu>
  );
}
