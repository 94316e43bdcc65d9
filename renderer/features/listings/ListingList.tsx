import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ListingRow } from '../../../shared/contract/listings.ts';
import { titleIn } from '../../../shared/domain/film.ts';
import { useWords } from '../../ui/words.tsx';
import { BatchFooter } from './BatchFooter.tsx';
import { ListingLine } from './ListingLine.tsx';
import classes from './Listings.module.css';

type Props = {
  readonly rows: readonly ListingRow[];
  readonly versionId: string | null;
  readonly onOpen: (versionId: string) => void;
};

/** What has something to approve. */
const isToPublish = ({ ours }: ListingRow): boolean => ours === 'draft' || ours === 'changed';

/** All listings, the one that plays first on top; several can be published in one go. */
export function ListingList({ rows, versionId, onOpen }: Props) {
  const { t, lang } = useWords();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const ready = rows.filter(isToPublish).map((row) => row.version.id);
  const isAllReady = ready.length > 0 && ready.every((id) => selected.has(id));
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(selected);
    if (isOn) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const chosen = rows.filter((row) => selected.has(row.version.id));
  return (
    <section className={classes.list} aria-label={t('listings.list')}>
      <div className={classes.listHead}>
        <Checkbox
          size="xs"
          color="gray"
          disabled={ready.length === 0}
          label={t('listings.selectReady', { count: ready.length })}
          checked={isAllReady}
          indeterminate={!isAllReady && chosen.length > 0}
          onChange={() => setSelected(new Set(isAllReady ? [] : ready))}
        />
      </div>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <ListingLine
            key={row.version.id}
            row={row}
            isOneOfSeveral={rows.some((each) => each !== row && each.film.id === row.film.id)}
            isOpen={row.version.id === versionId}
            isSelected={selected.has(row.version.id)}
            selectLabel={t('listings.select', { title: titleIn(row.film, lang) })}
            onSelect={(isOn) => toggle(row.version.id, isOn)}
            onOpen={() => onOpen(row.version.id)}
          />
        ))}
      </ul>
      <BatchFooter rows={chosen} onDone={() => setSelected(new Set())} onOpen={onOpen} />
    </section>
  );
}
