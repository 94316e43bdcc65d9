import { Menu } from '@mantine/core';
import { useRef } from 'react';
import { titleIn } from '../../../../shared/domain/film.ts';
import type { Id } from '../../../../shared/ids.ts';
import { useWords } from '../../../ui/words.tsx';
import { useWork } from '../work.ts';
import { closeBlockMenu, useBlockMenu } from './blockMenuStore.ts';
import { CommandItems } from './CommandItems.tsx';
import classes from './Commands.module.css';
import { useCommands } from './useCommands.ts';

const GROUPS = ['screening'] as const;

const blockOf = (id: Id): HTMLElement | null => document.querySelector(`[data-screening="${id}"]`);

/** The menu of a screening, by right click or the menu key: for it, or for all chosen where it is one of them. */
export function BlockMenu() {
  const { t, lang } = useWords();
  const menu = useBlockMenu();
  const { lookups } = useWork();
  const { targetsOf } = useCommands();
  const list = useRef<HTMLDivElement>(null);
  if (menu === null) return null;
  const film = lookups.filmOf(menu.screening);
  const close = () => {
    closeBlockMenu();
    // Back to the screening it was opened on, unless a command led elsewhere.
    if (document.activeElement === document.body || list.current?.contains(document.activeElement) === true)
      blockOf(menu.screening.id)?.focus();
  };
  const label = t('command.menuOf', { film: film === undefined ? '?' : titleIn(film, lang) });
  return (
    <Menu
      opened
      onChange={(isOpen) => {
        if (!isOpen) close();
      }}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      floatingStrategy="fixed"
      position="bottom-start"
      // Low in the window it goes up along the pointer, so that its last entry can be reached.
      middlewares={{ flip: false, shift: { crossAxis: true, padding: 8 } }}
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
      <Menu.Dropdown className={classes.list} ref={list}>
        <CommandItems groups={GROUPS} targets={targetsOf(menu.screening)} />
      </Menu.Dropdown>
    </Menu>
  );
}
