import { Button, Popover, Textarea } from '@mantine/core';
import { IconClipboard } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { tellProblem } from '../../ui/act.ts';
import { isTyping } from '../../ui/isTyping.ts';
import { useWords } from '../../ui/words.tsx';
import { filesOf } from './pastedTable.ts';

type Props = { readonly onFiles: (files: readonly File[]) => void };

/** Takes a table copied from a mail, a web page or a sheet: pasted anywhere on the page, or into the field of its button. */
export function PasteTable({ onFiles }: Props) {
  const speak = useWords();
  const { t } = speak;
  const [isOpen, setOpen] = useState(false);

  const take = (carrier: DataTransfer | null) => {
    const files = carrier === null ? [] : filesOf(carrier, speak);
    if (files.length === 0) return tellProblem(t('importReading.paste.nothing'));
    setOpen(false);
    onFiles(files);
  };

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      event.preventDefault();
      take(event.clipboardData);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconClipboard size={16} stroke={1.5} aria-hidden />}
          onClick={() => setOpen((was) => !was)}
        >
          {t('importReading.paste')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Textarea
          label={t('importReading.paste.here')}
          description={t('importReading.paste.hint')}
          rows={3}
          data-autofocus
          value=""
          onChange={() => {}}
          onPaste={(event) => {
            event.preventDefault();
            take(event.clipboardData);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
