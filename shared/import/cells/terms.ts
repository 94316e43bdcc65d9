import type { BasisPoints, Cents } from '../../money.ts';
import { collapse } from '../plainText.ts';
import { centsOf, findAmount } from './amounts.ts';
import { doubtful, nothing, type Reading, read, saysNothing } from './reading.ts';

/** The deal a cell of a line-up names. `shareBp` has one share for each week; the last one goes on. */
export type ReadTerms = {
  readonly shareBp?: readonly BasisPoints[];
  readonly minimumGuaranteeCents?: Cents;
  readonly minimumPer?: 'run' | 'show';
  readonly flatFeeCents?: Cents;
  readonly flatFeePer?: 'run' | 'show' | 'week';
  readonly isVatExcluded?: boolean;
  readonly raw: string;
};

const PERCENT = /(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|pct\b|procent\b|pour\s?cent\b|percent\b|prozent\b)/gi;
const SLIDING = /(?<![\d.,/€])(\d{2})(?:\s*%)?((?:\s*[/\-–>]\s*\d{2}(?:\s*%)?)+)(?![\d.,/]|\s*€)/;
const MINIMUM =
  /\b(?:min(?:imum)?\.?(?:\s*(?:gara?nti[ae]?[ée]?|guarantee|garantiert))?|m\.?\s?g\.?|gara?ntie|guarantee|mindest(?:garantie|ens)?|at least|au moins)(?![\p{L}])[\s.:=]*(?:van|de|of|von|d')?\s*(?:€|eur|euro|£|gbp|\$)?\s*(\d[\d., {2}']*)(?!\s*(?:x|vertoning|voorstelling|s[ée]ance|show|screening|projection|vorstellung|bezoek|spectateur|entr[ée]es|week|weken|dagen|jours|%|\d))/iu;
const MINIMUM_AFTER = /(\d[\d., {2}']*)\s*(?:€|eur|euro)?\s*(?:min(?:imum)?|m\.?g)\b/iu;
const FLAT =
  /\b(?:flat(?:\s?fee)?|vast(?:e)?(?:\s?(?:prijs|bedrag|huur))?|forfait(?:aire)?|fixe?|fee|pauschal(?:e)?|festpreis|lump\s?sum|eenmalig)(?![\p{L}])/iu;
const VAT_EXCLUDED =
  /\b(?:excl\.?|exclusief|ex|hors|h\.?|zzgl\.?|plus|\+)\s*(?:\d+\s*%\s*)?(?:btw|tva|t\.v\.a|vat|mwst|taxe)|\bhtva\b|\b(?:btw|tva|vat)\s*(?:niet inbegrepen|non comprise|excluded)/i;
const FREE = /^(?:gratis|kosteloos|gratuite?|sans frais|free|kostenlos|no fee)$/i;
const PER_SHOW =
  /(?:\bper|\bpar|\bpro|\/|\bde\b)\s*(?:vertoning|voorstelling|s[ée]ance|projection|show|screening|vorstellung|vorf[üu]hrung|visie)/i;
const PER_WEEK = /(?:\bper|\bpar|\bpro|\/)\s*(?:week|semaine|woche)/i;

const share = (percent: string): BasisPoints => Math.round(Number(percent.replace(',', '.')) * 100);
const isShare = (bp: BasisPoints): boolean => bp > 0 && bp <= 10_000;

type Shares = { readonly shareBp: readonly BasisPoints[]; readonly isDoubtful: boolean };

function readShares(text: string): Shares {
  const sliding = SLIDING.exec(text);
  if (sliding) {
    const steps = [sliding[1] ?? '', ...(sliding[2] ?? '').match(/\d{2}/g)!].map(share);
    // "50/50" and "60/40" are the two sides of one week, not two weeks.
    if (steps.length === 2 && steps[0]! + steps[1]! === 10_000) {
      return { shareBp: [steps[0]!], isDoubtful: steps[0] !== steps[1] };
    }
    if (steps.every((step) => step >= 1_500 && step <= 8_000)) return { shareBp: steps, isDoubtful: false };
  }
  const percents = [...text.replace(VAT_EXCLUDED, ' ').matchAll(PERCENT)].map((match) =>
    share(match[1] ?? ''),
  );
  return { shareBp: percents.filter(isShare), isDoubtful: false };
}

function readMinimum(text: string): Cents | undefined {
  const found = MINIMUM.exec(text) ?? MINIMUM_AFTER.exec(text);
  const figures = found?.[1]?.replace(/[.,'\s]+$/, '');
  return figures ? centsOf(figures) : undefined;
}

/**
 * The deal of a cell: `40% min € 150,00`, `50/45/40`, `€ 175 flat`, `150 EUR excl. BTW`, `50% + MG 100 par séance`.
 *
 * A text no deal is found in keeps its `raw` text alone and is doubtful. A lone amount is a flat fee.
 */
export function readTerms(source: string): Reading<ReadTerms> {
  const raw = collapse(source);
  if (saysNothing(raw)) return nothing;
  if (FREE.test(raw)) return read({ flatFeeCents: 0, flatFeePer: 'run', raw });
  const { shareBp, isDoubtful } = readShares(raw);
  const minimumGuaranteeCents = readMinimum(raw);
  const amount = minimumGuaranteeCents === undefined ? findAmount(raw.replace(PERCENT, ' ')) : undefined;
  const isFlat =
    amount !== undefined &&
    shareBp.length === 0 &&
    (amount.currency !== null || FLAT.test(raw) || /^[\d.,\s]+$/.test(raw));
  const per = PER_SHOW.test(raw) ? 'show' : PER_WEEK.test(raw) ? 'week' : 'run';
  const terms: ReadTerms = {
    ...(shareBp.length > 0 ? { shareBp } : {}),
    ...(minimumGuaranteeCents === undefined
      ? {}
      : { minimumGuaranteeCents, minimumPer: per === 'show' ? ('show' as const) : ('run' as const) }),
    ...(isFlat ? { flatFeeCents: amount.cents, flatFeePer: per } : {}),
    ...(VAT_EXCLUDED.test(raw) ? { isVatExcluded: true } : {}),
    raw,
  };
  const hasDeal = shareBp.length > 0 || minimumGuaranteeCents !== undefined || isFlat;
  return isDoubtful || !hasDeal ? doubtful(terms) : read(terms);
}
