import { Refused } from '../limits.ts';
import { openAgile } from './agile.ts';
import { openStandard } from './standard.ts';

/** What Excel encrypts a workbook with that may only not be changed: everybody's password. */
const EVERYBODYS = 'VelvetSweatshop';

/**
 * Tries everybody's password, then the user's.
 *
 * @throws Refused `encrypted` where a password is wanted, `wrongPassword` where the one given does not open it.
 */
export function unlock<T>(password: string | undefined, open: (password: string) => T | undefined): T {
  const found = open(EVERYBODYS) ?? (password === undefined ? undefined : open(password));
  if (found !== undefined) return found;
  throw new Refused({ code: password === undefined ? 'encrypted' : 'wrongPassword' });
}

const AGILE = 4;

/**
 * The workbook within an encrypted package (ECMA-376), agile or standard.
 *
 * @throws Refused
 */
export function openPackage(info: Uint8Array, stream: Uint8Array, password: string | undefined): Uint8Array {
  const [major, minor] = [(info[0] ?? 0) | ((info[1] ?? 0) << 8), (info[2] ?? 0) | ((info[3] ?? 0) << 8)];
  if (major === AGILE && minor === 4) {
    const xml = new TextDecoder().decode(info.subarray(8));
    return unlock(password, (each) => openAgile(xml, stream, each));
  }
  if (minor === 2 && major >= 2 && major <= 4)
    return unlock(password, (each) => openStandard(info, stream, each));
  throw new Refused({ code: 'unknownEncryption' });
}
