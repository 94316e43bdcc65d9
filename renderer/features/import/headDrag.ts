import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { withMeaning, withSwapped } from '../../../shared/import/columnMapping.ts';
import type { ColumnMapping } from '../../../shared/import/columns.ts';
import { FIELD_NAMES, type FieldName } from '../../../shared/import/fields.ts';

/** What can be dropped on the head of a column: a field, or another head, which it then changes meanings with. */
type Dragged =
  | { readonly kind: 'field'; readonly field: FieldName }
  | { readonly kind: 'column'; readonly column: number };

const isFieldName = (value: unknown): value is FieldName => FIELD_NAMES.some((field) => field === value);

function draggedIn(carried: Record<string | symbol, unknown>): Dragged | null {
  const { kind, field, column } = carried;
  if (kind === 'field' && isFieldName(field)) return { kind, field };
  return kind === 'column' && typeof column === 'number' ? { kind, column } : null;
}

/** Makes the name of a field something to drag onto a column. */
export function useFieldDrag(ref: RefObject<HTMLElement | null>, field: FieldName): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    return draggable({ element, getInitialData: () => ({ kind: 'field', field }) });
  }, [ref, field]);
}

/** Makes a column's head take and be taken, by its handle; answers whether something is held over it. */
export function useHeadDrag(
  head: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  column: number,
  isFixed: boolean,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = head.current;
    if (element === null || handle.current === null || isFixed) return;
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ kind: 'column', column }),
      }),
      dropTargetForElements({
        element,
        getData: () => ({ column }),
        canDrop: ({ source }) => {
          const dragged = draggedIn(source.data);
          return dragged !== null && (dragged.kind === 'field' || dragged.column !== column);
        },
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
    );
  }, [head, handle, column, isFixed]);
  return isOver;
}

/** Gives the columns of a table another meaning by what is dropped on their heads; scrolls along where one drags to its edge. */
export function useHeadDrop(
  scroller: RefObject<HTMLElement | null>,
  mapping: ColumnMapping,
  onMapping: (mapping: ColumnMapping) => void,
): void {
  const now = useRef({ mapping, onMapping });
  now.current = { mapping, onMapping };
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    return combine(
      autoScrollForElements({ element, canScroll: ({ source }) => draggedIn(source.data) !== null }),
      monitorForElements({
        canMonitor: ({ source }) => draggedIn(source.data) !== null,
        onDrop: ({ source, location }) => {
          const dragged = draggedIn(source.data);
          const column = location.current.dropTargets[0]?.data.column;
          if (dragged === null || typeof column !== 'number') return;
          const { mapping: before, onMapping: tell } = now.current;
          tell(
            dragged.kind === 'field'
              ? withMeaning(before, column, dragged.field)
              : withSwapped(before, dragged.column, column),
          );
        },
      }),
    );
  }, [scroller]);
}
