import type { SystemInfo } from '../../../shared/contract/system.ts';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';

export function SettingsPage(_props: { readonly part: string | null; readonly info: SystemInfo }) {
  const { t } = useWords();
  return <Page title={t('nav.settings')}>{null}</Page>;
}
