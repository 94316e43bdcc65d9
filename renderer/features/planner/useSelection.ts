import { useCallback, useMemo, useRef, useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import type { SelectHow } from '../../ui/VirtualGrid.tsx';

const NONE: readonly Id[] = [];

/**
 * Which screenings are chosen, in every view alike: one (the inspector shows it) or several (which are worked on together).
 *
 * `order` is the order "up to here" goes by; a view with an order of its own passes it along. Ids no longer there are left
 * out of what is given back.
 */
export function useSelection(order: readonly Id[]) {
  const [chosen, setChosen] = useState<readonly Id[]>(NONE);
  const anchor = useRef<Id | null>(null);
  const there = useMemo(() => new Set(order), [order]);
  const ids: ReadonlySet<Id> = useMemo(() => new Set(chosen.filter((id) => there.has(id))), [chosen, there]);
  const select = useCallback(
    (id: Id, how: SelectHow = 'only', inOrder: readonly Id[] = order) => {
      const start = anchor.current === null ? -1 : inOrder.indexOf(anchor.current);
      const end = inOrder.indexOf(id);
      // To the browser a click with Shift marks all the words in between.
      if (how === 'through') document.getSelection()?.removeAllRanges();
      if (how === 'through' && start >= 0 && end >= 0)
        return setChosen(inOrder.slice(Math.min(start, end), Math.max(start, end) + 1));
      anchor.current = id;
      if (how === 'only') return setChosen([id]);
      setChosen((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]));
    },
    [order],
  );
  const clear = useCallback(() => setChosen(NONE), []);
  const set = useCallback((many: readonly Id[]) => setChosen(many), []);
  return { ids, select, set, clear };
}
export type Selection = ReturnType<typeof useSelection>;

/** How a click chooses: alone, with Ctrl one more or less, with Shift up to here. */
export const selectHow = (event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): SelectHow => (event.shiftKey ? 'through' : event.ctrlKey || event.metaKey ? 'toggle' : 'only');
