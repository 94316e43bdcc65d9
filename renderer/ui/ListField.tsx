import type { TextInputProps } from '@mantine/core';
import { TypedField } from './TypedField.tsx';
import { useWords } from './words.tsx';

type Props = {
  readonly value: readonly string[];
  readonly onCommit: (value: string[]) => unknown;
  /** One part as it is kept; undefined where it cannot be read. Kept as typed by default. */
  readonly readPart?: (part: string) => string | undefined;
  readonly showPart?: (part: string) => string;
} & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'error'>;

/** Several names in one field, with commas between. */
export function ListField({ value, onCommit, readPart, showPart, ...rest }: Props) {
  const { t } = useWords();
  const parts = (typed: string) =>
    typed
      .split(/[,;/]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const readAll = (typed: string): readonly string[] | undefined => {
    const read = parts(typed).map((part) => (readPart === undefined ? part : readPart(part)));
    const known = read.filter((part) => part !== undefined);
    return known.length === read.length ? [...new Set(known)] : undefined;
  };
  const unread = (typed: string) => parts(typed).find((part) => readPart?.(part) === undefined) ?? typed;
  return (
    <TypedField<readonly string[]>
      {...rest}
      value={value}
      onCommit={(list) => onCommit([...list])}
      show={(list) => list.map((part) => showPart?.(part) ?? part).join(', ')}
      read={readAll}
      problem={(typed) => t('typed.unknownPart', { part: unread(typed) })}
    />
  );
}
