import { InvalidArgumentError } from 'commander';
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
