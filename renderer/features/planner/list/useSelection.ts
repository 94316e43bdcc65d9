import { useRef, useState } from 'react';
import type { Id } from '../../../../shared/ids.ts';
import type { SelectHow } from '../../../ui/VirtualGrid.tsx';

const NONE: ReadonlySet<Id> = new Set();

/**
 * Which rows are chosen: one, which the inspector shows, or several, which it does not.
 *
 * `ids` are the rows in the order shown; `onSelect` hears the one that is chosen alone, or null.
 */
export function useSelection(ids: readonly Id[], selectedId: Id | null, onSelect: (id: Id | null) => void) {
  const [many, setMany] = useState(NONE);
  const anchor = useRef<Id | null>(null);
  const here = ids.filter((id) => many.has(id));
  const chosen: ReadonlySet<Id> =
    here.length > 1
      ? new Set(here)
      : new Set(selectedId !== null && ids.includes(selectedId) ? [selectedId] : []);
  const choose = (next: ReadonlySet<Id>) => {
    const [only] = next;
    setMany(next.size > 1 ? next : NONE);
    onSelect(next.size === 1 && only !== undefined ? only : null);
  };
  return {
    chosen,
    select: (index: number, how: SelectHow) => {
      const id = ids[index];
      if (id === undefined) return;
      if (how === 'through') {
        const [first = id] = chosen;
        const start = Math.max(
          0,
          ids.indexOf(anchor.current !== null && chosen.has(anchor.current) ? anchor.current : first),
        );
        anchor.current = ids[start] ?? id;
        choose(new Set(ids.slice(Math.min(start, index), Math.max(start, index) + 1)));
        return;
      }
      anchor.current = id;
      if (how === 'only') choose(new Set([id]));
      else
        choose(
          chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]),
        );
    },
    all: () => choose(new Set(ids)),
    clear: () => choose(NONE),
  };
}
