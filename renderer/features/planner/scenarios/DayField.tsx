import { parseTypedDate } from '../../../../shared/domain/typedDate.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { formatDayWithYear } from '../../../../shared/words/dates.ts';
import { TypedField } from '../../../ui/TypedField.tsx';
import { todayHere } from '../../../ui/today.ts';
import { useWords } from '../../../ui/words.tsx';

type Props = {
  readonly label: string;
  readonly value: LocalDate;
  /** Whether a day keeps the first day before the last. */
  readonly isFine: (day: LocalDate) => boolean;
  readonly onCommit: (day: LocalDate) => void;
};

/** A scenario's first or last day, typed freely; explained where it would turn the days round. */
export function DayField({ label, value, isFine, onCommit }: Props) {
  const { t, lang } = useWords();
  const parse = (typed: string) => parseTypedDate(typed, todayHere()) ?? undefined;
  return (
    <TypedField<LocalDate>
      label={label}
      placeholder={t('typed.datePlaceholder')}
      value={value}
      onCommit={onCommit}
      show={(date) => formatDayWithYear(date, lang)}
      read={(typed) => {
        const day = parse(typed);
        return day !== undefined && isFine(day) ? day : undefined;
      }}
      problem={(typed) =>
        parse(typed) === undefined ? t('typed.notADate', { typed }) : t('scenario.badDays')
      }
    />
  );
}
