import { TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useFollowing } from './useFollowing.ts';

export type TypedFieldProps<T> = {
  readonly value: T;
  readonly onCommit: (value: T) => unknown;
  /** The value as text one may type again. */
  readonly show: (value: T) => string;
  /** What was typed as a value; undefined where it cannot be read. */
  readonly read: (typed: string) => T | undefined;
  /** Said under the field while what is typed cannot be read. */
  readonly problem: (typed: string) => string;
};
type Rest = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'error'>;

/** A field for something other than text: read on leaving it, kept where it can be read, explained where it cannot. */
export function TypedField<T>({ value, onCommit, show, read, problem, ...rest }: TypedFieldProps<T> & Rest) {
  const shown = show(value);
  const [isWrong, setWrong] = useState(false);
  const { draft, setDraft, committed, standing } = useFollowing(shown, () => setWrong(false));
  const commit = () => {
    if (standing.current === committed.current) return;
    const typed = read(standing.current);
    setWrong(typed === undefined);
    if (typed === undefined) return;
    const next = show(typed);
    setDraft(next);
    if (next === committed.current) return;
    committed.current = next;
    onCommit(typed);
  };
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => () => latest.current(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setDraft(shown);
    setWrong(false);
  };
  return (
    <TextInput
      {...rest}
      value={draft}
      error={isWrong ? problem(draft) : undefined}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
