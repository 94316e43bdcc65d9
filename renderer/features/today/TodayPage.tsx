import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';

export function TodayPage() {
  const { t } = useWords();
  return <Page title={t('nav.today')}>{null}</Page>;
}
