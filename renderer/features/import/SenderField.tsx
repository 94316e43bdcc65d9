import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { fold } from '../../../shared/import/plainText.ts';
import { api, client } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';

type Props = {
  readonly distributorId: Id | null;
  readonly onChange: (distributorId: Id | null) => void;
};

/** Who sent the list: one of the house's distributors, or a new name, which is added on leaving the field. */
export function SenderField({ distributorId, onChange }: Props) {
  const { t } = useWords();
  const distributors = useQuery(api.distributors.list.queryOptions());
  const add = useAct(client.distributors.add);
  const all = distributors.data ?? [];
  const name = all.find((each) => each.id === distributorId)?.name ?? '';
  const [draft, setDraft] = useState(name);
  useEffect(() => setDraft(name), [name]);

  const commit = async (typed: string) => {
    const wanted = typed.trim();
    if (wanted === name) return;
    if (wanted === '') return onChange(null);
    const known = all.find((each) => fold(each.name) === fold(wanted));
    const chosen = known ?? (await add({ name: wanted }));
    if (chosen === undefined) setDraft(name);
    else onChange(chosen.id);
  };
  const isNew = draft.trim() !== '' && !all.some((each) => fold(each.name) === fold(draft));
  return (
    <Autocomplete
      label={t('import.sender')}
      placeholder={t('import.sender.placeholder')}
      data={[...new Set(all.map((each) => each.name))]}
      limit={12}
      comboboxProps={{ keepMounted: false }}
      value={draft}
      description={isNew ? t('import.sender.add', { name: draft.trim() }) : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      onChange={setDraft}
      onOptionSubmit={(chosen) => void commit(chosen)}
      onBlur={() => void commit(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void commit(draft);
      }}
    />
  );
}
