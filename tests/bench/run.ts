// `npm run bench`: prints a table; `npm run --silent bench -- --json FILE` also writes the figures.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchConflictChange, benchConflicts } from './conflicts.ts';
import { benchGenerate } from './generating.ts';
import { benchImport } from './importing.ts';
import type { Bench, Figure } from './measure.ts';
import { benchPlanner } from './planner.ts';
import { benchStart } from './start.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const benches: Readonly<Record<string, Bench>> = {
  conflicts: benchConflicts,
  'conflicts.change': benchConflictChange,
  generate: benchGenerate,
  import: benchImport,
  planner: benchPlanner,
  start: benchStart,
};

const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (values.only !== undefined && !name.startsWith(values.only)) continue;
  figures.push(...(await bench()));
}
const cell = (text: string, width: number) => text.padEnd(width);
console.log(
  `${cell('figure', 24)}${cell('ratio', 9)}${cell('limit', 9)}${cell('ours', 12)}${cell('baseline', 12)}against`,
);
for (const each of figures) {
  const ratio = each.ratio === null ? '–' : each.ratio.toFixed(2);
  const verdict = each.ratio !== null && each.ratio > each.limit ? '  OVER' : '';
  console.log(
    `${cell(each.name, 24)}${cell(ratio, 9)}${cell(each.limit.toFixed(2), 9)}${cell(`${each.value.toFixed(0)} ms`, 12)}${cell(`${each.baselineValue.toFixed(0)} ms`, 12)}${each.note ?? each.baseline}${verdict}`,
  );
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
