import { Center, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from './words.tsx';

/** Says that something is on its way, after a moment only: what comes at once must not flicker. */
export function Loading() {
  const { t } = useWords();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Center h="100%" role="status" aria-label={t('loading')}>
      {isSlow ? <Loader size="sm" color="gray" /> : null}
    </Center>
  );
}
