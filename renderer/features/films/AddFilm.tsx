import { Button, Popover, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../ui/words.tsx';

/** A film is added by its original title; all else is filled in beside the list. */
export function AddFilm({ onAdd }: { readonly onAdd: (title: string) => void }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    onAdd(title.trim());
    setTitle('');
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} />}
          onClick={() => setOpen((was) => !was)}
        >
          {t('films.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <TextInput
            label={t('film.originalTitle')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={500}
            data-autofocus
          />
          <Button type="submit" mt="xs" disabled={title.trim() === ''}>
            {t('films.addThis')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
