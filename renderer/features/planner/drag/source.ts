import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { disableNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/disable-native-drag-preview';
import { type RefObject, useEffect, useRef } from 'react';
import type { RunEntry, ShelfEntry } from '../../../../shared/domain/programme.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { DrawnProposal } from '../ghosts/proposalStore.ts';

/** What can be dragged onto the grid. */
export type DragSource =
  /** `grabOffset`: pixels along time between the block's start and the pointer. */
  | {
      readonly kind: 'screening';
      readonly screening: Screening;
      readonly grabOffset: number;
      /** Where the screening is only proposed: what it is dragged about in. */
      readonly proposal?: DrawnProposal;
    }
  | { readonly kind: 'booking'; readonly entry: ShelfEntry; readonly run: readonly RunEntry[] };

export const isDragSource = (data: unknown): data is DragSource & Record<string, unknown> =>
  typeof data === 'object' &&
  data !== null &&
  'kind' in data &&
  (data.kind === 'screening' || data.kind === 'booking');

/** Makes an element draggable; the source is read when the drag begins. */
export function useDragSource(
  ref: RefObject<HTMLElement | null>,
  makeSource: ((at: { readonly clientX: number; readonly clientY: number }) => DragSource) | null,
): void {
  const make = useRef(makeSource);
  make.current = makeSource;
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    return combine(
      draggable({
        element,
        canDrag: () => make.current !== null,
        getInitialData: ({ input }) => ({ ...make.current?.(input) }),
        // The ghost in the grid says all; the browser's own picture of the element would hide it.
        onGenerateDragPreview: ({ nativeSetDragImage }) => disableNativeDragPreview({ nativeSetDragImage }),
      }),
    );
  }, [ref]);
}
