import type { TextInputProps } from '@mantine/core';
import { TypedField } from './TypedField.tsx';
import { useWords } from './words.tsx';

type Props = {
  readonly value: number | null;
  readonly onCommit: (value: number | null) => unknown;
  readonly min?: number;
  readonly max?: number;
} & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'error' | 'min' | 'max'>;

/** A whole number, saved on leaving; empty is none. */
export function NumberField({ value, onCommit, min = 0, max = 1_000_000, ...rest }: Props) {
  const { t } = useWords();
  const read = (typed: string): number | null | undefined => {
    const text = typed.trim();
    if (text === '') return null;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
  };
  return (
    <TypedField<number | null>
      inputMode="numeric"
      {...rest}
      value={value}
      onCommit={onCommit}
      show={(number) => (number === null ? '' : String(number))}
      read={read}
      problem={() => t('typed.notANumber', { min, max })}
    />
  );
}
