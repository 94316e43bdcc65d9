import { ActionIcon } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useWords } from './words.tsx';

/** Opens an address in the browser; nothing where it is none that a browser may open. */
export function OpenLink({ url }: { readonly url: string | null }) {
  const { t } = useWords();
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={t('link.open', { url })}
      onClick={() => window.open(url, '_blank', 'noopener')}
    >
      <IconExternalLink size={15} stroke={1.5} />
    </ActionIcon>
  );
}
