import { matchHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import type { RawSheet, RawWorkbook } from './sheet.ts';
import { findTable, headerSignature } from './table.ts';

const LOOK_AT_ROWS = 40;

// Named columns count most, then rows: a menu sheet has neither.
function worthOf(sheet: RawSheet): number {
  let fields = 0;
  for (const row of sheet.rows.slice(0, LOOK_AT_ROWS)) {
    const named = new Set(
      row.cells.flatMap((cell) => {
        const best = cell.kind === 'text' ? matchHeader(collapse(cell.text))[0] : undefined;
        return best && best.score >= 0.7 ? [best.field] : [];
      }),
    );
    fields = Math.max(fields, named.size);
  }
  const rows = sheet.rows.filter((row) => row.cells.length >= 2).length;
  return rows === 0 ? 0 : fields * 2 + Math.min(3, Math.log10(rows + 1));
}

/** Index of the sheet that most likely holds the table; of equals the first. */
export function chooseSheet(workbook: RawWorkbook): number {
  const worths = workbook.sheets.map(worthOf);
  const best = Math.max(...worths);
  // Year sheets of one list differ by their length alone: the first is meant.
  return Math.max(
    0,
    worths.findIndex((worth) => worth >= best - 1),
  );
}

/** The sheets whose table has the same headers as the one at `index`, itself included: the months of one list. */
export function sheetsOfSameShape(workbook: RawWorkbook, index: number): readonly number[] {
  const signatureOf = (sheet: RawSheet): string => headerSignature(findTable(sheet));
  const wanted = workbook.sheets[index];
  const signature = wanted ? signatureOf(wanted) : '';
  if (signature === '') return wanted ? [index] : [];
  return workbook.sheets.flatMap((sheet, at) =>
    at === index || signatureOf(sheet) === signature ? [at] : [],
  );
}
