import { IntlMessageFormat } from 'intl-messageformat';
import type { Lang } from './words.ts';

export type Values = Readonly<Record<string, string | number>>;

const LOCALES: Readonly<Record<Lang, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };
const parsed = new Map<string, IntlMessageFormat>();
const french = new Map<string, string>();

/** A message with the blanks of French typography made such that no line begins with `;`, `?` or `»`. */
function keepTogether(message: string): string {
  let kept = french.get(message);
  if (kept === undefined) {
    kept = message.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
    french.set(message, kept);
  }
  return kept;
}

/** One ICU message in a language, its blanks filled in. */
export function formatWords(sentence: string, lang: Lang, values: Values = {}): string {
  const message = lang === 'fr' ? keepTogether(sentence) : sentence;
  if (!message.includes('{') && !message.includes("'")) return message;
  const key = `${lang}\n${message}`;
  let format = parsed.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(message, LOCALES[lang]);
    parsed.set(key, format);
  }
  return String(format.format(values));
}
