import { expect, test } from 'vitest';
import { applyImport } from '../../electron/core/importing.ts';
import { planImport } from '../../electron/core/importPlanning.ts';
import { setUpSample } from '../../electron/core/settingUp.ts';
import { importableRows } from '../../shared/import/importableRows.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { understandSheet } from '../../shared/import/understand.ts';
import { openTestCore } from '../support/core.ts';
import { sourceOf } from '../support/importing.ts';

/** Sheets in the shapes distributors send, and what a house makes of them. */
const SHAPES = [
  {
    what: 'a director on a row of his own',
    text: 'Titel / regisseur;Vanaf;Voorwaarden\nZwarte Tarwe;14/10/2026;50%\nMia Wouters;;\nBlauwe Rogge;21/10/2026;40%\nJan Peeters;;\n',
    made: { newFilms: 2, newBookings: 2 },
  },
  {
    what: 'a calendar of releases',
    text: 'Verdeler;oktober 2026;november 2026\nLumière;"14/10 Zwarte Tarwe\n21/10 Blauwe Rogge";\nCinéart;;Rode Gerst\n',
    made: { newFilms: 3, newBookings: 0 },
  },
  {
    what: 'ticks under weeks',
    text: 'Titel;Regie;wk 42;wk 43;wk 44\nZwarte Tarwe;Mia Wouters;x;x;\nBlauwe Rogge;Jan Peeters;;x;x\n',
    made: { newFilms: 2, newBookings: 2 },
  },
  {
    what: 'a deal by week',
    text: 'Titel;Regie;1e week;2e week;3e week\nZwarte Tarwe;Mia Wouters;50%;45%;40%\nBlauwe Rogge;Jan Peeters;45%;40%;\n',
    made: { newFilms: 2, newBookings: 2 },
  },
] as const;

test.each(SHAPES)('$what is planned, taken over, and plans nothing the second time', ({ text, made }) => {
  const { core, close } = openTestCore();
  try {
    setUpSample(core, 'nl');
    const read = readWorkbook(new TextEncoder().encode(text), 'lijst.csv');
    if (!read.ok) throw new Error(read.error.code);
    const understood = understandSheet(read.value.sheets[0]!, { answers: { year: 2026 } });
    const rows = importableRows(understood);
    const source = sourceOf(understood, 'lijst.csv');
    const plan = planImport(core, source, rows, []);
    expect(plan.counts).toMatchObject(made);
    const run = applyImport(core, plan);
    if (!run.ok) throw new Error(run.error.code);
    expect(planImport(core, source, rows, []).counts).toMatchObject({ new: 0, changed: 0, conflict: 0 });
  } finally {
    close();
  }
});
