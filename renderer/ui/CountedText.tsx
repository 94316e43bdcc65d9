import { Textarea, type TextareaProps } from '@mantine/core';
import { useId } from 'react';
import { useDraft } from './CommitField.tsx';
import { CountBar, type Measure } from './CountBar.tsx';

type Props = {
  readonly value: string;
  readonly onCommit: (value: string) => unknown;
  readonly measure: Measure;
  /** What holds while nothing is typed, and is counted then. */
  readonly fallback?: string;
  /** One line, or as many as it takes. */
  readonly isSingleLine?: boolean;
} & Omit<TextareaProps, 'value' | 'onChange' | 'onBlur'>;

/** A text with its length under it as it is typed; saved on leaving. */
export function CountedText({
  value,
  onCommit,
  measure,
  isSingleLine = false,
  fallback = '',
  className,
  ...rest
}: Props) {
  const { draft, setDraft, commit, onKeyDown } = useDraft({ value, onCommit });
  const countId = useId();
  return (
    <div className={className}>
      <Textarea
        autosize
        minRows={isSingleLine ? 1 : 3}
        {...rest}
        aria-describedby={countId}
        value={draft}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setDraft(isSingleLine ? text.replaceAll(/\s*\n\s*/g, ' ') : text);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (isSingleLine && event.key === 'Enter') event.preventDefault();
          onKeyDown(event, !isSingleLine);
          rest.onKeyDown?.(event);
        }}
      />
      <div id={countId}>
        <CountBar text={draft.trim() === '' ? fallback : draft} measure={measure} />
      </div>
    </div>
  );
}
