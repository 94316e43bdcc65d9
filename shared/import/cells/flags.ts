import { fold } from '../plainText.ts';

const YES =
  /^(?:x{1,2}|×|✓|✔|✅|☑|●|•|■|ja|oui|yes|y|j|o|v|ok|1|true|waar|vrai|wahr|si|s[ií]|inclus|beschikbaar|available|disponible)$/;
const NO = /^(?:nee|neen|non|no|nein|n|0|false|onwaar|faux|falsch|-+|–|—|✗|✘|❌|n\/?a|nvt)$/;

/** What a cell that only ticks its column says: `x`, `ja`, `✓`; `nee`, `-`; undefined for any other word. */
export function readFlag(source: string): boolean | undefined {
  const text = fold(source);
  if (YES.test(text)) return true;
  return NO.test(text) ? false : undefined;
}
