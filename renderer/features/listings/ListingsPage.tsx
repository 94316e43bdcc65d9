import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';

export function ListingsPage(_props: { readonly versionId: string | null }) {
  const { t } = useWords();
  return <Page title={t('nav.listings')}>{null}</Page>;
}
