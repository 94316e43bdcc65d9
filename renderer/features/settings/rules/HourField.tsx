import type { TextInputProps } from '@mantine/core';
import { parseTypedTime } from '../../../../shared/domain/typedTime.ts';
import type { LocalTime } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { TypedField } from '../../../ui/TypedField.tsx';
import { useWords } from '../../../ui/words.tsx';

type Props = { readonly value: LocalTime; readonly onCommit: (hour: LocalTime) => void } & Omit<
  TextInputProps,
  'value' | 'onChange' | 'onBlur' | 'error'
>;

/** An hour, typed freely (`19`, `1945`, `19u45`) and saved on leaving. */
export function HourField({ value, onCommit, ...rest }: Props) {
  const { t, lang } = useWords();
  return (
    <TypedField<LocalTime>
      {...rest}
      value={value}
      onCommit={onCommit}
      show={(time) => formatTime(time, lang)}
      read={(typed) => parseTypedTime(typed) ?? undefined}
      problem={(typed) => t('settings.house.notATime', { typed })}
    />
  );
}
