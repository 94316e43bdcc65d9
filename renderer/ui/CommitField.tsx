import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useFollowing } from './useFollowing.ts';

type Own = {
  readonly value: string;
  /** Called when the field is left with another value; give back false to refuse it and show the old one again. */
  readonly onCommit: (value: string) => unknown;
};

/** For so long what was kept may be on its way back as `value`; later it has been refused. */
const ON_ITS_WAY_MS = 5_000;

/** A text being typed over `value`: what stands in the field, and when it is kept. */
export function useDraft({ value, onCommit }: Own) {
  const { draft, setDraft, committed, standing } = useFollowing(value);
  const committedAtMs = useRef(Number.NEGATIVE_INFINITY);
  const commit = () => {
    // Enter and leaving both commit; the second finds nothing new.
    const kept = standing.current;
    if (kept === committed.current) return;
    committed.current = kept;
    committedAtMs.current = performance.now();
    if (onCommit(kept) !== false) return;
    committed.current = value;
    setDraft(value);
  };
  // A field taken away with its screen never loses focus first, so what was typed is kept here.
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => () => latest.current(), []);
  const onKeyDown = (event: KeyboardEvent, isMultiline: boolean) => {
    // With nothing typed there is nothing to bring back: the key is for what the field stands in.
    const isKept = draft === committed.current && performance.now() - committedAtMs.current < ON_ITS_WAY_MS;
    if (event.key === 'Escape' && draft !== value && !isKept) {
      event.stopPropagation();
      // What was kept a moment ago is what one began to type over, also where it is still on its way.
      setDraft(draft === committed.current ? value : committed.current);
    }
    if (event.key === 'Enter' && !isMultiline) commit();
  };
  return { draft, setDraft, commit, onKeyDown };
}

/** A text field that is saved on leaving it (or on Enter); Escape brings the old value back. */
export function CommitField({
  value,
  onCommit,
  ...rest
}: Own & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'>) {
  const { draft, setDraft, commit, onKeyDown } = useDraft({ value, onCommit });
  return (
    <TextInput
      {...rest}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => onKeyDown(event, false)}
    />
  );
}

/** As `CommitField`, of several lines. */
export function CommitArea({
  value,
  onCommit,
  ...rest
}: Own & Omit<TextareaProps, 'value' | 'onChange' | 'onBlur'>) {
  const { draft, setDraft, commit, onKeyDown } = useDraft({ value, onCommit });
  return (
    <Textarea
      {...rest}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => onKeyDown(event, true)}
    />
  );
}
