import type { Terms } from '../domain/terms.ts';
import { sharesAsTyped } from '../domain/typedTerms.ts';
import { formatMoney } from './dates.ts';
import type { Lang } from './words.ts';

const MINIMUM = { nl: 'min.', fr: 'min.', en: 'min.' } as const satisfies Record<Lang, string>;
const PER = {
  run: { nl: 'voor de looptijd', fr: 'pour l’exploitation', en: 'for the run' },
  show: { nl: 'per vertoning', fr: 'par séance', en: 'per show' },
  visitor: { nl: 'per bezoeker', fr: 'par spectateur', en: 'per visitor' },
  week: { nl: 'per week', fr: 'par semaine', en: 'per week' },
} as const satisfies Record<string, Record<Lang, string>>;
const COSTS = { nl: 'kosten', fr: 'frais', en: 'costs' } as const satisfies Record<Lang, string>;

/** A deal in one line: `50/45/40 % · min. € 150,00 per vertoning`; the distributor's own words where nothing is typed over. */
export function termsInShort(terms: Terms, lang: Lang): string {
  const parts: string[] = [];
  if (terms.shareBpByWeek.length > 0) parts.push(`${sharesAsTyped(terms.shareBpByWeek)}\u00a0%`);
  if (terms.minimumGuaranteeCents !== null) {
    const money = formatMoney(terms.minimumGuaranteeCents, lang);
    parts.push(`${MINIMUM[lang]} ${money} ${PER[terms.minimumPer][lang]}`);
  }
  if (terms.flatFeeCents !== null)
    parts.push(`${formatMoney(terms.flatFeeCents, lang)} ${PER[terms.flatFeePer][lang]}`);
  if (terms.fixedCostsCents > 0) parts.push(`+ ${formatMoney(terms.fixedCostsCents, lang)} ${COSTS[lang]}`);
  return parts.length > 0 ? parts.join(' · ') : terms.asWritten;
}
