import { Button } from '@mantine/core';
import type { ColumnAnswers, ColumnQuestion } from '../../../shared/import/understanding.ts';
import { DateField } from '../../ui/DateField.tsx';
import { todayHere } from '../../ui/today.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Import.module.css';

type Props = {
  readonly questions: readonly ColumnQuestion[];
  readonly answers: ColumnAnswers;
  readonly onAnswer: (answers: ColumnAnswers) => void;
};

/** What only the reader of the list can know: asked once per column, answered in one click, true at once. */
export function Questions({ questions, answers, onAnswer }: Props) {
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
          <div key={`${question.kind} ${question.field}`} className={classes.question}>
            <p>{byCode(`importReading.question.${question.kind}`, facts)}</p>
            <Answer question={question} answers={answers} onAnswer={onAnswer} />
          </div>
        );
      })}
    </section>
  );
}

type AnswerProps = Omit<Props, 'questions'> & { readonly question: ColumnQuestion };

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
    aria-pressed={isChosen}
    {...(isSuggested ? { fw: 700 } : {})}
    onClick={onChoose}
  >
    {label}
  </Button>
);
