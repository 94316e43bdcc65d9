import { Checkbox } from '@mantine/core';
import type { WeekWishes } from '../../../../shared/domain/generate/wishes.ts';
import { useWords } from '../../../ui/words.tsx';

type Props = {
  readonly wishes: WeekWishes;
  readonly onChange: (changes: Pick<WeekWishes, 'hasOneStartAMinute'>) => void;
};

/** What is wished of the whole house. */
export function HouseWishes({ wishes, onChange }: Props) {
  const { t } = useWords();
  return (
    <Checkbox
      label={t('generate.oneStart')}
      checked={wishes.hasOneStartAMinute}
      onChange={(event) => onChange({ hasOneStartAMinute: event.currentTarget.checked })}
    />
  );
}
