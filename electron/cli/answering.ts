import type { Refusal } from '../../shared/refusal.ts';
import { err, type Result } from '../../shared/result.ts';
import { commandLineWords } from '../../shared/words/commandLine.ts';
import { formatWords, type Values } from '../../shared/words/format.ts';
import { sayRefusal, terminalLang } from '../hosts/refusals.ts';

/** Why a command was refused, as it is printed: the rule, its facts, and the sentence in the terminal's language. */
export type CommandRefusal = {
  readonly code: string;
  readonly facts: Values;
  readonly sentence: string;
  /** More to read than a sentence holds, such as the lines of a check. */
  readonly details?: unknown;
};
export type Answer = Result<unknown, CommandRefusal>;

type CommandLineCode = keyof typeof commandLineWords extends `commandLine.${infer Code}` ? Code : never;

export const refuseCommand = (code: CommandLineCode, facts: Values, details?: unknown) =>
  err<CommandRefusal>({
    code,
    facts,
    sentence: formatWords(commandLineWords[`commandLine.${code}`][terminalLang()], terminalLang(), facts),
    ...(details === undefined ? {} : { details }),
  });

/** A refusal of the core, with its sentence. */
export const refusedByCore = (refusal: Refusal) =>
  err<CommandRefusal>({ ...refusal, sentence: sayRefusal(refusal) });

/** Prints the answer as JSON and sets the exit code: 0, or 1 where the command was refused. */
export function printAnswer(answer: Answer): void {
  const said = answer.ok ? answer.value : { refused: answer.error };
  process.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
  process.exitCode = answer.ok ? 0 : 1;
}
