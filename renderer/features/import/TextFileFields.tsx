import { NativeSelect } from '@mantine/core';
import {
  ALIGNED,
  DELIMITERS,
  ENCODINGS,
  encodingNamed,
  QUOTES,
  type TextForm,
} from '../../../shared/import/textForm.ts';
import { useWords } from '../../ui/words.tsx';

type Props = {
  /** As the file was read: detected, or as the user said before. Null where it does not apply. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly quote: string | null;
  readonly onChange: (form: TextForm) => void;
};

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
  [ALIGNED]: 'aligned',
};
const QUOTE_NAMES = { '"': 'double', "'": 'single', '': 'none' } as const;

/** How a text file was read, and may be read instead: its characters, what parts its columns, its quotes. */
export function TextFileFields({ encoding, delimiter, quote, onChange }: Props) {
  const { t, byCode } = useWords();
  // A sender's own `sep=` line may name a sign that is in no list.
  const signs = delimiter === null || delimiter in DELIMITER_NAMES ? DELIMITERS : [delimiter, ...DELIMITERS];
  return (
    <>
      {encoding === null ? null : (
        <NativeSelect
          size="xs"
          label={t('importReading.encoding')}
          value={encoding}
          data={ENCODINGS.map((value) => ({ value, label: byCode(`importReading.encoding.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = encodingNamed(currentTarget.value);
            if (chosen !== undefined) onChange({ encoding: chosen });
          }}
        />
      )}
      {delimiter === null ? null : (
        <NativeSelect
          size="xs"
          label={t('importReading.delimiter')}
          value={delimiter}
          data={signs.map((value) => {
            const name = DELIMITER_NAMES[value];
            return { value, label: name === undefined ? value : byCode(`importReading.delimiter.${name}`) };
          })}
          onChange={({ currentTarget }) => onChange({ delimiter: currentTarget.value })}
        />
      )}
      {quote === null || delimiter === ALIGNED ? null : (
        <NativeSelect
          size="xs"
          label={t('importReading.quote')}
          value={quote}
          data={QUOTES.map((value) => ({ value, label: t(`importReading.quote.${QUOTE_NAMES[value]}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = QUOTES.find((each) => each === currentTarget.value);
            if (chosen !== undefined) onChange({ quote: chosen });
          }}
        />
      )}
    </>
  );
}
