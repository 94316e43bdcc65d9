import type { TextInputProps } from '@mantine/core';
import { moneyAsTyped, parseTypedMoney } from '../../shared/domain/typedTerms.ts';
import type { Cents } from '../../shared/money.ts';
import { TypedField } from './TypedField.tsx';
import { useWords } from './words.tsx';

type Props = {
  readonly value: Cents | null;
  readonly onCommit: (value: Cents | null) => unknown;
} & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'error'>;

/** An amount in euros, saved on leaving; empty is none. */
export function MoneyField({ value, onCommit, ...rest }: Props) {
  const { t } = useWords();
  return (
    <TypedField<Cents | null>
      inputMode="decimal"
      leftSection="€"
      leftSectionWidth={24}
      {...rest}
      value={value}
      onCommit={onCommit}
      show={(cents) => (cents === null ? '' : moneyAsTyped(cents))}
      read={(typed) => (typed.trim() === '' ? null : (parseTypedMoney(typed) ?? undefined))}
      problem={(typed) => t('typed.notMoney', { typed })}
    />
  );
}
