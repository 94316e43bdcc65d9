import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ColumnAnswers } from '../../shared/import/understanding.ts';
import type { LocalDate } from '../../shared/time.ts';
import { dayArgument } from './parsing.ts';

export type AnswerOptions = {
  readonly year?: number;
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  readonly weekStart?: LocalDate;
};

function yearArgument(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError('expected a year such as 2026');
  return Number(text);
}

/** Gives a command the answers to what only the reader of a list can know. */
export const withAnswerOptions = (command: Command): Command =>
  command
    .option('--year <year>', 'the year of dates without one', yearArgument)
    .addOption(new Option('--date-order <order>', 'how 03/04/2026 is meant').choices(['dmy', 'mdy', 'ymd']))
    .option('--week-start <day>', 'first day of a weekly grid, as 2026-10-14', dayArgument);

/** The answers given; what was left out stays a question. */
export const answersOf = ({ year, dateOrder, weekStart }: AnswerOptions): ColumnAnswers => ({
  ...(year && { year }),
  ...(dateOrder && { dateOrder }),
  ...(weekStart && { weekStart }),
});
