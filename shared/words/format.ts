import { IntlMessageFormat } from 'intl-messageformat';
import type { Lang } from './words.ts';

export type Values = Readonly<Record<string, string | number>>;

const LOCALES: Readonly<Record<Lang, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };
const parsed = new Map<string, IntlMessageFormat>();

/** One ICU message in a language, its blanks filled in. */
export function formatWords(message: string, lang: Lang, values: Values = {}): string {
  if (!message.includes('{') && !message.includes("'")) return message;
  const key = `${lang}\n${message}`;
  let format = parsed.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(message, LOCALES[lang]);
    parsed.set(key, format);
  }
  return String(format.format(values));
}
