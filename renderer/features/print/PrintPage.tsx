import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';

export function PrintPage(_props: { readonly weekFrom: string | null }) {
  const { t } = useWords();
  return <Page title={t('nav.print')}>{null}</Page>;
}
