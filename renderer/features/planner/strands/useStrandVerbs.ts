import type { StrandPatch } from '../../../../shared/contract/strands.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import type { StrandEdit } from '../../../../shared/domain/strandEdits.ts';
import type { TemplatePart } from '../../../../shared/domain/strandTemplate.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { within } from '../scenarios/chosenScenario.ts';
import { useOfferWider } from '../scenarios/useOfferWider.tsx';

type EditInput = Parameters<typeof client.strands.edit>[0]['edit'];
type Also = { readonly parts: readonly TemplatePart[]; readonly from: LocalDate };

// The contract's lists may be written to; those of the domain not. Nobody writes to either.
const plain = (edit: StrandEdit): EditInput => structuredClone(edit) as EditInput;

/** What can be done with strands; each tells a refusal in a sentence. */
export function useStrandVerbs() {
  const onRefusal = useOfferWider();
  const add = useAct(client.strands.add);
  const update = useAct(client.strands.update);
  const edit = useAct(client.strands.edit, onRefusal);
  const archive = useAct(client.strands.archive);
  const applyTemplate = useAct(client.strands.applyTemplate, onRefusal);
  return {
    add: (names: Strand['names']) => add({ names }),
    update: (strandId: Id, patch: StrandPatch) => update({ strandId, patch }),
    edit: (strandId: Id, change: StrandEdit, also: Also | null = null) =>
      edit({
        strandId,
        edit: plain(change),
        applyParts: [...(also?.parts ?? [])],
        applyFrom: also?.from ?? null,
        ...within(),
      }),
    archive: (strandId: Id, isArchived: boolean) => archive({ strandId, isArchived }),
    applyTemplate: (strandId: Id, from: LocalDate, parts: readonly TemplatePart[]) =>
      applyTemplate({ strandId, from, parts: [...parts], ...within() }),
  };
}
export type StrandVerbs = ReturnType<typeof useStrandVerbs>;
