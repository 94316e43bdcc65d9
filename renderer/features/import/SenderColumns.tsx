import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { columnLetters } from '../../../shared/import/address.ts';
import type { FieldName } from '../../../shared/import/fields.ts';
import type { SenderColumn } from '../../../shared/import/senders.ts';
import { useWords } from '../../ui/words.tsx';
import { useMeanings } from './ColumnHead.tsx';
import { groupOf } from './fieldGroups.ts';
import classes from './Senders.module.css';

type Props = {
  readonly name: string;
  readonly columns: readonly SenderColumn[];
  /** Null: the column is left out. */
  readonly onMeaning: (column: number, field: FieldName | null) => void;
  readonly onForget: (column: number) => void;
};

const LEFT_OUT = 'none';

/** What each column of a sender's sheets is taken for, by its header. */
export function SenderColumns({ name, columns, onMeaning, onForget }: Props) {
  const { t } = useWords();
  const meanings = useMeanings();
  if (columns.length === 0) return <p className="soft">{t('senders.columns.none')}</p>;
  return (
    <ul className={classes.columns}>
      {columns.map(({ column, header, field }) => {
        const letter = columnLetters(column);
        const shown = header ?? t('senders.column.letter', { letter });
        return (
          <li
            key={column}
            className={classes.column}
            data-group={field === undefined ? undefined : groupOf(field)}
          >
            <span className={classes.letter} aria-hidden>
              {letter}
            </span>
            <span className={classes.header} title={shown}>
              {shown}
            </span>
            <Select
              size="xs"
              aria-label={t('senders.column', { header: shown, name })}
              searchable
              allowDeselect={false}
              withCheckIcon={false}
              comboboxProps={{ keepMounted: false }}
              maxDropdownHeight={320}
              placeholder={t('senders.column.guessed')}
              data={meanings}
              value={field ?? null}
              onChange={(value) => onMeaning(column, value === LEFT_OUT ? null : (value as FieldName))}
            />
            {field === undefined ? (
              <span />
            ) : (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                title={t('senders.column.forget', { header: shown })}
                aria-label={t('senders.column.forget', { header: shown })}
                onClick={() => onForget(column)}
              >
                <IconX size={14} stroke={1.5} />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ul>
  );
}
