import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';

export function FilmsPage(_props: { readonly filmId: string | null }) {
  const { t } = useWords();
  return <Page title={t('nav.films')}>{null}</Page>;
}
