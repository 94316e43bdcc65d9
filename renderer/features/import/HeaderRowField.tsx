import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../../ui/words.tsx';

type Props = {
  readonly headerRow: number | null;
  readonly onChange: (headerRow: number | null) => void;
};

/** The row the column titles stand in; emptied where the sheet has none. */
export function HeaderRowField({ headerRow, onChange }: Props) {
  const { t } = useWords();
  const [draft, setDraft] = useState<number | string>(headerRow ?? '');
  useEffect(() => setDraft(headerRow ?? ''), [headerRow]);
  const commit = () => {
    const next = typeof draft === 'number' ? draft : null;
    if (next !== headerRow) onChange(next);
  };
  return (
    <NumberInput
      label={t('import.headerRow')}
      placeholder={t('import.headerRow.none')}
      value={draft}
      min={1}
      max={1_048_576}
      allowDecimal={false}
      clampBehavior="strict"
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
