import type { TextInputProps } from '@mantine/core';
import { parseTypedMoment } from '../../../../shared/domain/typedMoment.ts';
import { dateOf, type LocalDateTime, timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { TypedField } from '../../../ui/TypedField.tsx';
import { todayHere } from '../../../ui/today.ts';
import { useWords } from '../../../ui/words.tsx';

type Props = {
  readonly value: readonly LocalDateTime[];
  readonly onCommit: (starts: LocalDateTime[]) => void;
} & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'error'>;

const parts = (typed: string): readonly string[] =>
  typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A moment as it can be typed again: `5/11/2026 20u00`. */
const asTyped = (at: LocalDateTime, lang: Lang): string => {
  const [year, month, day] = dateOf(at).split('-').map(Number);
  return `${day}/${month}/${year} ${formatTime(timeOf(at), lang)}`;
};

/** When the partner house plays the shared copy: days with hours, commas between. */
export function PartnerStartsField({ value, onCommit, ...rest }: Props) {
  const { t, lang } = useWords();
  const read = (part: string) => parseTypedMoment(part, todayHere());
  return (
    <TypedField<readonly LocalDateTime[]>
      placeholder={t('booking.partnerStarts.example')}
      {...rest}
      value={value}
      onCommit={(starts) => onCommit([...starts])}
      show={(starts) => starts.map((at) => asTyped(at, lang)).join(', ')}
      read={(typed) => {
        const starts = parts(typed).flatMap((part) => read(part) ?? []);
        return starts.length === parts(typed).length ? [...new Set(starts)].sort() : undefined;
      }}
      problem={(typed) =>
        t('typed.notAMoment', { part: parts(typed).find((part) => read(part) === null) ?? typed })
      }
    />
  );
}
