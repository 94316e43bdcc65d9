/** Told to the window when the desktop's menu asks the planner for something. */
export const PLANNER_ASKED = 'affiche:planner';

let asked: string | null = null;

/** Asks the planner for a command, at once or as soon as it is there. */
export function askPlanner(command: string): void {
  asked = command;
  window.dispatchEvent(new Event(PLANNER_ASKED));
}

/** What was asked and not yet done; asked once, it is done once. */
export function takeAsked(): string | null {
  const command = asked;
  asked = null;
  return command;
}
