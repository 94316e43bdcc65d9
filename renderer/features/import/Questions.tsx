import { Button } from '@mantine/core';
import { rowOfAddress } from '../../../shared/import/address.ts';
import type { ColumnAnswers, ColumnQuestion } from '../../../shared/import/understanding.ts';
import { DateField } from '../../ui/DateField.tsx';
import { todayHere } from '../../ui/today.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';
import { asksForAnswer, questionKey } from './openFile.ts';

type Props = {
  readonly questions: readonly ColumnQuestion[];
  readonly answers: ColumnAnswers;
  readonly onAnswer: (answers: ColumnAnswers) => void;
  /** Brings a row (1-based) of the sheet in sight. */
  readonly onLook: (row: number) => void;
  /** What was read stands as it is. */
  readonly onLetStand: (question: ColumnQuestion) => void;
};

/** What only the reader of the list can know: asked once per column, answered in one click, true at once. */
export function Questions({ questions, answers, onAnswer, onLook, onLetStand }: Props) {
  const { t, byCode } = useWords();
  if (questions.length === 0) return null;
  return (
    <section className={classes.questions} aria-label={t('import.questions')}>
      {questions.map((question) => {
        const [example] = question.examples;
        const facts = {
          header: question.header,
          count: question.count,
          text: example?.text ?? '',
          address: example?.address ?? '',
        };
        return (
          <div key={questionKey(question)} className={classes.question}>
            <p>{byCode(`importReading.question.${question.kind}`, facts)}</p>
            {asksForAnswer(question) ? (
              <Answer question={question} answers={answers} onAnswer={onAnswer} />
            ) : (
              <Remark question={question} onLook={onLook} onLetStand={onLetStand} />
            )}
          </div>
        );
      })}
    </section>
  );
}

type RemarkProps = Pick<Props, 'onLook' | 'onLetStand'> & { readonly question: ColumnQuestion };

/** How a column was read: look at an example of it, or let it stand. */
function Remark({ question, onLook, onLetStand }: RemarkProps) {
  const { t } = useWords();
  const row = rowOfAddress(question.examples[0]?.address ?? '');
  return (
    <>
      {row === null ? null : (
        <Button size="compact-xs" variant="default" onClick={() => onLook(row)}>
          {t('import.answer.look')}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => onLetStand(question)}>
        {t('import.answer.letStand')}
      </Button>
    </>
  );
}

type AnswerProps = Pick<Props, 'answers' | 'onAnswer'> & { readonly question: ColumnQuestion };

function Answer({ question, answers, onAnswer }: AnswerProps) {
  const { t } = useWords();
  if (question.kind === 'year') {
    const now = Number(todayHere().slice(0, 4));
    const years = [...new Set([Number(question.suggestion ?? now), now - 1, now, now + 1])].sort(
      (a, b) => a - b,
    );
    return years.map((year) => (
      <Choice
        key={year}
        label={String(year)}
        isChosen={answers.year === year}
        isSuggested={question.suggestion === String(year)}
        onChoose={() => onAnswer({ year })}
      />
    ));
  }
  if (question.kind === 'dateOrder')
    return (['dmy', 'mdy', 'ymd'] as const).map((dateOrder) => (
      <Choice
        key={dateOrder}
        label={t(`import.order.${dateOrder}`)}
        isChosen={answers.dateOrder === dateOrder}
        isSuggested={question.suggestion === dateOrder}
        onChoose={() => onAnswer({ dateOrder })}
      />
    ));
  if (question.kind !== 'weekStart') return null;
  const { suggestion } = question;
  return (
    <>
      <DateField
        aria-label={t('import.answer.day')}
        value={answers.weekStart ?? null}
        onCommit={(weekStart) => {
          if (weekStart !== null) onAnswer({ weekStart });
        }}
      />
      {suggestion === undefined || answers.weekStart !== undefined ? null : (
        <Choice
          label={t('import.answer.use', { value: suggestion })}
          isChosen={false}
          isSuggested
          onChoose={() => onAnswer({ weekStart: suggestion })}
        />
      )}
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly isChosen: boolean;
  readonly isSuggested: boolean;
  readonly onChoose: () => void;
};

const Choice = ({ label, isChosen, isSuggested, onChoose }: ChoiceProps) => (
  <Button
    size="compact-xs"
    variant={isChosen ? 'light' : 'default'}
    color="gray"
    aria-pressed={isChosen}
    {...(isSuggested ? { fw: 700 } : {})}
    onClick={onChoose}
  >
    {label}
  </Button>
);
