const LETTERS = 26;

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    letters = String.fromCharCode(65 + (rest % LETTERS)) + letters;
  }
  return letters;
}

/** The place a sender finds a cell at, `C14`: 0-based column, 1-based row. */
export const cellAddress = (row: number, column: number): string => columnLetters(column) + row;

/** The row (1-based) an address such as `C14` stands in; null where it is none. */
export function rowOfAddress(address: string): number | null {
  const row = /^[A-Z]+(\d+)$/.exec(address)?.[1];
  return row === undefined ? null : Number(row);
}
