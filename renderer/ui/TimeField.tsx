import type { TextInputProps } from '@mantine/core';
import { parseTypedTime } from '../../shared/domain/typedTime.ts';
import type { LocalTime } from '../../shared/time.ts';
import { formatTime } from '../../shared/words/dates.ts';
import { TypedField } from './TypedField.tsx';
import { useWords } from './words.tsx';

type Props = {
  readonly value: LocalTime | null;
  readonly onCommit: (value: LocalTime | null) => unknown;
} & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'error'>;

/** An hour, typed freely (`19u45`, `1945`) and saved on leaving; empty or `?` is one to be decided. */
export function TimeField({ value, onCommit, ...rest }: Props) {
  const { t, lang } = useWords();
  return (
    <TypedField<LocalTime | null>
      placeholder="?"
      {...rest}
      value={value}
      onCommit={onCommit}
      show={(time) => (time === null ? '' : formatTime(time, lang))}
      read={(typed) => (/^\??$/.test(typed.trim()) ? null : (parseTypedTime(typed) ?? undefined))}
      problem={(text) => t('inspector.badTime', { text })}
    />
  );
}
