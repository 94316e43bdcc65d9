import { useEffect, useState } from 'react';
import { fileShelf } from './fileShelf.ts';

/** The files on the screen: each read in a worker of its own, understood anew with every correction. */
export function useOpenFiles() {
  const { verbs, readerOf } = fileShelf;
  // Kept as state and not read from the shelf as it is: a table that was understood is drawn piece by piece.
  const [{ files, activeId }, setShelf] = useState(fileShelf.get);
  useEffect(() => {
    const follow = () => setShelf(fileShelf.get());
    follow();
    return fileShelf.subscribe(follow);
  }, []);
  return {
    ...verbs,
    files,
    active: files.find((each) => each.id === activeId) ?? null,
    readerOf,
    close: (id: string) => verbs.close(id, id === activeId),
  };
}

export type OpenFiles = ReturnType<typeof useOpenFiles>;
