import type { Cents } from '../../money.ts';

const AMOUNT = String.raw`\d{1,3}(?:['\u2019]\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:[. '\u00a0\u202f]\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const CURRENCY = String.raw`€|eur(?:os?)?|£|gbp|\$|usd|chf`;

const MONEY = new RegExp(
  String.raw`(${CURRENCY})?\s*(?<![\d.,])(${AMOUNT})(?![\d%]|[.,]\d|\s?k(?!\p{L}))(?:,-)?\s*(${CURRENCY})?`,
  'iu',
);

export type Amount = { readonly cents: Cents; readonly currency: string | null };

/** A hundred million: what is more is a number of another kind, and may be too big to reckon with. */
const MOST_CENTS = 10_000_000_000;

/**
 * Cents of figures such as `1.250,00`, `1,250.00`, `1 250`, `12,5`; a lone `1.250` is twelve hundred and fifty. Undefined of
 * more than a hundred million.
 */
export function centsOf(figures: string): Cents | undefined {
  const bare = figures.replace(/[\s'\u2019\u00a0\u202f]/g, '');
  const decimals = /[.,](\d{1,2})$/.exec(bare);
  const whole = (decimals ? bare.slice(0, decimals.index) : bare).replace(/[.,]/g, '');
  const cents = Number(whole) * 100 + (decimals ? Number((decimals[1] ?? '').padEnd(2, '0')) : 0);
  return cents <= MOST_CENTS ? cents : undefined;
}

/** The first amount of money in a text. */
export function findAmount(text: string): Amount | undefined {
  const found = MONEY.exec(text);
  if (!found) return undefined;
  const cents = centsOf(found[2] ?? '');
  return cents === undefined ? undefined : { cents, currency: found[1] ?? found[3] ?? null };
}
