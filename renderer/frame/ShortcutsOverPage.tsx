import { Modal } from '@mantine/core';
import { closeOnEscape } from '../ui/closeOnEscape.ts';
import { ShortcutSheet } from '../ui/ShortcutSheet.tsx';
import { useWords } from '../ui/words.tsx';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** The keys over whatever one is doing: closed, one is where one was. */
export function ShortcutsOverPage({ isOpen, onClose }: Props) {
  const { t } = useWords();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('settings.shortcuts')}
      size={960}
      // While it faded it would still hold the keys.
      transitionProps={{ duration: 0 }}
      // Its own Escape would reach the page behind it too.
      closeOnEscape={false}
      onKeyDown={closeOnEscape(onClose)}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <ShortcutSheet />
    </Modal>
  );
}
