import type { BasisPoints, Cents } from '../money.ts';

/** Shares by week as typed, `50/45/40`, `50 % 45 % 40 %`, `37,5`: basis points; null where one is no share. */
export function parseTypedShares(typed: string): readonly BasisPoints[] | null {
  const parts = typed.split(/[/;%\s-]+/).filter((part) => part !== '');
  const shares = parts.map((part) =>
    /^\d{1,3}([.,]\d{1,2})?$/.test(part) ? Math.round(Number(part.replace(',', '.')) * 100) : Number.NaN,
  );
  return shares.every((share) => share >= 0 && share <= 10_000) ? shares : null;
}

/** Shares as they are typed: `50/45/37,5`. */
export const sharesAsTyped = (shares: readonly BasisPoints[]): string =>
  shares.map((share) => String(share / 100).replace('.', ',')).join('/');

/** An amount in euros as typed, `150`, `9,5`, `1.250,00`, `€ 1 250`: cents; null where it is none. */
export function parseTypedMoney(typed: string): Cents | null {
  const bare = typed.toLowerCase().replaceAll(/€|eur(os?)?|[\s\u00a0\u202f']/g, '');
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(bare);
  if (match === null) return null;
  const [, whole = '', rest = ''] = match;
  return Number(whole.replaceAll(/[.,]/g, '')) * 100 + Number(rest.padEnd(2, '0'));
}

/** An amount as it is typed, without a sign: `150`, `9,50`. */
export const moneyAsTyped = (cents: Cents): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
