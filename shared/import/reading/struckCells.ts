import { columnLetters } from '../address.ts';
import type { RawSheet } from '../sheet.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

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

const partText = (parts: Parts, path: string): string => {
  const content = parts.get(path);
  return content ? new TextDecoder().decode(content) : '';
};

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
export function markStruckCells(parts: Parts, sheets: readonly RawSheet[], names: readonly string[]): void {
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

function sheetPaths(parts: Parts, names: readonly string[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const relations =
    partText(parts, 'xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  for (const relation of relations) {
    const id = /\bId="([^"]*)"/.exec(relation)?.[1];
    const target = /\bTarget="([^"]*)"/.exec(relation)?.[1];
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets = partText(parts, 'xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const ids = sheets.map((sheet) => /\br:id="([^"]*)"/.exec(sheet)?.[1] ?? '');
  return new Map(names.map((name, index) => [name, targets.get(ids[index] ?? '') ?? '']));
}
