import { useEffect } from 'react';
import { isTyping } from '../../ui/isTyping.ts';
import { VIEWS, type View } from './views.ts';

export type PlannerCommands = Readonly<
  Record<
    'previous' | 'next' | 'today' | 'search' | 'conflicts' | 'zoomIn' | 'zoomOut' | 'deselect' | View,
    () => void
  >
>;

const KEYS: Readonly<Record<string, keyof PlannerCommands>> = {
  PageUp: 'previous',
  PageDown: 'next',
  t: 'today',
  '/': 'search',
  c: 'conflicts',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  Escape: 'deselect',
  ...Object.fromEntries(VIEWS.map((view, index) => [String(index + 1), view])),
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
