import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';

export function ImportPage() {
  const { t } = useWords();
  return <Page title={t('nav.import')}>{null}</Page>;
}
