import type { BasisPoints, Cents } from '../../money.ts';
import { collapse } from '../plainText.ts';
import { type Amount, centsOf, findAmount } from './amounts.ts';
import { doubtful, nothing, type Reading, read, saysNothing } from './reading.ts';

/** The deal a cell of a line-up names. `shareBp` has one share for each week; the last one goes on. */
export type ReadTerms = {
  readonly shareBp?: readonly BasisPoints[];
  readonly minimumGuaranteeCents?: Cents;
  readonly minimumPer?: 'run' | 'show' | 'visitor';
  readonly flatFeeCents?: Cents;
  readonly flatFeePer?: 'run' | 'show' | 'week';
  /** Transport, keys and the like, on top of the deal. */
  readonly fixedCostsCents?: Cents;
  readonly isVatExcluded?: boolean;
  /** The week of the run its column is of; the shares begin with that week's. */
  readonly fromWeek?: number;
  readonly raw: string;
};

/** Two deals of one row as one: the weeks of a run follow one another (50/45/40), else what the later one says holds. */
export function joinTerms(one: ReadTerms, other: ReadTerms): ReadTerms {
  const raw = `${one.raw} · ${other.raw}`;
  const shares = one.shareBp ?? [];
  const isNext = one.fromWeek !== undefined && other.fromWeek === one.fromWeek + shares.length;
  if (!isNext || other.shareBp?.length !== 1) return { ...one, ...other, raw };
  return { ...one, ...other, fromWeek: one.fromWeek, shareBp: [...shares, ...other.shareBp], raw };
}

const PERCENT = /(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|pct\b|procent\b|pour\s?cent\b|percent\b|prozent\b)/gi;
const SLIDING = /(?<![\d.,/€])(\d{2})(?:\s*%)?((?:\s*[/\-–>]\s*\d{2}(?:\s*%)?)+)(?![\d.,/]|\s*€)/;
const MINIMUM =
  /\b(?:min(?:imum)?\.?(?:\s*(?:gara?nti[ae]?[ée]?|guarantee|garantiert|gar\b\.?))?|m\.?\s?g\.?|gara?ntie|guarantee|mindest(?:garantie|ens)?|mind\.?|m[ií]nim[oa]\.?(?:\s*garanti[tz][oaàd]*)?|at least|au moins|almeno)(?![\p{L}])[\s.:=]*(?:van|de|of|von|d')?\s*(?:€|eur|euro|£|gbp|\$)?\s*(\d[\d., {2}']*)(?!\s*(?:x|vertoning|voorstelling|s[ée]ance|show|screening|projection|vorstellung|bezoek|spectateur|entr[ée]es|week|weken|dagen|jours|%|\d))/iu;
const MINIMUM_AFTER = /(\d[\d., {2}']*)\s*(?:€|eur|euro)?\s*(?:min(?:imum)?|m\.?g)\b/iu;
const FLAT =
  /\b(?:flat(?:\s?fee)?|vast(?:e)?(?:\s?(?:prijs|bedrag|huur))?|forfait(?:aire)?|fixe?|fee|pauschal(?:e)?|festpreis|lump\s?sum|eenmalig)(?![\p{L}])/iu;
const VAT_EXCLUDED =
  /(?:\b(?:excl\.?|exclusief|exclusive of|excluding|exclu[ts]?|ex\.?|hors|h\.?|zzgl\.?|plus)|\+)\s*(?:\d+(?:[.,]\d+)?\s*%\s*)?(?:btw|tva|t\.v\.a|vat|mwst|ust|taxes?|iva)|\bhtva\b|\b(?:btw|tva|vat|mwst)\s*(?:niet inbegrepen|non comprise?|excluded|excl\.?|en sus)/i;
const WITHOUT_TAX = /(?<![\p{L}])HT(?![\p{L}])/u;
const ANY_VAT = /(?:\+\s*)?\d+(?:[.,]\d+)?\s*%\s*(?:btw|tva|t\.v\.a|vat|mwst|ust|iva)/gi;
const ALTERNATIVE =
  /(?:\bor\b|\bof\b|\bou\b|\boder\b|\bvs\.?|\bversus\b|whichever|hoogste|plus [ée]lev[ée]|greater|\/)/i;
const AMOUNTS = /(?:€|eur|£|\$)\s*\d|\d(?:[\d.,]*\d)?\s*(?:€|eur|£|chf)/gi;
const RANGE = /\d\s*(?:-|–|à|tot|bis|to)\s*(?:€\s*)?\d/i;
const FREE = /^(?:gratis|kosteloos|gratuite?|gratuit[oa]|kostenfrei|sans frais|free|kostenlos|no fee)$/i;
const PER_SHOW =
  /(?:(?:\bper|\bpar|\bpro|\bpor|\/|\bde\b)\s*|(?<!\p{L})(?:la|a|[àa] la|each|elke|chaque)\s)(?:vertoning|voorstelling|s[ée]ance|projection|show|screening|scr\b|vorstellung|vorf[üu]hrung|visie|proiezione|proyecci[óo]n|sesi[óo]n|pase\b)\w*|(?<!\p{L})p\.\s?v\./iu;
const PER_VISITOR =
  /(?:\bper|\bpar|\bpro|\/)\s*(?:bezoeker|toeschouwer|ticket|kaartje|zuschauer|besucher|spectateur|entr[ée]e|visitor|admission|head|tête|persoon|personne|person|kopf)\w*|(?<!\p{L})p\.?\s?p\.?(?!\p{L})/iu;
const COSTS =
  /(?:\+|plus|en|et|and|zzgl\.?)\s*(?:€|eur(?:o)?)?\s*(\d[\d., ]*?)\s*(?:€|eur(?:os?)?)?\s*(?:(?:voor |de |for )?(?:transport|verzend|verzending|kosten|frais|costs?|fees?|shipping|admin|kdm|handling|technisch|techniques?|service)\p{L}*)/iu;
const PER_WEEK = /(?:\bper|\bpar|\bpro|\/)\s*(?:week|semaine|woche)\w*/i;
/** `vanaf € 150`: no less, perhaps more. */
const AT_LEAST = /(?<!\p{L})(?:vanaf|[àa] partir d[eu]|from|ab|starting at|d[eè]s)\s*(?:€|eur)?\s*\d/iu;

const share = (percent: string): BasisPoints => Math.round(Number(percent.replace(',', '.')) * 100);
// "33 1/3 %" is a third.
const withoutThirds = (text: string): string =>
  text.replace(/\b33\s?(?:1\/3|⅓)/g, '33,33').replace(/\b66\s?(?:2\/3|⅔)/g, '66,67');
const isShare = (bp: BasisPoints): boolean => bp > 0 && bp <= 10_000;

// A share falls by the week: "40 à 50 %" is a range nobody has settled yet.
const falling = (shares: readonly BasisPoints[]): readonly BasisPoints[] => {
  const rise = shares.findIndex((step, at) => at > 0 && step > shares[at - 1]!);
  return rise === -1 ? shares : shares.slice(0, rise);
};

type Shares = { readonly shareBp: readonly BasisPoints[]; readonly isDoubtful: boolean };

function readShares(text: string): Shares {
  const sliding = SLIDING.exec(text);
  if (sliding) {
    const steps = [sliding[1] ?? '', ...(sliding[2] ?? '').match(/\d{2}/g)!].map(share);
    // "50/50" and "60/40" are the two sides of one week, not two weeks.
    if (steps.length === 2 && steps[0]! + steps[1]! === 10_000) {
      return { shareBp: [steps[0]!], isDoubtful: steps[0] !== steps[1] };
    }
    if (steps.every((step) => step >= 1_500 && step <= 8_000)) {
      const shareBp = falling(steps);
      return { shareBp, isDoubtful: shareBp.length < steps.length };
    }
  }
  const percents = [...text.matchAll(PERCENT)].map((match) => share(match[1] ?? '')).filter(isShare);
  // "dégressif 5 % par semaine": a step, no share.
  const isSliding = /d[ée]gress|aflopend|dalend|gleitend|sliding/i.test(text);
  const shares = isSliding ? percents.filter((percent) => percent >= 1_500) : percents;
  return { shareBp: falling(shares), isDoubtful: isSliding || falling(shares).length < shares.length };
}

function readMinimum(text: string): Cents | undefined {
  const found = MINIMUM.exec(text) ?? MINIMUM_AFTER.exec(text);
  const figures = found?.[1]?.replace(/[.,'\s]+$/, '');
  return figures ? centsOf(figures) : undefined;
}

/**
 * The deal of a cell: `40% min € 150,00`, `50/45/40`, `€ 175 flat`, `150 EUR excl. BTW`, `50% + MG 100 par séance`.
 *
 * A text no deal is found in keeps its `raw` text alone and is doubtful, and so is money other than euros. A lone amount is a
 * flat fee.
 */
export function readTerms(source: string): Reading<ReadTerms> {
  const raw = collapse(source);
  if (saysNothing(raw)) return nothing;
  if (FREE.test(raw)) return read({ flatFeeCents: 0, flatFeePer: 'run', raw });
  const whole = withoutThirds(raw);
  const costs = COSTS.exec(whole);
  const deal = (costs ? whole.replace(costs[0], ' ') : whole).replace(ANY_VAT, ' ');
  const { shareBp, isDoubtful } = readShares(deal);
  const minimumGuaranteeCents = readMinimum(deal);
  const fixedCostsCents = costs ? centsOf((costs[1] ?? '').replace(/[.,\s]+$/, '')) : undefined;
  const amount = minimumGuaranteeCents === undefined ? findAmount(deal.replace(PERCENT, ' ')) : undefined;
  // "£75 or 35 %": the least the house pays, whichever is more.
  const isEither = amount !== undefined && amount.currency !== null && shareBp.length > 0;
  const fee = amount !== undefined && shareBp.length === 0 && isFee(amount, deal) ? amount : undefined;
  // "€ 2 per bezoeker": what each visitor brings is the least the house pays.
  const isByHead = fee !== undefined && PER_VISITOR.test(deal);
  const minimum =
    minimumGuaranteeCents ?? ((isEither && ALTERNATIVE.test(deal)) || isByHead ? amount?.cents : undefined);
  const flat = isByHead ? undefined : fee;
  const terms: ReadTerms = {
    ...(shareBp.length > 0 ? { shareBp } : {}),
    ...(minimum === undefined ? {} : { minimumGuaranteeCents: minimum, minimumPer: minimumPerOf(raw) }),
    ...(flat ? { flatFeeCents: flat.cents, flatFeePer: feePerOf(raw) } : {}),
    ...(fixedCostsCents === undefined ? {} : { fixedCostsCents }),
    ...(VAT_EXCLUDED.test(raw) || WITHOUT_TAX.test(raw) ? { isVatExcluded: true } : {}),
    raw,
  };
  const hasDeal = shareBp.length > 0 || minimum !== undefined || flat !== undefined;
  const isSure = hasDeal && !isDoubtful && !isEither && !saysMore(deal, terms) && !OTHER_MONEY.test(raw);
  return isSure ? read(terms) : doubtful(terms);
}

// The house reckons in euros: an amount in other money is taken as it stands, and pointed out.
const OTHER_MONEY = /[£$]|(?<!\p{L})(?:gbp|usd|chf)(?!\p{L})/iu;

// "150 + TVA", "150 per vertoning": a figure beside words that say nothing else of it.
const isFee = ({ currency }: Amount, deal: string): boolean =>
  currency !== null ||
  FLAT.test(deal) ||
  BARE.test(withoutVat(deal).replace(PER_SHOW, ' ').replace(PER_WEEK, ' ').replace(PER_VISITOR, ' ').trim());
const withoutVat = (deal: string): string =>
  deal
    .replace(VAT_EXCLUDED, ' ')
    .replace(WITHOUT_TAX, ' ')
    .replace(/\b(?:incl\.?(?: btw| tva| vat)?|ttc)\b/gi, ' ')
    .replace(/[()]/g, ' ');
const BARE = /^[\d.,\s]+(?:,?-{1,2})?$/;
const MOST_PERCENT = 10_000;

const feePerOf = (raw: string): 'show' | 'week' | 'run' =>
  PER_SHOW.test(raw) ? 'show' : PER_WEEK.test(raw) ? 'week' : 'run';
const minimumPerOf = (raw: string): 'show' | 'visitor' | 'run' =>
  PER_VISITOR.test(raw) ? 'visitor' : PER_SHOW.test(raw) ? 'show' : 'run';

/** Whether a deal says what its terms do not hold: several amounts, a minimum by the week, a figure that may be a share. */
function saysMore(deal: string, terms: ReadTerms): boolean {
  const isByWeek =
    terms.minimumGuaranteeCents !== undefined && PER_WEEK.test(deal) && !PER_VISITOR.test(deal);
  const isOpen = terms.flatFeeCents !== undefined && (deal.match(AMOUNTS)?.length ?? 0) > 1;
  const isRange = terms.flatFeeCents !== undefined && RANGE.test(deal);
  const mayBeShare = BARE.test(deal) && (terms.flatFeeCents ?? MOST_PERCENT) < MOST_PERCENT;
  const isLeast = terms.flatFeeCents !== undefined && AT_LEAST.test(deal);
  return isByWeek || isOpen || isRange || isLeast || mayBeShare;
}
