import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const newSecret = (): string => randomBytes(32).toString('base64url');
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Compares without telling by the time it takes how much was right. */
export function sameSecret(given: string, known: string): boolean {
  const left = createHash('sha256').update(given).digest();
  const right = createHash('sha256').update(known).digest();
  return timingSafeEqual(left, right);
}
