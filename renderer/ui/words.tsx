import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Step } from '../../shared/domain/activity.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { formatDay, formatMoment } from '../../shared/words/dates.ts';
import type { Values } from '../../shared/words/format.ts';
import { say, sayByCode, type WordKey } from '../../shared/words/index.ts';
import type { Lang } from '../../shared/words/words.ts';

export type Speak = {
  readonly lang: Lang;
  /** A sentence by key, in the reader's language. */
  readonly t: (key: WordKey, values?: Values) => string;
  /** A sentence whose key is made at run time. */
  readonly byCode: (key: string, values?: Values) => string;
  readonly refusal: (refusal: Refusal) => string;
  readonly step: (step: Pick<Step, 'kind' | 'facts'>) => string;
};

// Days and moments in facts are stored plain; they are said in the reader's way.
function readable(facts: Values, lang: Lang): Values {
  const say = (value: string | number) => {
    if (typeof value !== 'string') return value;
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return formatMoment(value, lang);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, lang) : value;
  };
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, say(value)]));
}

export const speakIn = (lang: Lang): Speak => ({
  lang,
  t: (key, values) => say(lang, key, values),
  byCode: (key, values) => sayByCode(lang, key, readable(values ?? {}, lang)),
  refusal: ({ code, facts }) => sayByCode(lang, `refusal.${code}`, readable(facts, lang)),
  step: ({ kind, facts }) => {
    const step = sayByCode(lang, `step.${kind}`, readable(facts, lang));
    const { scenario } = facts;
    return scenario === undefined ? step : say(lang, 'step.inScenario', { step, scenario });
  },
});

const Context = createContext<Speak>(speakIn('nl'));

export function WordsProvider({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }) {
  const speak = useMemo(() => speakIn(lang), [lang]);
  return <Context.Provider value={speak}>{children}</Context.Provider>;
}

/** The reader's language: `const { t } = useWords()`. */
export const useWords = (): Speak => useContext(Context);

/** The system's language where Affiche speaks it, else English. */
export function systemLanguage(): Lang {
  for (const tag of navigator.languages) {
    const base = tag.slice(0, 2).toLowerCase();
    if (base === 'nl' || base === 'fr' || base === 'en') return base;
  }
  return 'en';
}
