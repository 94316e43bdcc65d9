import { weeklyPage, weeklyPdf } from '../printing.ts';
import { api } from './base.ts';

export const printRoutes = {
  weekly: api.print.weekly.handler(({ input, context }) =>
    weeklyPage(context.core, input.weekFrom, input.language),
  ),
  weeklyPdf: api.print.weeklyPdf.handler(({ input, context }) =>
    weeklyPdf(context.core, input.weekFrom, input.language),
  ),
};
