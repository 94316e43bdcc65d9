import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Distributor } from '../../../../shared/domain/distributor.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Inspector.module.css';

type Props = {
  readonly distributors: readonly Distributor[];
  readonly value: string | null;
  readonly onChange: (distributorId: string | null) => void;
};
const NEW = 'new';

/** The distributor, found by typing; one the house does not know yet is added by its name. */
export function DistributorField({ distributors, value, onChange }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const add = useAct(client.distributors.add);
  const name = typed.trim();
  const isKnown = distributors.some((each) => each.name.toLowerCase() === name.toLowerCase());
  const known = distributors.map((each) => ({ value: each.id, label: each.name }));
  const data =
    name === '' || isKnown ? known : [...known, { value: NEW, label: t('booking.addDistributor', { name }) }];
  const choose = async (chosen: string | null) => {
    if (chosen !== NEW) return onChange(chosen);
    const distributor = await add({ name });
    if (distributor !== undefined) onChange(distributor.id);
  };
  return (
    <Select
      className={classes.wide}
      label={t('booking.distributor')}
      placeholder={t('booking.noDistributor')}
      data={data}
      value={value}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      // The line that adds a name stays while others are filtered away.
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'value' in option &&
            (option.value === NEW || option.label.toLowerCase().includes(search.trim().toLowerCase())),
        )
      }
      onChange={(chosen) => void choose(chosen)}
    />
  );
}
