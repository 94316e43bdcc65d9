import { type KeyboardEvent, useRef } from 'react';
import type { CopyRow } from '../../../shared/contract/films.ts';
import { LANGS } from '../../../shared/words/words.ts';
import { Nothing } from '../../ui/Nothing.tsx';
import { useWords } from '../../ui/words.tsx';
import { BoardRow } from './BoardRow.tsx';
import { LENGTHS } from './boardRows.ts';
import classes from './Copy.module.css';
import type { Place } from './CopyPage.tsx';

type Props = {
  readonly rows: readonly CopyRow[];
  readonly isFiltered: boolean;
  readonly onOpen: (filmId: string, place: Place) => void;
};

/** Films by when their copy is needed, a sign for every language and length; arrows move over the signs. */
export function Board({ rows, isFiltered, onOpen }: Props) {
  const { t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
    };
    const step = steps[event.key];
    const cell = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
    if (step === undefined || cell === undefined) return;
    const [row = 0, column = 0] = cell.split(' ').map(Number);
    const next = table.current?.querySelector<HTMLElement>(
      `[data-cell="${row + step[0]} ${column + step[1]}"]`,
    );
    if (next == null) return;
    event.preventDefault();
    next.focus();
  };
  if (rows.length === 0)
    return isFiltered ? (
      <Nothing sentence={t('copy.noneLeft')} />
    ) : (
      <Nothing sentence={t('copy.empty')} next={{ label: t('nothing.toPlanner'), href: '#/planner' }} />
    );
  return (
    <table ref={table} className={classes.board} onKeyDown={onKeyDown}>
      <colgroup>
        <col />
        <col className={classes.neededColumn} />
        <col className={classes.cellColumn} span={LANGS.length * LENGTHS.length} />
      </colgroup>
      <thead>
        <tr>
          <th rowSpan={2} scope="col" className={classes.filmHead}>
            {t('films.column.title')}
          </th>
          <th rowSpan={2} scope="col" className={classes.neededHead}>
            {t('copy.needed')}
          </th>
          {LANGS.map((language) => (
            <th key={language} scope="colgroup" colSpan={LENGTHS.length} className={classes.languageHead}>
              {t(`lang.${language}`)}
            </th>
          ))}
        </tr>
        <tr>
          {LANGS.flatMap((language) =>
            LENGTHS.map((length) => (
              <th key={`${language} ${length}`} scope="col" className={classes.lengthHead}>
                {t(`text.${length}.short`)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <BoardRow key={row.film.id} row={row} index={index} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}
