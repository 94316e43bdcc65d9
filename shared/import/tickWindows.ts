import { cellAddress } from './address.ts';
import type { Reading } from './cells/reading.ts';
import type { FieldName } from './fields.ts';
import { collapse } from './plainText.ts';
import type { NormalisedRow, RawText, RowValues } from './row.ts';
import type { RawCell, RawRow } from './sheet.ts';
import { type TickColumn, type Ticks, tickOf } from './tickColumns.ts';
import type { ColumnQuestion } from './understanding.ts';

const EXAMPLES = 4;

type Ticked = {
  readonly at: number;
  readonly head: TickColumn;
  readonly cell: RawCell;
  readonly isSure: boolean;
};

const cellsUnder = (row: RawRow, { columns }: Ticks) =>
  columns.flatMap((head, at) => {
    const cell = row.cells.find((one) => one.column === head.column);
    return cell ? [{ at, head, cell, tick: tickOf(cell) }] : [];
  });

/** The ticks that follow one another without a gap. */
function runsOf(ticked: readonly Ticked[]): readonly (readonly Ticked[])[] {
  const runs: Ticked[][] = [];
  for (const tick of ticked) {
    const run = runs.at(-1);
    if (run?.at(-1)?.at === tick.at - 1) run.push(tick);
    else runs.push([tick]);
  }
  return runs;
}

// "wk 12 – wk 13, wk 15": as the heads say it, in any language.
const inWords = (runs: readonly (readonly Ticked[])[]): string =>
  runs.map((run) => [...new Set([run[0]!.head.header, run.at(-1)!.head.header])].join(' – ')).join(', ');

const rawOf = (row: RawRow, { head, cell }: Ticked): RawText => ({
  text: `${head.header}: ${collapse(cell.text)}`,
  address: cellAddress(row.row, cell.column),
});

const isOpen = (reading: Reading<unknown>): boolean =>
  reading.kind !== 'problem' && reading.isDoubtful === true;

type Found = {
  readonly values: Partial<RowValues>;
  readonly raw: NormalisedRow['raw'];
  readonly doubts: readonly FieldName[];
  /** What is ticked, in words. */
  readonly ticked?: string;
  /** The weeks as the sheet has them, where some between them are not ticked. */
  readonly gaps?: string;
};

/** What the ticks of a row say: its window, and in notes the weeks that are not one span and the words beside the ticks. */
function windowOf(row: RawRow, ticks: Ticks): Found | undefined {
  const under = cellsUnder(row, ticks);
  const ticked = under.flatMap(({ tick, ...one }) =>
    tick === 'yes' || tick === 'perhaps' ? [{ ...one, isSure: tick === 'yes' }] : [],
  );
  const said = under.flatMap(({ tick, head, cell }) =>
    tick === 'words' ? [`${head.header}: ${collapse(cell.text)}`] : [],
  );
  const [first, last] = [ticked[0], ticked.at(-1)];
  if (first === undefined || last === undefined)
    return said.length === 0 ? undefined : { values: { notes: said.join(' · ') }, raw: {}, doubts: [] };
  const runs = runsOf(ticked);
  const words = inWords(runs);
  const gaps = runs.length > 1 ? words : undefined;
  const notes = [...(gaps === undefined ? [] : [gaps]), ...said].join(' · ');
  const { from } = first.head.days;
  const { to, isReckoned } = last.head.days;
  const isSure = ticked.every((tick) => tick.isSure) && gaps === undefined;
  return {
    values: {
      ...(from.kind === 'value' ? { windowFrom: from.value } : {}),
      ...(to.kind === 'value' ? { windowTo: to.value } : {}),
      ...(notes === '' ? {} : { notes }),
    },
    raw: { windowFrom: rawOf(row, first), windowTo: rawOf(row, last) },
    doubts: [
      ...(isOpen(from) ? (['windowFrom'] as const) : []),
      // A week in doubt is asked about once, with its first day.
      ...(isReckoned || !isSure ? (['windowTo'] as const) : []),
    ],
    ticked: words,
    ...(gaps === undefined ? {} : { gaps }),
  };
}

function withWindow(row: NormalisedRow, found: Found): NormalisedRow {
  // A window in columns of its own says more than ticks; these stay in the notes then.
  const { notes, ...window } = found.values;
  const hasOwn = row.values.windowFrom !== undefined || row.values.windowTo !== undefined;
  const beside = hasOwn ? [found.ticked, ...(notes === found.gaps ? [] : [notes])] : [notes];
  const joined = [row.values.notes, ...beside].filter((each) => each !== undefined).join(' · ');
  const values = { ...row.values, ...(joined === '' ? {} : { notes: joined }) };
  if (hasOwn) return { ...row, values };
  return {
    ...row,
    values: { ...values, ...window },
    raw: { ...row.raw, ...found.raw },
    doubts: [...row.doubts, ...found.doubts],
  };
}

/** Gives films the window their ticks make, from the first day of the first to the last day of the last. */
export function windowsOfTicks(
  rows: readonly NormalisedRow[],
  raw: readonly RawRow[],
  ticks: Ticks | undefined,
): { readonly rows: readonly NormalisedRow[]; readonly questions: readonly ColumnQuestion[] } {
  if (ticks === undefined) return { rows, questions: [] };
  const byRow = new Map(raw.map((row) => [row.row, row]));
  const gaps: RawText[] = [];
  const open: RawText[] = [];
  const given = rows.map((row) => {
    const source = byRow.get(row.row);
    const found = source && windowOf(source, ticks);
    if (found === undefined) return row;
    const { windowFrom, windowTo } = found.raw;
    if (found.gaps !== undefined && windowFrom) gaps.push({ text: found.gaps, address: windowFrom.address });
    else if (found.doubts.includes('windowTo') && windowTo) open.push(windowTo);
    return withWindow(row, found);
  });
  const ask = (kind: 'tickGaps' | 'doubtful', cells: readonly RawText[]): ColumnQuestion[] =>
    cells.length === 0
      ? []
      : [
          {
            kind,
            field: 'windowTo',
            header: ticks.columns[0]!.header,
            count: cells.length,
            examples: cells.slice(0, EXAMPLES),
          },
        ];
  return { rows: given, questions: [...ticks.questions, ...ask('tickGaps', gaps), ...ask('doubtful', open)] };
}
