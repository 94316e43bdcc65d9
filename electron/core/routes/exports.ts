import { exportHouse, tableFile, templateFile } from '../exporting.ts';
import { api } from './base.ts';

export const exportsRoutes = {
  house: api.exports.house.handler(({ input, context }) => exportHouse(context.core, input)),
  table: api.exports.table.handler(({ input: { name, head, rows, format, language } }) =>
    tableFile({ name, head, rows }, format, language),
  ),
  template: api.exports.template.handler(({ input }) => templateFile(input.language)),
};
