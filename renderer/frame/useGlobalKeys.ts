import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { PLACES } from '../../shared/places.ts';
import { figureOf } from '../../shared/plannerCommands.ts';
import { client } from '../api/client.ts';
import { tell, useAct } from '../ui/act.ts';
import { isTyping } from '../ui/isTyping.ts';
import { redoneOfItsOwn, undoneOfItsOwn } from '../ui/ownHistory.ts';
import { askPlanner } from '../ui/plannerCommandEvent.ts';
import { useWords } from '../ui/words.tsx';

/** Undo and redo as verbs that say what they did. */
export function useHistory(): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const speak = useWords();
  const undoStep = useAct(() => client.history.undo());
  const redoStep = useAct(() => client.history.redo());
  return {
    undo: async () => {
      const step = await undoStep(undefined);
      if (step !== undefined) tell(speak.t('action.undid', { step: speak.step(step) }), 'history');
    },
    redo: async () => {
      const step = await redoStep(undefined);
      if (step !== undefined) tell(speak.t('action.redid', { step: speak.step(step) }), 'history');
    },
  };
}

/** Keys that hold everywhere, and the same commands from the desktop's menu. */
export function useGlobalKeys({ onShortcuts }: { readonly onShortcuts: () => void }): void {
  const history = useHistory();
  const [location, navigate] = useLocation();
  useEffect(() => {
    const run = (command: string) => {
      // What is open and not yet kept has steps of its own; those are the last ones.
      if (command === 'undo') undoneOfItsOwn() || void history.undo();
      else if (command === 'redo') redoneOfItsOwn() || void history.redo();
      else if (command === 'shortcuts') onShortcuts();
      else if (command.startsWith('go:')) navigate(command.slice(3));
      else if (command.startsWith('planner:')) {
        if (!location.startsWith('/planner')) navigate('/planner');
        askPlanner(command.slice('planner:'.length));
      }
    };
    const onKey = (event: KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isMod && key === 'z' && !isTyping(event.target)) {
        event.preventDefault();
        run(event.shiftKey ? 'redo' : 'undo');
      } else if (isMod && key === 'y' && !isTyping(event.target)) {
        event.preventDefault();
        run('redo');
      } else if (event.key === 'F1') {
        event.preventDefault();
        navigate('/settings/help');
      } else if (event.key === '?' && !isMod && !event.altKey && !isTyping(event.target)) {
        event.preventDefault();
        onShortcuts();
      } else if (event.altKey && !isMod && !event.shiftKey) {
        // On a Belgian keyboard the figures of the upper row are written with Shift; the key is the same.
        const figure = figureOf(event.code) ?? event.key;
        const place = PLACES.find(([, digit]) => digit === figure)?.[0];
        if (place === undefined) return;
        event.preventDefault();
        navigate(`/${place}`);
      }
    };
    window.addEventListener('keydown', onKey);
    const stopCommands = window.affiche?.onCommand(run);
    return () => {
      window.removeEventListener('keydown', onKey);
      stopCommands?.();
    };
  });
}
