import { useEffect, useRef, useState } from 'react';
import type { ShownRow } from './messages.ts';
import type { SheetReader } from './sheetReader.ts';

const CHUNK = 100;

/** The rows between two places of the sheet, fetched from the worker as they come in sight. */
export function useShownRows(
  reader: SheetReader,
  version: number,
  from: number,
  to: number,
): (index: number) => ShownRow | undefined {
  const kept = useRef(new Map<number, readonly ShownRow[]>());
  const asked = useRef(new Set<number>());
  const keptVersion = useRef(version);
  const [, redraw] = useState(0);
  // After a correction the rows in sight stay as they were until their new marks arrive: nothing blinks.
  if (keptVersion.current !== version) {
    keptVersion.current = version;
    asked.current = new Set();
  }
  useEffect(() => {
    for (let chunk = Math.floor(from / CHUNK); chunk <= Math.floor(to / CHUNK); chunk += 1) {
      if (asked.current.has(chunk)) continue;
      asked.current.add(chunk);
      void reader.sheetRows(chunk * CHUNK, (chunk + 1) * CHUNK).then((rows) => {
        if (keptVersion.current !== version) return;
        kept.current.set(chunk, rows);
        redraw((count) => count + 1);
      });
    }
  }, [reader, version, from, to]);
  return (index) => kept.current.get(Math.floor(index / CHUNK))?.[index % CHUNK];
}
