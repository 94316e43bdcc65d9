import { InvalidArgumentError } from 'commander';
import {
  ALIGNED,
  ENCODINGS,
  type Encoding,
  encodingNamed,
  type Quote,
} from '../../shared/import/textForm.ts';
import { type LocalDate, localDateSchema } from '../../shared/time.ts';
import { LANGS, type Lang } from '../../shared/words/words.ts';

/** A day as `2026-10-14`; anything else is a usage error. */
export function dayArgument(text: string): LocalDate {
  const day = localDateSchema.safeParse(text);
  if (!day.success) throw new InvalidArgumentError('expected a day such as 2026-10-14');
  return day.data;
}

/** `nl`, `fr` or `en`; anything else is a usage error. */
export function langArgument(text: string): Lang {
  const lang = LANGS.find((each) => each === text);
  if (lang === undefined) throw new InvalidArgumentError('expected nl, fr or en');
  return lang;
}

/** The name of an encoding, as `windows-1252`; anything else is a usage error. */
export function encodingArgument(text: string): Encoding {
  const encoding = encodingNamed(text);
  if (encoding === undefined) throw new InvalidArgumentError(`expected one of ${ENCODINGS.join(', ')}`);
  return encoding;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  tab: '\t',
  semicolon: ';',
  comma: ',',
  bar: '|',
  aligned: ALIGNED,
};

/** What parts the fields of a text: one sign, or its name; anything else is a usage error. */
export function delimiterArgument(text: string): string {
  const sign = DELIMITER_NAMES[text] ?? text;
  if (sign !== ALIGNED && (sign.length !== 1 || /[\s"]/.test(sign.replace('\t', ''))))
    throw new InvalidArgumentError('expected one sign, or tab, semicolon, comma, bar or aligned');
  return sign;
}

/** What stands around a field that holds a delimiter; anything else is a usage error. */
export function quoteArgument(text: string): Quote {
  const quote = ({ double: '"', '"': '"', single: "'", "'": "'", none: '' } as const)[text];
  if (quote === undefined) throw new InvalidArgumentError('expected double, single or none');
  return quote;
}
