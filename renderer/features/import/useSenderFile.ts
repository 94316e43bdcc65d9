import { useState } from 'react';
import type { SenderClash, SendersTaken } from '../../../shared/contract/senders.ts';
import type { Id } from '../../../shared/ids.ts';
import { client } from '../../api/client.ts';
import { tell, tellProblem, useAct } from '../../ui/act.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { useWords } from '../../ui/words.tsx';

type Keep = Readonly<Record<string, 'here' | 'file'>>;

/** Senders out to a file and in from one; what is known here otherwise is asked about before anything is written. */
export function useSenderFile() {
  const { t } = useWords();
  const [asked, setAsked] = useState<{ text: string; clashes: readonly SenderClash[] } | null>(null);
  const takeIn = useAct(client.imports.profiles.importAll);

  const told = (text: string, taken: SendersTaken | undefined) => {
    if (taken === undefined) return;
    if (taken.kind === 'asks') return setAsked({ text, clashes: taken.clashes });
    setAsked(null);
    const { added, replaced, kept } = taken;
    tell(t('senders.taken', { added, replaced, kept }));
  };

  return {
    clashes: asked?.clashes ?? [],
    read: async (file: File) => {
      const text = await file.text();
      told(text, await takeIn({ text, keep: {} }));
    },
    answer: async (keep: Keep) => {
      if (asked !== null) told(asked.text, await takeIn({ text: asked.text, keep }));
    },
    leave: () => setAsked(null),
    save: async (profileIds: readonly Id[], name: string) => {
      try {
        const text = await client.imports.profiles.exportAll({ profileIds: [...profileIds] });
        const file = `${name.replaceAll(/[\\/:*?"<>|]/g, ' ').trim()}.json`;
        saveBlob(new Blob([text], { type: 'application/json' }), file);
        tell(t('export.saved', { file }));
      } catch {
        tellProblem(t('error.unexpected'));
      }
    },
  };
}

export type SenderFile = ReturnType<typeof useSenderFile>;
