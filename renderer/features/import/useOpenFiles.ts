import { useEffect, useRef, useState } from 'react';
import { makeFileVerbs } from './fileVerbs.ts';
import type { OpenFile } from './openFile.ts';
import type { SheetReader } from './sheetReader.ts';

/** The files on the screen: each read in a worker of its own, understood anew with every correction. */
export function useOpenFiles() {
  const [files, setFiles] = useState<readonly OpenFile[]>([]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const readers = useRef(new Map<string, SheetReader>());
  const latest = useRef(files);
  latest.current = files;
  const [verbs] = useState(() =>
    makeFileVerbs({
      readers: readers.current,
      latest: () => latest.current,
      update: setFiles,
      select: setActiveId,
    }),
  );

  useEffect(() => {
    const open = readers.current;
    return () => {
      for (const reader of open.values()) reader.stop();
      open.clear();
    };
  }, []);

  return {
    ...verbs,
    files,
    active: files.find((each) => each.id === activeId) ?? null,
    readerOf: (id: string) => readers.current.get(id),
    close: (id: string) => verbs.close(id, id === activeId),
  };
}

export type OpenFiles = ReturnType<typeof useOpenFiles>;
