/**
 * What was pasted, as the bytes of a file: from here on it is opened, stopped, remembered and imported like any other.
 *
 * `html` and `text` are the two shapes a copied table has on the clipboard; either may be empty.
 */
export const pastedBytes = (html: string, text: string): string =>
  JSON.stringify({ affichePasted: 1, html, text });
