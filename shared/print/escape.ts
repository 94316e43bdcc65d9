const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Text as a quoted CSS string that may stand in a `<style>`: all but letters, digits and plain signs as code points. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:()–’-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
