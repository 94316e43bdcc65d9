import { useEffect, useRef, useState } from 'react';
import type { StrandPatch } from '../../../../shared/contract/strands.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import { useStrandVerbs } from './useStrandVerbs.ts';

/** Saves a change of the strand; shown at once, and taken back where it is refused. */
export type SaveStrand = (patch: StrandPatch) => void;

/**
 * A strand as it is being changed. Leaving one field and pressing another is two changes before the core has answered the
 * first: the second must start from it.
 */
export function useShownStrand(strand: Strand): { readonly shown: Strand; readonly save: SaveStrand } {
  const { update } = useStrandVerbs();
  const [shown, setShown] = useState(strand);
  const kept = useRef(strand);
  const pending = useRef(0);
  useEffect(() => {
    kept.current = strand;
    if (pending.current === 0) setShown(strand);
  }, [strand]);
  const save = async (patch: StrandPatch) => {
    pending.current += 1;
    setShown((now) => ({ ...now, ...patch, template: { ...now.template, ...patch.template } }));
    const saved = await update(strand.id, patch);
    pending.current -= 1;
    if (saved !== undefined) kept.current = saved;
    if (pending.current === 0 || saved === undefined) setShown(kept.current);
  };
  return { shown, save: (patch) => void save(patch) };
}
