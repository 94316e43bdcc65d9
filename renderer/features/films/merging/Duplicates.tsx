import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Film } from '../../../../shared/domain/film.ts';
import { api, client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { useWords } from '../../../ui/words.tsx';
import { filmInShort } from './MergeSection.tsx';
import classes from './Merging.module.css';

const SHOWN = 50;

/** Films that may be one, each pair with the choice which of the two stays, or that both do. */
export function Duplicates() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const pairs = useQuery(api.films.duplicates.queryOptions());
  const merge = useAct(client.films.merge);
  const apart = useAct(client.films.keepApart);
  const found = pairs.data ?? [];
  if (found.length === 0 && !isOpen) return null;
  const keep = (kept: Film, other: Film) => (
    <Button
      variant="default"
      className={classes.keep}
      aria-label={t('merging.mergeInto', { other: filmInShort(other), film: filmInShort(kept) })}
      onClick={() => void merge({ keptFilmId: kept.id, mergedFilmId: other.id })}
    >
      {t('merging.keep', { film: filmInShort(kept) })}
    </Button>
  );
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus shadow="md" width={460}>
      <Popover.Target>
        <Button variant="subtle" color="gray" onClick={() => setOpen((was) => !was)}>
          {t('merging.duplicates', { count: found.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('merging.title')}>
        <p className={classes.why}>{found.length === 0 ? t('merging.done') : t('merging.duplicatesWhy')}</p>
        <ul className={classes.pairs}>
          {found.slice(0, SHOWN).map(({ one, other }) => (
            <li key={`${one.id} ${other.id}`} className={classes.pair}>
              {keep(one, other)}
              {keep(other, one)}
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                w="fit-content"
                aria-label={t('merging.apartNamed', { film: filmInShort(one), other: filmInShort(other) })}
                onClick={() => void apart({ filmId: one.id, otherFilmId: other.id })}
              >
                {t('merging.apart')}
              </Button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
