import type { RawCell } from '../sheet.ts';

/** What spreadsheet programs write for a formula that failed: in English, Dutch, French, German, Spanish, Italian. */
const ERRORS = new Set(
  (
    '#N/A #REF! #VALUE! #NAME? #NUM! #NULL! #DIV/0! #N/B #VERW! #WAARDE! #NAAM? #GETAL! #LEEG! #DEEL/0! ' +
    '#VALEUR! #NOM? #NOMBRE! #NUL! #NV #BEZUG! #WERT! #ZAHL! #NULL! #N/D #¡REF! #¡VALOR! #¿NOMBRE? #¡NUM! ' +
    '#¡DIV/0! #RIF! #VALORE! #NOME? #SPILL! #CALC! #GETTING_DATA'
  ).split(' '),
);

/** True of a text that is a failed formula's, and no word of the sender's. */
export const isErrorText = (text: string): boolean =>
  (text.startsWith('#') && text.length < 16 && ERRORS.has(text.trim())) || /^Err:\d{3}$/.test(text);

/** A cell of text; of kind `error` where the text is what a failed formula left. */
export const textCell = (column: number, text: string): RawCell => ({
  column,
  kind: isErrorText(text) ? 'error' : 'text',
  text: isErrorText(text) ? text.trim() : text,
});
