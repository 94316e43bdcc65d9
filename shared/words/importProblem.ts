import type { RowProblem } from '../import/plan.ts';
import { senderRow } from '../import/rowPlace.ts';
import { sayByCode } from './index.ts';
import type { Lang } from './words.ts';

/** What there is to say of a row of a sender's list: of the cell at its address where it has one. */
export function problemSentence(lang: Lang, { code, address, facts }: RowProblem): string {
  const { field, row } = facts;
  const named = {
    ...facts,
    ...(field === undefined ? {} : { field: sayByCode(lang, `import.said.${field}`) }),
    ...(row === undefined ? {} : { row: senderRow(Number(row)) }),
  };
  return address === null
    ? sayByCode(lang, `import.problem.${code}`, named)
    : sayByCode(lang, `importReading.cell.${code}`, { ...named, address });
}
