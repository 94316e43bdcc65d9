import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { useWords } from '../../../ui/words.tsx';
import { blockFacts } from '../blockFacts.ts';
import { useDragSource } from '../drag/source.ts';
import { type DrawnProposal, takesFocus } from './proposalStore.ts';
import { onProposedKey } from './proposedKeys.ts';
import { proposedLabel } from './proposedLabel.ts';

type At = { readonly clientX: number; readonly clientY: number };

/**
 * What every picture of a proposed show has: its facts, its label, and a button that is dragged, nudged, held in place or
 * taken out. `grabbedAt` says how far into the show the hand took hold of it, in pixels along the time.
 */
export function useProposedShow(
  show: Screening,
  proposal: DrawnProposal,
  grabbedAt: (at: At, box: DOMRect) => number,
) {
  const speak = useWords();
  const ref = useRef<HTMLButtonElement>(null);
  useDragSource(ref, (at) => {
    const box = ref.current?.getBoundingClientRect();
    const grabOffset = box === undefined ? 0 : grabbedAt(at, box);
    return { kind: 'screening', screening: show, grabOffset, proposal };
  });
  useLayoutEffect(() => {
    if (takesFocus(show.id)) ref.current?.focus();
  }, [show.id]);
  const isKept = proposal.keptIds.has(show.id);
  const label = proposedLabel(show, proposal, speak);
  const button = {
    type: 'button',
    ref,
    'aria-pressed': isKept,
    title: label,
    'data-proposed': show.id,
    onClick: () => proposal.onKeep(show.id),
    onKeyDown: (event: KeyboardEvent) => onProposedKey(event, show, proposal),
  } as const;
  return { ...blockFacts(show, proposal.lookups, speak), isKept, label, button, lang: speak.lang };
}
