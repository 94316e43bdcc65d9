import { fillOccasion } from '../strandFilling.ts';
import { addStrand, archiveStrand, changeOccasions, listStrands, updateStrand } from '../strands.ts';
import { applyTemplate, readTemplateReach } from '../strandTemplates.ts';
import { api } from './base.ts';

const { strands } = api;

export const strandsRoutes = {
  list: strands.list.handler(({ context }) => listStrands(context.core)),
  add: strands.add.handler(({ input, context }) => addStrand(context.core, input.names)),
  update: strands.update.handler(({ input, context }) =>
    updateStrand(context.core, input.strandId, input.patch),
  ),
  edit: strands.edit.handler(({ input, context }) => {
    const { strandId, edit, applyParts, applyFrom, scenarioId } = input;
    const also =
      applyFrom === null || applyParts.length === 0 ? null : { parts: applyParts, from: applyFrom };
    return changeOccasions(context.core, strandId, edit, also, scenarioId);
  }),
  archive: strands.archive.handler(({ input, context }) =>
    archiveStrand(context.core, input.strandId, input.isArchived),
  ),
  reach: strands.reach.handler(({ input, context }) =>
    readTemplateReach(context.core, input.strandId, input.from, input.scenarioId),
  ),
  applyTemplate: strands.applyTemplate.handler(({ input, context }) =>
    applyTemplate(context.core, input.strandId, input.from, input.parts, input.scenarioId),
  ),
  fill: strands.fill.handler(({ input, context }) =>
    fillOccasion(context.core, input.strandId, input.day, input.by, input.scenarioId),
  ),
};
