import { useRef } from 'react';
import type { ColumnMapping } from '../../../shared/import/columns.ts';
import type { FieldName } from '../../../shared/import/fields.ts';
import { useWords } from '../../ui/words.tsx';
import { FIELD_GROUPS, GROUP_NAMES, groupOf } from './fieldGroups.ts';
import { useFieldDrag } from './headDrag.ts';
import classes from './SheetTable.module.css';

type Props = { readonly mapping: ColumnMapping };

/** The fields no column is read as, each to be dragged onto its column. By keyboard: the menu above every column. */
export function FieldChips({ mapping }: Props) {
  const { t } = useWords();
  const left = GROUP_NAMES.flatMap((group) =>
    FIELD_GROUPS[group].filter((field) => (mapping[field]?.length ?? 0) === 0),
  );
  return (
    <div className={classes.chips}>
      <span className={classes.chipsLabel}>{t('import.chips')}</span>
      <ul
        className={classes.chipList}
        aria-label={t('import.chips')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keyboard
        tabIndex={0}
      >
        {left.map((field) => (
          <Chip key={field} field={field} />
        ))}
      </ul>
    </div>
  );
}

function Chip({ field }: { readonly field: FieldName }) {
  const { t } = useWords();
  const chip = useRef<HTMLLIElement>(null);
  useFieldDrag(chip, field);
  const name = t(`import.field.${field}`);
  return (
    <li
      ref={chip}
      className={classes.chip}
      data-group={groupOf(field)}
      data-field={field}
      title={t('import.chips.hint', { field: name })}
    >
      {name}
    </li>
  );
}
