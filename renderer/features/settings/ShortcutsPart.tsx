import type { WordKey } from '../../../shared/words/index.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Settings.module.css';

type Line = { readonly keys: readonly string[]; readonly word: WordKey; readonly place?: WordKey };
type Sheet = { readonly title: WordKey; readonly lines: readonly Line[] };

const GO: readonly (readonly [key: string, place: WordKey])[] = [
  ['Alt+1', 'nav.today'],
  ['Alt+2', 'nav.planner'],
  ['Alt+3', 'nav.films'],
  ['Alt+4', 'nav.import'],
  ['Alt+5', 'nav.copy'],
  ['Alt+6', 'nav.listings'],
  ['Alt+7', 'nav.print'],
  ['Alt+9', 'nav.settings'],
];

const SHEETS: readonly Sheet[] = [
  {
    title: 'keys.everywhere',
    lines: [
      { keys: ['Ctrl+Z'], word: 'keys.undo' },
      { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], word: 'keys.redo' },
      { keys: ['Enter', 'Tab'], word: 'keys.commit' },
      { keys: ['Esc'], word: 'keys.revert' },
      ...GO.map(([key, place]) => ({ keys: [key], word: 'keys.goTo' as const, place })),
    ],
  },
  {
    title: 'keys.planner',
    lines: [
      { keys: ['1', '2', '3', '4'], word: 'keys.views' },
      { keys: ['PageUp', 'PageDown'], word: 'keys.week' },
      { keys: ['T'], word: 'keys.today' },
      { keys: ['/'], word: 'keys.shelf' },
      { keys: ['C'], word: 'keys.conflicts' },
      { keys: ['+', '−'], word: 'keys.zoom' },
    ],
  },
  {
    title: 'keys.planner.block',
    lines: [
      { keys: ['Enter'], word: 'keys.move' },
      { keys: ['←', '→'], word: 'keys.nudge' },
      { keys: ['Alt+←', 'Alt+→'], word: 'keys.nudgeDay' },
      { keys: ['Alt+↑', 'Alt+↓'], word: 'keys.nudgeRoom' },
      { keys: ['Ctrl+D'], word: 'keys.duplicate' },
      { keys: ['Delete'], word: 'keys.remove' },
    ],
  },
  {
    title: 'keys.list',
    lines: [
      { keys: ['↑', '↓'], word: 'keys.rows' },
      { keys: ['Shift+↑', 'Shift+↓'], word: 'keys.extend' },
      { keys: ['Ctrl+↑', 'Ctrl+↓'], word: 'keys.goRow' },
      { keys: ['Space'], word: 'keys.toggleRow' },
      { keys: ['Ctrl+A'], word: 'keys.chooseAll' },
      { keys: ['Enter'], word: 'keys.move' },
      { keys: ['Ctrl+D'], word: 'keys.duplicate' },
      { keys: ['Delete'], word: 'keys.removeChosen' },
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
    title: 'nav.print',
    lines: [
      { keys: ['Ctrl+P'], word: 'keys.printSheet' },
      { keys: ['Ctrl+S'], word: 'keys.savePdf' },
    ],
  },
];

/** Every key that does something, by place. */
export function ShortcutsPart() {
  const { t } = useWords();
  return (
    <div className={classes.sheets}>
      {SHEETS.map(({ title, lines }) => (
        <section key={title} className={classes.keySheet} aria-label={t(title)}>
          <h3 className={classes.sectionTitle}>{t(title)}</h3>
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
