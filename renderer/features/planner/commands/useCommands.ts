import { createContext, type KeyboardEvent, useContext, useEffect, useRef } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import {
  commandOfKey,
  keyName,
  PLANNER_COMMANDS,
  type PlannerCommand,
  suits,
} from '../../../../shared/plannerCommands.ts';
import { isTyping } from '../../../ui/isTyping.ts';
import { PLANNER_ASKED, takeAsked } from '../../../ui/plannerCommandEvent.ts';
import { currentScreening } from '../usePlanning.ts';
import type { Handlers, Work } from '../work.ts';

export type Commands = {
  /** Does a command to `targets`, or else to the chosen screenings. Answers whether there was anything to do. */
  run(command: PlannerCommand, targets?: readonly Screening[]): boolean;
  /** Whether it can be done now. */
  canRun(command: PlannerCommand, targets?: readonly Screening[]): boolean;
  /** A key on a screening: for it alone, or for all chosen where it is one of them. */
  onBlockKey(event: KeyboardEvent, screening: Screening): void;
  /** What a screening's own menu works on. */
  targetsOf(screening: Screening): readonly Screening[];
};

export const CommandsContext = createContext<Commands | null>(null);

/** The planner's commands. Throws outside `PlannerWork`. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (commands === null) throw new Error('not inside the planner');
  return commands;
}

/** The commands as they stand: what each does, on what. */
export function makeCommands(work: Work, handlers: Handlers): Commands {
  const canRun: Commands['canRun'] = (command, targets = work.chosen) =>
    handlers[command] !== undefined && suits(PLANNER_COMMANDS[command].on, targets.length);
  const run: Commands['run'] = (command, targets = work.chosen) => {
    if (!canRun(command, targets)) return false;
    handlers[command]?.(targets);
    return true;
  };
  const targetsOf: Commands['targetsOf'] = (screening) =>
    work.selection.ids.has(screening.id) ? work.chosen : [currentScreening(screening.id) ?? screening];
  return {
    run,
    canRun,
    targetsOf,
    onBlockKey: (event, screening) => {
      const command = commandOfKey(keyName(event));
      if (command === undefined || PLANNER_COMMANDS[command].on === 'none') return;
      if (run(command, targetsOf(screening))) event.preventDefault();
      // The window listens too, and would do it to the chosen ones once more.
      event.stopPropagation();
    },
  };
}

// Inside these a letter belongs to what is there: a menu's search, a dialog's button.
const OWN_KEYS = '[role="menu"], [role="dialog"], [role="listbox"]';
const isFree = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('[data-screening]') !== null);

/** Listens for the commands' keys anywhere in the planner, and for the desktop's menu. */
export function useCommandKeys(commands: Commands): void {
  const now = useRef(commands);
  now.current = commands;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const command = commandOfKey(keyName(event));
      if (command === undefined) return;
      const { on } = PLANNER_COMMANDS[command];
      const own = event.target instanceof Element ? event.target.closest(OWN_KEYS) : null;
      // Escape is the planner's from a sheet or a list too; a menu that it closes takes no choice with it.
      if (own !== null && (event.key !== 'Escape' || own.matches('[role="menu"]'))) return;
      // Arrows, Enter and Delete mean something else on a button or a table: they are the screening's only where it has them.
      if (on !== 'none' && event.key.length > 1 && !isFree(event.target)) return;
      if (now.current.run(command)) event.preventDefault();
    };
    const onMenu = () => {
      const command = takeAsked();
      if (command !== null && command in PLANNER_COMMANDS) now.current.run(command as PlannerCommand);
    };
    onMenu();
    window.addEventListener('keydown', onKey);
    window.addEventListener(PLANNER_ASKED, onMenu);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(PLANNER_ASKED, onMenu);
    };
  }, []);
}
