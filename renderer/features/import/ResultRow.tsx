import { Button, Checkbox } from '@mantine/core';
import { memo } from 'react';
import {
  type FieldChange,
  type ImportChoice,
  LOCKED_SHOW,
  type PlannedRow,
  type RowProblem,
} from '../../../shared/import/plan.ts';
import { senderRow } from '../../../shared/import/rowPlace.ts';
import { shownPlace } from '../../../shared/import/understandSheets.ts';
import { formatDay, formatMoment } from '../../../shared/words/dates.ts';
import { importedRowInShort } from '../../../shared/words/importedRow.ts';
import { problemSentence } from '../../../shared/words/importProblem.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { type Speak, useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';
import type { PlanLine } from './messages.ts';
import { isFieldTaken, NO_CHOICE, withField } from './openFile.ts';
import { RowPoster } from './RowPoster.tsx';

const listIn = (lang: Lang) => new Intl.ListFormat(lang, { type: 'unit' });
// Made once: a row that scrolls by must not pay for them.
const LISTED = { nl: listIn('nl'), fr: listIn('fr'), en: listIn('en') } satisfies Record<
  Lang,
  Intl.ListFormat
>;

type Choose = (change: (choice: ImportChoice) => ImportChoice) => void;
type Props = {
  readonly line: PlanLine;
  readonly onChoose: (choice: ImportChoice) => void;
  readonly onFocusRow: (row: number) => void;
};

/** One row and its consequence: what it makes, changes, asks, or why it is refused. A tick shows before its plan is there. */
export const ResultRow = memo(function ResultRow({ line, onChoose: onChosen, onFocusRow }: Props) {
  const { t, lang } = useWords();
  const { choice, said } = line;
  const row = { ...line.planned, isSkipped: choice?.isSkipped ?? line.planned.isSkipped };
  const onChoose: Choose = (change) => onChosen(change(choice ?? NO_CHOICE(row.row)));
  const title = row.title === '' ? t('import.row.untitled') : row.title;
  const brought = said === null ? '' : importedRowInShort(said, row.creates, lang);
  return (
    <div className={classes.resultRow} data-outcome={row.outcome} data-skipped={row.isSkipped}>
      {row.outcome === 'gone' ? (
        <span />
      ) : (
        <input
          type="checkbox"
          className={classes.tick}
          aria-label={t('import.row.take', { row: senderRow(row.row), title })}
          checked={row.outcome !== 'rejected' && !row.isSkipped}
          disabled={row.outcome === 'rejected'}
          onChange={(event) => {
            const isSkipped = !event.currentTarget.checked;
            onChoose((now) => ({ ...now, isSkipped }));
          }}
        />
      )}
      <RowPoster title={row.title} filmId={row.match?.filmId ?? null} />
      <div className={classes.resultText}>
        <button
          type="button"
          className={classes.resultTitle}
          title={title}
          disabled={row.row < 0}
          onClick={() => onFocusRow(shownPlace(row.row))}
        >
          <span className={classes.ellipsis}>{title}</span>
          {row.row < 0 ? null : <span className="soft">{t('import.row', { row: senderRow(row.row) })}</span>}
        </button>
        <Consequence
          row={row}
          isAnswered={choice?.filmId !== undefined}
          onOther={() => onChoose((now) => ({ ...now, filmId: null }))}
        />
        {brought === '' || row.isSkipped ? null : (
          <p className={classes.brought} title={brought}>
            {brought}
          </p>
        )}
        {row.match !== null && (!row.match.isCertain || choice?.filmId !== undefined) ? (
          <MatchQuestion row={row} choice={choice} onChoose={onChoose} />
        ) : null}
        {row.changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes may add several lines to one field
          <Change key={index} change={change} choice={choice} onChoose={onChoose} />
        ))}
        {row.problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has few, in a fixed order
          <Problem key={index} problem={problem} />
        ))}
      </div>
    </div>
  );
});

type ConsequenceProps = {
  readonly row: PlannedRow;
  readonly isAnswered: boolean;
  readonly onOther: () => void;
};

function Consequence({ row, isAnswered, onOther }: ConsequenceProps) {
  const { t, lang } = useWords();
  if (row.isSkipped) return <p className={classes.line}>{t('import.row.left')}</p>;
  const isMatched = row.match?.isCertain === true && !isAnswered;
  const made = row.creates.map((entity) => t(`import.creates.${entity}`));
  const parts = [
    made.length === 0 ? '' : LISTED[lang].format(made),
    isMatched ? matchText(row, { t, lang }) : '',
    row.sameAsRow === null ? '' : t('import.row.sameAs', { row: senderRow(row.sameAsRow) }),
    row.outcome === 'unchanged' ? t('import.row.same') : '',
    row.outcome === 'gone' ? t('import.row.gone') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : (
    <p className={classes.line}>
      {parts.join(' · ')}
      {isMatched ? (
        <button type="button" className={classes.other} onClick={onOther}>
          {t('import.match.other')}
        </button>
      ) : null}
    </p>
  );
}

function matchText({ match, title }: PlannedRow, { t, lang }: Pick<Speak, 't' | 'lang'>): string {
  if (match === null) return '';
  const percent = new Intl.NumberFormat(lang, { style: 'percent' }).format(match.score);
  const reason = t(`import.match.${match.reason}`, { percent });
  return match.title === title ? reason : `${t('import.match.is', { title: match.title })} (${reason})`;
}

type MatchProps = {
  readonly row: PlannedRow;
  readonly choice: ImportChoice | null;
  readonly onChoose: Choose;
};

function MatchQuestion({ row, choice, onChoose }: MatchProps) {
  const { t, lang } = useWords();
  const { match } = row;
  if (match === null) return null;
  const isSame = choice?.filmId === match.filmId;
  const percent = new Intl.NumberFormat(lang, { style: 'percent' }).format(match.score);
  return (
    <div className={classes.ask}>
      <span>
        {t('import.match.maybe', { title: match.title })}{' '}
        <span className="soft">{t(`import.match.${match.reason}`, { percent })}</span>
      </span>
      <span className={classes.answers}>
        <Button
          size="compact-xs"
          variant={isSame ? 'light' : 'default'}
          color="gray"
          aria-pressed={isSame}
          onClick={() => onChoose((now) => ({ ...now, filmId: match.filmId }))}
        >
          {t('import.match.same')}
        </Button>
        <Button
          size="compact-xs"
          variant={choice?.filmId === null ? 'light' : 'default'}
          color="gray"
          aria-pressed={choice?.filmId === null}
          onClick={() => onChoose((now) => ({ ...now, filmId: null }))}
        >
          {t('import.match.new')}
        </Button>
      </span>
    </div>
  );
}

type ChangeProps = {
  readonly change: FieldChange;
  readonly choice: ImportChoice | null;
  readonly onChoose: Choose;
};

/** What a change says: of a field, what it was and becomes; of a screening on a locked day, when it would be. */
function changeSentence(change: FieldChange, { t, lang, byCode }: Speak): string {
  if (change.field === LOCKED_SHOW) {
    const when = change.to.includes('T') ? formatMoment(change.to, lang) : formatDay(change.to, lang);
    return t('import.change.lockedShow', { when });
  }
  const field = byCode(`import.said.${change.field}`);
  const show = (value: string): string => {
    if (value === '') return t('import.change.empty');
    if (change.field === 'status') return byCode(`import.status.${value}`);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, lang) : value;
  };
  const values = { field, from: show(change.from), to: show(change.to) };
  return t(change.isConflicting ? 'import.change.conflict' : 'import.change', values);
}

function Change({ change, choice, onChoose }: ChangeProps) {
  const sentence = changeSentence(change, useWords());
  return (
    <Checkbox
      size="xs"
      color="gray"
      className={classes.change}
      data-conflict={change.isConflicting}
      label={sentence}
      title={sentence}
      checked={isFieldTaken(change, choice)}
      onChange={(event) => {
        const isTaken = event.currentTarget.checked;
        onChoose((now) => withField(now, `${change.entity}.${change.field}`, change.isConflicting, isTaken));
      }}
    />
  );
}

function Problem({ problem }: { readonly problem: RowProblem }) {
  const { lang } = useWords();
  const sentence = problemSentence(lang, problem);
  return (
    <p className={classes.problem} data-severity={problem.severity} title={sentence}>
      {sentence}
    </p>
  );
}
