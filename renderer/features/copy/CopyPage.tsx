import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';

export function CopyPage(_props: { readonly filmId: string | null }) {
  const { t } = useWords();
  return <Page title={t('nav.copy')}>{null}</Page>;
}
