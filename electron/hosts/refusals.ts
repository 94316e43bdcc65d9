import type { Refusal } from '../../shared/refusal.ts';
import { formatWords } from '../../shared/words/format.ts';
import { refusalWords } from '../../shared/words/refusals.ts';
import type { Lang } from '../../shared/words/words.ts';

/** The first of the system's languages Affiche speaks, else English. */
export function systemLang(tags: readonly string[]): Lang {
  for (const tag of tags) {
    const base = tag.slice(0, 2).toLowerCase();
    if (base === 'nl' || base === 'fr' || base === 'en') return base;
  }
  return 'en';
}

/** The language of the terminal, by the usual variables. */
export const terminalLang = (env: NodeJS.ProcessEnv = process.env): Lang =>
  systemLang([env.LC_ALL, env.LC_MESSAGES, env.LANG].flatMap((tag) => (tag ? [tag] : [])));

/** A refusal as its sentence. */
export const sayRefusal = ({ code, facts }: Refusal, lang: Lang = terminalLang()): string =>
  formatWords(refusalWords[`refusal.${code}`][lang], lang, facts);
