import type { Cents } from '../money.ts';

/** An amount as typed, in cents: `9`, `9,5`, `9.50`, `€ 1.250,00`; null for anything else or below zero. */
export function parseTypedMoney(typed: string): Cents | null {
  const text = typed.replaceAll(/[€\s\u00a0\u202f]|EUR/gi, '');
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [, whole = '', rest = ''] = match;
  return Number(whole.replaceAll(/[.,]/g, '')) * 100 + Number(rest.padEnd(2, '0') || '0');
}
