import type { Preferences } from '../../../shared/contract/system.ts';
import { client } from '../../api/client.ts';
import { tellProblem } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';

/** Keeps some of the preferences; the core announces the rest. */
export function useKeepPreferences(): (patch: Partial<Preferences>) => Promise<void> {
  const { t } = useWords();
  return async (patch) => {
    try {
      await client.system.setPreferences(patch);
    } catch {
      tellProblem(t('error.unexpected'));
    }
  };
}
