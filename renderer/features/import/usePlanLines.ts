import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportChoice, PlanFilter } from '../../../shared/import/plan.ts';
import type { PlanLine } from './messages.ts';
import type { SheetReader } from './sheetReader.ts';

const PAGE = 100;

export type PlanLines = {
  lineAt(index: number): PlanLine | undefined;
  /** Shows a tick at once, before the plan that follows from it is there. */
  tick(choice: ImportChoice): void;
};

/**
 * The lines of a plan between two places, fetched page by page as they come in sight. While a newer plan's pages are on their
 * way, those of the one before stay: nothing blinks. Begin anew (a key) with another filter.
 */
export function usePlanLines(
  reader: SheetReader,
  token: string,
  filter: PlanFilter,
  from: number,
  to: number,
): PlanLines {
  const kept = useRef(new Map<number, readonly PlanLine[]>());
  const asked = useRef(new Set<number>());
  const keptToken = useRef(token);
  const [, redraw] = useState(0);
  if (keptToken.current !== token) {
    keptToken.current = token;
    asked.current = new Set();
  }
  useEffect(() => {
    for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
      if (asked.current.has(page)) continue;
      asked.current.add(page);
      void reader
        .planRows({ token, filter, from: page * PAGE, count: PAGE })
        .catch(() => null)
        .then((lines) => {
          if (lines === null || keptToken.current !== token) return;
          kept.current.set(page, lines);
          redraw((count) => count + 1);
        });
    }
  }, [reader, token, filter, from, to]);
  const lineAt = (index: number) => kept.current.get(Math.floor(index / PAGE))?.[index % PAGE];
  const tick = useCallback((choice: ImportChoice) => {
    for (const [page, lines] of kept.current)
      kept.current.set(
        page,
        lines.map((line) => (line.planned.row === choice.row ? { ...line, choice } : line)),
      );
  }, []);
  return { lineAt, tick };
}
