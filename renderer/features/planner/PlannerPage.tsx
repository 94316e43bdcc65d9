import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';

export function PlannerPage(_props: { readonly day: string | null }) {
  const { t } = useWords();
  return <Page title={t('nav.planner')}>{null}</Page>;
}
