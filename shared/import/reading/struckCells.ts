import type { WorkBook } from 'xlsx';
import type { RawSheet } from '../sheet.ts';

type StoredFile = { readonly content?: Uint8Array | readonly number[] };

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

function fileText(book: WorkBook, path: string): string {
  const files = (book as WorkBook & { files?: Readonly<Record<string, StoredFile>> }).files;
  const content = files?.[path]?.content;
  return content
    ? new TextDecoder().decode(content instanceof Uint8Array ? content : Uint8Array.from(content))
    : '';
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
export function markStruckCells(book: WorkBook, sheets: readonly RawSheet[]): void {
  const styles = struckStyles(fileText(book, 'xl/styles.xml'));
  if (styles.size === 0) return;
  const paths = sheetPaths(book);
  for (const sheet of sheets) {
    const path = paths.get(sheet.name ?? '');
    const struck = path ? struckAddresses(fileText(book, path), styles) : new Set<string>();
    if (struck.size === 0) continue;
    for (const row of sheet.rows) {
      for (const cell of row.cells) if (struck.has(addressOf(row.row, cell.column))) cell.isStruck = true;
    }
  }
}

const addressOf = (row: number, column: number): string => {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters + row;
};

function sheetPaths(book: WorkBook): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const relation of fileText(book, 'xl/_rels/workbook.xml.rels').match(
    /<(?:\w+:)?Relationship\s[^>]*>/g,
  ) ?? []) {
    const id = /\bId="([^"]*)"/.exec(relation)?.[1];
    const target = /\bTarget="([^"]*)"/.exec(relation)?.[1];
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets = fileText(book, 'xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const ids = sheets.map((sheet) => /\br:id="([^"]*)"/.exec(sheet)?.[1] ?? '');
  return new Map(book.SheetNames.map((name, index) => [name, targets.get(ids[index] ?? '') ?? '']));
}
