import { collapse } from '../plainText.ts';
import { centsOf, findAmount } from './amounts.ts';
import { doubtful, nothing, problem, type Reading, read, saysNothing } from './reading.ts';

const FREE =
  /^(?:gratis|free|free entry|no fee|gratuite?|gratuit[oa]|kosteloos|kostenlos|kostenfrei|frei|sans frais|eintritt frei|ingresso (?:libero|gratuito)|entrada (?:libre|gratuita)|entr[ée]e (?:libre|gratuite)|vrije toegang|toegang gratis)$/i;
const ONE_PRICE =
  /^(?:€|eur|euro|£|gbp|\$|usd|chf)?\s*(\d[\d., '\u00a0\u202f]*?)(?:,-|,--|\.-)?\s*(?:€|eur|euros?|£|gbp|\$|usd|chf)?(?:\s*(?:incl|excl|p\.?\s?p|per persoon|par personne|each)[^\d]*)?$/i;
const LISTED = /^[\s\d.,€£$/|+-]+$|^(?:(?:€|eur|£|\$)\s*\d|\d)/i;

/** A price in whole units of its currency (`5`, `12.5`); `gratis` is 0; of several, the first, as a doubtful one. */
export function readPrice(source: string): Reading<number> {
  const text = collapse(source);
  if (saysNothing(text)) return nothing;
  if (FREE.test(text)) return read(0);
  const one = ONE_PRICE.exec(text);
  const cents = one ? centsOf(one[1] ?? '') : undefined;
  if (cents !== undefined) return read(cents / 100);
  const first = text.length <= 40 && LISTED.test(text) ? findAmount(text) : undefined;
  return first ? doubtful(first.cents / 100) : problem('notAPrice');
}
