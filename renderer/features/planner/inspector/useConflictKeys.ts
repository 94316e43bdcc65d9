import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { isTyping } from '../../../ui/isTyping.ts';

/** The rows one can see: those of a folded group are passed over. */
const rowsIn = (panel: HTMLElement | null): readonly HTMLElement[] =>
  [...(panel?.querySelectorAll<HTMLElement>('[data-conflict-row]') ?? [])].filter(
    (row) => row.offsetParent !== null,
  );
const focusTitle = (row: Element | undefined): void =>
  row?.querySelector<HTMLElement>('[data-conflict-title]')?.focus();

/** A key presses the button that stands there: what can be done by hand can be done by key. */
const REMEDY_OF_KEY: Readonly<Record<string, string>> = { m: 'move', r: 'moveToRoom', a: 'override' };
const STEP_OF_KEY: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Working through the panel of conflicts by keys: up and down (or k and j) from one to the next, `m` to move, `r` to another
 * room, `a` to accept or take back, `o` to open; every other button by Tab.
 */
export function useConflictKeys(panel: RefObject<HTMLElement | null>, onOpen: (screeningId: string) => void) {
  const onFocus = useKeptPlace(panel);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = rowsIn(panel.current);
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const step = STEP_OF_KEY[event.key];
    const remedy = REMEDY_OF_KEY[event.key];
    const row = rows[at];
    if (step !== undefined) focusTitle(rows[Math.min(Math.max(at + step, 0), rows.length - 1)]);
    else if (row !== undefined && event.key === 'o') onOpen(row.dataset.conflictRow ?? '');
    else if (row !== undefined && remedy !== undefined)
      row.querySelector<HTMLElement>(`[data-remedy="${remedy}"]`)?.click();
    else return;
    // The planner's own commands have some of these letters.
    event.preventDefault();
    event.stopPropagation();
  };
  return { onKeyDown, onFocus };
}

/** Begins at the first conflict, and when the one under the hand is solved goes on with the one that takes its place. */
function useKeptPlace(panel: RefObject<HTMLElement | null>): () => void {
  const place = useRef<number | null>(null);
  useEffect(() => focusTitle(rowsIn(panel.current)[0]), [panel]);
  useEffect(() => {
    const onElsewhere = (event: Event) => {
      if (!panel.current?.contains(event.target as Node)) place.current = null;
    };
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
    };
  }, [panel]);
  useEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const rows = rowsIn(panel.current);
    focusTitle(rows[Math.min(place.current, rows.length - 1)]);
  });
  return () => {
    const at = rowsIn(panel.current).findIndex((row) => row.contains(document.activeElement));
    if (at !== -1) place.current = at;
  };
}
