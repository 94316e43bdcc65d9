import { useEffect } from 'react';
import { isTyping } from '../../ui/isTyping.ts';

export type PlannerCommands = Readonly<
  Record<
    'previousWeek' | 'nextWeek' | 'today' | 'search' | 'conflicts' | 'zoomIn' | 'zoomOut' | 'deselect',
    () => void
  >
>;

const KEYS: Readonly<Record<string, keyof PlannerCommands>> = {
  PageUp: 'previousWeek',
  PageDown: 'nextWeek',
  t: 'today',
  '/': 'search',
  c: 'conflicts',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  Escape: 'deselect',
};

/** Keys that hold anywhere in the planner, as long as nobody types. */
export function usePlannerKeys(commands: PlannerCommands): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      const command = KEYS[event.key];
      if (command === undefined) return;
      event.preventDefault();
      commands[command]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
