import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { applyImport, takeBackImport } from '../../electron/core/importing.ts';
import { planImport } from '../../electron/core/importPlanning.ts';
import { setUpSample } from '../../electron/core/settingUp.ts';
import { importableRows } from '../../shared/import/importableRows.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { chooseSheet, understandSheet } from '../../shared/import/understand.ts';
import { ok } from '../../shared/result.ts';
import { openTestCore } from '../support/core.ts';
import { sourceOf } from '../support/importing.ts';

const SHEETS = resolve(import.meta.dirname, '../../../shared/samples/sheets');
const names = existsSync(SHEETS) ? readdirSync(SHEETS).filter((name) => !name.startsWith('password')) : [];
if (names.length === 0)
  console.log('The real lists of senders are not on this machine: importing them was not tried.');

test.for(names)(
  '%s, taken over in a house with a season, plans nothing the second time, and can be taken back',
  (name) => {
    const { core, close } = openTestCore();
    try {
      setUpSample(core, 'nl');
      const read = readWorkbook(readFileSync(resolve(SHEETS, name)), name);
      if (!read.ok) throw new Error(read.error.code);
      const understood = understandSheet(read.value.sheets[chooseSheet(read.value)]!, {
        answers: { year: 2026 },
      });
      const rows = importableRows(understood);
      const source = sourceOf(understood, name);
      const plan = planImport(core, source, rows, []);
      expect(plan.rows.length).toBeGreaterThan(0);
      const run = applyImport(core, plan);
      if (!run.ok) throw new Error(run.error.code);
      const { new: added, changed, conflict, questions } = planImport(core, source, rows, []).counts;
      expect({ added, changed, conflict, questions }).toEqual({
        added: 0,
        changed: 0,
        conflict: 0,
        questions: 0,
      });
      expect(takeBackImport(core, run.value.id)).toEqual(ok(null));
      expect(planImport(core, source, rows, []).counts).toEqual(plan.counts);
    } finally {
      close();
    }
  },
);

test('a machine without those lists says so', () => {
  expect(names.length === 0 || names.includes('cineclasse-planning.xlsx')).toBe(true);
});
