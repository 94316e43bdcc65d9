import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, type LocalDate } from '../../../shared/time.ts';
import { formatSpan } from '../../../shared/words/dates.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './PrintPage.module.css';

type Props = {
  readonly from: LocalDate;
  readonly thisWeek: LocalDate;
  readonly onChoose: (weekFrom: LocalDate) => void;
};

/** One cinema week back, forward, or this one. */
export function WeekChooser({ from, thisWeek, onChoose }: Props) {
  const { t, lang } = useWords();
  return (
    <nav className={classes.week} aria-label={t('print.week')}>
      <Tooltip label={t('action.previousWeek')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('action.previousWeek')}
          onClick={() => onChoose(addDays(from, -7))}
        >
          <IconChevronLeft size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.span} aria-live="polite">
        {formatSpan(from, addDays(from, 6), lang)}
      </span>
      <Tooltip label={t('action.nextWeek')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('action.nextWeek')}
          onClick={() => onChoose(addDays(from, 7))}
        >
          <IconChevronRight size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Button variant="default" disabled={from === thisWeek} onClick={() => onChoose(thisWeek)}>
        {t('action.today')}
      </Button>
    </nav>
  );
}
