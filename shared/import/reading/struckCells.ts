import { columnLetters } from '../address.ts';
import type { RawSheet } from '../sheet.ts';
import { partText, sheetPaths, type UnpackedParts } from './xlsxParts.ts';

// SheetJS does not tell which cells are struck through, so the styles are looked at where a font strikes at all.
const STRIKE = /<(?:\w+:)?strike(?!\s[^>]*val="(?:0|false)")[^>]*>/;

const elements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}[ >/][\\s\\S]*?(?:</(?:\\w+:)?${name}>|/>)`, 'g')) ?? [];
const section = (xml: string, name: string): string =>
  new RegExp(`<(?:\\w+:)?${name}[ >][\\s\\S]*?</(?:\\w+:)?${name}>`).exec(xml)?.[0] ?? '';

function struckStyles(styles: string): ReadonlySet<string> {
  const fonts = section(styles, 'fonts')
    .split(/<(?:\w+:)?font[ >/]/)
    .slice(1)
    .map((font) => STRIKE.test(font));
  if (!fonts.includes(true)) return new Set();
  const formats = elements(section(styles, 'cellXfs'), 'xf');
  return new Set(
    formats.flatMap((format, index) =>
      fonts[Number(/fontId="(\d+)"/.exec(format)?.[1])] ? [String(index)] : [],
    ),
  );
}

const CELL = /<(?:\w+:)?c\s([^>]*)>/g;

function struckAddresses(xml: string, styles: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, attributes = ''] of xml.matchAll(CELL)) {
    const style = /\bs="(\d+)"/.exec(attributes)?.[1];
    const address =
      style !== undefined && styles.has(style) ? /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] : undefined;
    if (address) found.add(address);
  }
  return found;
}

/** Marks the cells of an xlsx workbook whose font is struck through. */
export function markStruckCells(
  parts: UnpackedParts,
  sheets: readonly RawSheet[],
  names: readonly string[],
): void {
  const styles = struckStyles(partText(parts, 'xl/styles.xml'));
  if (styles.size === 0) return;
  const paths = sheetPaths(parts, names);
  for (const sheet of sheets) {
    const struck = struckAddresses(partText(parts, paths.get(sheet.name ?? '') ?? ''), styles);
    if (struck.size === 0) continue;
    for (const row of sheet.rows) {
      for (const cell of row.cells)
        if (struck.has(columnLetters(cell.column) + row.row)) cell.isStruck = true;
    }
  }
}
