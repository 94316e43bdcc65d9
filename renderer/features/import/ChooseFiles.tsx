import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useRef } from 'react';
import { useWords } from '../../ui/words.tsx';

type Props = { readonly onFiles: (files: readonly File[]) => void; readonly isPrimary?: boolean };

const ACCEPTED = '.xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.csv,.tsv,.txt,.tab,.htm,.html,.mht,.mhtml,.eml,.xml';

/** The system's own file chooser; several at once may be chosen. */
export function ChooseFiles({ onFiles, isPrimary = false }: Props) {
  const { t } = useWords();
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      accept={ACCEPTED}
      resetRef={reset}
      onChange={(files) => {
        if (files.length > 0) onFiles(files);
        // The same file may be chosen again once it was mended.
        reset.current?.();
      }}
    >
      {(props) => (
        <Button
          {...props}
          variant={isPrimary ? 'filled' : 'default'}
          leftSection={<IconFolderOpen size={16} stroke={1.5} aria-hidden />}
        >
          {t('import.choose')}
        </Button>
      )}
    </FileButton>
  );
}
