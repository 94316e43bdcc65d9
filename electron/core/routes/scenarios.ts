import { compareScenarios, previewPromotion, promoteScenario } from '../promoting.ts';
import {
  changeScenarioDays,
  createScenario,
  discardScenario,
  duplicateScenario,
  listScenarios,
  renameScenario,
  takeBackChanges,
} from '../scenarios.ts';
import { api } from './base.ts';

const { scenarios } = api;

export const scenariosRoutes = {
  list: scenarios.list.handler(({ context }) => listScenarios(context.core)),
  create: scenarios.create.handler(({ input, context }) =>
    createScenario(context.core, input.name, input.from, input.to),
  ),
  rename: scenarios.rename.handler(({ input, context }) =>
    renameScenario(context.core, input.scenarioId, input.name),
  ),
  changeDays: scenarios.changeDays.handler(({ input, context }) =>
    changeScenarioDays(context.core, input.scenarioId, input.from, input.to),
  ),
  duplicate: scenarios.duplicate.handler(({ input, context }) =>
    duplicateScenario(context.core, input.scenarioId, input.name),
  ),
  compare: scenarios.compare.handler(({ input, context }) =>
    compareScenarios(context.core, input.leftId, input.rightId),
  ),
  takeBack: scenarios.takeBack.handler(({ input, context }) =>
    takeBackChanges(context.core, input.scenarioId, input.screeningIds),
  ),
  promotion: scenarios.promotion.handler(({ input, context }) =>
    previewPromotion(context.core, input.scenarioId),
  ),
  promote: scenarios.promote.handler(({ input, context }) =>
    promoteScenario(context.core, input.scenarioId, input.choices, input.stamp),
  ),
  discard: scenarios.discard.handler(({ input, context }) => discardScenario(context.core, input.scenarioId)),
};
