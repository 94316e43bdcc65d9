import { PLACES } from '../../shared/places.ts';
import { COMMAND_GROUPS, keyLabel, plannerCommands } from '../../shared/plannerCommands.ts';
import type { WordKey } from '../../shared/words/index.ts';
import classes from './ShortcutSheet.module.css';
import { useWords } from './words.tsx';

type Line = { readonly keys: readonly string[]; readonly word: WordKey; readonly place?: WordKey };
type Sheet = { readonly title: WordKey; readonly place?: WordKey; readonly lines: readonly Line[] };

const SHEETS: readonly Sheet[] = [
  {
    title: 'keys.everywhere',
    lines: [
      { keys: ['Ctrl+Z'], word: 'keys.undo' },
      { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], word: 'keys.redo' },
      { keys: ['Enter', 'Tab'], word: 'keys.commit' },
      { keys: ['Esc'], word: 'keys.revert' },
      { keys: ['?'], word: 'keys.sheet' },
      { keys: ['F1'], word: 'keys.help' },
      ...PLACES.map(([place, digit]) => ({
        keys: [`Alt+${digit}`],
        word: 'keys.goTo' as const,
        place: `nav.${place}` as const,
      })),
    ],
  },
  ...COMMAND_GROUPS.map((group) => ({
    title: `command.group.${group}` as const,
    place: 'nav.planner' as const,
    lines: plannerCommands
      .filter(([, description]) => description.group === group)
      .map(([name, { keys }]) => ({ keys: keys.map(keyLabel), word: `command.${name}` as const })),
  })),
  {
    title: 'keys.list',
    lines: [
      { keys: ['↑', '↓'], word: 'keys.rows' },
      { keys: ['Shift+↑', 'Shift+↓'], word: 'keys.extend' },
      { keys: ['Ctrl+↑', 'Ctrl+↓'], word: 'keys.goRow' },
      { keys: ['Space'], word: 'keys.toggleRow' },
      { keys: ['Enter'], word: 'keys.move' },
    ],
  },
  {
    title: 'planner.view.season',
    lines: [
      { keys: ['←', '→', '↑', '↓'], word: 'keys.seasonWalk' },
      { keys: ['Home', 'End'], word: 'keys.seasonWeekEnds' },
      { keys: ['Ctrl+Home', 'Ctrl+End'], word: 'keys.seasonEnds' },
      { keys: ['Enter'], word: 'keys.seasonOpen' },
    ],
  },
  {
    title: 'nav.films',
    lines: [
      { keys: ['/', 'Ctrl+F'], word: 'keys.find' },
      { keys: ['↑', '↓'], word: 'keys.rows' },
    ],
  },
  {
    title: 'nav.copy',
    lines: [
      { keys: ['←', '→', '↑', '↓'], word: 'keys.cell' },
      { keys: ['Enter'], word: 'keys.write' },
      { keys: ['Alt+↑', 'Alt+↓'], word: 'keys.field' },
      { keys: ['Alt+PageUp', 'Alt+PageDown'], word: 'keys.film' },
      { keys: ['Ctrl+Enter'], word: 'keys.publicPage' },
    ],
  },
  {
    title: 'nav.print',
    lines: [
      { keys: ['Ctrl+P'], word: 'keys.printSheet' },
      { keys: ['Ctrl+S'], word: 'keys.savePdf' },
    ],
  },
];

/** Every key that does something, by place. */
export function ShortcutSheet() {
  const { t } = useWords();
  return (
    <div className={classes.sheets}>
      {SHEETS.map(({ title, place: where, lines }) => (
        <section key={title} className={classes.keySheet} aria-label={t(title)}>
          <h3 className={classes.title}>
            {where === undefined
              ? t(title)
              : t('keys.group', { place: t(where), group: t(title).toLowerCase() })}
          </h3>
          <dl className={classes.keys}>
            {lines.map(({ keys, word, place }) => (
              <div key={keys.join()} className={classes.keyLine}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{place === undefined ? t(word) : t(word, { place: t(place) })}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
