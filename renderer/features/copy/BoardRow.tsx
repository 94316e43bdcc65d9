import type { CopyRow } from '../../../shared/contract/films.ts';
import { type CopyState, copyState } from '../../../shared/domain/copyState.ts';
import { titleIn } from '../../../shared/domain/film.ts';
import { formatDayWithYear } from '../../../shared/words/dates.ts';
import { LANGS } from '../../../shared/words/words.ts';
import { Mark, type MarkShape } from '../../ui/film/Mark.tsx';
import { Poster } from '../../ui/film/Poster.tsx';
import { useWords } from '../../ui/words.tsx';
import { LENGTHS } from './boardRows.ts';
import classes from './Copy.module.css';
import type { Place } from './CopyPage.tsx';

const SHAPES: Readonly<Record<CopyState, MarkShape>> = {
  missing: 'dashed',
  written: 'filled',
  outdated: 'half',
};

type Props = {
  readonly row: CopyRow;
  readonly index: number;
  readonly onOpen: (filmId: string, place: Place) => void;
};

/** One film's texts; a sign opens the editor at its text. */
export function BoardRow({ row, index, onOpen }: Props) {
  const { t, lang } = useWords();
  const { film, texts, neededOn } = row;
  const title = titleIn(film, lang);
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.film}>
        <span className={classes.filmCell}>
          <Poster film={film} image={row.image} widthPx={24} />
          <span title={title}>{title}</span>
        </span>
      </th>
      <td className={classes.needed}>{neededOn === null ? '' : formatDayWithYear(neededOn, lang)}</td>
      {LANGS.flatMap((language, languageIndex) =>
        LENGTHS.map((length, lengthIndex) => {
          const state = copyState(texts, language, length);
          const label = t('copy.cell', {
            length: t(`text.${length}`),
            language: t(`lang.${language}`),
            title,
            state: t(`copy.state.${state}`),
          });
          return (
            <td key={`${language} ${length}`} className={lengthIndex === 0 ? classes.firstCell : undefined}>
              <button
                type="button"
                className={classes.cell}
                data-state={state}
                data-cell={`${index} ${languageIndex * LENGTHS.length + lengthIndex}`}
                aria-label={label}
                title={label}
                onClick={() => onOpen(film.id, { language, length })}
              >
                <Mark shape={SHAPES[state]} />
              </button>
            </td>
          );
        }),
      )}
    </tr>
  );
}
