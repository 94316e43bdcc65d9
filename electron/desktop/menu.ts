import type { MenuItemConstructorOptions } from 'electron';
import { PLACES } from '../../shared/places.ts';
import { COMMAND_GROUPS, PLANNER_COMMANDS, plannerCommands } from '../../shared/plannerCommands.ts';
import { commandWords } from '../../shared/words/commands.ts';
import { frameWords } from '../../shared/words/frame.ts';
import { menuWords } from '../../shared/words/menu.ts';
import type { Lang } from '../../shared/words/words.ts';

type Item = MenuItemConstructorOptions;

/** What the menu asks of the program around it. */
export type MenuActions = {
  /** A command for the page: `undo`, `redo`, `go:/planner`… */
  readonly send: (command: string) => void;
  readonly openDataFolder: () => void;
  readonly showAbout: () => void;
  readonly quit: () => void;
};

const LINE: Item = { type: 'separator' };

/** A key as Electron writes it. */
const accelerator = (key: string): string =>
  key
    .split(/\+(?=.)/)
    .map((part) => {
      if (part === 'mod') return 'CmdOrCtrl';
      if (part === '+') return 'Plus';
      if (part === 'Escape') return 'Esc';
      if (part.startsWith('Arrow')) return part.slice('Arrow'.length);
      return part.charAt(0).toUpperCase() + part.slice(1);
    })
    .join('+');

/**
 * The application menu in `lang`.
 *
 * Undo, redo and the views only show their keys: the page listens to them itself, because in a text field Ctrl+Z belongs
 * to the text.
 */
export function menuTemplate(lang: Lang, actions: MenuActions): Item[] {
  const word = (key: keyof typeof menuWords) => menuWords[key][lang];
  const command = (label: string, accelerator: string, text: string): Item => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => actions.send(text),
  });
  const file: Item[] = [
    command(word('menu.import'), 'Alt+4', 'go:/import'),
    { label: word('menu.print'), accelerator: 'CmdOrCtrl+P', click: () => actions.send('go:/print') },
    LINE,
    { label: word('menu.openDataFolder'), click: actions.openDataFolder },
    LINE,
    { label: word('menu.quit'), accelerator: 'CmdOrCtrl+Q', click: actions.quit },
  ];
  const edit: Item[] = [
    command(word('menu.undo'), 'CmdOrCtrl+Z', 'undo'),
    command(word('menu.redo'), 'CmdOrCtrl+Shift+Z', 'redo'),
    LINE,
    { role: 'cut', label: word('menu.cut') },
    { role: 'copy', label: word('menu.copy') },
    { role: 'paste', label: word('menu.paste') },
    { role: 'pasteAndMatchStyle', label: word('menu.pastePlain') },
    { role: 'selectAll', label: word('menu.selectAll') },
  ];
  const go = PLACES.map(([place, digit]) =>
    command(frameWords[`nav.${place}`][lang], `Alt+${digit}`, `go:/${place}`),
  );
  const planner: Item[] = COMMAND_GROUPS.map((group) => ({
    label: commandWords[`command.group.${group}`][lang],
    submenu: plannerCommands
      .filter(([, description]) => description.group === group)
      .map(([name]) =>
        command(
          commandWords[`command.${name}`][lang],
          accelerator(PLANNER_COMMANDS[name].keys[0]),
          `planner:${name}`,
        ),
      ),
  }));
  const view: Item[] = [
    { role: 'zoomIn', label: word('menu.zoomIn') },
    { role: 'zoomOut', label: word('menu.zoomOut') },
    { role: 'resetZoom', label: word('menu.zoomReset') },
    LINE,
    { role: 'togglefullscreen', label: word('menu.fullScreen') },
    { role: 'reload', label: word('menu.reload') },
  ];
  const help: Item[] = [
    command(word('menu.steps'), 'F1', 'go:/settings/help'),
    command(word('menu.shortcuts'), '?', 'shortcuts'),
    LINE,
    { label: word('menu.about'), click: actions.showAbout },
  ];
  return [
    { label: word('menu.file'), submenu: file },
    { label: word('menu.edit'), submenu: edit },
    { label: word('menu.go'), submenu: go },
    { label: frameWords['nav.planner'][lang], submenu: planner },
    { label: word('menu.view'), submenu: view },
    { label: word('menu.help'), submenu: help },
  ];
}
