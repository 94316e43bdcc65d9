import { Button, Center, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useWords } from './words.tsx';

type Props = { readonly children: ReactNode };

function Broken({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <Center h="100%" p="xl">
      <Stack maw={480} gap="sm" role="alert">
        <Text fw={700}>{t('error.screen')}</Text>
        <Text>{t('error.unexpected')}</Text>
        <Text size="xs" c="dimmed" ff="monospace">
          {detail}
        </Text>
        <Button w="fit-content" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      </Stack>
    </Center>
  );
}

/** Keeps one broken screen from taking the window with it. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken detail={error.message} onRetry={() => this.setState({ error: null })} />;
  }
}
