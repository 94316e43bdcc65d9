import { type ComboboxData, Select } from '@mantine/core';
import { memo, useMemo, useRef } from 'react';
import { columnLetters } from '../../../shared/import/address.ts';
import type { FieldName } from '../../../shared/import/fields.ts';
import { useWords } from '../../ui/words.tsx';
import { FIELD_GROUPS, GROUP_NAMES, groupOf } from './fieldGroups.ts';
import { useHeadDrag } from './headDrag.ts';
import classes from './SheetTable.module.css';

type Props = {
  readonly column: number;
  readonly header: string;
  readonly field: FieldName | undefined;
  /** 0–1. */
  readonly confidence: number | undefined;
  /** The columns of a weekly grid belong together. */
  readonly isFixed: boolean;
  readonly meanings: ComboboxData;
  readonly onChange: (column: number, field: FieldName | null) => void;
};

const LEFT_OUT = 'none';

/** All a column can be read as, in the reader's language: made once for all columns. */
export function useMeanings(): ComboboxData {
  const { t } = useWords();
  return useMemo(
    () => [
      { value: LEFT_OUT, label: t('import.column.none') },
      ...GROUP_NAMES.map((group) => ({
        group: t(`import.group.${group}`),
        items: FIELD_GROUPS[group].map((each) => ({ value: each, label: t(`import.field.${each}`) })),
      })),
    ],
    [t],
  );
}

/** Above a column: its letter, and the field it is read as, to be chosen anew. */
export const ColumnHead = memo(function ColumnHead(props: Props) {
  const { column, header, field, confidence, isFixed, meanings, onChange } = props;
  const { t, lang } = useWords();
  const head = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const isOver = useHeadDrag(head, handle, column, isFixed);
  const percent = new Intl.NumberFormat(lang, { style: 'percent' }).format(confidence ?? 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: columns placed by a grid cannot be a table's own
    // biome-ignore lint/a11y/useFocusableInteractive: the select inside holds the focus
    <div
      ref={head}
      role="columnheader"
      className={classes.head}
      data-column={column}
      data-over={isOver}
      data-group={field === undefined ? undefined : groupOf(field)}
      title={confidence === undefined ? header : `${header} · ${t('import.column.sure', { percent })}`}
    >
      <span
        ref={handle}
        className={classes.letter}
        data-fixed={isFixed}
        title={isFixed ? undefined : t('import.head.drag')}
        aria-hidden
      >
        {columnLetters(column)}
      </span>
      <Select
        aria-label={t('import.column', { column: columnLetters(column), header })}
        size="xs"
        variant="unstyled"
        searchable
        readOnly={isFixed}
        allowDeselect={false}
        withCheckIcon={false}
        rightSectionWidth={18}
        // Drawn when it is opened: forty choices above every column would be most of the page.
        comboboxProps={{ width: 220, position: 'bottom-start', shadow: 'md', keepMounted: false }}
        maxDropdownHeight={360}
        classNames={{ input: classes.meaning }}
        data-unsure={confidence !== undefined && confidence < 0.6}
        data={meanings}
        value={field ?? LEFT_OUT}
        onChange={(value) => onChange(column, value === LEFT_OUT ? null : (value as FieldName))}
      />
    </div>
  );
});
