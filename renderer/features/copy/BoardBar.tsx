import { SegmentedControl } from '@mantine/core';
import { Mark } from '../../ui/film/Mark.tsx';
import { useWords } from '../../ui/words.tsx';
import type { CopyFilter } from './boardRows.ts';
import classes from './Copy.module.css';

type Props = {
  readonly counts: { readonly missing: number; readonly outdated: number };
  readonly filter: CopyFilter;
  readonly onFilter: (filter: CopyFilter) => void;
};

/** Which films the board shows, and what its signs mean. */
export function BoardBar({ counts, filter, onFilter }: Props) {
  const { t } = useWords();
  return (
    <>
      <SegmentedControl
        aria-label={t('copy.filter')}
        value={filter}
        onChange={(next) => onFilter(next as CopyFilter)}
        data={[
          { value: 'all', label: t('copy.filter.all') },
          { value: 'missing', label: t('copy.filter.missing', { count: counts.missing }) },
          { value: 'outdated', label: t('copy.filter.outdated', { count: counts.outdated }) },
        ]}
      />
      <ul className={classes.legend} aria-label={t('copy.legend')}>
        <li>
          <Mark shape="filled" /> {t('copy.state.written')}
        </li>
        <li>
          <Mark shape="half" /> {t('copy.state.outdated')}
        </li>
        <li>
          <Mark shape="dashed" /> {t('copy.state.missing')}
        </li>
      </ul>
    </>
  );
}
