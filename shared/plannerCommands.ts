/** The parts of the planner's menu, in order. */
export const COMMAND_GROUPS = ['go', 'view', 'programme', 'screening', 'selection'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** How many screenings a command works on: none, one, two, or at least one. */
export type CommandTargets = 'none' | 'one' | 'two' | 'some';

type Keys = readonly [string, ...string[]];
type Description = {
  readonly group: CommandGroup;
  /** Keys as `mod+shift+d`: `mod` is Ctrl, or ⌘ on a Mac; letters lower case; named keys as the browser names them. */
  readonly keys: Keys;
  readonly on: CommandTargets;
};

const go = (...keys: Keys): Description => ({ group: 'go', keys, on: 'none' });
const view = (...keys: Keys): Description => ({ group: 'view', keys, on: 'none' });
const programme = (...keys: Keys): Description => ({ group: 'programme', keys, on: 'none' });
const screening = (on: CommandTargets, ...keys: Keys): Description => ({ group: 'screening', keys, on });
const selection = (...keys: Keys): Description => ({ group: 'selection', keys, on: 'none' });

/**
 * Everything one can do in the planner, with its keys: the planner's menu, its keyboard, the menu of a screening, the
 * desktop's menu and the shortcut sheet all read this one table. A sentence `command.<name>` says each.
 */
export const PLANNER_COMMANDS = {
  previous: go('PageUp'),
  next: go('PageDown'),
  today: go('t'),
  goToDate: go('j'),
  search: go('/'),
  week: view('1'),
  day: view('2'),
  month: view('3'),
  season: view('4'),
  list: view('5'),
  filter: view('f'),
  shelf: view('b'),
  roomsAs: view('r'),
  zoomIn: view('+', '='),
  zoomOut: view('-'),
  conflicts: programme('c'),
  copyPattern: programme('k'),
  generate: programme('g'),
  fillWeek: programme('shift+g'),
  strands: programme('n'),
  scenarios: programme('s'),
  compare: programme('shift+s'),
  lockDay: programme('l'),
  history: programme('shift+h'),
  move: screening('some', 'Enter'),
  duplicate: screening('some', 'mod+d'),
  edit: screening('some', 'e'),
  swap: screening('two', 'x'),
  doubleBill: screening('two', 'm'),
  split: screening('one', 'shift+m'),
  addPart: screening('one', 'i'),
  cancel: screening('some', 'q'),
  postpone: screening('some', 'p'),
  restore: screening('some', 'shift+p'),
  historyOf: screening('one', 'h'),
  earlier: screening('some', 'ArrowUp', 'ArrowLeft'),
  later: screening('some', 'ArrowDown', 'ArrowRight'),
  minuteEarlier: screening('some', 'shift+ArrowUp', 'shift+ArrowLeft'),
  minuteLater: screening('some', 'shift+ArrowDown', 'shift+ArrowRight'),
  dayBefore: screening('some', 'alt+ArrowLeft'),
  dayAfter: screening('some', 'alt+ArrowRight'),
  roomAbove: screening('some', 'alt+ArrowUp'),
  roomBelow: screening('some', 'alt+ArrowDown'),
  remove: screening('some', 'Delete', 'Backspace'),
  selectAll: selection('mod+a'),
  deselect: selection('Escape'),
} as const satisfies Readonly<Record<string, Description>>;

export type PlannerCommand = keyof typeof PLANNER_COMMANDS;

export const plannerCommands: readonly (readonly [PlannerCommand, Description])[] = Object.entries(
  PLANNER_COMMANDS,
) as [PlannerCommand, Description][];

/** Whether a command can be done to so many screenings. */
export function suits(on: CommandTargets, count: number): boolean {
  if (on === 'none') return true;
  return on === 'one' ? count === 1 : on === 'two' ? count === 2 : count > 0;
}

/**
 * A key pressed, as the table writes it. Shift counts where it is not what makes the sign itself, such as `+`. A figure may
 * be pressed without Shift where the keyboard wants one for it, as Belgian ones do.
 */
export function keyName(event: {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): string {
  const isLetter = /^\p{L}$/u.test(event.key);
  const key = isLetter ? event.key.toLowerCase() : event.key;
  const name = [
    event.ctrlKey || event.metaKey ? 'mod+' : '',
    event.altKey ? 'alt+' : '',
    event.shiftKey && (isLetter || key.length > 1) ? 'shift+' : '',
    key,
  ].join('');
  const figure = figureOf(event.code ?? '');
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  return figure !== undefined && isBare && commandOfKey(name) === undefined ? figure : name;
}

/** The figure on a key of the upper row, whatever sign the keyboard writes with it. */
export const figureOf = (code: string): string | undefined => /^Digit(\d)$/.exec(code)?.[1];

const COMMAND_OF_KEY: ReadonlyMap<string, PlannerCommand> = new Map(
  plannerCommands.flatMap(([name, { keys }]) => keys.map((key) => [key, name] as const)),
);

/** The command a key asks for; undefined where it asks for none. */
export const commandOfKey = (name: string): PlannerCommand | undefined => COMMAND_OF_KEY.get(name);

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  '-': '−',
};

/** A key as it is printed on the shortcut sheet: `Ctrl+Shift+D`. */
export const keyLabel = (key: string): string =>
  key
    // A plus that is itself the key ends the text; every other one joins.
    .split(/\+(?=.)/)
    .map((part) => {
      if (part === 'mod') return 'Ctrl';
      if (part === 'alt' || part === 'shift') return part.charAt(0).toUpperCase() + part.slice(1);
      return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join('+');
