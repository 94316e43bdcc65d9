import { makeFileVerbs } from './fileVerbs.ts';
import type { OpenFile } from './openFile.ts';
import type { SheetReader } from './sheetReader.ts';

export type OpenShelf = { readonly files: readonly OpenFile[]; readonly activeId: string | null };

// Outside the page on purpose: who looks something up in the planner finds the lists, corrections and ticks as they were
// left, and what is being taken over goes on meanwhile. They end with the window.
let state: OpenShelf = { files: [], activeId: null };
const listeners = new Set<() => void>();
const readers = new Map<string, SheetReader>();

function set(change: Partial<OpenShelf>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** The files of this window, and what can be done with them. */
export const fileShelf = {
  get: (): OpenShelf => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  readerOf: (id: string): SheetReader | undefined => readers.get(id),
  verbs: makeFileVerbs({
    readers,
    latest: () => state.files,
    update: (change) => set({ files: change(state.files) }),
    select: (activeId) => set({ activeId }),
  }),
};
