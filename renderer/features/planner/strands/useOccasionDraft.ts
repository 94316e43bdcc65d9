import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import {
  type EditScope,
  editOfOccasion,
  editStrand,
  type OccasionSlot,
} from '../../../../shared/domain/strandEdits.ts';
import { TEMPLATE_PARTS } from '../../../../shared/domain/strandTemplate.ts';
import { isSame } from '../../../../shared/same.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { api } from '../../../api/client.ts';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import { useStrandVerbs } from './useStrandVerbs.ts';

/** A change of an occasion being put together: its slot, whom it holds for, and what of the template goes along. */
export function useOccasionDraft(strand: Strand, occasion: Occasion, today: LocalDate) {
  const { edit } = useStrandVerbs();
  const scenarioId = useChosenScenario();
  const [slot, setSlot] = useState<OccasionSlot>({
    day: occasion.shownDay,
    time: occasion.time,
    roomId: occasion.roomId,
  });
  const [scope, setScope] = useState<EditScope>('this');
  const [isApplied, setApplied] = useState(false);
  const change = editOfOccasion(strand, occasion, slot, scope);
  const applyFrom = change.kind === 'following' ? change.from : today;
  const isMany = scope !== 'this';
  const reach = useQuery({
    ...api.strands.reach.queryOptions({ input: { strandId: strand.id, from: applyFrom, scenarioId } }),
    enabled: isMany,
  });
  const lacking = isMany ? (reach.data?.lacking.length ?? 0) : 0;
  const applies = isApplied && lacking > 0;
  return {
    slot,
    setSlot: (part: Partial<OccasionSlot>) => setSlot((now) => ({ ...now, ...part })),
    scope,
    setScope,
    isApplied,
    setApplied,
    applyFrom,
    /** Planned screenings in its span: all, and those that lack something of the template. */
    placed: isMany ? (reach.data?.count ?? 0) : 0,
    lacking,
    changesNothing: isSame(editStrand(strand, change), strand) && !applies,
    submit: () => edit(strand.id, change, applies ? { parts: TEMPLATE_PARTS, from: applyFrom } : null),
  };
}
export type OccasionDraft = ReturnType<typeof useOccasionDraft>;
