import type { Lang } from '../words/words.ts';

const EVERYONE = { nl: 'iedereen', fr: 'tous', en: 'everyone' } as const satisfies Record<Lang, string>;
const SAYS_EVERYONE = /^(-|al|alle|iedereen|tous|tout public|all|everyone)$/i;

/** An age range as typed, `6-12`, `12+`, `12-`, `iedereen`, as the site keeps it; null where it is none. */
export function parseTypedAge(typed: string): string | null {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (SAYS_EVERYONE.test(text)) return '-';
  const from = /^(\d{1,2})\s?[+-]?$/.exec(text);
  if (from !== null) return `${Number(from[1])}-`;
  const both = /^(\d{1,2})\s?[-–]\s?(\d{1,2})$/.exec(text);
  if (both === null || Number(both[1]) > Number(both[2])) return null;
  return `${Number(both[1])}-${Number(both[2])}`;
}

/** A kept age range as one may type it again. */
export function ageAsTyped(range: string | null, lang: Lang): string {
  if (range === null) return '';
  if (range === '-') return EVERYONE[lang];
  return range.endsWith('-') ? `${range.slice(0, -1)}+` : range;
}
