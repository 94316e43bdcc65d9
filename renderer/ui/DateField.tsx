import type { TextInputProps } from '@mantine/core';
import { parseTypedDate } from '../../shared/domain/typedDate.ts';
import type { LocalDate } from '../../shared/time.ts';
import { formatDayWithYear } from '../../shared/words/dates.ts';
import { TypedField } from './TypedField.tsx';
import { todayHere } from './today.ts';
import { useWords } from './words.tsx';

type Props = {
  readonly value: LocalDate | null;
  readonly onCommit: (value: LocalDate | null) => unknown;
} & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'error'>;

/** A day, typed freely (`14/10/2026`, `14 okt`) and saved on leaving; empty is no day. */
export function DateField({ value, onCommit, ...rest }: Props) {
  const { t, lang } = useWords();
  return (
    <TypedField<LocalDate | null>
      placeholder={t('typed.datePlaceholder')}
      {...rest}
      value={value}
      onCommit={onCommit}
      show={(date) => (date === null ? '' : formatDayWithYear(date, lang))}
      read={(typed) => (typed.trim() === '' ? null : (parseTypedDate(typed, todayHere()) ?? undefined))}
      problem={(typed) => t('typed.notADate', { typed })}
    />
  );
}
